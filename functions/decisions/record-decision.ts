import type { Decision, NewDecision } from '../../shared/decisions/decision.ts'
import { findDecisionFault } from '../../shared/decisions/decision-rules.ts'
import { settledContent } from '../../shared/decisions/payment-schedule.ts'
import { isAnnounced } from '../../shared/decisions/release.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDecisions, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { changeBy, createDecision } from './decision-item.ts'
import { partsFor, promise, readEnvelope } from './envelope.store.ts'
import { afterRelease, countDecision, readTally } from './tally.store.ts'

interface Input {
  dossierId: string
  decision: NewDecision
}

/**
 * Records a decision with its legal act. One transaction writes the decision, the dossier's new state and the money:
 * of any number of people who decide in the same second, those whose award no longer fits get
 * `decision.envelope_exhausted`, and who decides on a dossier that somebody else just decided gets
 * `decision.superseded`. Applicants learn nothing before the release.
 */
export function recordDecision(context: Context, input: Input): Promise<Decision> {
  let seen: number | undefined
  return once(
    context,
    () =>
      withFreshDossier(async () => {
        const record = await loadDossier(context.table, input.dossierId)
        seen ??= record.head.decisions
        if (seen !== record.head.decisions) throw superseded(record)
        return decide(context, record, input.decision)
      }),
    (decisionId) => recall(context, input.dossierId, decisionId),
  )
}

const superseded = ({ decisions }: Pick<DossierRecord, 'decisions'>) =>
  new DomainError('decision.superseded', { decisionId: decisions.at(-1)?.id })

async function decide(context: Context, record: DossierRecord, wanted: NewDecision): Promise<Decision> {
  const { head } = record
  authorise(context, 'decision.write', record)
  const current = record.decisions.at(-1)
  if (wanted.supersedes !== undefined && wanted.supersedes !== current?.id) throw superseded(record)
  await refuseFault(context, record, wanted)
  const [tally, envelope] = await Promise.all([
    readTally(context.table, head.callId),
    readEnvelope(context.table, head.callId),
  ])
  const decision: Decision = {
    ...settledContent(wanted),
    id: context.newId('decision'),
    decidedAt: afterRelease(context.receivedAt, tally),
    ...(current && { supersedes: current.id }),
  }

  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, decision.id)
  putDecision(transaction, context, record, decision)
  const more = (decision.amount ?? 0) - (head.awardedAmount ?? 0)
  if (more !== 0) promise(transaction, head.callId, partsFor(envelope, head.territory), more)
  const isWaiting = current !== undefined && !isAnnounced(current, tally.releasedAt)
  const replaced = isWaiting ? current.outcome : undefined
  countDecision(transaction, head.callId, { tally, decision, replaced })
  await transaction.commit()
  return decision
}

async function refuseFault(
  context: Context,
  { head, decisions }: DossierRecord,
  wanted: NewDecision,
): Promise<void> {
  const { highestRate } = await findForm(context.table, head.callId, head.formVersion)
  const { requestedGrant, totalCost, isUnderThreshold = false } = head
  const current = decisions.at(-1)?.outcome
  const subject = { requestedGrant, totalCost, highestRate, isUnderThreshold, current }
  const fault = findDecisionFault(wanted, subject, wanted.legalAct.date)
  if (fault) throw new DomainError(fault.code, fault.facts, fault.field)
}

/** The decision's item, the dossier's state, its event and its rows. */
function putDecision(
  transaction: Transaction,
  context: Context,
  { head }: DossierRecord,
  decision: Decision,
): void {
  const number = head.decisions + 1
  const { awardedAmount: _before, ...unpaid } = head
  changeDossier(
    transaction,
    { ...context, receivedAt: decision.decidedAt },
    unpaid,
    changeBy(decision, number),
  )
  createDecision(transaction, head.id, number, decision)
}

async function recall(context: Context, dossierId: string, decisionId: string): Promise<Decision> {
  const decisions = await loadDecisions(context.table, dossierId)
  const decision = decisions.find(({ id }) => id === decisionId)
  if (!decision) throw new DomainError('dossier.not_found')
  return decision
}

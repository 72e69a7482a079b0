import { TRANSITIONS } from '../../shared/access/life-cycle.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { STATE_AFTER } from '../../shared/decisions/release.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { isExpected } from '../../shared/evaluation/progress.ts'
import { actorOf, type Context } from '../context.ts'
import { findRelease } from '../decisions/find-release.ts'
import { changeLoad } from '../evaluation/assignment.store.ts'
import { shutEvaluation } from '../evaluation/evaluation.store.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise, relationTo } from './authorise.ts'
import type { AssignmentItem, DossierRecord } from './dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { readDossier } from './read-dossier.ts'
import { shutSections } from './section.store.ts'

interface Input {
  dossierId: string
  reasons: string
}

const DECIDED: readonly string[] = Object.values(STATE_AFTER)
const UNDER_WAY: readonly string[] = TRANSITIONS.withdraw.from

/**
 * Withdraws a dossier before a decision on it is recorded, so no money is touched. Evaluations under way close and no
 * longer count for their evaluators; the dossier stays readable for its members and for the service. Members, service
 * and evaluators are told by e-mail.
 */
export const withdrawDossier = (context: Context, input: Input): Promise<Dossier> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => withdraw(context, input))
      return readDossier(context, input)
    },
    () => readDossier(context, input),
  )

async function withdraw(context: Context, { dossierId, reasons }: Input): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  await refuseDecided(context, record)
  authorise(context, 'dossier.withdraw', record)
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, dossierId)
  changeDossier(transaction, context, record.head, {
    action: 'withdraw',
    // The chain proves the reasons without holding them: they stand on the dossier, and may name people.
    event: { type: 'dossier.withdrawn', facts: { reasonsSha256: sha256Hex(reasons.trim()) } },
    set: { withdrawal: { reasons: reasons.trim(), withdrawnAt: context.receivedAt } },
  })
  shutSections(transaction, dossierId, record.sections)
  releaseEvaluators(transaction, record)
  sendLater(transaction, context, 'mail.dossierWithdrawn', {
    dossierId,
    accountIds: record.members.map(({ accountId }) => accountId),
    evaluatorIds: record.assignments
      .filter(({ state }) => state !== 'conflicted')
      .map(({ evaluatorId }) => evaluatorId),
  })
  await transaction.commit()
}

/**
 * While decisions of a call wait for their release no dossier of it is withdrawn, decided or not: else whoever tries
 * would learn whether there is one on theirs. The same words before and after the release, for every outcome.
 */
async function refuseDecided(context: Context, { head, ...record }: DossierRecord): Promise<void> {
  if (relationTo(record, actorOf(context).accountId) !== 'lead') return
  const { waiting } = await findRelease(context, head)
  const isAnyWaiting = Object.values(waiting).some((count) => count > 0)
  const isGoing = isAnyWaiting && UNDER_WAY.includes(head.state)
  if (isGoing || DECIDED.includes(head.state)) throw new DomainError('dossier.withdrawal_closed')
}

const isAtWork = (assignment: AssignmentItem) => assignment.state !== 'submitted' && isExpected(assignment)

/** Closes the evaluations that are still to come; those that were given stay as they are. */
function releaseEvaluators(transaction: Transaction, record: DossierRecord): void {
  for (const assignment of record.assignments.filter(isAtWork)) {
    const { evaluatorId, dossierId } = assignment
    changeLoad(transaction, assignment, -1)
    if (record.evaluations.some((evaluation) => evaluation.evaluatorId === evaluatorId))
      shutEvaluation(transaction, { dossierId, evaluatorId })
  }
}

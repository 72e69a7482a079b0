import { judgeBudgets } from '../../shared/budget/gaps.ts'
import { boundText } from '../../shared/calls/bindings.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { phaseOf } from '../../shared/calls/phase.ts'
import { currentDocuments } from '../../shared/documents/versions.ts'
import { amountsOf } from '../../shared/dossiers/amounts.ts'
import { findGaps } from '../../shared/dossiers/completeness.ts'
import type { Dossier, Receipt } from '../../shared/dossiers/dossier.ts'
import { buildReceipt } from '../../shared/dossiers/receipt.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import { putCompletion } from '../completion/completion.store.ts'
import { actorOf, type Context } from '../context.ts'
import { runLater } from '../jobs/run-later.ts'
import { sendLater } from '../output/outbox.ts'
import { putRecord } from '../storage/records.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise, relationTo } from './authorise.ts'
import { answersOf, contentHashOf } from './content.ts'
import type { DossierHead, DossierRecord, SubmissionItem } from './dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { freezeSubmission, type FrozenSubmission } from './freeze-submission.ts'
import { readDossier } from './read-dossier.ts'
import { referenceOf, takeNumber } from './reference.ts'
import { closeSections } from './section.store.ts'
import { shownConfirmations } from './shown-confirmations.ts'

/**
 * Submits a dossier: judged by the instant at which the request was received, frozen, then everything in one
 * transaction. Asked again in any way (second click, reload, repeated or parallel request), it answers the same receipt.
 */
export const submitDossier = (context: Context, { dossierId }: { dossierId: string }): Promise<Dossier> =>
  once(
    context,
    async () => {
      const numberOnce = onlyOnce(context)
      await withFreshDossier(() => submit(context, dossierId, numberOnce))
      return readDossier(context, { dossierId })
    },
    () => readDossier(context, { dossierId }),
  )

type NumberOnce = (callId: string) => Promise<number>

async function submit(context: Context, dossierId: string, numberOnce: NumberOnce): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  if (isSubmittedAlready(context, record)) return
  authorise(context, 'dossier.submit', record)
  const call = await findCompleteCall(context, record)
  const frozen = freezeSubmission(record, call, {
    number: record.head.submissions + 1,
    receivedAt: context.receivedAt,
    submittedBy: actorOf(context).accountId,
  })
  // Before the transaction: a record without a submission harms nobody, a submission without its record would.
  await putRecord(context, frozen.recordKey, frozen.text, frozen.hash)
  const reference = record.head.reference ?? referenceOf(call.code, await numberOnce(call.id))
  const transaction = new Transaction(context.table)
  putSubmission(transaction, context, { record, call, frozen, reference })
  await transaction.commit()
}

/** Takes a number at the first call and gives the same again, for work that is tried more than once. */
function onlyOnce(context: Context): NumberOnce {
  let taken: Promise<number> | undefined
  return (callId) => (taken ??= takeNumber(context.table, callId))
}

const isSubmittedAlready = (context: Context, record: DossierRecord) =>
  record.head.submissions > 0 &&
  record.head.state !== 'incomplete' &&
  relationTo(record, actorOf(context).accountId) === 'lead'

/** The form of the dossier; throws where the call has closed, or something is missing. */
async function findCompleteCall(context: Context, record: DossierRecord): Promise<PublicCall> {
  const { callId, formVersion, state } = record.head
  const { closesAt, formVersion: present } = await findPublishedCall(context.table, callId)
  // The page moves the draft first, and shows what changed: nobody submits to a form that was replaced.
  if (state === 'draft' && formVersion !== present)
    throw new DomainError('section.form_changed', { callId, formVersion: present })
  const call = await findForm(context.table, callId, formVersion)
  checkDate(context, record, { ...call, closesAt })
  const content = {
    ...record,
    answers: answersOf(record),
    confirmations: shownConfirmations(record, contentHashOf(record, call)),
  }
  const gaps = findGaps(call, content, judgeBudgets)
  if (gaps.length > 0) throw new DomainError('dossier.incomplete', { gaps })
  return call
}

/** A first submission is judged by the call's closing, a completed one by the date of the request. */
function checkDate(
  { receivedAt }: Context,
  { head }: DossierRecord,
  { opensAt, closesAt, timeZone }: PublicCall,
): void {
  if (head.state === 'incomplete') {
    if (head.completion && receivedAt > head.completion.dueAt)
      throw new DomainError('completion.date_passed', { dueAt: head.completion.dueAt, timeZone })
    return
  }
  if (phaseOf({ opensAt, closesAt }, receivedAt) === 'closed')
    throw new DomainError('dossier.deadline_passed', { closedAt: closesAt, timeZone, receivedAt })
}

interface Submission {
  record: DossierRecord
  call: PublicCall
  frozen: FrozenSubmission
  reference: string
}

/** What the call's table shows of the answers. */
function summaryOf(
  { record, call }: Submission,
  receivedAt: string,
): Pick<DossierHead, 'projectTitle' | 'requestedGrant' | 'totalCost' | 'submittedAt' | 'partnerTerritories'> {
  const answers = answersOf(record)
  const { requestedGrant = 0, totalCost = 0 } = amountsOf(call, { ...record, answers })
  return {
    // The day of arrival stays that of the first submission.
    submittedAt: record.head.submittedAt ?? receivedAt,
    projectTitle: boundText(call.form, answers, 'projectTitle').trim(),
    requestedGrant,
    totalCost,
    partnerTerritories: record.partners
      .filter(({ role }) => role === 'partner')
      .map((partner) => partner.territory),
  }
}

function receiptOf(context: Context, submission: Submission): Receipt {
  const { record, call, frozen, reference } = submission
  const { projectTitle, requestedGrant } = summaryOf(submission, context.receivedAt)
  return buildReceipt(context.config.service, call, record.head.territory, {
    reference,
    receivedAt: context.receivedAt,
    ...(record.head.submittedAt !== undefined && { firstReceivedAt: record.head.submittedAt }),
    projectTitle,
    applicant: record.head.lead,
    requestedGrant,
    contentHash: frozen.hash,
    documents: currentDocuments(record.documents).map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  })
}

/** Everything that a submission writes: head, rows, event, closed sections, receipt, e-mails, memory of the request. */
function putSubmission(transaction: Transaction, context: Context, submission: Submission): void {
  const { record, frozen, reference } = submission
  const { head } = record
  const number = head.submissions + 1
  changeDossier(transaction, context, head, {
    action: head.state === 'incomplete' ? 'resubmit' : 'submit',
    event: {
      type: head.state === 'incomplete' ? 'dossier.resubmitted' : 'dossier.submitted',
      facts: { submission: number, reference, contentHash: frozen.hash },
    },
    set: {
      ...summaryOf(submission, context.receivedAt),
      reference,
      submissions: number,
      completion: undefined,
    },
  })
  closeSections(
    transaction,
    head.id,
    record.sections.filter(({ isOpen }) => isOpen),
  )
  const completion = record.completions.find(({ state }) => state === 'open')
  if (completion)
    putCompletion(transaction, head.id, {
      ...completion,
      state: 'resubmitted',
      endedAt: context.receivedAt,
    })
  const item: SubmissionItem = {
    number,
    submittedAt: context.receivedAt,
    submittedBy: actorOf(context).accountId,
    recordKey: frozen.recordKey,
    contentHash: frozen.hash,
    receipt: receiptOf(context, submission),
  }
  transaction.put({ ...keys.submission(head.id, number), kind: 'Submission', schemaVersion: 1, ...item })
  const accountIds = record.members.map(({ accountId }) => accountId)
  sendLater(transaction, context, 'mail.dossierSubmitted', { dossierId: head.id, accountIds })
  sendLater(transaction, context, 'mail.dossierReceived', { dossierId: head.id, callId: head.callId })
  runLater(transaction, context, 'submission.print', { dossierId: head.id, number })
  rememberRequest(transaction, context, head.id)
}

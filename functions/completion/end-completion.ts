import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { freezeSubmission } from '../dossiers/freeze-submission.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { restoreSections } from '../dossiers/section.store.ts'
import { sendLater } from '../output/outbox.ts'
import { putRecord } from '../storage/records.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { openCompletion, putCompletion } from './completion.store.ts'
import { readFrozen } from './frozen-content.ts'
import { restorePapers } from './set-aside.ts'

/**
 * Ends the open request, before its date (it was a mistake) or after (nobody resubmitted): the dossier stands again as
 * it was last submitted, and the service decides on that. What was changed meanwhile leaves the dossier, but is kept:
 * answers as a record under its hash, files beside the dossier.
 */
export const endCompletion = (context: Context, input: { dossierId: string }): Promise<Dossier> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => end(context, input.dossierId))
      return readDossier(context, input)
    },
    () => readDossier(context, input),
  )

async function end(context: Context, dossierId: string): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'completion.manage', record)
  const { head, members } = record
  const completion = openCompletion(record)
  const last = record.submissions.at(-1)
  if (!last) throw new DomainError('submission.not_found')
  const [frozen, form] = await Promise.all([
    readFrozen(context, last),
    findForm(context.table, head.callId, head.formVersion),
  ])
  const unsent = freezeSubmission(record, form, {
    number: head.submissions,
    receivedAt: context.receivedAt,
    submittedBy: 'nobody',
  })
  await putRecord(context, `unsent/${dossierId}/${unsent.hash}.json`, unsent.text, unsent.hash)
  const transaction = new Transaction(context.table)
  restoreSections(transaction, dossierId, record.sections, { frozen, submittedBy: last.submittedBy })
  restorePapers(transaction, record)
  changeDossier(transaction, context, head, {
    action: 'endCompletion',
    event: { type: 'completion.ended', facts: { completion: completion.number, unsentSha256: unsent.hash } },
    set: { completion: undefined, papers: head.papers + 1 },
  })
  putCompletion(transaction, dossierId, { ...completion, state: 'takenBack', endedAt: context.receivedAt })
  sendLater(transaction, context, 'mail.completion', {
    dossierId,
    number: completion.number,
    what: 'ended',
    accountIds: members.map(({ accountId }) => accountId),
  })
  rememberRequest(transaction, context, dossierId)
  await transaction.commit()
}

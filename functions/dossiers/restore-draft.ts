import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise } from './authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { purgeNever } from './purge-deleted.ts'
import { readDossier } from './read-dossier.ts'
import { reopenSections } from './section.store.ts'

/** Brings a deleted draft back as it was; `dossier.restore_too_late` once its 30 days are over. */
export const restoreDraft = (context: Context, input: { dossierId: string }): Promise<Dossier> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => restore(context, input.dossierId))
      return readDossier(context, input)
    },
    () => readDossier(context, input),
  )

async function restore(context: Context, dossierId: string): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'dossier.restore', record)
  const { restorableUntil = '' } = record.head.deletion ?? {}
  if (context.receivedAt >= restorableUntil) throw new DomainError('dossier.restore_too_late')
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, dossierId)
  changeDossier(transaction, context, record.head, {
    action: 'restore',
    event: { type: 'dossier.restored', facts: {} },
    set: { deletion: undefined },
  })
  reopenSections(transaction, dossierId, record.sections)
  purgeNever(transaction, dossierId, restorableUntil)
  const { accountId } = actorOf(context)
  const others = record.members.map((member) => member.accountId).filter((id) => id !== accountId)
  if (others.length > 0)
    sendLater(transaction, context, 'mail.draftRestored', { dossierId, accountIds: others })
  await transaction.commit()
}

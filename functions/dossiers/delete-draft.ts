import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise } from './authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { purgeLater } from './purge-deleted.ts'
import { readDossier } from './read-dossier.ts'
import { closeSections } from './section.store.ts'

/** Days for which a deleted draft can be restored. */
const RESTORABLE_DAYS = 30

const later = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 24 * 3_600_000).toISOString()

/**
 * Deletes a draft: it leaves the lists, nobody can write it, and its members can bring it back for 30 days. Then
 * everything of it is forgotten (`purge-deleted.ts`). The other members are told who did it.
 */
export const deleteDraft = (context: Context, input: { dossierId: string }): Promise<Dossier> =>
  once(
    context,
    async () => {
      await withFreshDossier(() => deleteOnce(context, input.dossierId))
      return readDossier(context, input)
    },
    () => readDossier(context, input),
  )

async function deleteOnce(context: Context, dossierId: string): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'dossier.delete', record)
  const { accountId, name } = actorOf(context)
  const restorableUntil = later(context.receivedAt, RESTORABLE_DAYS)
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, dossierId)
  changeDossier(transaction, context, record.head, {
    action: 'delete',
    event: { type: 'dossier.deleted', facts: { restorableUntil } },
    set: { deletion: { deletedAt: context.receivedAt, deletedBy: name, restorableUntil } },
  })
  closeSections(transaction, dossierId, record.sections)
  purgeLater(transaction, dossierId, restorableUntil)
  const others = record.members.map((member) => member.accountId).filter((id) => id !== accountId)
  if (others.length > 0)
    sendLater(transaction, context, 'mail.draftDeleted', { dossierId, accountIds: others })
  await transaction.commit()
}

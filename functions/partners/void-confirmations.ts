import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { contentHashOf } from '../dossiers/content.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { unwatchSections } from '../dossiers/section.store.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'

type Work = Pick<Context, 'table' | 'newId' | 'now'>

/**
 * After a change of a dossier that partners had confirmed: takes away the confirmations that are not of the present
 * content, notes it in the chain of events and tells everybody, once. That they no longer hold never depends on this:
 * a confirmation counts only while its hash is the content's.
 */
export const voidConfirmations = (deps: Work, dossierId: string): Promise<void> =>
  withFreshDossier(async () => {
    const record = await loadDossier(deps.table, dossierId)
    const { head, confirmations, partners, members, sections } = record
    if (head.state !== 'draft' && head.state !== 'incomplete') return
    const form = await findForm(deps.table, head.callId, head.formVersion)
    const present = contentHashOf(record, form)
    const voided = confirmations.filter(({ contentHash }) => contentHash !== present)
    if (voided.length === 0) return
    const receivedAt = deps.now()
    const context = { ...deps, receivedAt, actor: undefined }
    const transaction = new Transaction(deps.table)
    const isAllVoid = voided.length === confirmations.length
    changeDossier(transaction, context, head, {
      actor: 'system',
      event: {
        type: 'confirmation.voided',
        facts: {
          organisations: voided.map(
            ({ partnerId }) => partners.find(({ id }) => id === partnerId)?.name ?? '',
          ),
        },
      },
      set: { watchedFor: isAllVoid ? undefined : 'confirmations' },
    })
    for (const { partnerId } of voided) transaction.delete(keys.confirmation(dossierId, partnerId))
    if (isAllVoid) unwatchSections(transaction, dossierId, sections)
    sendLater(transaction, context, 'mail.confirmationsVoided', {
      dossierId,
      organisations: voided.map(({ partnerId }) => partners.find(({ id }) => id === partnerId)?.name ?? ''),
      accountIds: members.map(({ accountId }) => accountId),
    })
    await transaction.commit()
  })

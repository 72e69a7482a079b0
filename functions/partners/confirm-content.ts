import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Confirmation } from '../../shared/partners/confirmation.ts'
import { findForm } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { contentHashOf } from '../dossiers/content.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { watchSections } from '../dossiers/section.store.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { ownPartner } from './own-partner.ts'

interface Input {
  dossierId: string
  /** SHA-256 of the content that the person read. */
  contentHash: string
  capacity: string
}

/**
 * Confirms the exact content for the own organisation. `confirmation.content_changed` where it is no longer the one
 * that was read. A save in the same moment makes another content, for which this confirmation does not hold.
 */
export async function confirmContent(context: Context, input: Input): Promise<Dossier> {
  await withFreshDossier(() => confirm(context, input))
  return readDossier(context, input)
}

async function confirm(context: Context, { dossierId, contentHash, capacity }: Input): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'confirmation.give', record)
  const partner = ownPartner(context, record)
  const form = await findForm(context.table, record.head.callId, record.head.formVersion)
  if (contentHashOf(record, form) !== contentHash) throw new DomainError('confirmation.content_changed')
  const { accountId, name } = actorOf(context)
  const confirmation: Confirmation = {
    partnerId: partner.id,
    accountId,
    name,
    capacity: capacity.trim(),
    confirmedAt: context.receivedAt,
    contentHash,
  }
  const transaction = new Transaction(context.table)
  changeDossier(transaction, context, record.head, {
    event: {
      type: 'confirmation.given',
      facts: {
        partnerId: partner.id,
        organisation: partner.name,
        contentHash,
        capacity: confirmation.capacity,
      },
    },
    set: { watchedFor: 'confirmations' },
  })
  transaction.put({
    ...keys.confirmation(dossierId, partner.id),
    kind: 'Confirmation',
    schemaVersion: 1,
    ...confirmation,
  })
  // From now on a save of any section is looked at, and tells everybody that confirmations no longer hold.
  watchSections(transaction, dossierId, record.sections)
  await transaction.commit()
}

import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise, relationTo } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { dropMembership } from '../dossiers/membership.store.ts'
import { viewFor } from '../dossiers/view-dossier.ts'
import { withdrawSections } from '../dossiers/section.store.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { ownPartner } from './own-partner.ts'

interface Input {
  dossierId: string
  partnerId: string
}

/**
 * Takes a partner out of a draft: the lead any other, a partner itself. Its answers are kept, closed, and come back
 * if the organisation joins again. Gives the dossier as it was last seen by who did it.
 */
export const removePartner = (context: Context, input: Input): Promise<Dossier> =>
  withFreshDossier(async () => {
    const record = await loadDossier(context.table, input.dossierId)
    authorise(context, 'partner.leave', record)
    await remove(context, record, input.partnerId)
    const left = ownPartner(context, record).id === input.partnerId
    return viewFor(context, left ? record : await loadDossier(context.table, input.dossierId))
  })

function findRemovable(context: Context, record: DossierRecord, partnerId: string) {
  const partner = record.partners.find(({ id }) => id === partnerId)
  if (!partner) throw new DomainError('partner.not_found')
  const isOwn = ownPartner(context, record).id === partnerId
  const isLead = relationTo(record, actorOf(context).accountId) === 'lead'
  if (partner.role === 'lead') throw new DomainError('partner.lead_stays')
  if (!isOwn && !isLead) throw new DomainError('permission.denied', { permission: 'partner.manage' })
  return partner
}

async function remove(context: Context, record: DossierRecord, partnerId: string): Promise<void> {
  const partner = findRemovable(context, record, partnerId)
  const { head, members, partners, sections } = record
  const people = members.filter((member) => member.partnerId === partnerId)
  const transaction = new Transaction(context.table)
  transaction.put({
    ...keys.partner(head.id, partnerId),
    kind: 'FormerPartner',
    schemaVersion: 1,
    ...partner,
  })
  transaction.delete(keys.confirmation(head.id, partnerId))
  for (const { accountId } of people) {
    transaction.delete(keys.member(head.id, accountId))
    dropMembership(transaction, accountId, head.id)
  }
  withdrawSections(
    transaction,
    head.id,
    sections.filter(({ id }) => id.endsWith(`~${partnerId}`)),
  )
  const others = partners.filter(({ id, role }) => id !== partnerId && role === 'partner')
  changeDossier(transaction, context, head, {
    event: { type: 'partner.left', facts: { organisation: partner.name, partnerId } },
    set: { partnerTerritories: others.map(({ territory }) => territory) },
  })
  sendLater(transaction, context, 'mail.partnerLeft', {
    dossierId: head.id,
    organisation: partner.name,
    accountIds: members.map(({ accountId }) => accountId),
  })
  await transaction.commit()
}

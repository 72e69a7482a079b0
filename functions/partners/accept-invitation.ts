import { storedSectionKeys } from '../../shared/budget/section.ts'
import { parseSectionKey } from '../../shared/calls/section-key.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import type { Dossier, Partner } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import type { Invitation } from '../../shared/partners/invitation.ts'
import { findForm } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { changeDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { putNewSections, returnSections } from '../dossiers/section.store.ts'
import { findOwnOrganisation } from '../organisations/find-own-organisation.ts'
import { sendLater } from '../output/outbox.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { findByToken } from './find-invitation.ts'
import { dropLink, putInvitation } from './invitation.store.ts'
import { partnerOf, putPerson } from '../dossiers/people.ts'

interface Input {
  token: string
  organisationId: string
}

/** Joins a dossier with one of the account's organisations, by the link of an invitation that still holds. */
export const acceptInvitation = (context: Context, input: Input): Promise<Dossier> =>
  once(
    context,
    async () => readDossier(context, { dossierId: await withFreshDossier(() => accept(context, input)) }),
    (dossierId) => readDossier(context, { dossierId }),
  )

async function accept(context: Context, { token, organisationId }: Input): Promise<string> {
  const { record, invitation } = await findByToken(context, token)
  assertOpen(context, record, invitation)
  const organisation = await findOwnOrganisation(context, organisationId)
  assertNew(context, record, organisation)
  const form = await findForm(context.table, record.head.callId, record.head.formVersion)
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, record.head.id)
  const partner = join(transaction, context, { record, organisation, form })
  changeDossier(transaction, context, record.head, {
    event: { type: 'partner.joined', facts: { organisation: partner.name, partnerId: partner.id } },
    set: { partnerTerritories: [...record.head.partnerTerritories, partner.territory] },
  })
  putInvitation(transaction, record.head.id, {
    ...invitation,
    state: 'accepted',
    answeredAt: context.receivedAt,
  })
  dropLink(transaction, token)
  sendLater(transaction, context, 'mail.partnerJoined', {
    dossierId: record.head.id,
    organisation: partner.name,
    accountIds: record.members.flatMap(({ accountId, relation }) => (relation === 'lead' ? [accountId] : [])),
  })
  await transaction.commit()
  return record.head.id
}

function assertOpen(context: Context, { head }: DossierRecord, { state, expiresAt }: Invitation): void {
  if (state !== 'open') throw new DomainError('invitation.answered', { state })
  if (expiresAt <= context.receivedAt) throw new DomainError('invitation.expired', { expiredAt: expiresAt })
  if (head.state !== 'draft') throw new DomainError('invitation.too_late', { state: head.state })
}

/** An organisation has one part in a dossier, and a person writes for one organisation in it. */
function assertNew(context: Context, { partners, members }: DossierRecord, organisation: Organisation): void {
  if (partners.some(({ organisationId }) => organisationId === organisation.id))
    throw new DomainError('partner.already_in', { organisation: organisation.name }, 'organisationId')
  if (members.some(({ accountId }) => accountId === actorOf(context).accountId))
    throw new DomainError('partner.already_member')
}

interface Joining {
  record: DossierRecord
  organisation: Organisation
  form: PublicCall
}

/** Adds to the transaction the partner, its sections and its first person. Who was here before finds the old answers. */
function join(transaction: Transaction, context: Context, { record, organisation, form }: Joining): Partner {
  const former = record.formerPartners.find(({ organisationId }) => organisationId === organisation.id)
  const partner = partnerOf(former?.id ?? context.newId('partner'), 'partner', organisation)
  const { accountId, name } = actorOf(context)
  const dossierId = record.head.id
  transaction.put({ ...keys.partner(dossierId, partner.id), kind: 'Partner', schemaVersion: 1, ...partner })
  const own = storedSectionKeys(form, [partner]).filter((key) => parseSectionKey(key).partnerId)
  const known = new Set(record.sections.map(({ id }) => id))
  const editors = [accountId]
  returnSections(transaction, dossierId, { keys: own.filter((key) => known.has(key)), editors })
  putNewSections(transaction, dossierId, form, { keys: own.filter((key) => !known.has(key)), editors })
  putPerson(transaction, { record: record.head, form, partner, accountId, name })
  return partner
}

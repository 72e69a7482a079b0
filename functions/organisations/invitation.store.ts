import { sha256Hex } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Invitation } from '../../shared/organisations/members.ts'
import { rememberAddress } from '../accounts/invited-address.ts'
import type { Deps } from '../deps.ts'
import { randomText } from '../new-id.ts'
import { keys } from '../storage/keys.ts'
import { asItStood, stateAt } from '../storage/open-invitation.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { InvitationItem } from './organisation-record.ts'

/** Days after its end for which an invitation still shows in the list. */
const SHOWN_FOR_SECONDS = 60 * 24 * 3600

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

export async function readInvitations(table: Table, organisationId: string): Promise<InvitationItem[]> {
  const items = await table.partition(organisationId, 'invitation#')
  return items.map((item) => InvitationItem.parse(item))
}

/** An invitation of an organisation, or `invitation.not_found`. */
export async function loadInvitation(
  table: Table,
  organisationId: string,
  invitationId: string,
): Promise<InvitationItem> {
  const item = await table.get(keys.invitation(organisationId, invitationId))
  if (!item) throw new DomainError('invitation.not_found')
  return InvitationItem.parse(item)
}

/** Adds an invitation to the transaction; with `before`, on condition that it was neither answered nor withdrawn since. */
export function putInvitation(
  transaction: Transaction,
  invitation: InvitationItem,
  before?: InvitationItem,
): void {
  const item = {
    ...keys.invitation(invitation.organisationId, invitation.id),
    kind: 'Invitation',
    schemaVersion: 1,
    ...invitation,
    expiresAt: seconds(invitation.validUntil) + SHOWN_FOR_SECONDS,
  }
  const { id, email, organisationId } = invitation
  const { expiresAt } = item
  rememberAddress(transaction, email, { ownerId: organisationId, invitationId: id, expiresAt })
  if (!before) {
    transaction.put(item)
    return
  }
  transaction.put(item, asItStood(before))
}

/**
 * Makes a secret that leads to an invitation as long as it is valid, and gives it: it stands in the e-mail or the link
 * alone, here stands its hash.
 */
export async function makeToken(
  { table }: Pick<Deps, 'table'>,
  { id, organisationId, validUntil }: InvitationItem,
): Promise<string> {
  const token = randomText(52)
  await table.put({
    ...keys.invitationToken(sha256Hex(token)),
    kind: 'InvitationToken',
    schemaVersion: 1,
    organisationId,
    invitationId: id,
    expiresAt: seconds(validUntil),
  })
  return token
}

/** The invitation that a secret leads to, or `invitation.not_found`. */
export async function loadByToken(table: Table, token: string): Promise<InvitationItem> {
  const item = await table.get(keys.invitationToken(sha256Hex(token)))
  if (!item) throw new DomainError('invitation.not_found')
  return loadInvitation(table, String(item['organisationId']), String(item['invitationId']))
}

/** An invitation as the managers see it. */
export function toInvitation(item: InvitationItem, now: string): Invitation {
  const { id, email, role, sentAt, validUntil } = item
  return { id, email, role, state: stateAt(item, now), sentAt, validUntil }
}

import { createHash } from 'node:crypto'
import { Invitation } from '../../shared/partners/invitation.ts'
import { rememberAddress } from '../accounts/invited-address.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** The link's secret is looked up by its hash. */
const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Adds to the transaction an invitation as it now stands. */
export function putInvitation(transaction: Transaction, dossierId: string, invitation: Invitation): void {
  transaction.put({
    ...keys.invitation(dossierId, invitation.id),
    kind: 'Invitation',
    schemaVersion: 1,
    ...invitation,
  })
  const { id, email } = invitation
  if (email !== undefined) rememberAddress(transaction, email, { ownerId: dossierId, invitationId: id })
}

/** Adds to the transaction where a link leads; forgotten a while after the invitation's end. */
export function putLink(
  transaction: Transaction,
  dossierId: string,
  { id, token, expiresAt }: Invitation,
): void {
  transaction.put({
    ...keys.invitationLink(hashOfToken(token)),
    kind: 'InvitationLink',
    schemaVersion: 1,
    dossierId,
    invitationId: id,
    expiresAt: secondsOf(expiresAt) + 30 * 24 * 3600,
  })
}

/** Adds to the transaction that a link leads nowhere any more. */
export const dropLink = (transaction: Transaction, token: string): Transaction =>
  transaction.delete(keys.invitationLink(hashOfToken(token)))

/** Where a link leads, or undefined. */
export async function readLink(
  table: Table,
  token: string,
): Promise<{ dossierId: string; invitationId: string } | undefined> {
  const item = await table.get(keys.invitationLink(hashOfToken(token)))
  return item && { dossierId: String(item['dossierId']), invitationId: String(item['invitationId']) }
}

import * as z from 'zod'
import { keys, type Key } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { normalEmail } from './account.store.ts'

/** Whose invitation it is: of a dossier, of an organisation, or of the service to evaluate. */
const InvitedAddress = z.object({ ownerId: z.string(), invitationId: z.string() })
export type InvitedAddress = z.infer<typeof InvitedAddress>

/**
 * Adds to the transaction where an invitation to an address stands, so that whoever closes the account of that address
 * takes it along. It is forgotten with the invitation, at `expiresAt` (seconds) where that has an end.
 */
export function rememberAddress(
  transaction: Transaction,
  email: string,
  { expiresAt, ...invited }: InvitedAddress & { expiresAt?: number },
): void {
  transaction.put({
    ...keys.invitedAddress(normalEmail(email), invited.invitationId),
    kind: 'InvitedAddress',
    schemaVersion: 1,
    ...invited,
    ...(expiresAt !== undefined && { expiresAt }),
  })
}

/** Invitations to an address, whoever sent them, with the key of what remembers each. */
export async function readInvitedAddress(
  table: Table,
  email: string,
): Promise<(InvitedAddress & { key: Key })[]> {
  const items = await table.partition(keys.email(normalEmail(email)).pk, 'invitation#')
  return items.map((item) => ({ ...InvitedAddress.parse(item), key: { pk: item.pk, sk: item.sk } }))
}

import * as z from 'zod'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Pointer from an account to a dossier that it writes. */
const Membership = z.object({
  dossierId: z.string(),
  callId: z.string(),
  /** Where the project's title is answered: a draft is told apart by it. */
  title: z.object({ sectionId: z.string(), fieldId: z.string() }).optional(),
})
export type Membership = z.infer<typeof Membership>

/** Adds to the transaction that a dossier is one of the account's. */
export function putMembership(transaction: Transaction, accountId: string, membership: Membership): void {
  transaction.put({
    ...keys.accountDossier(accountId, membership.dossierId),
    kind: 'DossierMembership',
    schemaVersion: 1,
    ...membership,
  })
}

/** Adds to the transaction that a dossier is no longer one of the account's. */
export const dropMembership = (transaction: Transaction, accountId: string, dossierId: string): Transaction =>
  transaction.delete(keys.accountDossier(accountId, dossierId))

/** Dossiers of an account, in no order. */
export async function readMemberships(table: Table, accountId: string): Promise<Membership[]> {
  const items = await table.partition(accountId, 'dossier#')
  return items.map((item) => Membership.parse(item))
}

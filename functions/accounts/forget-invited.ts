import type { Account } from '../../shared/accounts/account.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { CLOSED_NAME } from './closed-account.ts'

/**
 * Takes a person's address and name out of the invitations of the dossiers that they write for: the one by which they
 * came, and those that they sent. Done while the address is still known; an invitation that waits elsewhere is found
 * by no address, and ends by itself within weeks.
 */
export async function forgetInvited(table: Table, { id, email, name }: Account): Promise<void> {
  for (const { dossierId } of await readMemberships(table, id)) {
    const items = await table.partition(dossierId, 'invitation#')
    for (const item of items) {
      const isTo = item['email'] === email
      const isBy = item['invitedByName'] === name
      if (!isTo && !isBy) continue
      const transaction = new Transaction(table)
      transaction.update(keys.invitation(dossierId, String(item['id'])), {
        expression: [isBy && 'SET invitedByName = :name', isTo && 'REMOVE email'].filter(Boolean).join(' '),
        ...(isBy && { values: { ':name': CLOSED_NAME } }),
      })
      await transaction.commit()
    }
  }
}

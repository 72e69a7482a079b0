import type { Account } from '../../shared/accounts/account.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { ID_PREFIX } from '../../shared/ids.ts'
import { readMemberships } from '../dossiers/membership.store.ts'
import { count } from '../organisations/organisation.store.ts'
import { keys, type Key } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { CLOSED_NAME } from './closed-account.ts'
import { readInvitedAddress, type InvitedAddress } from './invited-address.ts'

const isOf = (kind: 'dossier' | 'organisation', { ownerId }: InvitedAddress) =>
  ownerId.startsWith(`${ID_PREFIX[kind]}_`)

/**
 * Takes a person's address out of every invitation that was sent to it, and their name out of those that they sent in
 * dossiers. Done while the address is still known.
 */
export async function forgetInvited(table: Table, account: Account): Promise<void> {
  await forgetSent(table, account)
  for (const { key, ...invited } of await readInvitedAddress(table, account.email)) {
    const transaction = new Transaction(table).delete(key)
    const place = placeOf(invited)
    const item = await table.get(place)
    if (item) blank(transaction, place, item, invited)
    await transaction.commit()
  }
}

/** Invitations of the dossiers that the person writes for: the one by which they came, and those that they sent. */
async function forgetSent(table: Table, { id, email, name }: Account): Promise<void> {
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

const placeOf = ({ ownerId, invitationId }: InvitedAddress): Key =>
  ownerId === keys.evaluatorInvitation('').pk
    ? keys.evaluatorInvitation(invitationId)
    : keys.invitation(ownerId, invitationId)

/**
 * A partner's invitation is then one without an address, whose link its lead can hand to somebody else. One to join an
 * organisation or to evaluate was meant for this person: it is withdrawn where it still waits.
 */
function blank(transaction: Transaction, place: Key, { state }: Item, invited: InvitedAddress): void {
  const asRead = {
    expression: '#state = :state',
    names: { '#state': 'state' },
    values: { ':state': state },
    // Answered in the same moment: closing is tried again.
    otherwise: () => new DomainError('precondition.failed'),
  }
  if (isOf('dossier', invited)) {
    transaction.update(place, { expression: 'REMOVE email' }, asRead)
    return
  }
  const withdrawn = state === 'open' ? 'withdrawn' : state
  const values = { ':gone': CLOSED_NAME, ':after': withdrawn }
  transaction.update(place, { expression: 'SET email = :gone, #state = :after', values }, asRead)
  if (state === 'open' && isOf('organisation', invited)) count(transaction, invited.ownerId, { seats: -1 })
}

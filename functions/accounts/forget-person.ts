import type { Deps } from '../deps.ts'
import { keys, type Key } from '../storage/keys.ts'
import type { Item } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { CLOSED_NAME } from './closed-account.ts'
import { forgetAuthor } from './forget-author.ts'
import { endSessionsOf } from './session.store.ts'

/** Items handled by one transaction: each brings a second write with it, and a transaction holds 100. */
const AT_ONCE = 40

/** What an item of a closed account means elsewhere: a membership that ends, a name that goes. */
const TRACES: Record<string, (transaction: Transaction, accountId: string, item: Item) => void> = {
  DossierMembership: (transaction, accountId, item) =>
    transaction.delete(keys.member(String(item['dossierId']), accountId)),
  OrganisationMembership: (transaction, accountId, item) =>
    transaction.delete(keys.organisationMember(String(item['organisationId']), accountId)),
  // Nothing elsewhere: the profile itself goes, ties to other people with it.
  EvaluatorProfile: () => {},
  MarginNotes: () => {},
  AssignmentPointer: (transaction, accountId, item) => {
    const dossierId = item.sk.slice('assignment#'.length)
    transaction.update(keys.assignment(dossierId, accountId), {
      expression: 'SET evaluatorName = :name',
      values: { ':name': CLOSED_NAME },
    })
  },
}

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk })

/**
 * Takes away what still points to a person whose account is closed: sessions, memberships of dossiers and
 * organisations, the name beside evaluations and messages. Handled from the outbox: run again, it finds what is left.
 */
export async function forgetPerson(deps: Pick<Deps, 'table' | 'now'>, accountId: string): Promise<void> {
  const { table } = deps
  await endSessionsOf(deps, accountId)
  await forgetAuthor(table, accountId)
  const items = (await table.partition(accountId)).filter(({ kind }) => kind in TRACES)
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const transaction = new Transaction(table)
    for (const item of items.slice(start, start + AT_ONCE)) {
      TRACES[item.kind]?.(transaction, accountId, item)
      transaction.delete(keyOf(item))
    }
    await transaction.commit()
  }
}

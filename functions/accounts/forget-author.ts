import { readMemberships } from '../dossiers/membership.store.ts'
import { readMessages, threadIdOf } from '../messages/thread.store.ts'
import { loadConversation, readRows } from '../partner-search/conversation.store.ts'
import { keys, type Key } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { CLOSED_NAME } from './closed-account.ts'

const AT_ONCE = 50

/** Where messages of one account stand, in the threads of its dossiers and the conversations of its organisations. */
async function findMessages(table: Table, accountId: string): Promise<{ key: Key; field: string }[]> {
  const found: { key: Key; field: string }[] = []
  for (const { dossierId } of await readMemberships(table, accountId))
    for (const { author, number } of await readMessages(table, dossierId, 'message'))
      if (author === accountId)
        found.push({ key: keys.message(threadIdOf(dossierId), 'message', number), field: 'authorName' })
  for (const item of await table.partition(accountId, 'organisation#'))
    for (const { id } of await readRows(table, String(item['organisationId'])))
      for (const message of (await loadConversation(table, id)).messages)
        if (message.accountId === accountId)
          found.push({ key: keys.conversationMessage(id, message.number), field: 'author' })
  return found
}

/**
 * Takes the name of a closed account from what it wrote to the service and to other organisations. The words stay: they
 * are part of a file, and were addressed to others. Run again, it writes the same.
 */
export async function forgetAuthor(table: Table, accountId: string): Promise<void> {
  const found = await findMessages(table, accountId)
  for (let start = 0; start < found.length; start += AT_ONCE) {
    const transaction = new Transaction(table)
    for (const { key, field } of found.slice(start, start + AT_ONCE))
      transaction.update(key, {
        expression: 'SET #field = :name',
        names: { '#field': field },
        values: { ':name': CLOSED_NAME },
      })
    await transaction.commit()
  }
}

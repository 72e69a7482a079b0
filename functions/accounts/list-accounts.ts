import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import type { Context } from '../context.ts'
import { readCursor, writeCursor } from '../storage/cursor.ts'
import { accountOf } from './account.store.ts'

const AT_ONCE = 50
const Position = z.object({ pk: z.literal('accounts'), sk: z.string() })

/** A page of accounts by e-mail address, and the cursor of the next. */
export async function listAccounts(
  { table }: Context,
  { cursor }: { cursor?: string | undefined },
): Promise<{ accounts: Account[]; next?: string }> {
  const { items, lastKey } = await table.page({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'accounts' },
    Limit: AT_ONCE,
    ...(cursor !== undefined && { ExclusiveStartKey: readCursor(Position, cursor) }),
  })
  return { accounts: items.map(accountOf), ...(lastKey && { next: writeCursor(lastKey) }) }
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ApiToken, NewToken } from '../../shared/tokens/token.ts'
import { actorOf, type Context } from '../context.ts'
import { randomText } from '../new-id.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { putNewToken } from './token.store.ts'

/** So that whoever finds one in a file, or a scanner of secrets, knows what it opens. */
const PREFIX = 'concordia_'
const DAY_MS = 24 * 3_600_000

interface Made {
  token: ApiToken
  secret: string
}

/** Makes a token. Its secret (260 bits) leaves in this answer alone: a repeated request is told so, and gets none. */
export const createToken = (context: Context, wanted: NewToken): Promise<Made> =>
  once(
    context,
    () => make(context, wanted),
    () => Promise.reject(new DomainError('token.shown_once')),
  )

async function make(context: Context, { name, scopes, validDays }: NewToken): Promise<Made> {
  const { receivedAt } = context
  const creator = actorOf(context)
  const token: ApiToken = {
    id: context.newId('token'),
    name,
    scopes: [...new Set(scopes)],
    createdAt: receivedAt,
    createdBy: creator.accountId,
    createdByName: creator.name,
    expiresAt: new Date(Date.parse(receivedAt) + validDays * DAY_MS).toISOString(),
  }
  const secret = PREFIX + randomText(52)
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, token.id)
  putNewToken(transaction, token, secret)
  await transaction.commit()
  const { requestId } = context
  context.log({
    level: 'info',
    message: 'token created',
    requestId,
    tokenId: token.id,
    by: creator.accountId,
  })
  return { token, secret }
}

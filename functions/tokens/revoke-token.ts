import type { ApiToken } from '../../shared/tokens/token.ts'
import { actorOf, type Context } from '../context.ts'
import { readToken, writeRevocation } from './token.store.ts'

/** Revokes a token: its next request is refused. Asked again, it answers the same. */
export async function revokeToken(context: Context, { tokenId }: { tokenId: string }): Promise<ApiToken> {
  const { table, receivedAt, requestId } = context
  const { accountId, name } = actorOf(context)
  await readToken(table, tokenId)
  await writeRevocation(table, tokenId, { at: receivedAt, by: name })
  context.log({ level: 'info', message: 'token revoked', requestId, tokenId, by: accountId })
  return readToken(table, tokenId)
}

import type { tokensApi } from '../../shared/tokens/api.ts'
import type { Handlers } from '../api/implement.ts'
import { createToken } from './create-token.ts'
import { revokeToken } from './revoke-token.ts'
import { readTokens } from './token.store.ts'

export const tokensRoutes: Handlers<keyof typeof tokensApi> = {
  'GET /tokens': async ({ context }) => ({ tokens: await readTokens(context.table) }),
  'POST /tokens': ({ context, body }) => createToken(context, body),
  'DELETE /tokens/:tokenId': ({ context, params }) => revokeToken(context, params),
}

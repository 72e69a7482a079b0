import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { ApiToken, NewToken } from './token.ts'

export const tokensApi = {
  'GET /tokens': {
    summary: 'Tokens of the service’s own systems, the latest first',
    tag: 'integration',
    permission: 'token.manage',
    response: z.object({ tokens: z.array(ApiToken) }),
  },
  'POST /tokens': {
    summary: 'Make a token; its secret is answered once and never again',
    tag: 'integration',
    permission: 'token.manage',
    body: NewToken,
    response: z.object({ token: ApiToken, secret: z.string() }),
    status: 201,
    isIdempotent: true,
  },
  'DELETE /tokens/:tokenId': {
    summary: 'Revoke a token: it is refused from now on, and stays in the list',
    tag: 'integration',
    permission: 'token.manage',
    response: ApiToken,
  },
} as const satisfies Record<string, Route>

import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { ROLES } from '../access/roles.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { Account } from './account.ts'
import { personal } from '../personal.ts'

export const accountsApi = {
  'GET /auth/sign-in': {
    summary: 'Start signing in at the OpenID provider; returns to the given page of the portal',
    tag: 'sign-in',
    permission: 'public.read',
    query: z.object({ returnTo: z.string().max(500).optional(), language: z.enum(LANGUAGES).optional() }),
    status: 302,
    produces: 'text/html',
  },
  'GET /auth/callback': {
    summary: 'Where the OpenID provider sends the person back',
    tag: 'sign-in',
    permission: 'public.read',
    status: 302,
    produces: 'text/html',
  },
  'POST /auth/sign-out': {
    summary: 'End this session; answers where to go to end the provider’s too',
    tag: 'sign-in',
    permission: 'public.read',
    response: z.object({ goTo: z.string() }),
  },
  'POST /auth/sign-out-everywhere': {
    summary: 'End every session of the account',
    tag: 'sign-in',
    permission: 'account.self',
    response: z.object({ goTo: z.string() }),
  },
  'GET /me': {
    summary: 'Who is signed in; `account` is null for a visitor',
    tag: 'accounts',
    permission: 'public.read',
    response: z.object({ account: Account.nullable(), now: z.string() }),
  },
  'PATCH /me': {
    summary: 'Change the own name, language, or wish for reminders',
    tag: 'accounts',
    permission: 'account.self',
    body: z.strictObject({
      name: personal(textSchema(120)).optional(),
      language: z.enum(LANGUAGES).optional(),
      isReminded: z.boolean().optional(),
    }),
    response: Account,
  },
  'GET /accounts': {
    summary: 'Accounts, by e-mail address',
    tag: 'accounts',
    permission: 'account.manage',
    query: z.object({ cursor: z.string().optional() }),
    response: z.object({ accounts: z.array(Account), next: z.string().optional() }),
  },
  'PUT /accounts/:accountId/roles': {
    summary: 'Give and take roles',
    tag: 'accounts',
    permission: 'account.manage',
    body: z.strictObject({ roles: z.array(z.enum(ROLES)) }),
    response: Account,
    ifMatch: 'required',
  },
} as const satisfies Record<string, Route>

import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { LANGUAGES } from '../language.ts'
import { personal } from '../personal.ts'

/** What keeps an account from being closed, with what names it to its owner. */
export const ClosingObstacle = z.discriminatedUnion('code', [
  /** The only lead of a dossier that is not decided. */
  z.object({ code: z.literal('dossier'), dossierId: z.string(), title: z.string(), isDraft: z.boolean() }),
  /** The only manager of an organisation with other members. */
  z.object({ code: z.literal('organisation'), organisationId: z.string(), name: z.string() }),
  /** An evaluation that is still expected. */
  z.object({ code: z.literal('evaluation'), dossierId: z.string(), reference: z.string() }),
  /** An administrator first hands the role on. */
  z.object({ code: z.literal('administrator') }),
])
export type ClosingObstacle = z.infer<typeof ClosingObstacle>

/** What a person may do with everything that the portal knows of them. */
export const ownDataApi = {
  'GET /me/data.json': {
    summary: 'Everything about the account, for machines (GDPR, articles 15 and 20)',
    tag: 'accounts',
    permission: 'account.self',
    produces: 'application/json',
  },
  'GET /me/data.html': {
    summary: 'The same, to read',
    tag: 'accounts',
    permission: 'account.self',
    query: z.object({ language: z.enum(LANGUAGES).optional() }),
    produces: 'text/html',
  },
  'GET /me/closing': {
    summary: 'What keeps the account from being closed; empty where nothing does',
    tag: 'accounts',
    permission: 'account.self',
    response: z.object({ obstacles: z.array(ClosingObstacle) }),
  },
  'POST /me/closing': {
    summary: 'Close the account for good; `email` is its address, typed again',
    tag: 'accounts',
    permission: 'account.self',
    body: z.strictObject({ email: personal(z.string().max(254)) }),
    response: z.object({ goTo: z.string() }),
  },
} as const satisfies Record<string, Route>

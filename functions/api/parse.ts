import type { Context as HonoContext } from 'hono'
import * as z from 'zod'
import type { Route } from '../../shared/api/route.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { isErrorCode, type ErrorCode } from '../../shared/errors/catalogue.ts'
import { idSchema, type IdKind } from '../../shared/ids.ts'

/** Bytes of a JSON body, unless its route says otherwise: the largest is a whole call. */
const USUAL_BODY_SIZE = 1024 * 1024

const pathOf = (issue: z.core.$ZodIssue) => issue.path.map(String).join('.')

const faultOf = (issue: z.core.$ZodIssue) => ({
  code: isErrorCode(issue.message) ? issue.message : 'request.invalid',
  field: pathOf(issue),
  facts: {
    ...(issue.code === 'custom' ? issue.params : {}),
    ...(isErrorCode(issue.message) ? {} : { expected: issue.message }),
  },
})

/** Checks a value; throws the first fault as the error, with every fault in its facts (`errors`). */
function check(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.map(faultOf)
  const [first] = faults
  const code = first && isErrorCode(first.code) ? first.code : 'request.invalid'
  throw new DomainError(code, { ...first?.facts, errors: faults }, first?.field)
}

const ID_PARAMS = {
  accountId: ['account', 'account.not_found'],
  callId: ['call', 'call.not_found'],
  decisionId: ['decision', 'letter.not_found'],
  documentId: ['document', 'document.not_found'],
  dossierId: ['dossier', 'dossier.not_found'],
  exportId: ['export', 'export.not_found'],
  conversationId: ['conversation', 'conversation.not_found'],
  offerId: ['offer', 'offer.not_found'],
  organisationId: ['organisation', 'organisation.not_found'],
  evaluatorId: ['account', 'account.not_found'],
  invitationId: ['invitation', 'invitation.not_found'],
  partnerId: ['partner', 'partner.not_found'],
  scenarioId: ['scenario', 'scenario.not_found'],
  tokenId: ['token', 'token.not_found'],
  webhookId: ['webhook', 'webhook.not_found'],
} as const satisfies Record<string, readonly [IdKind, ErrorCode]>

const isIdParam = (name: string): name is keyof typeof ID_PARAMS => Object.hasOwn(ID_PARAMS, name)
// A section key is a slug, a tilde and the id of a partner: 40 + 1 + 30.
const OtherParam = z.string().regex(/^[\w~-]{1,80}$/u)

/** Made once: making a schema costs more than what it checks. */
const idParams = new Map(Object.entries(ID_PARAMS).map(([name, [kind]]) => [name, idSchema(kind)]))

/** What a name in the path may be. */
export const paramSchema = (name: string): z.ZodString => idParams.get(name) ?? OtherParam

/** Names in the path. An id that cannot be one is not found, and never reaches the table. */
export function parseParams(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    if (paramSchema(name).safeParse(value).success) continue
    throw new DomainError(isIdParam(name) ? ID_PARAMS[name][1] : 'request.not_found')
  }
  return params
}

export function parseQuery(route: Route, raw: HonoContext): unknown {
  return route.query && check(route.query, raw.req.query())
}

/** The JSON body, or undefined where the route has none. An empty body counts as `{}` only where the schema takes it. */
export async function parseBody(route: Route, raw: HonoContext): Promise<unknown> {
  if (!route.body) return undefined
  if (!/^application\/json\s*(?:;|$)/iu.test(raw.req.header('content-type') ?? ''))
    throw new DomainError('request.media_type')
  const text = await raw.req.text()
  const { largestBody: limit = USUAL_BODY_SIZE } = route
  if (Buffer.byteLength(text) > limit) throw new DomainError('request.too_large', { limit })
  return check(route.body, parseJson(text))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('request.malformed_json')
  }
}

/** Revision in an `If-Match` header (`"7"`); throws where the route requires one, or where it is not one of ours. */
export function parseIfMatch(route: Route, header: string | undefined): number | undefined {
  if (!route.ifMatch) return undefined
  if (!header) {
    if (route.ifMatch === 'required') throw new DomainError('precondition.required')
    return undefined
  }
  // Whoever compresses an answer on its way marks its tag as weak; the revision in it is the same.
  const match = /^(?:W\/)?"(\d{1,15})"$/u.exec(header.trim())
  if (!match) throw new DomainError('precondition.failed', {}, 'If-Match')
  return Number(match[1])
}

import type { Context as HonoContext, ErrorHandler } from 'hono'
import * as z from 'zod'
import { capitalised } from '../../shared/capitalised.ts'
import { ERROR_STATUS, type ErrorCode } from '../../shared/errors/catalogue.ts'
import { DomainError, type ErrorFacts } from '../../shared/errors/domain-error.ts'
import type { Problem } from '../../shared/errors/problem.ts'
import { sentenceOf } from '../../shared/errors/sentence.ts'
import type { Language } from '../../shared/language.ts'
import type { Env } from './env.ts'
import { problemPage, type ProblemPlace } from './problem-page.ts'
import { isPassing } from './throttled.ts'

const RETRY_AFTER_SECONDS = 2
const BUSY: ReadonlySet<ErrorCode> = new Set(['server.busy', 'sign_in.unavailable'])

const Fault = z.object({
  code: z.string(),
  field: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
})
const Faults = z.array(Fault)

/** `dossier.deadline_passed` → `Dossier deadline passed`: the same for every occurrence, as RFC 9457 asks. */
const titleOf = (code: ErrorCode): string => capitalised(code.replaceAll(/[._]/gu, ' '))

const filled = (facts: ErrorFacts) => (Object.keys(facts).length > 0 ? { facts } : {})

/** Several faults found at once, each with its own sentence; a program's own codes (zod's) get the general one. */
function faultsOf(faults: unknown, language: Language): Problem['errors'] {
  const known = Faults.safeParse(faults)
  if (!known.success || known.data.length === 0) return undefined
  return known.data.map(({ code, field, facts = {} }) => ({
    code,
    field,
    detail: sentenceOf(code, facts, language),
    ...filled(facts),
  }))
}

/** Problem details (RFC 9457) of an error, with its sentence in the reader's language. */
function problemOf(error: DomainError, language: Language, requestId: string): Problem {
  const { errors, ...facts } = error.facts
  const faults = faultsOf(errors, language)
  return {
    type: `/problems/${error.code}`,
    title: titleOf(error.code),
    status: ERROR_STATUS[error.code],
    detail: sentenceOf(error.code, facts, language),
    code: error.code,
    ...(error.field !== undefined && error.field !== '' && { field: error.field }),
    ...filled(facts),
    ...(faults && { errors: faults }),
    requestId,
  }
}

/** Addresses of the API that a browser itself goes to, by what somebody wants there. */
const PLACES: readonly (readonly [place: ProblemPlace, path: RegExp])[] = [
  ['signIn', /^\/api\/auth\//u],
  ['file', /^\/api\/exports\/[^/]+\/file$/u],
]
const placeOf = (raw: HonoContext<Env>): ProblemPlace | undefined =>
  (raw.req.header('accept') ?? '').includes('text/html')
    ? PLACES.find(([, path]) => path.test(raw.req.path))?.[0]
    : undefined

/** Who was refused for who they are: by account id, a name that tells nothing outside the portal (ASVS 16.3.2). */
function noteRefusal(raw: HonoContext<Env>, { code }: DomainError): void {
  const { log, requestId, actor } = raw.get('context')
  log({ level: 'warn', message: 'refused', requestId, code, ...(actor && { accountId: actor.accountId }) })
}

const CHALLENGED: ReadonlySet<number> = new Set([401, 403])

/** What a program with a token is told of its refusal (RFC 6750); pages take no notice of it. */
function challengeOf({ code, facts }: DomainError): Record<string, string> {
  const realm = 'Bearer realm="Concordia"'
  if (code === 'token.scope') {
    const scope = typeof facts['scope'] === 'string' ? `, scope="${facts['scope']}"` : ''
    return { 'WWW-Authenticate': `${realm}, error="insufficient_scope"${scope}` }
  }
  if (ERROR_STATUS[code] !== 401) return {}
  const error = code.startsWith('token.')
    ? `, error="invalid_token", error_description="${titleOf(code)}"`
    : ''
  return { 'WWW-Authenticate': realm + error }
}

/** Answers with the problem: as JSON, or as a page where a browser stands at the address. */
function answerProblem(raw: HonoContext<Env>, error: DomainError): Response {
  const { language, requestId } = raw.get('context')
  raw.set('problem', error.code)
  if (ERROR_STATUS[error.code] === 403) noteRefusal(raw, error)
  const problem = problemOf(error, language, requestId)
  const place = placeOf(raw)
  const [type, body] = place
    ? ['text/html; charset=utf-8', problemPage(problem, language, place)]
    : ['application/problem+json', JSON.stringify(problem)]
  return new Response(body, {
    status: problem.status,
    headers: {
      'Content-Type': type,
      'Content-Language': language,
      ...(BUSY.has(error.code) && { 'Retry-After': String(RETRY_AFTER_SECONDS) }),
      ...(CHALLENGED.has(problem.status) && challengeOf(error)),
      ...(typeof error.facts['allow'] === 'string' && { Allow: error.facts['allow'] }),
    },
  })
}

/** Turns whatever was thrown into a problem. What is not ours gets a fixed text; its details go to the log only. */
export const onError: ErrorHandler<Env> = (error, raw) => {
  if (error instanceof DomainError) return answerProblem(raw, error)
  const { log, requestId } = raw.get('context')
  log({
    level: 'error',
    message: 'fault',
    requestId,
    name: error.name,
    error: error.message,
    stack: error.stack,
  })
  return answerProblem(raw, new DomainError(isPassing(error) ? 'server.busy' : 'server.fault'))
}

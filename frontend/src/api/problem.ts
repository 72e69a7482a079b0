import type { Problem } from '../../../shared/errors/problem.ts'

/** The API said no, with a reason: `detail` is a sentence in the reader's language, ready to be shown. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** Empty where something between us and the API answered (a gateway, say): show a general sentence then. */
  readonly detail: string
  readonly field: string | undefined
  readonly facts: Record<string, unknown>
  readonly errors: NonNullable<Problem['errors']>
  readonly requestId: string | undefined

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.code ?? `http.${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = problem.code ?? `http.${status}`
    this.detail = problem.detail ?? ''
    this.field = problem.field
    this.facts = problem.facts ?? {}
    this.errors = problem.errors ?? []
    this.requestId = problem.requestId
  }
}

/** No answer came: offline, dropped, too slow. Nobody knows whether the server did what was asked. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('network', { cause })
    this.name = 'NetworkFailure'
  }
}

const SESSION_CODES = ['session.missing', 'session.expired']

/** The session has ended: signing in again and repeating the request will work. */
export const isSignedOut = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.status === 401 && SESSION_CODES.includes(error.code)

/** The same request may work later, unchanged: no answer, or a server that asks for patience. */
export const isPassing = (error: unknown): boolean =>
  error instanceof NetworkFailure ||
  (error instanceof ApiProblem && (error.status === 429 || error.status >= 500))

export const hasCode = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code

import type { ErrorCode } from './catalogue.ts'

/** Plain facts about an error, for its sentence and for programs: never personal data of somebody else. */
export type ErrorFacts = Record<string, unknown>

/**
 * A rule said no. `code` is stable and dotted, `facts` are typed by use, `field` names the input that it is about
 * (`answers.summary`, `closesAt`). Knows nothing of HTTP.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly facts: ErrorFacts
  readonly field: string | undefined

  constructor(code: ErrorCode, facts: ErrorFacts = {}, field?: string) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.facts = facts
    this.field = field
  }
}

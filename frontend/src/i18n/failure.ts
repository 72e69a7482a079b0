import { ApiProblem, NetworkFailure } from '../api/problem.ts'
import { useTexts } from './texts.ts'

/** The sentence for an error: the API's own where it gave one, else what is known without it. */
export function sentenceOf(error: unknown): string {
  const t = useTexts('common')()
  if (error instanceof ApiProblem) return error.detail || t.failure.server
  return error instanceof NetworkFailure ? t.failure.network : t.failure.unexpected
}

/** Number by which the service finds the error in its log, if the API gave one. */
export const requestIdOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem && error.status >= 500 ? error.requestId : undefined

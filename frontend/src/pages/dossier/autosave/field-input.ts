import type { Answer } from '../../../../../shared/calls/answer.ts'
import type { ErrorCode } from '../../../../../shared/errors/catalogue.ts'

/**
 * What a field holds on the page: an answer, or a text that is none (`12x` in an amount). A text that is no answer is
 * kept like any other, and never sent.
 */
export type FieldInput =
  { kind: 'answer'; value: Answer } | { kind: 'unread'; text: string; fault: ErrorCode }

export const answerInput = (value: Answer): FieldInput => ({ kind: 'answer', value })

// An emptied text and an emptied answer are the same thing.
const normal = (value: Answer): Answer => (value === '' ? null : value)

/** Whether two answers are the same, whatever objects hold them. */
export function isSameAnswer(left: Answer, right: Answer): boolean {
  const [a, b] = [normal(left), normal(right)]
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => item === b[index])
    )
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** Whether the page holds just this answer. */
export const holds = (input: FieldInput, value: Answer): boolean =>
  input.kind === 'answer' && isSameAnswer(input.value, value)

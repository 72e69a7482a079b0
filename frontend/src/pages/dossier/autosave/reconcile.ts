import { holds, isSameAnswer } from './field-input.ts'
import type { FieldState } from './state.ts'

/**
 * Holds an edit against the server's answer: the same text is saved; an answer of ours whose acknowledgement was lost
 * becomes the new base; anything else that is newer than what the person saw is a conflict, which they decide.
 */
export function reconcile(field: FieldState): FieldState {
  const { edit, server } = field
  if (!edit) return field
  const isNewer = server.revision > edit.base
  if (holds(edit.input, server.value) && (isNewer || edit.sent.length === 0))
    return { ...field, edit: undefined, wasSavedHere: true }
  if (!isNewer) return field
  const isOurs = edit.sent.some((value) => isSameAnswer(value, server.value))
  return isOurs
    ? { ...field, edit: { ...edit, base: server.revision, sent: [], isInConflict: false } }
    : { ...field, edit: { ...edit, isInConflict: true } }
}

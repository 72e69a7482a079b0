import type { FieldInput } from './field-input.ts'
import { answerInput } from './field-input.ts'
import {
  fieldOf,
  keysOf,
  type AutosaveState,
  type FieldKey,
  type Refusal,
  type ServerAnswer,
} from './state.ts'

/** How a field stands, for its line under the control. */
export type FieldStatus =
  | { kind: 'quiet' }
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'saving' }
  /** On this device, waiting: for the network, or for the person to sign in again. */
  | { kind: 'kept'; waitsFor: 'network' | 'session' }
  /** On this device, and sending again cannot help. */
  | { kind: 'stopped'; detail: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'conflict'; theirs: ServerAnswer; mine: FieldInput }
  /** Not even on the device: the page must stay open. */
  | { kind: 'onScreenOnly' }

/** What the field shows: what was typed, else what the server has. */
export const inputOf = (state: AutosaveState, key: FieldKey): FieldInput => {
  const { edit, server } = fieldOf(state, key)
  return edit?.input ?? answerInput(server.value)
}

/** How a field stands. The gravest first. */
export function statusOf(state: AutosaveState, key: FieldKey): FieldStatus {
  const { edit, server, wasSavedHere } = fieldOf(state, key)
  if (!edit) return wasSavedHere ? { kind: 'saved', at: server.savedAt } : { kind: 'quiet' }
  if (edit.isInConflict) return { kind: 'conflict', theirs: server, mine: edit.input }
  if (edit.refusal) return { kind: 'refused', refusal: edit.refusal }
  const { pause } = state
  if (pause?.kind === 'stopped') return { kind: 'stopped', detail: pause.detail }
  if (!pause) return { kind: 'saving' }
  if (edit.isOnScreenOnly) return { kind: 'onScreenOnly' }
  return { kind: 'kept', waitsFor: pause.kind }
}

/** Fields whose text is not known to be on the server. */
export const unsentKeys = (state: AutosaveState): FieldKey[] =>
  keysOf(state.fields).filter((key) => fieldOf(state, key).edit !== undefined)

/** Whether closing the page would lose something: it is neither on the server nor on the device. */
export const wouldLose = (state: AutosaveState): boolean =>
  unsentKeys(state).some((key) => fieldOf(state, key).edit?.isOnScreenOnly === true)

/** Whether everything that can be sent now has been: nothing on its way, nothing due later. */
export function isSettled(state: AutosaveState): boolean {
  if (state.sending) return false
  if (state.pause) return true
  return unsentKeys(state).every((key) => {
    const edit = fieldOf(state, key).edit
    return edit === undefined || edit.input.kind === 'unread' || edit.refusal || edit.isInConflict
  })
}

/** Milliseconds of the next moment at which something is to be sent; undefined while nothing waits for a clock. */
export function nextDue(state: AutosaveState): number | undefined {
  if (state.sending || (state.pause && state.pause.kind !== 'network')) return undefined
  const due = unsentKeys(state).flatMap((key) => {
    const edit = fieldOf(state, key).edit
    const waits = edit && edit.input.kind === 'answer' && !edit.refusal && !edit.isInConflict
    return waits ? [edit.dueAt] : []
  })
  if (due.length === 0) return undefined
  const first = Math.min(...due)
  return state.pause ? Math.max(first, state.pause.until) : first
}

import type { Answer } from '../../../../../shared/calls/answer.ts'
import type { FieldInput } from './field-input.ts'

/** An answer of a dossier: section key and path, `project/title`, `identity~par_…/size`, `plan/activities/r1/title`. */
export type FieldKey = `${string}/${string}`

export const fieldKey = (sectionId: string, fieldId: string): FieldKey => `${sectionId}/${fieldId}`

/** Section key and path of a key. */
export function placeOf(key: FieldKey): { sectionId: string; fieldId: string } {
  const at = key.indexOf('/')
  return { sectionId: key.slice(0, at), fieldId: key.slice(at + 1) }
}

/** An answer as the server has it. Never answered: `null` at revision 0. */
export interface ServerAnswer {
  value: Answer
  revision: number
  savedAt?: string | undefined
  /** Name or account of who saved it, where it is known. */
  savedBy?: string | undefined
}

/** Why an answer is not taken: by a shared rule (a code), or by the server (its sentence). */
export interface Refusal {
  code: string
  facts?: Record<string, unknown>
  /** The server's sentence; absent where the page found the fault. */
  detail?: string
}

/** What was typed and is not (known to be) on the server. */
export interface Edit {
  input: FieldInput
  /** Revision of the server's answer that the person saw when they began. */
  base: number
  /** Answers that were sent and never acknowledged: found on the server, they are ours. */
  sent: readonly Answer[]
  /** Milliseconds at which it is to be sent. */
  dueAt: number
  refusal?: Refusal | undefined
  /** Somebody (or another device) saved this field meanwhile: the person chooses. */
  isInConflict?: boolean
  /** A request with several fields was refused: send this one by itself, to learn which. */
  isAlone?: boolean
  /** Not even the device could keep it. */
  isOnScreenOnly?: boolean
}

export interface FieldState {
  server: ServerAnswer
  edit?: Edit | undefined
  /** Saved since the page was opened: then the page says when. */
  wasSavedHere?: boolean
}

interface Change {
  fieldId: string
  value: Answer
  baseRevision: number
}

/** A request on its way. */
export interface Sending {
  id: number
  sectionId: string
  changes: readonly Change[]
}

/** Why nothing is sent at the moment. `stopped`: sending again cannot help (locked, deadline, another form). */
export type Pause =
  | { kind: 'network'; attempt: number; until: number }
  | { kind: 'session' }
  | { kind: 'stopped'; code: string; detail: string }

export interface AutosaveState {
  fields: Readonly<Record<FieldKey, FieldState>>
  sending?: Sending | undefined
  pause?: Pause | undefined
  lastId: number
}

/** What stands on the device for one field. */
export interface KeptEdit {
  input: FieldInput
  base: number
  sent: readonly Answer[]
}

/** Milliseconds between the last key and the request. */
export const CALM = 1000
/** Fields in one request, by the API's limit. */
export const MOST_CHANGES = 40
const NEVER_ANSWERED: ServerAnswer = { value: null, revision: 0 }

/** The state of a dossier's fields as the server has them; `answers` by section and field. */
export function initialState(fields: Readonly<Record<FieldKey, ServerAnswer>>): AutosaveState {
  const entries = Object.entries(fields).map(([key, server]) => [key, { server }] as const)
  return { fields: Object.fromEntries(entries), lastId: 0 }
}

export const fieldOf = (state: AutosaveState, key: FieldKey): FieldState =>
  state.fields[key] ?? { server: NEVER_ANSWERED }

/** Keys of the fields, typed. */
export const keysOf = (fields: Readonly<Record<FieldKey, unknown>>): FieldKey[] =>
  Object.keys(fields).filter((key): key is FieldKey => key.includes('/'))

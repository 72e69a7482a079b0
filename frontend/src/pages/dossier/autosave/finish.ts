import { holds } from './field-input.ts'
import { reconcile } from './reconcile.ts'
import {
  fieldKey,
  fieldOf,
  type AutosaveState,
  type Edit,
  type FieldState,
  type Pause,
  type Sending,
  type ServerAnswer,
} from './state.ts'

/** How a request ended without being done. */
type Failure =
  /** No answer, or a server that asks for patience: nobody knows whether it was done. */
  | { kind: 'network' }
  | { kind: 'session' }
  /** Fields that were saved by somebody else meanwhile, as the server has them now. */
  | { kind: 'conflict'; theirs: Readonly<Record<string, ServerAnswer>> }
  /** Sentences by field; empty where the answer named none of them. */
  | { kind: 'refused'; code: string; detail: string; fields: Readonly<Record<string, string>> }
  | { kind: 'stopped'; code: string; detail: string }

export type Outcome = { kind: 'saved'; answers: Readonly<Record<string, ServerAnswer>> } | Failure

/** Milliseconds before the next try, by the number of tries before; the last one goes on. */
const BACKOFF = [2000, 5000, 10_000, 20_000, 30_000]

/** The state after the answer (or its absence) to a request. */
export function finish(state: AutosaveState, sending: Sending, outcome: Outcome, now: number): AutosaveState {
  const idle = { ...state, sending: undefined }
  switch (outcome.kind) {
    case 'saved':
      return eachField({ ...idle, pause: undefined }, sending, (field, fieldId) =>
        saved(field, outcome.answers[fieldId]),
      )
    case 'conflict':
      return eachField({ ...idle, pause: undefined }, sending, (field, fieldId) => {
        const theirs = outcome.theirs[fieldId]
        return theirs ? reconcile({ ...field, server: theirs }) : field
      })
    case 'refused':
      return eachField({ ...idle, pause: undefined }, sending, (field, fieldId) =>
        refused(field, fieldId, sending, outcome),
      )
    case 'network':
      return { ...idle, pause: nextPause(state.pause, now) }
    case 'session':
      return { ...idle, pause: { kind: 'session' } }
    case 'stopped':
      return { ...idle, pause: outcome }
  }
}

function eachField(
  state: AutosaveState,
  { sectionId, changes }: Sending,
  change: (field: FieldState, fieldId: string) => FieldState,
): AutosaveState {
  const fields = { ...state.fields }
  for (const { fieldId } of changes) {
    const key = fieldKey(sectionId, fieldId)
    fields[key] = change(fieldOf(state, key), fieldId)
  }
  return { ...state, fields }
}

function saved(field: FieldState, answer: ServerAnswer | undefined): FieldState {
  const { edit } = field
  // An answer that does not name the field says nothing of it: it is sent again.
  if (!answer) return field
  const server = answer.revision >= field.server.revision ? answer : field.server
  if (!edit || holds(edit.input, answer.value)) return { server, wasSavedHere: true }
  // Typed on meanwhile: the rest goes out on top of what was just saved.
  const { isAlone: _isAlone, ...rest } = edit
  return { server, wasSavedHere: true, edit: { ...rest, base: answer.revision, sent: [] } }
}

function refused(
  field: FieldState,
  fieldId: string,
  { changes }: Sending,
  { code, detail, fields }: Extract<Failure, { kind: 'refused' }>,
): FieldState {
  const { edit } = field
  const change = changes.find((candidate) => candidate.fieldId === fieldId)
  if (!edit || !change) return field
  const wasRefused = fieldId in fields || changes.length === 1
  // Nothing of a refused request was done, so what it held is not on the server.
  const next: Edit = { ...edit, sent: edit.sent.filter((value) => value !== change.value), isAlone: true }
  // What was typed meanwhile may be right: it is sent and judged anew.
  const isStill = holds(edit.input, change.value)
  return {
    ...field,
    edit: wasRefused && isStill ? { ...next, refusal: { code, detail: fields[fieldId] ?? detail } } : next,
  }
}

function nextPause(pause: Pause | undefined, now: number): Pause {
  const attempt = pause?.kind === 'network' ? pause.attempt + 1 : 0
  const wait = BACKOFF[Math.min(attempt, BACKOFF.length - 1)] ?? 30_000
  return { kind: 'network', attempt, until: now + wait }
}

import { holds, type FieldInput } from './field-input.ts'
import { finish, type Outcome } from './finish.ts'
import { reconcile } from './reconcile.ts'
import {
  CALM,
  fieldKey,
  fieldOf,
  keysOf,
  MOST_CHANGES,
  placeOf,
  type AutosaveState,
  type Edit,
  type FieldKey,
  type FieldState,
  type KeptEdit,
  type Refusal,
  type Sending,
  type ServerAnswer,
} from './state.ts'

/**
 * The heart of saving by itself: a pure function from what happened to what is known and what is to be done. It sees
 * neither clock nor network nor storage; `create-autosave.ts` carries its effects out. Rules: what is typed goes to
 * the device before anything else; one request at a time; a field leaves the device only when the server has
 * acknowledged exactly what stands there; nobody's text is ever overwritten unseen.
 */
export type Event =
  | { type: 'typed'; key: FieldKey; input: FieldInput; refusal?: Refusal | undefined; now: number }
  | { type: 'left'; key: FieldKey; now: number }
  | { type: 'hurried'; now: number }
  | { type: 'tick'; now: number }
  | { type: 'restored'; key: FieldKey; kept: KeptEdit; refusal?: Refusal | undefined; now: number }
  | { type: 'refreshed'; answers: Readonly<Record<FieldKey, ServerAnswer>>; now: number }
  | { type: 'answered'; id: number; outcome: Outcome; now: number }
  | { type: 'resumed'; now: number }
  | { type: 'resolved'; key: FieldKey; choice: 'mine' | 'theirs'; now: number }
  | { type: 'notKept'; key: FieldKey }

export type Effect =
  | { type: 'keep'; key: FieldKey; kept: KeptEdit }
  | { type: 'forget'; key: FieldKey }
  | { type: 'send'; sending: Sending }

export interface Step {
  state: AutosaveState
  effects: Effect[]
}

/** What follows from an event. */
export function step(state: AutosaveState, event: Event): Step {
  const next = apply(state, event)
  const kept = keysOf(next.fields).flatMap((key) => storageEffect(key, state.fields[key], next.fields[key]))
  if (!('now' in event)) return { state: next, effects: kept }
  const { state: sent, effects } = send(next, event.now)
  return { state: sent, effects: [...kept, ...effects] }
}

function apply(state: AutosaveState, event: Event): AutosaveState {
  switch (event.type) {
    case 'typed':
      return withField(state, event.key, (field) => typed(field, event, isOnItsWay(state, event.key)))
    case 'left':
      return withEdit(state, event.key, (edit) => ({ ...edit, dueAt: event.now }))
    case 'hurried':
      return withEveryEdit(state, (edit) => ({ ...edit, dueAt: event.now }))
    case 'restored':
      return withField(state, event.key, (field) =>
        field.edit
          ? field
          : reconcile({ ...field, edit: { ...event.kept, refusal: event.refusal, dueAt: event.now } }),
      )
    case 'refreshed':
      return refreshed(state, event.answers)
    case 'answered':
      return state.sending?.id === event.id ? finish(state, state.sending, event.outcome, event.now) : state
    case 'resumed':
      return state.pause?.kind === 'stopped' ? state : { ...state, pause: undefined }
    case 'resolved':
      return withField(state, event.key, (field) => resolved(field, event.choice, event.now))
    case 'notKept':
      return withEdit(state, event.key, (edit) => ({ ...edit, isOnScreenOnly: true }))
    case 'tick':
      return state
  }
}

function withField(
  state: AutosaveState,
  key: FieldKey,
  change: (field: FieldState) => FieldState,
): AutosaveState {
  return { ...state, fields: { ...state.fields, [key]: change(fieldOf(state, key)) } }
}

const withEdit = (state: AutosaveState, key: FieldKey, change: (edit: Edit) => Edit): AutosaveState =>
  withField(state, key, (field) => (field.edit ? { ...field, edit: change(field.edit) } : field))

const withEveryEdit = (state: AutosaveState, change: (edit: Edit) => Edit): AutosaveState =>
  keysOf(state.fields).reduce((next, key) => withEdit(next, key, change), state)

const isOnItsWay = ({ sending }: AutosaveState, key: FieldKey): boolean =>
  sending !== undefined && sending.changes.some(({ fieldId }) => fieldKey(sending.sectionId, fieldId) === key)

type Typed = Extract<Event, { type: 'typed' }>

function typed(field: FieldState, { input, refusal, now }: Typed, isUnderWay: boolean): FieldState {
  const { edit, server } = field
  // Typed back to what the server has: nothing to send, unless something else may have reached it meanwhile.
  const mayHaveArrived = isUnderWay || (edit !== undefined && edit.sent.length > 0 && !edit.isInConflict)
  if (holds(input, server.value) && !mayHaveArrived) return { ...field, edit: undefined }
  return {
    ...field,
    edit: {
      base: edit?.base ?? server.revision,
      sent: edit?.sent ?? [],
      ...(edit?.isInConflict && { isInConflict: true }),
      ...(edit?.isAlone && { isAlone: true }),
      input,
      refusal,
      dueAt: now + CALM,
    },
  }
}

function refreshed(state: AutosaveState, answers: Readonly<Record<FieldKey, ServerAnswer>>): AutosaveState {
  return keysOf(answers).reduce((next, key) => {
    const answer = answers[key]
    if (!answer || answer.revision < fieldOf(next, key).server.revision) return next
    return withField(next, key, (field) => {
      const newer = { ...field, server: answer }
      // The answer to a request under way will say how its field stands.
      return isOnItsWay(next, key) ? newer : reconcile(newer)
    })
  }, state)
}

function resolved(field: FieldState, choice: 'mine' | 'theirs', now: number): FieldState {
  const { edit, server } = field
  if (!edit?.isInConflict) return field
  if (choice === 'theirs') return { ...field, edit: undefined }
  return {
    ...field,
    edit: { input: edit.input, refusal: edit.refusal, base: server.revision, sent: [], dueAt: now },
  }
}

const isReady = (edit: Edit, now: number): boolean =>
  edit.input.kind === 'answer' && !edit.refusal && !edit.isInConflict && edit.dueAt <= now

const isHeldBack = ({ pause }: AutosaveState, now: number): boolean =>
  pause !== undefined && (pause.kind !== 'network' || pause.until > now)

/** Starts a request with the fields that are due, of the section that waits longest; one request at a time. */
function send(state: AutosaveState, now: number): Step {
  if (state.sending || isHeldBack(state, now)) return { state, effects: [] }
  const due = keysOf(state.fields)
    .flatMap((key) => {
      const { edit } = fieldOf(state, key)
      return edit && isReady(edit, now) ? [{ key, edit, ...placeOf(key) }] : []
    })
    .sort((left, right) => left.edit.dueAt - right.edit.dueAt)
  const [first] = due
  if (!first) return { state, effects: [] }
  const chosen = first.edit.isAlone
    ? [first]
    : due
        .filter(({ sectionId, edit }) => sectionId === first.sectionId && !edit.isAlone)
        .slice(0, MOST_CHANGES)
  const changes = chosen.flatMap(({ edit, fieldId }) =>
    edit.input.kind === 'answer' ? [{ fieldId, value: edit.input.value, baseRevision: edit.base }] : [],
  )
  const sending: Sending = { id: state.lastId + 1, sectionId: first.sectionId, changes }
  const marked = chosen.reduce((next, { key }) => withEdit(next, key, markSent), state)
  const kept = chosen.flatMap(({ key }) => storageEffect(key, state.fields[key], marked.fields[key]))
  return {
    state: { ...marked, sending, lastId: sending.id },
    // On the device first: a crash while it is on its way must not forget that it was sent.
    effects: [...kept, { type: 'send', sending }],
  }
}

function markSent(edit: Edit): Edit {
  const { input, sent } = edit
  if (input.kind !== 'answer' || sent.some((value) => holds(input, value))) return edit
  return { ...edit, sent: [...sent, input.value] }
}

/** Keeps the device at what the state says. */
function storageEffect(
  key: FieldKey,
  before: FieldState | undefined,
  after: FieldState | undefined,
): Effect[] {
  const [was, is] = [before?.edit, after?.edit]
  if (!is) return was ? [{ type: 'forget', key }] : []
  const { input, base, sent } = is
  if (was && was.input === input && was.base === base && was.sent === sent) return []
  return [{ type: 'keep', key, kept: { input, base, sent } }]
}

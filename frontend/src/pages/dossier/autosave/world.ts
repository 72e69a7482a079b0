import type { Answer } from '../../../../../shared/calls/answer.ts'
import { answerInput, isSameAnswer } from './field-input.ts'
import {
  fieldKey,
  fieldOf,
  initialState,
  keysOf,
  type AutosaveState,
  type FieldKey,
  type KeptEdit,
  type Sending,
  type ServerAnswer,
} from './state.ts'
import { nextDue } from './status.ts'
import type { Outcome } from './finish.ts'
import { step, type Event } from './step.ts'

/**
 * A person, their device, a bad line and the server, for the tests: the server saves as `save-section.ts` does (all
 * fields of a request or none, each against the revision that the person saw; what the same person has saved already
 * counts as saved). Requests and answers can be late, lost, doubled, and arrive in any order.
 */
const ME = 'me'

interface Message {
  sending: Sending
  incarnation: number
  outcome?: Outcome
}

export interface World {
  now: number
  state: AutosaveState
  device: Map<FieldKey, KeptEdit>
  server: Map<FieldKey, ServerAnswer>
  requests: Message[]
  answers: Message[]
  /** Counts reloads: an answer to a page that is gone reaches nobody. */
  incarnation: number
  isSignedIn: boolean
  /** Answers of the server that the person has had before their eyes. */
  seen: Set<string>
  /** Answers of somebody else that a save of this page replaced without their having been seen. */
  overwrittenUnseen: string[]
}

export const createWorld = (): World => ({
  now: 0,
  state: initialState({}),
  device: new Map(),
  server: new Map(),
  requests: [],
  answers: [],
  incarnation: 0,
  isSignedIn: true,
  seen: new Set(),
  overwrittenUnseen: [],
})

const sightOf = (key: FieldKey, revision: number) => `${key}@${revision}`

/** What stands in a field, or beside it as the other text, is seen. */
function look(world: World, event: Event): void {
  for (const key of keysOf(world.state.fields)) {
    const { edit, server } = fieldOf(world.state, key)
    const isShown = !edit || (event.type === 'resolved' && event.key === key)
    if (isShown) world.seen.add(sightOf(key, server.revision))
  }
}

export function dispatch(world: World, event: Event): void {
  const { state, effects } = step(world.state, event)
  world.state = state
  look(world, event)
  for (const effect of effects) {
    if (effect.type === 'keep') world.device.set(effect.key, effect.kept)
    else if (effect.type === 'forget') world.device.delete(effect.key)
    else world.requests.push({ sending: effect.sending, incarnation: world.incarnation })
  }
}

export const type = (world: World, key: FieldKey, text: string): void =>
  dispatch(world, { type: 'typed', key, input: answerInput(text), now: world.now })

/** Lets time pass, waking the page when it asked to be. */
export function pass(world: World, milliseconds: number): void {
  world.now += milliseconds
  const due = nextDue(world.state)
  if (due !== undefined && due <= world.now) dispatch(world, { type: 'tick', now: world.now })
}

const stored = (world: World, key: FieldKey): ServerAnswer =>
  world.server.get(key) ?? { value: null, revision: 0 }

function save(world: World, { sectionId, changes }: Sending, by: string): Outcome {
  const asked = changes.map((change) => {
    const key = fieldKey(sectionId, change.fieldId)
    const answer = stored(world, key)
    const isDone =
      answer.savedBy === by &&
      answer.revision > change.baseRevision &&
      isSameAnswer(answer.value, change.value)
    return { change, key, answer, isDone }
  })
  const conflicts = asked.filter(
    ({ isDone, answer, change }) => !isDone && answer.revision !== change.baseRevision,
  )
  if (conflicts.length > 0)
    return {
      kind: 'conflict',
      theirs: Object.fromEntries(conflicts.map(({ change, answer }) => [change.fieldId, answer])),
    }
  for (const { key, answer, change, isDone } of asked) {
    if (isDone) continue
    const sight = sightOf(key, answer.revision)
    if (answer.savedBy === 'other' && !world.seen.has(sight)) world.overwrittenUnseen.push(sight)
    world.server.set(key, { value: change.value, revision: answer.revision + 1, savedBy: by })
  }
  return {
    kind: 'saved',
    answers: Object.fromEntries(asked.map(({ change, key }) => [change.fieldId, stored(world, key)])),
  }
}

/** A request reaches the server; its answer sets out. `again` leaves a copy of the request on the way. */
export function arrive(world: World, index: number, { again }: { again: boolean }): void {
  const request = world.requests[index]
  if (!request) return
  if (!again) world.requests.splice(index, 1)
  const outcome: Outcome = world.isSignedIn ? save(world, request.sending, ME) : { kind: 'session' }
  world.answers.push({ ...request, outcome })
}

/** An answer reaches the page, if the page that asked is still there. */
export function answer(world: World, index: number): void {
  const [message] = world.answers.splice(index, 1)
  if (!message?.outcome || message.incarnation !== world.incarnation) return
  dispatch(world, {
    type: 'answered',
    id: message.sending.id,
    outcome: message.outcome,
    now: world.now,
  })
}

/** The page gives up waiting; the request itself may still be on its way. */
export function timeOut(world: World): void {
  const { sending } = world.state
  if (!sending) return
  dispatch(world, { type: 'answered', id: sending.id, outcome: { kind: 'network' }, now: world.now })
}

/** The page goes without a word and is opened again: only server and device are left. */
export function crash(world: World): void {
  world.incarnation += 1
  const kept = [...world.device]
  world.state = initialState(Object.fromEntries(world.server))
  // Answers are matched by number; a new page does not take an old one's.
  world.state = { ...world.state, lastId: world.incarnation * 1000 }
  dispatch(world, { type: 'tick', now: world.now })
  for (const [key, edit] of kept) dispatch(world, { type: 'restored', key, kept: edit, now: world.now })
  for (const [key] of kept) if (!world.state.fields[key]?.edit) world.device.delete(key)
}

/** Somebody else saves a field, having seen what is there. */
export function otherSaves(world: World, key: FieldKey, value: Answer): void {
  world.server.set(key, { value, revision: stored(world, key).revision + 1, savedBy: 'other' })
}

/** The line is good again and the person signed in: everything comes to rest. */
export function comeToRest(world: World): void {
  world.isSignedIn = true
  for (let round = 0; round < 200; round += 1) {
    while (world.requests.length > 0) arrive(world, 0, { again: false })
    while (world.answers.length > 0) answer(world, 0)
    if (world.state.sending) timeOut(world)
    dispatch(world, { type: 'resumed', now: world.now })
    pass(world, 1000)
  }
}

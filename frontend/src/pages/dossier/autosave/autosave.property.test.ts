import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, fieldKey, type FieldKey } from './state.ts'
import { inputOf, statusOf, unsentKeys } from './status.ts'
import {
  answer,
  arrive,
  comeToRest,
  crash,
  createWorld,
  dispatch,
  otherSaves,
  pass,
  timeOut,
  type,
  type World,
} from './world.ts'

/** Milliseconds for many lives on a slow machine. */
const PATIENCE = 60_000

const KEYS = [
  fieldKey('project', 'title'),
  fieldKey('project', 'summary'),
  fieldKey('budget', 'why'),
] as const

type Happening = (world: World) => void

const key = fc.constantFrom(...KEYS)
const few = fc.nat(4)

/** What can happen to one person on a bad line. Texts come from few letters, so that old ones come back. */
const happenings = {
  types: fc.tuple(key, fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🌊'), maxLength: 3 })).map(
    ([field, text]): Happening =>
      (world) =>
        type(world, field, text),
  ),
  leaves: key.map(
    (field): Happening =>
      (world) =>
        dispatch(world, { type: 'left', key: field, now: world.now }),
  ),
  waits: fc.integer({ min: 1, max: 40_000 }).map(
    (milliseconds): Happening =>
      (world) =>
        pass(world, milliseconds),
  ),
  requestArrives: few.map(
    (index): Happening =>
      (world) =>
        arrive(world, index, { again: false }),
  ),
  requestDoubles: few.map(
    (index): Happening =>
      (world) =>
        arrive(world, index, { again: true }),
  ),
  requestIsLost: few.map(
    (index): Happening =>
      (world) =>
        void world.requests.splice(index, 1),
  ),
  answerArrives: few.map(
    (index): Happening =>
      (world) =>
        answer(world, index),
  ),
  answerIsLost: few.map(
    (index): Happening =>
      (world) =>
        void world.answers.splice(index, 1),
  ),
  givesUp: fc.constant<Happening>(timeOut),
  crashes: fc.constant<Happening>(crash),
  comesBackOnline: fc.constant<Happening>((world) => dispatch(world, { type: 'resumed', now: world.now })),
  sessionEnds: fc.constant<Happening>((world) => void (world.isSignedIn = false)),
  signsInAgain: fc.constant<Happening>((world) => {
    world.isSignedIn = true
    dispatch(world, { type: 'resumed', now: world.now })
  }),
  choosesMine: key.map(
    (field): Happening =>
      (world) =>
        dispatch(world, { type: 'resolved', key: field, choice: 'mine', now: world.now }),
  ),
  pageRefreshes: fc.constant<Happening>((world) =>
    dispatch(world, {
      type: 'refreshed',
      answers: Object.fromEntries(world.server),
      now: world.now,
    }),
  ),
}

const alone = fc.array(fc.oneof(...Object.values(happenings)), { maxLength: 60 })

/** Follows what the person last typed in each field. */
function live(events: readonly Happening[]) {
  const world = createWorld()
  for (const happening of events) happening(world)
  const shown = new Map<FieldKey, string>(KEYS.map((field) => [field, textOf(world, field)]))
  comeToRest(world)
  // Somebody may have saved since the page last heard of it.
  dispatch(world, { type: 'refreshed', answers: Object.fromEntries(world.server), now: world.now })
  comeToRest(world)
  return { world, shown }
}

function textOf(world: World, field: FieldKey): string {
  const input = inputOf(world.state, field)
  return input.kind === 'answer' && typeof input.value === 'string' ? input.value : ''
}

const onServer = (world: World, field: FieldKey): string => {
  const value = world.server.get(field)?.value
  return typeof value === 'string' ? value : ''
}

describe('saving on a bad line', () => {
  it(
    'brings every character of one person to the server, and never speaks of a conflict',
    () => {
      fc.assert(
        fc.property(alone, (events) => {
          const { world, shown } = live(events)
          for (const field of KEYS) {
            expect(onServer(world, field)).toBe(shown.get(field))
            expect(statusOf(world.state, field).kind).not.toBe('conflict')
          }
          expect(unsentKeys(world.state)).toEqual([])
          expect([...world.device.keys()]).toEqual([])
        }),
        { numRuns: 1500 },
      )
    },
    PATIENCE,
  )

  it(
    'shows what was typed last, whatever happens in between',
    () => {
      const typing = fc.array(
        fc.tuple(
          key,
          fc.string({ maxLength: 3 }),
          fc.array(fc.oneof(...Object.values(happenings).slice(1)), { maxLength: 6 }),
        ),
        { maxLength: 15 },
      )
      fc.assert(
        fc.property(typing, (texts) => {
          const world = createWorld()
          const last = new Map<FieldKey, string>()
          for (const [field, text, between] of texts) {
            type(world, field, text)
            last.set(field, text)
            for (const happening of between) happening(world)
            for (const [typedIn, expected] of last) expect(textOf(world, typedIn)).toBe(expected)
          }
        }),
        { numRuns: 800 },
      )
    },
    PATIENCE,
  )

  it(
    'overwrites nobody unseen: with a second writer a text is on the server, or both stand side by side',
    () => {
      const other = fc.tuple(key, fc.constantFrom('x', 'y')).map(
        ([field, text]): Happening =>
          (world) =>
            otherSaves(world, field, text),
      )
      const together = fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.oneof(...Object.values(happenings)) },
          { weight: 1, arbitrary: other },
        ),
        { maxLength: 60 },
      )
      fc.assert(
        fc.property(together, (events) => {
          const { world, shown } = live(events)
          expect(world.overwrittenUnseen).toEqual([])
          for (const field of KEYS) {
            const mine = shown.get(field) ?? ''
            const status = statusOf(world.state, field)
            if (status.kind === 'conflict') {
              expect(textOf(world, field)).toBe(mine)
              expect(world.device.has(field)).toBe(true)
              expect(fieldOf(world.state, field).server).toEqual(world.server.get(field))
            } else if (onServer(world, field) !== mine) {
              // Nothing of mine was waiting: the other's later text stands, and it is theirs.
              expect(world.server.get(field)?.savedBy).toBe('other')
            }
          }
        }),
        { numRuns: 1500 },
      )
    },
    PATIENCE,
  )
})

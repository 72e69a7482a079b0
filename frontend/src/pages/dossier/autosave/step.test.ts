import { describe, expect, it } from 'vitest'
import { answerInput } from './field-input.ts'
import { fieldKey, initialState, type AutosaveState, type FieldKey, type ServerAnswer } from './state.ts'
import { inputOf, isSettled, nextDue, statusOf, unsentKeys, wouldLose } from './status.ts'
import { step, type Effect, type Event } from './step.ts'

const TITLE = fieldKey('project', 'title')
const SUMMARY = fieldKey('project', 'summary')
const COST = fieldKey('budget', 'cost')

/** Runs events one after another; answers the last state and every effect. */
function run(events: readonly Event[], from: AutosaveState = fresh()) {
  const effects: Effect[] = []
  const state = events.reduce((before, event) => {
    const next = step(before, event)
    effects.push(...next.effects)
    return next.state
  }, from)
  return { state, effects }
}

const fresh = (answers: Readonly<Record<FieldKey, ServerAnswer>> = {}) => initialState(answers)
const type = (key: FieldKey, text: string, now = 0): Event => ({
  type: 'typed',
  key,
  input: answerInput(text),
  now,
})
const answer = (text: string, revision: number): ServerAnswer => ({
  value: text,
  revision,
  savedAt: '2027-01-11T14:32:00Z',
})
const sends = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.sending] : []))

describe('saving by itself', () => {
  it('keeps each key on the device at once, and sends a second after the last', () => {
    const { state, effects } = run([type(TITLE, 'Sa', 0), type(TITLE, 'Sargasses', 400)])
    expect(effects.map((effect) => effect.type)).toEqual(['keep', 'keep'])
    expect(nextDue(state)).toBe(1400)
    expect(sends(run([{ type: 'tick', now: 1399 }], state).effects)).toEqual([])
    expect(sends(run([{ type: 'tick', now: 1400 }], state).effects)).toEqual([
      {
        id: 1,
        sectionId: 'project',
        changes: [{ fieldId: 'title', value: 'Sargasses', baseRevision: 0 }],
      },
    ])
  })

  it('sends when the person leaves the field', () => {
    const { effects } = run([type(TITLE, 'Sargasses', 0), { type: 'left', key: TITLE, now: 10 }])
    expect(sends(effects)).toHaveLength(1)
  })

  it('says when it was saved, and forgets the copy on the device', () => {
    const { state, effects } = run([
      type(TITLE, 'Sargasses', 0),
      { type: 'tick', now: 1000 },
      {
        type: 'answered',
        id: 1,
        outcome: { kind: 'saved', answers: { title: answer('Sargasses', 1) } },
        now: 1100,
      },
    ])
    expect(effects.at(-1)).toEqual({ type: 'forget', key: TITLE })
    expect(statusOf(state, TITLE)).toEqual({ kind: 'saved', at: '2027-01-11T14:32:00Z' })
    expect(unsentKeys(state)).toEqual([])
  })

  it('sends what was typed during a request on top of what the request saved', () => {
    const { state, effects } = run([
      type(TITLE, 'Sarg', 0),
      { type: 'tick', now: 1000 },
      type(TITLE, 'Sargasses', 1050),
      {
        type: 'answered',
        id: 1,
        outcome: { kind: 'saved', answers: { title: answer('Sarg', 1) } },
        now: 1100,
      },
      { type: 'tick', now: 2050 },
    ])
    expect(sends(effects).at(-1)?.changes).toEqual([
      { fieldId: 'title', value: 'Sargasses', baseRevision: 1 },
    ])
    expect(inputOf(state, TITLE)).toEqual(answerInput('Sargasses'))
  })

  it('sends fields of one section together, and one request at a time', () => {
    const { state, effects } = run([
      type(TITLE, 'a', 0),
      type(COST, 'b', 1),
      type(SUMMARY, 'c', 2),
      { type: 'tick', now: 1500 },
    ])
    expect(sends(effects)).toHaveLength(1)
    expect(sends(effects)[0]?.changes.map(({ fieldId }) => fieldId)).toEqual(['title', 'summary'])
    expect(state.sending?.id).toBe(1)
  })

  it('waits longer and longer for a lost network, and says that the text is on the device', () => {
    let state = run([type(TITLE, 'a', 0), { type: 'tick', now: 1000 }]).state
    const waits: number[] = []
    for (let id = 1; id <= 6; id += 1) {
      const now = nextDue(state) ?? 2000
      state = run([{ type: 'tick', now }], state).state
      state = run([{ type: 'answered', id, outcome: { kind: 'network' }, now }], state).state
      waits.push((nextDue(state) ?? 0) - now)
    }
    expect(waits).toEqual([2000, 5000, 10_000, 20_000, 30_000, 30_000])
    expect(statusOf(state, TITLE)).toEqual({ kind: 'kept', waitsFor: 'network' })
    expect(sends(run([{ type: 'resumed', now: 0 }], state).effects)).toEqual([])
    expect(sends(run([{ type: 'resumed', now: 99_000 }], state).effects)).toHaveLength(1)
  })

  it('keeps what is typed after the session ended, and sends it once the person is back', () => {
    const { state } = run([
      type(TITLE, 'a', 0),
      { type: 'tick', now: 1000 },
      { type: 'answered', id: 1, outcome: { kind: 'session' }, now: 1001 },
      type(TITLE, 'ab', 1500),
      { type: 'tick', now: 9000 },
    ])
    expect(statusOf(state, TITLE)).toEqual({ kind: 'kept', waitsFor: 'session' })
    expect(isSettled(state)).toBe(true)
    const back = run([{ type: 'resumed', now: 9500 }], state)
    expect(sends(back.effects)[0]?.changes[0]?.value).toBe('ab')
  })

  it('never sends a text that is no answer, and keeps it as it was typed', () => {
    const input = { kind: 'unread', text: '12x', fault: 'money.not_a_number' } as const
    const { state, effects } = run([
      { type: 'typed', key: COST, input, refusal: { code: input.fault }, now: 0 },
      { type: 'tick', now: 5000 },
    ])
    expect(sends(effects)).toEqual([])
    expect(effects[0]).toEqual({ type: 'keep', key: COST, kept: { input, base: 0, sent: [] } })
    expect(statusOf(state, COST)).toEqual({ kind: 'refused', refusal: { code: 'money.not_a_number' } })
  })
})

describe('an answer whose acknowledgement was lost', () => {
  it('counts as saved when the server shows it', () => {
    const { state } = run([
      type(TITLE, 'a', 0),
      { type: 'tick', now: 1000 },
      { type: 'answered', id: 1, outcome: { kind: 'network' }, now: 2000 },
      { type: 'refreshed', answers: { [TITLE]: answer('a', 1) }, now: 2001 },
    ])
    expect(unsentKeys(state)).toEqual([])
  })

  it('is no conflict for what was typed since', () => {
    const { state, effects } = run([
      type(TITLE, 'a', 0),
      { type: 'tick', now: 1000 },
      { type: 'answered', id: 1, outcome: { kind: 'network' }, now: 1500 },
      type(TITLE, 'ab', 1600),
      { type: 'tick', now: 4000 },
      {
        type: 'answered',
        id: 2,
        outcome: { kind: 'conflict', theirs: { title: answer('a', 1) } },
        now: 4100,
      },
    ])
    expect(sends(effects).at(-1)?.changes).toEqual([{ fieldId: 'title', value: 'ab', baseRevision: 1 }])
    expect(statusOf(state, TITLE)).toEqual({ kind: 'saving' })
  })
})

describe('a field that somebody else changed', () => {
  const conflict = () =>
    run([
      type(TITLE, 'mine', 0),
      type(SUMMARY, 'other', 0),
      { type: 'tick', now: 1000 },
      {
        type: 'answered',
        id: 1,
        outcome: { kind: 'conflict', theirs: { title: { ...answer('theirs', 4), savedBy: 'Marie' } } },
        now: 1100,
      },
    ])

  it('shows both texts and sends neither over the other; other fields go on', () => {
    const { state, effects } = conflict()
    expect(statusOf(state, TITLE)).toMatchObject({
      kind: 'conflict',
      theirs: { value: 'theirs', savedBy: 'Marie' },
      mine: answerInput('mine'),
    })
    expect(sends(effects).at(-1)?.changes).toEqual([{ fieldId: 'summary', value: 'other', baseRevision: 0 }])
  })

  it('sends mine over theirs once the person has seen theirs and says so', () => {
    const after = run(
      [
        {
          type: 'answered',
          id: 2,
          outcome: { kind: 'saved', answers: { summary: answer('other', 1) } },
          now: 1200,
        },
        { type: 'resolved', key: TITLE, choice: 'mine', now: 1300 },
      ],
      conflict().state,
    )
    expect(sends(after.effects).at(-1)?.changes).toEqual([
      { fieldId: 'title', value: 'mine', baseRevision: 4 },
    ])
  })

  it('shows theirs once the person takes it, and forgets mine', () => {
    const after = run([{ type: 'resolved', key: TITLE, choice: 'theirs', now: 1300 }], conflict().state)
    expect(inputOf(after.state, TITLE)).toEqual(answerInput('theirs'))
    expect(after.effects).toContainEqual({ type: 'forget', key: TITLE })
  })

  it('ends by itself when the person types what the other has', () => {
    const { state } = run([type(TITLE, 'theirs', 1400)], conflict().state)
    expect(statusOf(state, TITLE)).toEqual({ kind: 'quiet' })
  })
})

describe('a refused answer', () => {
  it('stays in its field with the reason, is not sent again, and holds up no other field', () => {
    const { state, effects } = run([
      type(TITLE, 'bad', 0),
      type(SUMMARY, 'good', 0),
      { type: 'tick', now: 1000 },
      {
        type: 'answered',
        id: 1,
        outcome: {
          kind: 'refused',
          code: 'text.too_long',
          detail: 'Too long',
          fields: { title: 'Title: too long' },
        },
        now: 1100,
      },
      {
        type: 'answered',
        id: 2,
        outcome: { kind: 'saved', answers: { summary: answer('good', 1) } },
        now: 1200,
      },
      { type: 'tick', now: 60_000 },
    ])
    expect(sends(effects)).toHaveLength(2)
    expect(statusOf(state, TITLE)).toEqual({
      kind: 'refused',
      refusal: { code: 'text.too_long', detail: 'Title: too long' },
    })
    expect(inputOf(state, TITLE)).toEqual(answerInput('bad'))
    expect(isSettled(state)).toBe(true)
  })

  it('is found by sending each field by itself where the answer names none', () => {
    const refused = { kind: 'refused', code: 'request.invalid', detail: 'No', fields: {} } as const
    const { state } = run([
      type(TITLE, 'bad', 0),
      type(SUMMARY, 'good', 1),
      { type: 'tick', now: 1001 },
      { type: 'answered', id: 1, outcome: refused, now: 1100 },
      { type: 'answered', id: 2, outcome: refused, now: 1200 },
      {
        type: 'answered',
        id: 3,
        outcome: { kind: 'saved', answers: { summary: answer('good', 1) } },
        now: 1300,
      },
    ])
    expect(statusOf(state, TITLE)).toMatchObject({ kind: 'refused' })
    expect(statusOf(state, SUMMARY)).toMatchObject({ kind: 'saved' })
  })

  it('is sent again once it is changed', () => {
    const { effects } = run([
      type(TITLE, 'bad', 0),
      { type: 'tick', now: 1000 },
      {
        type: 'answered',
        id: 1,
        outcome: { kind: 'refused', code: 'x', detail: 'No', fields: {} },
        now: 1100,
      },
      type(TITLE, 'better', 2000),
      { type: 'tick', now: 3000 },
    ])
    expect(sends(effects).at(-1)?.changes[0]?.value).toBe('better')
  })
})

describe('a dossier that takes no more changes', () => {
  it('keeps the text and the reason, and asks no more', () => {
    const { state, effects } = run([
      type(TITLE, 'late', 0),
      { type: 'tick', now: 1000 },
      {
        type: 'answered',
        id: 1,
        outcome: { kind: 'stopped', code: 'dossier.locked', detail: 'Submitted' },
        now: 1100,
      },
      { type: 'resumed', now: 9000 },
      { type: 'tick', now: 99_000 },
    ])
    expect(sends(effects)).toHaveLength(1)
    expect(statusOf(state, TITLE)).toEqual({ kind: 'stopped', detail: 'Submitted' })
  })
})

describe('a device that keeps nothing', () => {
  it('is said, and asks not to close the page', () => {
    const { state } = run([
      type(TITLE, 'a', 0),
      { type: 'notKept', key: TITLE },
      { type: 'tick', now: 1000 },
      { type: 'answered', id: 1, outcome: { kind: 'network' }, now: 1100 },
    ])
    expect(statusOf(state, TITLE)).toEqual({ kind: 'onScreenOnly' })
    expect(wouldLose(state)).toBe(true)
  })
})

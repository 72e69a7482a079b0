import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item, Seat } from './meeting.ts'
import { VOTES, type Vote } from './meeting-life.ts'
import {
  ballotSeats,
  countVotes,
  findClosingFaults,
  hasQuorum,
  standingOf,
  votersOf,
} from './meeting-rules.ts'

const AT = '2027-05-12T15:00:00Z'
const seat = (id: string, more: Partial<Seat> = {}): Seat => ({
  id,
  name: id,
  part: 'member',
  isPresent: true,
  ...more,
})
const sittingOf = (seats: Seat[], rule: 'majority' | 'consensus' = 'majority') => ({ seats, rule, quorum: 2 })
const itemWith = (votes: Record<string, Vote>, more: Partial<Item> = {}): Item => ({
  dossierId: 'dos_1',
  decisionId: 'dec_1',
  content: { outcome: 'rejection', reasons: 'x' },
  ballots: Object.fromEntries(
    Object.entries(votes).map(([id, vote]) => [id, { vote, enteredBy: 'acc_1', at: AT }]),
  ),
  recusals: {},
  isAgreed: false,
  decisions: 0,
  ...more,
})
const recused = { kind: 'own_word', reason: 'x', at: AT } as const
const three = sittingOf([seat('a', { part: 'chair' }), seat('b'), seat('c'), seat('o', { part: 'observer' })])

describe('a majority', () => {
  it('stands once the votes that are still to come cannot change it', () => {
    expect(standingOf(three, itemWith({}))).toBe('waiting')
    expect(standingOf(three, itemWith({ a: 'for' }))).toBe('waiting')
    expect(standingOf(three, itemWith({ a: 'for', b: 'for' }))).toBe('adopted')
    expect(standingOf(three, itemWith({ a: 'for', b: 'against' }))).toBe('waiting')
    expect(standingOf(three, itemWith({ a: 'against', b: 'against' }))).toBe('refused')
  })

  it('is not made by equal votes, nor by abstentions or an observer', () => {
    expect(standingOf(three, itemWith({ a: 'for', b: 'against', c: 'abstain' }))).toBe('refused')
    expect(standingOf(three, itemWith({ a: 'abstain', b: 'abstain', c: 'abstain', o: 'for' }))).toBe(
      'refused',
    )
    expect(standingOf(three, itemWith({ a: 'for', b: 'abstain', c: 'abstain' }))).toBe('adopted')
  })

  it('keeps the vote of who leaves later, and waits for nobody who left without one', () => {
    const left = { isPresent: false, leftAt: AT }
    const after = sittingOf([seat('a', { part: 'chair' }), seat('b', left), seat('c', left)])
    const equal = itemWith({ a: 'for', b: 'against' })
    expect(countVotes(after, equal)).toEqual({ for: 1, against: 1, abstain: 0 })
    expect(standingOf(after, equal)).toBe('refused')
    expect(standingOf(after, itemWith({ a: 'for' }))).toBe('adopted')
    expect(ballotSeats(after, equal).map(({ id }) => id)).toEqual(['a', 'b'])
    expect([votersOf(after).length, hasQuorum(after)]).toEqual([3, false])
  })

  it('forgets the vote of who is recused since', () => {
    expect(standingOf(three, itemWith({ a: 'for', b: 'for' }, { recusals: { b: recused } }))).toBe('waiting')
    const all = { a: recused, b: recused, c: recused }
    expect(standingOf(three, itemWith({ a: 'for' }, { recusals: all }))).toBe('nobody')
  })

  it('however the votes come in, what was told as settled stays settled', () => {
    const votes = fc.record({
      a: fc.constantFrom(...VOTES),
      b: fc.constantFrom(...VOTES),
      c: fc.constantFrom(...VOTES),
    })
    const order = fc.shuffledSubarray(['a', 'b', 'c'] as const, { minLength: 3 })
    fc.assert(
      fc.property(votes, order, (all, ids) => {
        const given: Record<string, Vote> = {}
        const told = ids.map((id) => {
          given[id] = all[id]
          return standingOf(three, itemWith(given))
        })
        const settled = told.filter((standing) => standing !== 'waiting')
        expect(new Set(settled)).toEqual(new Set([told.at(-1)]))
      }),
    )
  })
})

describe('closing', () => {
  it('records what was voted, also when people have left since; what is not voted is told apart', () => {
    const gone = sittingOf([seat('a', { part: 'chair', isPresent: false, leftAt: AT }), seat('b')])
    expect(findClosingFaults(gone, [itemWith({ a: 'for', b: 'for' })])).toEqual([])
    expect(findClosingFaults(gone, [itemWith({ a: 'for' })])).toMatchObject([{ code: 'not_voted' }])
    expect(findClosingFaults(gone, [itemWith({ a: 'against', b: 'for' })])).toMatchObject([
      { code: 'not_adopted' },
    ])
  })

  it('needs a consensus on each item where the committee decides so', () => {
    const sitting = sittingOf(three.seats, 'consensus')
    expect(findClosingFaults(sitting, [itemWith({})])).toMatchObject([{ code: 'not_voted' }])
    expect(findClosingFaults(sitting, [itemWith({}, { isAgreed: true })])).toEqual([])
    expect(findClosingFaults(sitting, [])).toEqual([{ code: 'empty' }])
  })
})

import { describe, expect, it } from 'vitest'
import { drawTicket } from './selection-order.ts'
import { selectionSentence } from './selection-sentence.ts'
import { select, type Candidate, type SelectionProblem } from './selection.ts'

const one = (id: string, score: number, asked: number, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  score,
  asked,
  ...rest,
})
const told = (problem: SelectionProblem) =>
  select(problem).dossiers.map(({ dossier, amount, reason }) => [dossier, reason.code, amount])
const candidates = [one('a', 90, 40), one('b', 80, 50), one('c', 70, 20), one('d', 60, 10)]

describe('the selection under the envelope', () => {
  it('follows the call’s rule for the first that no longer fits', () => {
    expect(told({ candidates, total: 60 })).toEqual([
      ['a', 'funded', 40],
      ['b', 'does_not_fit', 0],
      ['c', 'list_ended', 0],
      ['d', 'list_ended', 0],
    ])
    expect(told({ candidates, total: 60, overflow: 'reduce' })[1]).toEqual(['b', 'reduced', 20])
    expect(told({ candidates, total: 60, overflow: 'skip' }).slice(1)).toEqual([
      ['b', 'passed_over', 0],
      ['c', 'funded', 20],
      ['d', 'passed_over', 0],
    ])
  })

  it('never offers less than the project can be carried out with', () => {
    const careful = candidates.map((candidate) => ({ ...candidate, lowest: 30 }))
    expect(told({ candidates: careful, total: 60, overflow: 'reduce' })[1]).toEqual(['b', 'does_not_fit', 0])
  })

  it('looks at thresholds first, and no wish of the committee lifts them', () => {
    const weak = [one('a', 90, 40, { isUnderThreshold: true }), one('b', 80, 50), { id: 'c', asked: 10 }]
    const overrides = [{ dossier: 'a', change: { kind: 'take_in' }, reason: 'Good.' } as const]
    expect(told({ candidates: weak, total: 60, overrides })).toEqual([
      ['a', 'under_threshold', 0],
      ['b', 'funded', 50],
      ['c', 'not_scored', 0],
    ])
  })

  it('serves a territory from its own money, then from the balancing pot, and keeps what is reserved for others', () => {
    const mixed = [
      one('mf1', 90, 30, { envelope: 'MF' }),
      one('mf2', 85, 30, { envelope: 'MF' }),
      one('mf3', 80, 30, { envelope: 'MF' }),
      one('sx1', 60, 25, { envelope: 'SX' }),
      one('sx2', 50, 25, { envelope: 'SX' }),
    ]
    const envelopes = [
      { id: 'MF', floor: 40 },
      { id: 'SX', floor: 30 },
    ]
    const selection = select({ candidates: mixed, total: 100, envelopes })
    expect(selection.dossiers.map(({ reason }) => reason.code)).toEqual([
      'funded',
      'funded',
      'does_not_fit',
      'funded',
      'does_not_fit',
    ])
    expect(selection.pot).toEqual({ limit: 30, spent: 20, left: 10 })
    expect(selection.envelopes.map(({ id, spent, isFloorMet }) => [id, spent, isFloorMet])).toEqual([
      ['MF', 60, true],
      ['SX', 25, false],
    ])
  })

  it('a ceiling stops its own envelope only', () => {
    const mixed = [
      one('a', 90, 30, { envelope: 'MF' }),
      one('b', 85, 30, { envelope: 'MF' }),
      one('c', 80, 30, { envelope: 'SX' }),
    ]
    expect(told({ candidates: mixed, total: 90, envelopes: [{ id: 'MF', ceiling: 50 }] })).toEqual([
      ['a', 'funded', 30],
      ['b', 'does_not_fit', 0],
      ['c', 'funded', 30],
    ])
  })

  it('tells floors that promise more than there is', () => {
    const envelopes = [
      { id: 'MF', floor: 80 },
      { id: 'SX', floor: 80 },
    ]
    expect(select({ candidates: [], total: 100, envelopes }).areFloorsFeasible).toBe(false)
  })

  it('breaks ties by a draw that anybody with the seed can make again', () => {
    const equal = ['a', 'b', 'c'].map((id) => one(id, 70, 10))
    const drawn = select({
      candidates: equal,
      total: 10,
      ties: { by: 'draw', seed: '2027-05-12 12 7 33' },
    }).dossiers
    const expected = ['a', 'b', 'c'].sort((left, right) =>
      drawTicket('2027-05-12 12 7 33', left) < drawTicket('2027-05-12 12 7 33', right) ? -1 : 1,
    )
    expect(drawn.map(({ dossier }) => dossier)).toEqual(expected)
    expect(drawn.every(({ rank, reason }) => rank === 1 && reason.isDrawn)).toBe(true)
  })

  it('tells whom the order of submission alone decides about, and nobody else', () => {
    const arrivedOf = (problem: SelectionProblem) =>
      select(problem).dossiers.flatMap(({ dossier, reason }) => (reason.isByArrival ? [dossier] : []))
    const tied = [one('a', 90, 40), one('b', 70, 30), one('c', 70, 30), one('d', 60, 30)]
    expect(arrivedOf({ candidates: tied, total: 75 })).toEqual(['b', 'c'])
    // Money for all of equal scores, or for none of them: their order makes no difference.
    expect(arrivedOf({ candidates: tied, total: 100 })).toEqual([])
    expect(arrivedOf({ candidates: tied, total: 60 })).toEqual([])
    expect(arrivedOf({ candidates: tied, total: 75, ties: { by: 'draw', seed: 'may' } })).toEqual([])
    // What is given whole to the first is given reduced to the second.
    expect(arrivedOf({ candidates: tied, total: 90, overflow: 'reduce' })).toEqual(['b', 'c'])
    // Too large for what is left, the first ends the list before one that would have fitted.
    expect(arrivedOf({ candidates: [one('a', 70, 50), one('b', 70, 20)], total: 30 })).toEqual(['b'])
    // Each has money of its own, one is under a threshold, one is out by a word of the committee.
    const apart = [one('a', 70, 30, { envelope: 'MF' }), one('b', 70, 30, { envelope: 'SX' })]
    const envelopes = [
      { id: 'MF', floor: 30, ceiling: 30 },
      { id: 'SX', floor: 20, ceiling: 20 },
    ]
    expect(arrivedOf({ candidates: apart, total: 50, envelopes })).toEqual([])
    const weak = [one('a', 70, 30), one('b', 70, 30, { isUnderThreshold: true })]
    expect(arrivedOf({ candidates: weak, total: 30 })).toEqual([])
    const overrides = [{ dossier: 'c', change: { kind: 'leave_out' }, reason: 'Withdrawn.' } as const]
    expect(arrivedOf({ candidates: tied, total: 75, overrides })).toEqual([])
  })

  it('shows what the committee tries out, with its reason, and never beyond the money', () => {
    const { dossiers, spent } = select({
      candidates,
      total: 44,
      overrides: [
        { dossier: 'a', change: { kind: 'amount', amount: 25 }, reason: 'Second strand left out.' },
        { dossier: 'b', change: { kind: 'leave_out' }, reason: 'Funded elsewhere.' },
        { dossier: 'c', change: { kind: 'take_in' }, reason: 'More.' },
      ],
      cut: { rank: 3, reason: 'Meeting of May.' },
    })
    expect(dossiers.map(({ reason }) => [reason.code, reason.stated])).toEqual([
      ['amount_set', 'Second strand left out.'],
      ['left_out', 'Funded elsewhere.'],
      ['does_not_fit', 'More.'],
      ['under_cut', 'Meeting of May.'],
    ])
    expect(dossiers.map(({ reserveRank }) => reserveRank)).toEqual([undefined, undefined, 1, 2])
    expect(spent).toBe(25)
  })

  it('gives nobody more than was asked, and takes nothing for no award', () => {
    const set = (amount: number) =>
      select({
        candidates: [one('a', 90, 40)],
        total: 60,
        overrides: [{ dossier: 'a', change: { kind: 'amount', amount }, reason: 'Talks.' }],
      }).dossiers[0]
    expect(set(50)).toMatchObject({ amount: 40, reason: { code: 'amount_set', stated: 'Talks.' } })
    expect(set(0)).toMatchObject({ amount: 0, outcome: 'rejection', reason: { code: 'left_out' } })
  })

  it('says in words why a dossier stands where it stands', () => {
    const reason = {
      code: 'funded',
      rank: 7,
      score: 78.5,
      asked: 4_000_000,
      amount: 4_000_000,
      envelope: 'MF',
      ownLeft: 1_230_000,
      potLeft: 3_000_000,
      isDrawn: false,
    } as const
    expect(selectionSentence(reason, 'en')).toMatch(
      /^rank 7, 78\.5 points, over the threshold, asked €40,000, €12,300 left in the envelope of .+ and €30,000 left in the balancing pot: funded in full$/u,
    )
    const french = selectionSentence(reason, 'fr').replaceAll(/[\u00a0\u202f]/gu, ' ')
    expect(french).toMatch(
      /^rang 7, 78,5 points, au-dessus du seuil, demande 40 000 €, il reste 12 300 € .+ : financé en totalité$/u,
    )
    const tied = { ...reason, isByArrival: true } as const
    expect(selectionSentence(tied, 'en')).toContain(
      'rank 7, placed among equal scores by the order of submission alone, 78.5 points',
    )
    expect(selectionSentence(tied, 'fr')).toContain(
      'rang 7, placé entre ex æquo par le seul ordre de dépôt, 78,5',
    )
    const { envelope: _own, ...common } = reason
    expect(selectionSentence(common, 'en')).toContain(
      'asked €40,000, €30,000 left in the balancing pot: funded',
    )
    expect(selectionSentence({ ...common, isUndivided: true }, 'en')).toContain(
      'asked €40,000, €30,000 left in the envelope: funded',
    )
  })

  it('speaks of no envelope that the call does not have', () => {
    const reasonWith = (envelopes: NonNullable<SelectionProblem['envelopes']>) =>
      select({ total: 100, envelopes, candidates: [one('a', 5, 10, { envelope: 'BL' })] }).dossiers[0]?.reason
    expect(reasonWith([{ id: 'MF', floor: 50 }])).toMatchObject({ potLeft: 50, ownLeft: 0 })
    expect(reasonWith([{ id: 'MF', floor: 50 }])).not.toHaveProperty('envelope')
    expect(reasonWith([{ id: 'BL', floor: 50 }])).toMatchObject({ envelope: 'BL', ownLeft: 50 })
    expect(reasonWith([])).toMatchObject({ isUndivided: true, potLeft: 100 })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTotal } from './best-total.ts'
import { select, type Candidate, type Override, type Selection, type SelectionProblem } from './selection.ts'

const anyCandidate = fc.record(
  {
    score: fc.integer({ min: 0, max: 8 }),
    asked: fc.integer({ min: 1, max: 40 }),
    isUnderThreshold: fc.boolean(),
    envelope: fc.constantFrom('MF', 'SX', 'AI'),
    lowest: fc.integer({ min: 1, max: 40 }),
  },
  { requiredKeys: ['asked'] },
)
const anyChange = fc.oneof(
  fc.constant({ kind: 'leave_out' } as const),
  fc.constant({ kind: 'take_in' } as const),
  fc.record({ kind: fc.constant('amount' as const), amount: fc.integer({ min: -5, max: 60 }) }),
)
const anyWishes = fc.uniqueArray(fc.record({ index: fc.nat(13), change: anyChange }), {
  maxLength: 3,
  selector: ({ index }) => index,
})
const anyProblem = fc
  .record(
    {
      found: fc.array(anyCandidate, { maxLength: 14 }),
      total: fc.nat(200),
      envelopes: fc.uniqueArray(
        fc.record(
          { id: fc.constantFrom('MF', 'SX'), floor: fc.nat(90), ceiling: fc.nat(120) },
          { requiredKeys: ['id'] },
        ),
        { selector: ({ id }) => id },
      ),
      overflow: fc.constantFrom('stop', 'reduce', 'skip'),
      ties: fc.oneof(
        fc.constant({ by: 'id' } as const),
        fc.record({ by: fc.constant('draw' as const), seed: fc.string() }),
      ),
      wishes: anyWishes,
      cut: fc.record({ rank: fc.integer({ min: 1, max: 14 }), reason: fc.constant('Line of May.') }),
    },
    { requiredKeys: ['found', 'total', 'envelopes', 'overflow', 'wishes'] },
  )
  .map(({ found, wishes, ...rest }): SelectionProblem => ({
    ...rest,
    candidates: found.map((candidate, index) => ({ ...candidate, id: `d${index}` })),
    overrides: wishes.map(({ index, change }): Override => ({
      dossier: `d${index}`,
      change,
      reason: 'Said so.',
    })),
  }))

const candidateOf = (problem: SelectionProblem, id: string) =>
  problem.candidates.find((candidate) => candidate.id === id)
const paidTo = (problem: SelectionProblem, { dossiers }: Selection, envelope?: string) =>
  dossiers
    .filter(({ dossier }) => envelope === undefined || candidateOf(problem, dossier)?.envelope === envelope)
    .reduce((sum, { amount }) => sum + amount, 0)

type Selected = Selection['dossiers'][number]

const allOrders = <One>(list: readonly One[]): One[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((first, at) => allOrders(list.toSpliced(at, 1)).map((rest) => [first, ...rest]))

const wishedOf = ({ change }: Override, asked: number) =>
  change.kind === 'amount' ? Math.min(asked, change.amount) : asked

/** Whether what a dossier is told is true: of it, of the call's rules, and of what came before it. */
function isTrue(
  problem: SelectionProblem,
  { dossier, amount, rank, reason }: Selected,
  before: readonly Selected[],
): boolean {
  const { overflow = 'stop', cut, overrides = [] } = problem
  const { asked = 0, score, isUnderThreshold, lowest = 1 } = candidateOf(problem, dossier) ?? {}
  const wish = overrides.find((override) => override.dossier === dossier)
  const ceiling = reason.ceilingLeft ?? Infinity
  const room = Math.min(reason.ownLeft + reason.potLeft, ceiling)
  /** Who ended the list before, by the rules and not by a word of the committee. */
  const ends = before
    .map((earlier) => earlier.reason)
    .filter(({ code, stated }) => ['does_not_fit', 'reduced'].includes(code) && stated === undefined)
  const isOwnEnded = ends.some(({ envelope }) => envelope === reason.envelope)
  const isPotEnded = ends.some(
    (end) => end.asked > end.ownLeft + end.potLeft && end.asked <= (end.ceilingLeft ?? Infinity),
  )
  const available = isOwnEnded ? 0 : isPotEnded ? Math.min(reason.ownLeft, ceiling) : room
  const isCut = cut !== undefined && (rank ?? 0) > cut.rank
  const isByRules = wish === undefined && !isCut
  const isSaid = reason.stated === 'Said so.' && wish !== undefined
  switch (reason.code) {
    case 'funded':
      return isByRules && amount === asked && asked <= available
    case 'reduced':
      return isByRules && overflow === 'reduce' && amount === available && amount >= lowest && amount < asked
    case 'does_not_fit': {
      if (wish) return isSaid && wishedOf(wish, asked) > room
      const isTooLittle = overflow === 'stop' || available < lowest
      return isByRules && overflow !== 'skip' && !isOwnEnded && asked > available && isTooLittle
    }
    case 'passed_over':
      return isByRules && overflow === 'skip' && asked > room
    case 'list_ended':
      return isByRules && overflow !== 'skip' && (isOwnEnded || (isPotEnded && available <= 0))
    case 'under_cut':
      return isCut && wish === undefined && reason.stated === cut.reason
    case 'taken_in':
      return isSaid && wish.change.kind === 'take_in' && amount === asked
    case 'amount_set':
      return isSaid && wish.change.kind === 'amount' && amount === wishedOf(wish, asked)
    case 'left_out':
      return isSaid && wish.change.kind !== 'take_in' && amount === 0
    case 'under_threshold':
      return isUnderThreshold === true && amount === 0
    case 'not_scored':
      return score === undefined && amount === 0
  }
}

describe('whatever the call, its rules and the wishes of its committee', () => {
  it('nothing is over an envelope, and what is reserved for a floor is nobody else’s', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const selection = select(problem)
        expect(paidTo(problem, selection)).toBe(selection.spent)
        expect(selection.spent).toBeLessThanOrEqual(problem.total)
        expect(selection.left).toBe(problem.total - selection.spent)
        expect(selection.dossiers.every(({ amount }) => Number.isInteger(amount) && amount >= 0)).toBe(true)
        expect(selection.pot.spent).toBeLessThanOrEqual(selection.pot.limit)
        for (const { id, spent, ceiling = Infinity } of selection.envelopes) {
          expect(spent).toBe(paidTo(problem, selection, id))
          expect(spent).toBeLessThanOrEqual(ceiling)
        }
        const reserved = selection.envelopes.reduce(
          (sum, { floor, spent }) => sum + Math.max(0, floor - spent),
          0,
        )
        if (selection.areFloorsFeasible) expect(selection.left).toBeGreaterThanOrEqual(reserved)
      }),
    )
  })

  it('a floor is met, or it is told: there is not the money, or nobody of its own fits it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const selection = select(problem)
        const promised = (problem.envelopes ?? []).reduce((sum, { floor = 0 }) => sum + floor, 0)
        expect(selection.areFloorsFeasible).toBe(promised <= problem.total)
        for (const { spent, floor, isFloorMet } of selection.envelopes)
          expect(isFloorMet).toBe(spent >= floor)
        for (const { reason } of selection.dossiers)
          if (['does_not_fit', 'passed_over'].includes(reason.code) && reason.stated === undefined)
            expect(reason.asked > Math.min(reason.ownLeft, reason.ceilingLeft ?? Infinity)).toBe(true)
      }),
    )
  })

  it('nobody is out of the order of scores without a reason, and every reason is true', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { dossiers } = select(problem)
        expect(dossiers.map(({ dossier }) => dossier).sort()).toEqual(
          problem.candidates.map(({ id }) => id).sort(),
        )
        const scores = dossiers.map(({ reason }) => reason.score ?? -1)
        expect(scores).toEqual(scores.toSorted((left, right) => right - left))
        for (const [index, selected] of dossiers.entries())
          expect([selected, isTrue(problem, selected, dossiers.slice(0, index))]).toEqual([selected, true])
        const reserve = dossiers.flatMap(({ outcome, reserveRank }) =>
          outcome === 'reserve' ? [reserveRank] : [],
        )
        expect(reserve).toEqual(reserve.map((_, index) => index + 1))
      }),
    )
  })

  it('the order of submission is said to decide where another order would give something else, and only there', () => {
    const equal = anyProblem.map(({ candidates: found, ties: _ties, ...problem }) => ({
      ...problem,
      candidates: found.slice(0, 4).map((candidate) => ({ ...candidate, score: 5 })),
    }))
    fc.assert(
      fc.property(equal, (problem) => {
        const { dossiers } = select(problem)
        const fateIn = (order: readonly Candidate[]) =>
          new Map(
            select({
              ...problem,
              candidates: order.map((candidate, index) => ({ ...candidate, ticket: `t${index}` })),
            }).dossiers.map(({ dossier, outcome, amount }) => [dossier, `${outcome} ${amount}`]),
          )
        const fates = allOrders(problem.candidates).map(fateIn)
        for (const { dossier, reason } of dossiers) {
          const isDecisive = new Set(fates.map((fate) => fate.get(dossier))).size > 1
          expect([dossier, reason.isByArrival === true]).toEqual([dossier, isDecisive])
        }
      }),
    )
  })

  it('the same dossiers give the same selection, in whatever order they are read', () => {
    const shuffled = anyProblem.chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        candidates: fc.shuffledSubarray([...problem.candidates], { minLength: problem.candidates.length }),
        overrides: fc.shuffledSubarray([...(problem.overrides ?? [])], {
          minLength: problem.overrides?.length ?? 0,
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ problem, candidates, overrides }) => {
        const asked = structuredClone(problem)
        const selection = select(problem)
        expect(problem).toEqual(asked)
        expect(select({ ...problem, candidates, overrides })).toEqual(selection)
      }),
    )
  })

  it('no combination that the money allows has more points than the simulation', () => {
    fc.assert(
      fc.property(anyProblem, ({ candidates: found, total }) => {
        const few = found.slice(0, 8)
        const fundable = few.flatMap(({ score, asked, isUnderThreshold }) =>
          score === undefined || isUnderThreshold ? [] : [{ score, asked }],
        )
        const most = Array.from({ length: 2 ** fundable.length }, (_, chosen) => {
          const taken = fundable.filter((_one, index) => (chosen >> index) % 2 === 1)
          const spent = taken.reduce((sum, { asked }) => sum + asked, 0)
          return spent > total ? 0 : taken.reduce((sum, { score }) => sum + score, 0)
        })
        const best = bestTotal(few, total)
        expect(best).toMatchObject({ score: Math.max(...most), isProven: true })
        expect(best.spent).toBeLessThanOrEqual(total)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type AssignmentProblem, type Pair } from './assignment.ts'

const costs = [
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
  [2, 2, 0],
]

describe('the proposal of who evaluates what', () => {
  it('solves the worked case: each to what suits, and the last dossier to two', () => {
    expect(assign({ costs, demands: [1, 1, 2], minLoad: 1, maxLoad: 2, conflicts: [] })).toEqual({
      pairs: [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 2],
      ],
      unserved: [],
      underMinimum: [],
      cost: 0,
    })
  })

  it('never uses a conflict, whatever it costs', () => {
    const { pairs, cost } = assign({ costs, demands: [1, 1, 2], maxLoad: 2, conflicts: [[2, 2]] })
    expect(pairs).not.toContainEqual([2, 2])
    expect(cost).toBe(1)
  })

  it('shares the work equally where that costs nothing', () => {
    const same = Array.from({ length: 3 }, () => [5, 5, 5, 5, 5, 5])
    const { pairs } = assign({ costs: same, demands: [1, 1, 1, 1, 1, 1], maxLoad: 6 })
    expect([0, 1, 2].map((evaluator) => pairs.filter(([own]) => own === evaluator).length)).toEqual([2, 2, 2])
  })

  it('counts what each has already', () => {
    const same = [
      [0, 0, 0],
      [0, 0, 0],
    ]
    const { pairs } = assign({ costs: same, demands: [1, 1, 1], carried: [3, 0], maxLoad: 3 })
    expect(pairs.map(([evaluator]) => evaluator)).toEqual([1, 1, 1])
  })

  it('says which dossiers lack evaluations, and why', () => {
    const few = assign({
      costs: [
        [1, 1],
        [1, 1],
      ],
      demands: [2, 2],
      conflicts: [[0, 1]],
    })
    expect(few.unserved).toEqual([{ dossier: 1, reason: 'too_few_evaluators', missing: 1, eligible: 1 }])
    const full = assign({
      costs: [
        [1, 1],
        [1, 1],
      ],
      demands: [1, 2],
      maxLoad: 1,
    })
    expect(full.unserved).toEqual([{ dossier: 1, reason: 'loads_full', missing: 1, eligible: 2 }])
  })

  it('leaves no dossier without any evaluation while another has two', () => {
    const { pairs } = assign({
      costs: [
        [0, 9, 9],
        [0, 9, 9],
      ],
      demands: [2, 2, 2],
      maxLoad: [2, 1],
    })
    expect(pairs.map(([, dossier]) => dossier)).toEqual([0, 1, 2])
  })

  it('says whose least load cannot be reached', () => {
    const { underMinimum } = assign({ costs: [[1], [1]], demands: [1], minLoad: [1, 1] })
    expect(underMinimum).toEqual([{ evaluator: 1, load: 0, minimum: 1 }])
  })

  it('has an answer for nothing at all', () => {
    expect(assign({ costs: [], demands: [] })).toEqual({ pairs: [], unserved: [], underMinimum: [], cost: 0 })
    expect(assign({ costs: [], demands: [1] }).unserved).toEqual([
      { dossier: 0, reason: 'too_few_evaluators', missing: 1, eligible: 0 },
    ])
    expect(assign({ costs: [[]], demands: [] }).pairs).toEqual([])
  })
})

type Full = AssignmentProblem & { minLoad: number[]; maxLoad: number[]; conflicts: Pair[] }

const anyProblem = fc
  .record({ evaluators: fc.integer({ min: 1, max: 4 }), dossiers: fc.integer({ min: 1, max: 3 }) })
  .chain(({ evaluators, dossiers }): fc.Arbitrary<Full> => {
    const many = <T>(one: fc.Arbitrary<T>, count: number) =>
      fc.array(one, { minLength: count, maxLength: count })
    const evaluator = fc.nat(evaluators - 1)
    return fc.record({
      costs: many(
        many(
          fc.oneof(
            fc.nat(3),
            fc.nat(300).map((cents) => cents / 100),
          ),
          dossiers,
        ),
        evaluators,
      ),
      demands: many(fc.nat(3), dossiers),
      minLoad: many(fc.nat(2), evaluators),
      maxLoad: many(fc.integer({ min: 0, max: 3 }), evaluators),
      conflicts: fc.array(fc.tuple(evaluator, fc.nat(dossiers - 1)), { maxLength: 3 }),
    })
  })

/** What an assignment is judged by, the weightiest first; undefined where it breaks a rule. */
function judge(
  { costs, demands, minLoad, maxLoad, conflicts }: Full,
  pairs: readonly Pair[],
): number[] | undefined {
  const loads = costs.map((_, evaluator) => pairs.filter(([own]) => own === evaluator).length)
  const missing = demands.map((demand, dossier) => demand - pairs.filter(([, own]) => own === dossier).length)
  const isForbidden = pairs.some(([evaluator, dossier]) =>
    conflicts.some(([other, closed]) => other === evaluator && closed === dossier),
  )
  if (isForbidden || missing.some((count) => count < 0)) return undefined
  if (loads.some((load, evaluator) => load > (maxLoad[evaluator] ?? 0))) return undefined
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return [
    sum(missing),
    sum(missing.map((count) => count ** 2)),
    sum(
      loads.map((load, evaluator) =>
        Math.max(0, Math.min(minLoad[evaluator] ?? 0, maxLoad[evaluator] ?? 0) - load),
      ),
    ),
    Math.round(sum(pairs.map(([evaluator, dossier]) => costs[evaluator]?.[dossier] ?? 0)) * 100),
    sum(loads.map((load) => load ** 2)),
  ]
}

const isBetter = (left: readonly number[], right: readonly number[]) => {
  const at = left.findIndex((value, index) => value !== right[index])
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0)
}

describe('whatever the question', () => {
  it('no other assignment serves more, shares the lack better, reaches more least loads, costs less or is more equal', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const own = judge(problem, assign(problem).pairs)
        expect(own).toBeDefined()
        const edges = problem.costs.flatMap((row, evaluator) =>
          row.map((_, dossier): Pair => [evaluator, dossier]),
        )
        for (let subset = 0; subset < 2 ** edges.length; subset += 1) {
          const other = judge(
            problem,
            edges.filter((_, index) => (subset >> index) & 1),
          )
          if (other && own && isBetter(other, own)) expect({ better: other }).toEqual({ better: own })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the cost is that of the pairs, what lacks is named, and the same question has the same answer', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const answer = assign(problem)
        const { pairs, unserved, cost } = answer
        expect(cost).toBeCloseTo(
          pairs.reduce((sum, [own, dossier]) => sum + (problem.costs[own]?.[dossier] ?? 0), 0),
        )
        expect(new Set(pairs.map(String)).size).toBe(pairs.length)
        const missing = problem.demands.map(
          (demand, dossier) => demand - pairs.filter(([, served]) => served === dossier).length,
        )
        expect(unserved.map(({ dossier, missing: count }) => [dossier, count])).toEqual(
          missing.flatMap((count, dossier) => (count > 0 ? [[dossier, count]] : [])),
        )
        expect(assign(problem)).toEqual(answer)
      }),
    )
  })
})

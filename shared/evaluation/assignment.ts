import { at, type Matrix } from './matrix.ts'
import { startFlow, type Flow } from './assignment-flow.ts'

/** An evaluator and a dossier, by their places in the costs. */
export type Pair = readonly [evaluator: number, dossier: number]

export interface AssignmentProblem {
  /** `costs[evaluator][dossier]`; what is not a finite number cannot be assigned. */
  costs: Matrix
  /** Evaluations that each dossier needs. */
  demands: readonly number[]
  /** Fewest and most dossiers of an evaluator: one number for all, or one for each. */
  minLoad?: number | readonly number[]
  maxLoad?: number | readonly number[]
  /** Dossiers that each evaluator has already; they count towards its loads. */
  carried?: readonly number[]
  /** Pairs that must never be. */
  conflicts?: readonly Pair[]
}

/**
 * Why a dossier lacks evaluations: fewer evaluators may read it than it needs, or those who may have all the dossiers
 * that they can take.
 */
type UnservedReason = 'too_few_evaluators' | 'loads_full'

export interface AssignmentAnswer {
  /** By dossier, then by evaluator. */
  pairs: Pair[]
  /** Dossiers that lack evaluations: how many, why, and how many evaluators may read them. */
  unserved: { dossier: number; reason: UnservedReason; missing: number; eligible: number }[]
  /** Evaluators whose least load cannot be reached: there are not enough dossiers that they may read. */
  underMinimum: { evaluator: number; load: number; minimum: number }[]
  /** Sum of the costs of the pairs. */
  cost: number
}

const loadsOf = (given: number | readonly number[] | undefined, otherwise: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    typeof given === 'object' ? (given[index] ?? otherwise) : (given ?? otherwise),
  )

/**
 * Proposes who evaluates what, as a flow of minimum cost. In this order: as many evaluations as can be; where some
 * lack, none is without a second while another has a third; least loads reached; the lowest sum of costs; among those
 * of the same sum, loads as equal as can be. The same question has the same answer.
 *
 * What cannot be done is part of the answer, with the reason; nothing is thrown.
 */
export function assign({
  costs,
  demands,
  minLoad,
  maxLoad,
  carried = [],
  conflicts = [],
}: AssignmentProblem): AssignmentAnswer {
  const banned = new Set(conflicts.map(([evaluator, dossier]) => `${evaluator} ${dossier}`))
  const allowed = costs.map((row, evaluator) =>
    demands.map((_, dossier) => {
      const cost = row[dossier]
      const isPossible = cost !== undefined && Number.isFinite(cost) && !banned.has(`${evaluator} ${dossier}`)
      return isPossible ? cost : Infinity
    }),
  )
  const minimum = loadsOf(minLoad, 0, costs.length)
  const flow = startFlow({
    costs: allowed,
    demands,
    carried,
    minimum,
    maximum: loadsOf(maxLoad, Infinity, costs.length),
  })
  const most = Math.max(0, ...demands)
  for (let round = 0; round < most; round += 1)
    for (const [dossier, demand] of demands.entries()) if (round < demand) flow.serve(dossier)
  return answerOf(flow, allowed, demands, minimum)
}

function answerOf(
  flow: Flow,
  allowed: Matrix,
  demands: readonly number[],
  minimum: readonly number[],
): AssignmentAnswer {
  const pairs = demands.flatMap((_, dossier) =>
    allowed.flatMap((_row, evaluator): Pair[] =>
      flow.isAssigned(evaluator, dossier) ? [[evaluator, dossier]] : [],
    ),
  )
  const served = demands.map(() => 0)
  for (const [, dossier] of pairs) served[dossier] = at(served, dossier) + 1
  return {
    pairs,
    unserved: demands.flatMap((demand, dossier) => {
      const missing = demand - at(served, dossier)
      const eligible = allowed.filter((row) => row[dossier] !== Infinity).length
      const reason: UnservedReason = eligible < demand ? 'too_few_evaluators' : 'loads_full'
      return missing > 0 ? [{ dossier, reason, missing, eligible }] : []
    }),
    underMinimum: minimum.flatMap((least, evaluator) => {
      const load = flow.loadOf(evaluator)
      return load < least ? [{ evaluator, load, minimum: least }] : []
    }),
    cost: pairs.reduce((sum, [evaluator, dossier]) => sum + at(allowed[evaluator], dossier), 0),
  }
}

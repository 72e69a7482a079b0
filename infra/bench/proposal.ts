import { performance } from 'node:perf_hooks'
import { assign } from '../../shared/evaluation/assignment.ts'

const EVALUATORS = 200
const DOSSIERS = 2000

/** Milliseconds that the proposal of evaluators takes for two thousand dossiers of three evaluations each. */
export function timeProposal(): number {
  // A fixed sequence (Lehmer), so that every run solves the same problem.
  let state = 7
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  const costs = Array.from({ length: EVALUATORS }, () => Array.from({ length: DOSSIERS }, () => next(10)))
  const conflicts = Array.from({ length: 20_000 }, () => [next(EVALUATORS), next(DOSSIERS)] as const)
  const start = performance.now()
  assign({ costs, demands: Array.from({ length: DOSSIERS }, () => 3), minLoad: 10, maxLoad: 33, conflicts })
  return performance.now() - start
}

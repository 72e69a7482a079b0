import { rangeOf } from './matrix.ts'

/** Share of the scale over which totals lie too far apart, where the call does not say another. */
const DIVERGENCE_LIMIT = 0.3

/** What is asked for where evaluators lie too far apart: another view, or, with three views, words of all. */
type DivergenceRemedy = 'third_opinion' | 'consensus_note'

export interface Divergence {
  /** Highest minus lowest total. */
  range: number
  remedy: DivergenceRemedy | undefined
}

/**
 * How far a dossier's totals lie apart, and what to do about it. `scale` is the highest total, `limit` the share of
 * it that a range may reach. Undefined without two totals.
 */
export function findDivergence(
  totals: readonly number[],
  { limit = DIVERGENCE_LIMIT, scale = 100 }: { limit?: number; scale?: number } = {},
): Divergence | undefined {
  const range = rangeOf(totals)
  if (range === null || totals.length < 2) return undefined
  // In thousandths: 30 of 100 is not over 0.3.
  const isOver = Math.round(range * 1000) > Math.round(limit * scale * 1000)
  return { range, remedy: isOver ? (totals.length < 3 ? 'third_opinion' : 'consensus_note') : undefined }
}

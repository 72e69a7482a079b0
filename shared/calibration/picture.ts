import type { EvaluationContent } from '../evaluation/evaluation.ts'
import type { ScoringGrid } from '../evaluation/grid.ts'
import { weightedTotal } from '../evaluation/scoring.ts'

type Scored = Pick<EvaluationContent, 'scores'>

/** How near the scores of one criterion lie: `apart` is what the evaluators should talk about. */
type Agreement = 'close' | 'mixed' | 'apart'

/** Lowest, middle and highest of some numbers. */
interface Spread {
  lowest: number
  median: number
  highest: number
}

interface CriterionPicture extends Spread {
  criterionId: string
  agreement: Agreement
}

/** What the evaluators gave the sample, by criterion and in all; totals are points out of 100. */
export interface CalibrationPicture {
  criteria: CriterionPicture[]
  total: Spread
}

/** Where an evaluator stands beside the middle of all. */
export type Leaning = 'muchStricter' | 'stricter' | 'near' | 'milder' | 'muchMilder'

/** Shares of the scale: up to a fifth apart is close; above two fifths the criterion is read differently. */
const CLOSE = 0.2
const APART = 0.4
/** Points out of 100 off the median of the totals. */
const NEAR = 5
const MUCH = 15

const toHundredth = (value: number) => Math.round(value * 100) / 100

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right)
  const half = sorted.length / 2
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return {
    lowest: sorted[0] ?? 0,
    median: toHundredth(middle.reduce((sum, value) => sum + value, 0) / Math.max(1, middle.length)),
    highest: sorted.at(-1) ?? 0,
  }
}

/** How near scores of a range lie on a scale. */
function agreementOf(range: number, maximum: number): Agreement {
  if (range <= CLOSE * maximum) return 'close'
  return range > APART * maximum ? 'apart' : 'mixed'
}

/** The picture of the full sheets of a round, or undefined without any. The order of the sheets does not matter. */
export function calibrationPicture(
  grid: ScoringGrid,
  sheets: readonly Scored[],
): CalibrationPicture | undefined {
  if (sheets.length === 0) return undefined
  const criteria = grid.criteria.map(({ id }) => {
    const spread = spreadOf(sheets.map(({ scores }) => scores[id]?.score ?? 0))
    return {
      criterionId: id,
      ...spread,
      agreement: agreementOf(spread.highest - spread.lowest, grid.scale.maximum),
    }
  })
  return { criteria, total: spreadOf(sheets.map(({ scores }) => weightedTotal(grid, scores))) }
}

/** Points of a total over the median of all; under zero is stricter. */
export const differenceTo = ({ total }: CalibrationPicture, own: number): number =>
  toHundredth(own - total.median)

/** The same in a word. */
export function leaningOf(difference: number): Leaning {
  const size = Math.abs(difference)
  if (size <= NEAR) return 'near'
  if (difference < 0) return size > MUCH ? 'muchStricter' : 'stricter'
  return size > MUCH ? 'muchMilder' : 'milder'
}

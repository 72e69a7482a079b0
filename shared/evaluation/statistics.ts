import { fitDossiers } from './dossier-effects.ts'
import { at, mean, rangeOf, sum, type Matrix } from './matrix.ts'

/** Scores in a table; `null` where an evaluator gave none. */
export type Scores = readonly (readonly (number | null)[])[]

export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Difference of two values, given each value and its rank among all ratings (the middle one where it occurs often). */
const DISTANCES: Record<Level, (left: Rated, right: Rated) => number> = {
  nominal: () => 1,
  ordinal: (left, right) => (left.rank - right.rank) ** 2,
  interval: (left, right) => (left.value - right.value) ** 2,
  ratio: (left, right) => {
    const both = left.value + right.value
    return both === 0 ? 0 : ((left.value - right.value) / both) ** 2
  },
}

interface Rated {
  value: number
  count: number
  rank: number
}

/** Every different value with how often it was given. */
function tally(ratings: readonly number[]): Map<number, Rated> {
  const counts = new Map<number, number>()
  for (const value of ratings) counts.set(value, (counts.get(value) ?? 0) + 1)
  let before = 0
  const sorted = [...counts].sort(([left], [right]) => left - right)
  return new Map(
    sorted.map(([value, count]) => {
      before += count
      return [value, { value, count, rank: before - count / 2 }]
    }),
  )
}

/**
 * Krippendorff's α: how far evaluators agree beyond chance; 1 is full agreement, 0 is chance. Rows are evaluators,
 * columns what they rated, `null` what they did not. Null where the question has no answer: nothing was rated by two,
 * or every rating is the same (Krippendorff 2011, « Computing Krippendorff's Alpha-Reliability »).
 */
export function krippendorffAlpha(ratings: Scores, level: Level): number | null {
  const units = columnsOf(ratings).filter((unit) => unit.length > 1)
  const known = tally(units.flat())
  const distance = (left: Rated, right: Rated) => (left === right ? 0 : DISTANCES[level](left, right))
  const observed = sum(
    units.map((unit) => {
      const rated = unit.flatMap((value) => known.get(value) ?? [])
      return sum(rated.flatMap((left) => rated.map((right) => distance(left, right)))) / (unit.length - 1)
    }),
  )
  let expected = 0
  for (const left of known.values())
    for (const right of known.values()) expected += left.count * right.count * distance(left, right)
  return expected === 0 ? null : 1 - ((units.flat().length - 1) * observed) / expected
}

/** The scores that each column holds. */
function columnsOf(table: Scores): number[][] {
  const width = Math.max(0, ...table.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => table.flatMap((row) => row[column] ?? []))
}

export type Correlations = Record<'icc1' | 'icc2' | 'icc3' | 'icc1k' | 'icc2k' | 'icc3k', number | null>

const NO_ONE_WAY = { icc1: null, icc1k: null }
const NO_TWO_WAY = { icc2: null, icc3: null, icc2k: null, icc3k: null }

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/**
 * Intraclass correlations (Shrout & Fleiss 1979): the share of the scores' variation that lies between dossiers. Rows
 * are dossiers, columns evaluators. `1` evaluators differ from dossier to dossier, `2` the same ones drawn from many,
 * `3` these ones and no others; `k` is that of the mean of all. With scores missing only `icc1` and `icc1k` have an
 * answer (one-way analysis with unequal numbers); null where there is none, as without any variation.
 */
export function intraclassCorrelations(table: Scores): Correlations {
  const rows = table.map((row) => row.filter((score) => score !== null)).filter((row) => row.length > 0)
  // Told before any mean is taken: rounding would leave a speck of variation.
  if (!rangeOf(rows.flat())) return { ...NO_ONE_WAY, ...NO_TWO_WAY }
  const judges = rows[0]?.length ?? 0
  const isComplete =
    rows.length === table.length && table.every((row) => row.length === judges && !row.includes(null))
  return { ...oneWayCorrelations(rows), ...(isComplete ? twoWayCorrelations(rows) : NO_TWO_WAY) }
}

/** Mean squares between and within rows; `judges` is the mean number of scores a row that the estimate counts with. */
function oneWayCorrelations(rows: Matrix): Pick<Correlations, 'icc1' | 'icc1k'> {
  const scores = rows.flat()
  const spare = scores.length - rows.length
  if (rows.length < 2 || spare < 1) return NO_ONE_WAY
  const grand = mean(scores) ?? 0
  const means = rows.map((row) => mean(row) ?? 0)
  const between =
    sum(rows.map((row, index) => row.length * (at(means, index) - grand) ** 2)) / (rows.length - 1)
  const within =
    sum(rows.map((row, index) => sum(row.map((score) => (score - at(means, index)) ** 2)))) / spare
  const judges = (scores.length - sum(rows.map((row) => row.length ** 2)) / scores.length) / (rows.length - 1)
  return {
    icc1: ratio(between - within, between + (judges - 1) * within),
    icc1k: ratio(between - within, between),
  }
}

function twoWayCorrelations(rows: Matrix): Pick<Correlations, 'icc2' | 'icc3' | 'icc2k' | 'icc3k'> {
  const count = rows.length
  const judges = rows[0]?.length ?? 0
  if (count < 2 || judges < 2) return NO_TWO_WAY
  const grand = mean(rows.flat()) ?? 0
  const ofRows = judges * sum(rows.map((row) => ((mean(row) ?? 0) - grand) ** 2))
  const ofJudges = count * sum(columnsOf(rows).map((column) => ((mean(column) ?? 0) - grand) ** 2))
  const all = sum(rows.flat().map((score) => (score - grand) ** 2))
  const between = ofRows / (count - 1)
  const judge = ofJudges / (judges - 1)
  // Never under zero, where rounding would leave a speck of it.
  const error = Math.max(0, all - ofRows - ofJudges) / ((count - 1) * (judges - 1))
  const difference = between - error
  return {
    icc2: ratio(difference, between + (judges - 1) * error + (judges * (judge - error)) / count),
    icc3: ratio(difference, between + (judges - 1) * error),
    icc2k: ratio(difference, between + (judge - error) / count),
    icc3k: ratio(difference, between),
  }
}

/** Where a dossier would stand if it were scored again and again; null where nobody can tell. */
export interface ExpectedRank {
  expectedRank: number | null
  /** Best and worst place that cannot be ruled out, whole numbers. */
  lower: number | null
  upper: number | null
}

const UNKNOWN: ExpectedRank = { expectedRank: null, lower: null, upper: null }

/** From this probability on one dossier is surely before another: ninety per cent, both sides together. */
const SURE = 0.95

/** Standard normal distribution function (Abramowitz & Stegun 26.2.17; error under 1e-7, exactly ½ at 0). */
function normal(z: number): number {
  if (z === 0) return 0.5
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - tail : tail
}

/**
 * Expected rank of each dossier with the places that cannot be ruled out. Rows are dossiers, columns evaluators; the
 * best has rank 1. ER_i = 1 + Σ_{j≠i} Φ((θ_j − θ_i)/√v_ij), θ being the dossiers' effects shrunk towards the mean and
 * v_ij the variance of their difference (Laird & Louis 1989; Heyard et al. 2022 for grants). `lower` is one more than
 * the number of dossiers that are surely better, `upper` leaves out those that are surely worse.
 *
 * Null for a dossier without a score, and for all where no dossier has two scores: one score alone does not say how
 * much another would differ. A dossier that is alone is first. Without any difference each could take every place.
 */
export function expectedRanks(scores: Scores): ExpectedRank[] {
  const ranked = scores.flatMap((row, index) => (row.some((score) => score !== null) ? [index] : []))
  const fit = fitDossiers(ranked.map((index) => scores[index] ?? []))
  if (!fit)
    return scores.map((_, index) =>
      ranked.length === 1 && ranked[0] === index ? { expectedRank: 1, lower: 1, upper: 1 } : UNKNOWN,
    )
  const ahead = ranked.map(() => ({ expected: 1, better: 0, worse: 0 }))
  for (const [left, own] of ahead.entries())
    for (const [right, other] of ahead.entries()) {
      if (right <= left) continue
      const chance = normal(fit.advantage(right, left))
      own.expected += chance
      other.expected += 1 - chance
      if (chance >= SURE) [own.better, other.worse] = [own.better + 1, other.worse + 1]
      if (chance <= 1 - SURE) [own.worse, other.better] = [own.worse + 1, other.better + 1]
    }
  const found = new Map(ranked.map((index, place) => [index, ahead[place]]))
  return scores.map((_, index) => {
    const place = found.get(index)
    if (!place) return UNKNOWN
    const { expected, better, worse } = place
    // The expected rank lies in its own interval, also where many « nearly sure » add up to a place.
    return {
      expectedRank: expected,
      lower: Math.min(better + 1, Math.floor(expected)),
      upper: Math.max(ranked.length - worse, Math.ceil(expected)),
    }
  })
}

/**
 * Dossiers that could stand on either side of the funding line; `line` is how many places are funded. Nobody is in
 * the grey zone where all are funded or none.
 */
export const isInGreyZone = ({ lower, upper }: ExpectedRank, line: number): boolean =>
  lower !== null && upper !== null && lower <= line && upper > line

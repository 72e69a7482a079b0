import { mean, sum } from './matrix.ts'
import type { Scores } from './statistics.ts'

/** How an evaluator scores beside the others who scored the same dossiers. */
export interface Severity {
  /** Mean of own score less the mean of the co-evaluators'; under zero is severe. Null without shared dossiers. */
  difference: number | null
  /** Dossiers that somebody else scored too: how much the difference rests on. */
  shared: number
  /** Dossiers scored in all. */
  scored: number
}

const given = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null)
const widthOf = (scores: Scores) => Math.max(0, ...scores.map((row) => row.length))

/** Severity of each evaluator. Rows are dossiers, columns evaluators. */
export function severities(scores: Scores): Severity[] {
  return Array.from({ length: widthOf(scores) }, (_, evaluator) => {
    const own = scores.filter((row) => typeof row[evaluator] === 'number')
    const differences = own.flatMap((row) => {
      const others = mean(given(row.with(evaluator, null)))
      return others === null ? [] : [(row[evaluator] ?? 0) - others]
    })
    return { difference: mean(differences), shared: differences.length, scored: own.length }
  })
}

/** Under this many dossiers an evaluator's own mean and spread say too little to rescale by. */
const LEAST_DOSSIERS = 5

const spreadOf = (values: readonly number[], centre: number) =>
  Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / Math.max(1, values.length - 1))

/**
 * Mean of each dossier after each evaluator's scores were rescaled to the mean and spread of all: advice beside the
 * ranking, never the ranking. Null for a dossier without a score, and for one with an evaluator who scored fewer than
 * five. An evaluator who gave the same score to all says nothing: each becomes the mean of all.
 */
export function adjustedMeans(scores: Scores): (number | null)[] {
  const all = given(scores.flat())
  const centre = mean(all) ?? 0
  const spread = spreadOf(all, centre)
  const scales = Array.from({ length: widthOf(scores) }, (_, evaluator) => {
    const own = given(scores.map((row) => row[evaluator] ?? null))
    const middle = mean(own) ?? 0
    const width = spreadOf(own, middle)
    return { isKnown: own.length >= LEAST_DOSSIERS, middle, factor: width > 0 ? spread / width : 0 }
  })
  return scores.map((row) => {
    const scored = row.flatMap((score, evaluator) => {
      const scale = scales[evaluator]
      return score === null || !scale ? [] : [{ score, scale }]
    })
    if (scored.some(({ scale }) => !scale.isKnown)) return null
    return mean(scored.map(({ score, scale }) => centre + (score - scale.middle) * scale.factor))
  })
}

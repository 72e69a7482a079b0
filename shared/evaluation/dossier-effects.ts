import { at, dot, mean, rangeOf, sum, sweep, times, type Matrix } from './matrix.ts'
import type { Scores } from './statistics.ts'

/** What one dossier's evaluators gave. */
interface Panel {
  count: number
  total: number
  /** Who gave what; empty where evaluators' severity does not count. */
  scores: readonly { evaluator: number; score: number }[]
}

/** Variances between dossiers, between evaluators, and of what is left. */
interface Components {
  dossier: number
  evaluator: number
  residual: number
}

export interface DossierFit {
  /** How many standard deviations the dossier `one` is ahead of `other`; 0 where nothing tells them apart. */
  advantage: (one: number, other: number) => number
}

/** Under this share of all variation a variance is rounding. */
const LEAST = 1e-9

/**
 * Dossiers' effects in the model score = mean + dossier + evaluator + residual, as best linear unbiased predictions
 * (Henderson 1975): shrunk towards the mean, and freed of the severity of those who happened to score them. Each row
 * holds at least one score. Undefined where no dossier has two.
 */
export function fitDossiers(scores: Scores): DossierFit | undefined {
  const panels = panelsOf(scores)
  if (panels.length < 2 || panels.every(({ count }) => count < 2)) return undefined
  const isFlat = rangeOf(scores.flat().filter((score) => score !== null)) === 0
  const components = varianceComponents(panels)
  return isFlat || components.dossier === 0 ? { advantage: () => 0 } : predict(panels, components)
}

/** Scores less the mean of all, which keeps the sums of squares exact. */
function panelsOf(scores: Scores): Panel[] {
  const centre = mean(scores.flat().filter((score) => score !== null)) ?? 0
  return scores.map((row) => {
    const given = row.flatMap((score, evaluator) =>
      score === null ? [] : [{ evaluator, score: score - centre }],
    )
    return { count: given.length, total: sum(given.map(({ score }) => score)), scores: given }
  })
}

/** One line for the mean (0) and one for each evaluator (from 1), the dossiers absorbed. */
interface Equations {
  left: Matrix
  right: readonly number[]
}

const places = ({ count, scores }: Panel) => [
  { place: 0, share: count },
  ...scores.map(({ evaluator }) => ({ place: evaluator + 1, share: 1 })),
]

/**
 * The model's normal equations. `shrink` is the residual variance over that of dossiers, `ridge` over that of
 * evaluators; 0 where an effect is fixed.
 */
function equationsOf(panels: readonly Panel[], shrink: number, ridge: number): Equations {
  const size =
    1 + Math.max(0, ...panels.flatMap(({ scores }) => scores.map(({ evaluator }) => evaluator + 1)))
  const right = Array.from({ length: size }, () => 0)
  const left = right.map((_, row) => right.map((_, column) => (row === column && row > 0 ? ridge : 0)))
  const add = (row: number, column: number, value: number) => {
    const line = left[row]
    if (line) line[column] = at(line, column) + value
  }
  for (const panel of panels) {
    const weight = 1 / (panel.count + shrink)
    add(0, 0, panel.count)
    right[0] = at(right, 0) + panel.total
    for (const { evaluator, score } of panel.scores) {
      const place = evaluator + 1
      add(0, place, 1)
      add(place, 0, 1)
      add(place, place, 1)
      right[place] = at(right, place) + score
    }
    for (const row of places(panel)) {
      right[row.place] = at(right, row.place) - row.share * panel.total * weight
      for (const column of places(panel)) add(row.place, column.place, -row.share * column.share * weight)
    }
  }
  return { left, right }
}

/**
 * Variance components by the analysis of variance for tables with gaps (Henderson 1953, method 3; in a full table the
 * usual mean squares). Where evaluators cannot be told from chance, as where each scored one dossier only, their
 * differences count as chance. Never negative.
 */
function varianceComponents(panels: readonly Panel[]): Components {
  const scores = panels.flatMap((panel) => panel.scores)
  const all = sum(scores.map(({ score }) => score ** 2))
  const ofDossiers = sum(panels.map(({ total, count }) => total ** 2 / count))
  const { left, right } = equationsOf(panels, 0, 0)
  const { inverse, rank } = sweep(left)
  const ofEvaluators = dot(right, times(inverse, right))
  const spare = scores.length - panels.length - rank
  const residual = Math.max(0, all - ofDossiers - ofEvaluators) / Math.max(1, spare)
  const evaluator = (ofEvaluators - rank * residual) / (scores.length - panels.length)
  if (spare < 1 || evaluator <= LEAST * all) return oneWay(panels, all, ofDossiers)

  const groups = evaluatorSums(scores)
  const beyondEvaluators =
    ofDossiers + ofEvaluators - sum(groups.map(({ total, count }) => total ** 2 / count))
  const pieces = groups.length - rank
  const dossier = (beyondEvaluators - (panels.length - pieces) * residual) / (scores.length - groups.length)
  return { dossier: unlessRounding(dossier, all), evaluator, residual: Math.max(residual, LEAST * all) }
}

function oneWay(panels: readonly Panel[], all: number, ofDossiers: number): Components {
  const count = sum(panels.map((panel) => panel.count))
  const within = Math.max(0, all - ofDossiers) / (count - panels.length)
  const crowd = sum(panels.map((panel) => panel.count ** 2)) / count
  const dossier = (ofDossiers - (panels.length - 1) * within) / (count - crowd)
  return { dossier: unlessRounding(dossier, all), evaluator: 0, residual: Math.max(within, LEAST * all) }
}

const unlessRounding = (variance: number, all: number): number => (variance > LEAST * all ? variance : 0)

function evaluatorSums(scores: Panel['scores']): { count: number; total: number }[] {
  const groups = new Map<number, { count: number; total: number }>()
  for (const { evaluator, score } of scores) {
    const { count, total } = groups.get(evaluator) ?? { count: 0, total: 0 }
    groups.set(evaluator, { count: count + 1, total: total + score })
  }
  return [...groups.values()]
}

/**
 * Predictions and the variance of each difference. In a full table that is the sum of the variances of two shrunk
 * means; where panels differ, what is not known of their evaluators' severity comes on top.
 */
function predict(all: readonly Panel[], { dossier, evaluator, residual }: Components): DossierFit {
  const panels = evaluator > 0 ? all : all.map((panel) => ({ ...panel, scores: [] }))
  const shrink = residual / dossier
  const { left, right } = equationsOf(panels, shrink, evaluator > 0 ? residual / evaluator : 0)
  const { inverse } = sweep(left)
  const effects = times(inverse, right)
  const weights = panels.map(({ count }) => 1 / (count + shrink))
  const shares = panels.map((panel, index) =>
    places(panel).map(({ place, share }) => ({ place, share: share * at(weights, index) })),
  )
  const along = (index: number, column: readonly number[]) =>
    sum((shares[index] ?? []).map(({ place, share }) => share * at(column, place)))
  const values = panels.map(({ total }, index) => total * at(weights, index) - along(index, effects))
  const spreads = panels.map((_, index) => inverse.map((line) => along(index, line)))
  const own = spreads.map((spread, index) => along(index, spread))
  return {
    advantage: (one, other) => {
      const ofPanels = at(own, one) + at(own, other) - 2 * along(one, spreads[other] ?? [])
      const variance = residual * (at(weights, one) + at(weights, other) + ofPanels)
      return (at(values, one) - at(values, other)) / Math.sqrt(variance)
    },
  }
}

import { findDivergence, type Divergence } from './divergence.ts'
import { adjustedMeans, severities, type Severity } from './severity.ts'
import {
  expectedRanks,
  intraclassCorrelations,
  isInGreyZone,
  krippendorffAlpha,
  type ExpectedRank,
} from './statistics.ts'

/** A fundable dossier in rank order, with the totals that its evaluators gave. */
export interface ScoredDossier {
  dossierId: string
  totals: readonly { evaluatorId: string; evaluatorName: string; total: number }[]
}

export interface DossierCertainty extends ExpectedRank {
  dossierId: string
  /** Sorted, the lowest first. */
  totals: number[]
  isGrey: boolean
  remedy?: Divergence['remedy']
  /** Where scores lie far apart: the evaluators’ consensus note is recorded. */
  isNoted?: boolean | undefined
  /** Advisory: mean after each evaluator is brought to the mean and spread of all. */
  adjusted: number | null
}

/** How sure the order of a ranking is. Everything is null where the scores cannot tell. */
export interface Certainty {
  /** Krippendorff's α of the totals (interval). */
  alpha: number | null
  /** Share of one evaluator's variation that lies between dossiers, and of the mean of a panel (Shrout & Fleiss, case 1). */
  single: number | null
  panel: number | null
  dossiers: DossierCertainty[]
  evaluators: (Severity & { evaluatorId: string; name: string })[]
}

/**
 * Describes beside a ranking how sure it is; `line` is how many of the dossiers the money reaches, `limit` the share of
 * the scale over which totals lie too far apart.
 */
export function describeCertainty(
  dossiers: readonly ScoredDossier[],
  line: number,
  limit?: number,
): Certainty {
  const names = new Map(
    dossiers.flatMap(({ totals }) => totals.map((one) => [one.evaluatorId, one.evaluatorName] as const)),
  )
  const evaluators = [...names.keys()].sort()
  const scores = dossiers.map(({ totals }) => {
    const own = new Map(totals.map(({ evaluatorId, total }) => [evaluatorId, total]))
    return evaluators.map((id) => own.get(id) ?? null)
  })
  const canAgree = scores.filter((row) => row.filter((score) => score !== null).length > 1).length > 1
  const correlations = intraclassCorrelations(scores)
  const [ranks, adjusted, severity] = [expectedRanks(scores), adjustedMeans(scores), severities(scores)]
  return {
    // One dossier that two have scored tells nothing of agreement about dossiers.
    alpha: canAgree
      ? krippendorffAlpha(
          evaluators.map((_, column) => scores.map((row) => row[column] ?? null)),
          'interval',
        )
      : null,
    single: canAgree ? correlations.icc1 : null,
    panel: canAgree ? correlations.icc1k : null,
    dossiers: dossiers.map(({ dossierId, totals }, index) => {
      const given = totals.map(({ total }) => total).toSorted((left, right) => left - right)
      const rank = ranks[index] ?? { expectedRank: null, lower: null, upper: null }
      const remedy = findDivergence(given, limit === undefined ? {} : { limit })?.remedy
      return {
        dossierId,
        totals: given,
        ...rank,
        isGrey: isInGreyZone(rank, line),
        ...(remedy && { remedy }),
        adjusted: adjusted[index] ?? null,
      }
    }),
    evaluators: evaluators
      .map((evaluatorId, column) => ({
        evaluatorId,
        name: names.get(evaluatorId) ?? '',
        ...(severity[column] ?? { difference: null, shared: 0, scored: 0 }),
      }))
      .sort((left, right) => left.name.localeCompare(right.name)),
  }
}

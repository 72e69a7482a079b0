import type { DossierRow } from '../dossiers/dossier.ts'

/** Where the money ends: `funded` fits whole, `partly` is the first that does not, `below` comes after it. */
export type Place = 'funded' | 'partly' | 'below' | 'under_threshold' | 'not_scored'

export interface RankedDossier {
  dossier: DossierRow
  /** From 1; equal scores share a rank. Absent without a score. */
  rank?: number
  place: Place
  /** Euro cents left in the dossier's own part (or the total) and in the total before this dossier is served. */
  leftBefore: { part: number | undefined; total: number }
}

interface RankingInput {
  dossiers: readonly DossierRow[]
  underThreshold: ReadonlySet<string>
  envelope: { total: number; parts: readonly { territory: string; amount: number }[] }
}

const byScore = (left: DossierRow, right: DossierRow) =>
  (right.score ?? -1) - (left.score ?? -1) || left.reference.localeCompare(right.reference)

/** Rank of each score: that of the first dossier that has it. */
function ranksOf(sorted: readonly DossierRow[]): Map<number, number> {
  const ranks = new Map<number, number>()
  for (const [index, { score }] of sorted.entries())
    if (score !== undefined && !ranks.has(score)) ranks.set(score, index + 1)
  return ranks
}

/**
 * The call's dossiers by score, served in rank order until the money is spent (design note « Selection », rule 2):
 * each takes what it asks from its lead territory's part and from the total; the first that no longer fits in the
 * total stops the list, one that only exceeds its own part stops that territory's list.
 */
export function rankDossiers({ dossiers, underThreshold, envelope }: RankingInput): RankedDossier[] {
  const sorted = [...dossiers].sort(byScore)
  const left = new Map(envelope.parts.map((part) => [part.territory, part.amount]))
  const stopped = new Set<string>()
  const ranks = ranksOf(sorted)
  let total = envelope.total
  let isStopped = false

  return sorted.map((dossier) => {
    const part = left.get(dossier.territory)
    const leftBefore = { part, total }
    const rank = dossier.score === undefined ? undefined : ranks.get(dossier.score)
    if (rank === undefined) return { dossier, place: 'not_scored', leftBefore }
    if (underThreshold.has(dossier.id)) return { dossier, rank, place: 'under_threshold', leftBefore }
    if (isStopped || stopped.has(dossier.territory)) return { dossier, rank, place: 'below', leftBefore }
    const asked = dossier.requestedGrant
    if (asked > total) isStopped = true
    else if (part !== undefined && asked > part) stopped.add(dossier.territory)
    else {
      total -= asked
      if (part !== undefined) left.set(dossier.territory, part - asked)
      return { dossier, rank, place: 'funded', leftBefore }
    }
    return { dossier, rank, place: 'partly', leftBefore }
  })
}

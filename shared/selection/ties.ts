import type { DossierRow } from '../dossiers/dossier.ts'
import type { TIES } from './rules.ts'

/** References that share their points with others, group by group, the most points first. */
export function tiedReferences(
  dossiers: readonly { reference: string; score?: number | undefined }[],
): string[][] {
  const groups = new Map<number, string[]>()
  for (const { reference, score } of dossiers)
    if (score !== undefined) groups.set(score, [...(groups.get(score) ?? []), reference])
  return [...groups]
    .filter(([, references]) => references.length > 1)
    .sort(([left], [right]) => right - left)
    .map(([, references]) => references)
}

/** A dossier among others of its score; `isByArrival` where another order of theirs would give it something else. */
interface Placed {
  reference: string
  score?: number | undefined
  isByArrival: boolean
}

/** References of dossiers with equal points among which nothing but their order decides, group by group. */
export function decisiveTies(dossiers: readonly Placed[]): string[][] {
  const decided = new Set(dossiers.filter(({ isByArrival }) => isByArrival).map(({ reference }) => reference))
  return tiedReferences(dossiers).filter((group) => group.some((reference) => decided.has(reference)))
}

/** The same of a ranking: whoever is under a threshold takes no part. */
export const tiesByArrival = (
  ranked: readonly {
    dossier: Pick<DossierRow, 'reference' | 'score'>
    place: string
    tie?: (typeof TIES)[number] | undefined
  }[],
): string[][] =>
  decisiveTies(
    ranked
      .filter(({ place }) => place !== 'under_threshold')
      .map(({ dossier: { reference, score }, tie }) => ({
        reference,
        score,
        isByArrival: tie === 'arrival',
      })),
  )

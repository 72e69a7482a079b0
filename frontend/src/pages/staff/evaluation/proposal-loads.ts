import type { Proposal, ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'

interface Load {
  id: string
  name: string
  count: number
}

/** How many dossiers each evaluator gets of a proposal, the most first; whoever is taken out everywhere stays, with none. */
export function loadsOf(
  dossiers: readonly ProposedDossier[],
  keptOf: (dossier: ProposedDossier) => readonly string[],
  namedOf = ({ evaluators }: ProposedDossier) => evaluators,
): Load[] {
  const loads = new Map<string, Load>()
  for (const dossier of dossiers) {
    const kept = keptOf(dossier)
    for (const { id, name } of namedOf(dossier)) {
      const load = loads.get(id) ?? { id, name, count: 0 }
      loads.set(id, { ...load, count: load.count + (kept.includes(id) ? 1 : 0) })
    }
  }
  return [...loads.values()].sort(
    (left, right) => right.count - left.count || left.name.localeCompare(right.name),
  )
}

/** How many evaluators a dossier lacks of those that the call asks for, as the proposal stands now. */
export const shortBy = ({ evaluators, missing }: ProposedDossier, kept: readonly string[]): number =>
  Math.max(0, evaluators.length + missing - kept.length)

/** Whether a proposal is still being worked out. */
export const isUnderWay = ({ state }: Pick<Proposal, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

/** Dossiers that lack an evaluator first, the others in the order in which they were proposed. */
export const lackingFirst = (dossiers: readonly ProposedDossier[]): ProposedDossier[] =>
  dossiers.toSorted((left, right) => Number(right.missing > 0) - Number(left.missing > 0))

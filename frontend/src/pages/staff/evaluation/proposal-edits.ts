import { createSignal } from 'solid-js'
import type { ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'

/** What staff change of a proposal before they accept it. */
export interface Edits {
  /** Proposed evaluators and those that staff added, whether or not they are kept. */
  named: (dossier: ProposedDossier) => ProposedDossier['evaluators']
  isKept: (dossierId: string, evaluatorId: string) => boolean
  kept: (dossier: ProposedDossier) => string[]
  keep: (dossierId: string, evaluatorId: string, isKept: boolean) => void
  add: (dossierId: string, evaluator: ProposedDossier['evaluators'][number]) => void
}

const pairOf = (dossierId: string, evaluatorId: string) => `${dossierId} ${evaluatorId}`

/** Edits of a proposal: nothing at first. */
export function createEdits(): Edits {
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set())
  const [added, setAdded] = createSignal<ReadonlyMap<string, ProposedDossier['evaluators']>>(new Map())
  const named = ({ dossierId, evaluators }: ProposedDossier) => [
    ...evaluators,
    ...(added().get(dossierId) ?? []),
  ]
  const isKept = (dossierId: string, evaluatorId: string) => !left().has(pairOf(dossierId, evaluatorId))
  return {
    named,
    isKept,
    kept: (dossier) =>
      named(dossier)
        .map(({ id }) => id)
        .filter((id) => isKept(dossier.dossierId, id)),
    keep: (dossierId, evaluatorId, isTaken) =>
      setLeft((before) => {
        const after = new Set(before)
        if (isTaken) after.delete(pairOf(dossierId, evaluatorId))
        else after.add(pairOf(dossierId, evaluatorId))
        return after
      }),
    add: (dossierId, evaluator) =>
      setAdded((before) => new Map(before).set(dossierId, [...(before.get(dossierId) ?? []), evaluator])),
  }
}

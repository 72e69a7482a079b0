import { createSignal } from 'solid-js'
import type { ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'
import {
  findKept,
  isChanged,
  keepChanges,
  NO_CHANGES,
  type ChangedProposal,
  type Changes,
  type Person,
} from './kept-changes.ts'

/** What staff change of a proposal before they accept it. */
export interface Edits {
  /** Proposed evaluators and those that staff added, whether or not they are kept. */
  named: (dossier: ProposedDossier) => Person[]
  isKept: (dossierId: string, evaluatorId: string) => boolean
  kept: (dossier: ProposedDossier) => string[]
  keep: (dossierId: string, evaluatorId: string, isKept: boolean) => void
  add: (dossierId: string, evaluator: Person) => void
  /** Whether the proposal is not as it was computed. */
  isChanged: () => boolean
  /** Whether this device keeps the changes; else they last as long as the page. */
  isSafe: () => boolean
  /** When the changes were made that were found again. */
  restoredFrom: string | undefined
  /** Changes were kept for a proposal whose place this one took. */
  isOvertaken: boolean
  /** Back to the proposal as it was computed; returns what brings the changes back. */
  discard: () => () => void
  /** They are accepted: nothing is left to keep. */
  forget: () => void
}

/** Edits of a proposal: what this device kept of them, until they are accepted or thrown away. */
export function createEdits(proposal: ChangedProposal): Edits {
  const found = findKept(proposal)
  const kept = found && !found.isOutdated ? found : undefined
  if (found?.isOutdated) keepChanges(proposal, NO_CHANGES)
  const [changes, setChanges] = createSignal<Changes>(kept?.content ?? NO_CHANGES)
  const [isSafe, setSafe] = createSignal(true)
  const change = (next: Changes) => {
    setSafe(keepChanges(proposal, next))
    setChanges(next)
  }
  const named = ({ dossierId, evaluators }: ProposedDossier): Person[] => [
    ...evaluators,
    ...changes()
      .added.filter((one) => one.dossierId === dossierId)
      .map(({ evaluator }) => evaluator),
  ]
  const isKept = (dossierId: string, evaluatorId: string) =>
    !changes().left.some((one) => one.dossierId === dossierId && one.id === evaluatorId)
  return {
    named,
    isKept,
    kept: (dossier) =>
      named(dossier)
        .map(({ id }) => id)
        .filter((id) => isKept(dossier.dossierId, id)),
    keep: (dossierId, id, isTaken) => {
      const others = changes().left.filter((one) => one.dossierId !== dossierId || one.id !== id)
      change({ ...changes(), left: isTaken ? others : [...others, { dossierId, id }] })
    },
    add: (dossierId, evaluator) =>
      change({ ...changes(), added: [...changes().added, { dossierId, evaluator }] }),
    isChanged: () => isChanged(changes()),
    isSafe,
    restoredFrom: kept?.keptAt,
    isOvertaken: found?.isOutdated ?? false,
    discard: () => {
      const before = changes()
      change(NO_CHANGES)
      return () => change(before)
    },
    forget: () => change(NO_CHANGES),
  }
}

import type { Proposal, ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'
import { dropCopy, keepCopy, readCopy, type KeptCopy } from '../../../ui/kept-copy.ts'

export type Person = ProposedDossier['evaluators'][number]

/** What staff changed of a proposal: who is left out of a dossier, who is added to one. */
export interface Changes {
  left: readonly { dossierId: string; id: string }[]
  added: readonly { dossierId: string; evaluator: Person }[]
}

/** The proposal that changes belong to. */
export type ChangedProposal = Pick<Proposal, 'askedAt'> & { callId: string }

export const NO_CHANGES: Changes = { left: [], added: [] }

/** Whether anything is not as it was computed. */
export const isChanged = ({ left, added }: Changes): boolean => left.length > 0 || added.length > 0

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const hasTexts = (value: unknown, ...names: string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string')

const isChanges = (value: unknown): value is Changes =>
  isRecord(value) &&
  Array.isArray(value['left']) &&
  Array.isArray(value['added']) &&
  value['left'].every((one) => hasTexts(one, 'dossierId', 'id')) &&
  value['added'].every((one) => hasTexts(one, 'dossierId') && hasTexts(one['evaluator'], 'id', 'name'))

const keyOf = (callId: string) => `proposal#${callId}`
/** A later proposal of a call takes the place of the one before: the moment of its asking tells them apart. */
const revisionOf = ({ askedAt }: ChangedProposal) => Date.parse(askedAt)

/** What this device keeps for the proposal, `outdated` where that is for an earlier one; undefined where nothing is. */
export function findKept(
  proposal: ChangedProposal,
): (KeptCopy<Changes> & { isOutdated: boolean }) | undefined {
  const copy = readCopy(keyOf(proposal.callId), isChanges)
  return copy && { ...copy, isOutdated: copy.baseRevision !== revisionOf(proposal) }
}

/** Keeps changes on this device, or forgets them where none are left; false where the device does not take them. */
export function keepChanges(proposal: ChangedProposal, content: Changes): boolean {
  if (!isChanged(content)) {
    dropCopy(keyOf(proposal.callId))
    return true
  }
  const keptAt = new Date().toISOString()
  return keepCopy(keyOf(proposal.callId), { content, baseRevision: revisionOf(proposal), keptAt })
}

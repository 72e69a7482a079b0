import type { SubEnvelope } from '../evaluation/selection-purse.ts'
import type { SelectionRules } from './selection-rules.ts'

/** What becomes of the first dossier that no longer fits: it ends the list, gets less, or lets the next one by. */
export const OVERFLOWS = ['stop', 'reduce', 'skip'] as const
/** Equal scores: in the order of submission, or by a published draw. */
export const TIES = ['arrival', 'draw'] as const
export const SCORES = ['mean', 'median'] as const

/** What of a call the selection goes by. */
export interface SelectedCall {
  envelope: { total: number; parts: readonly { territory: string; amount: number }[] }
  selection?: SelectionRules | undefined
}

/** The rules of a call that states none. */
export const USUAL_RULES = {
  overflow: 'stop',
  ties: 'arrival',
  score: 'mean',
  divergence: 30,
} as const satisfies SelectionRules

/** The rules that a call's dossiers are chosen by. */
export const selectionRulesOf = ({ selection }: Pick<SelectedCall, 'selection'>): SelectionRules =>
  selection ?? USUAL_RULES

/** The envelope's parts as the purse takes them: a floor each, and what a territory gets in all at most. */
export function subEnvelopesOf({ envelope, selection }: SelectedCall): SubEnvelope[] {
  const { balancing } = selectionRulesOf({ selection })
  if (!balancing)
    return envelope.parts.map(({ territory, amount }) => ({ id: territory, floor: amount, ceiling: amount }))
  const ceilings = new Map<string, number>(
    balancing.ceilings.map(({ territory, amount }) => [territory, amount]),
  )
  const territories = new Set<string>([
    ...envelope.parts.map(({ territory }) => territory),
    ...ceilings.keys(),
  ])
  return [...territories].map((id) => {
    const floor = envelope.parts.find(({ territory }) => territory === id)?.amount
    const ceiling = ceilings.get(id)
    return { id, ...(floor !== undefined && { floor }), ...(ceiling !== undefined && { ceiling }) }
  })
}

/** A part of the envelope as it is kept while decisions are recorded: what may be promised of it, what is reserved. */
export interface PartLimit {
  /** `total`, or the code of a territory. */
  part: string
  limit: number
  /** Kept for the territory, also from the rest; only where it may draw on the pot. */
  floor?: number
}

/** What the decisions of a call may promise, the total first. */
export function partLimits(call: SelectedCall): PartLimit[] {
  const { total } = call.envelope
  const isBalanced = selectionRulesOf(call).balancing !== undefined
  return [
    { part: 'total', limit: total },
    ...subEnvelopesOf(call).map(({ id, floor, ceiling }) => ({
      part: id,
      limit: ceiling ?? total,
      ...(isBalanced && floor !== undefined && { floor }),
    })),
  ]
}

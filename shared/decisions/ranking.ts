import type { DossierRow } from '../dossiers/dossier.ts'
import { select, type SelectionCode, type SelectionReason } from '../evaluation/selection.ts'
import { problemOf } from '../selection/problem.ts'
import { subEnvelopesOf, TIES, type SelectedCall } from '../selection/rules.ts'

/** Where the money ends: `funded` fits whole, `partly` is the first that does not, `below` comes after it. */
export type Place = 'funded' | 'partly' | 'below' | 'under_threshold' | 'not_scored'

export interface RankedDossier {
  dossier: DossierRow
  /** From 1; equal scores share a rank. Absent without a score. */
  rank?: number
  place: Place
  /** Euro cents left in the dossier's own part (or the total) and in the total before this dossier is served. */
  leftBefore: { part: number | undefined; total: number }
  /** What the rules give it, euro cents; absent where that is nothing. */
  proposed?: number
  /** Place on the reserve list, from 1. */
  reserveRank?: number
  /** What put it in order among equal scores, where that was a draw, or decided what it gets. */
  tie?: Tie
}

type Tie = (typeof TIES)[number]

interface RankingInput extends SelectedCall {
  dossiers: readonly DossierRow[]
  underThreshold: ReadonlySet<string>
  /** Of the call's draw, once it is made. */
  seed?: string | undefined
}

const PLACES = {
  funded: 'funded',
  taken_in: 'funded',
  amount_set: 'funded',
  reduced: 'partly',
  does_not_fit: 'partly',
  passed_over: 'below',
  list_ended: 'below',
  under_cut: 'below',
  left_out: 'below',
  under_threshold: 'under_threshold',
  not_scored: 'not_scored',
} as const satisfies Record<SelectionCode, Place>

/**
 * The call's dossiers by score, served in rank order by the call's rules of selection, with nothing that the committee
 * wishes: each takes what it asks from its lead territory's money and from the common rest.
 */
export function rankDossiers({ dossiers, underThreshold, seed, ...call }: RankingInput): RankedDossier[] {
  const { dossiers: selected } = select(problemOf({ dossiers, underThreshold, call, seed }))
  const parts = new Set(subEnvelopesOf(call).map(({ id }) => id))
  const rows = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
  let total = call.envelope.total
  return selected.flatMap(({ dossier: id, rank, amount, outcome, reserveRank, reason }) => {
    const dossier = rows.get(id)
    if (!dossier) return []
    const { ownLeft, potLeft, ceilingLeft = Infinity } = reason
    const part = parts.has(dossier.territory) ? Math.min(ownLeft + potLeft, ceilingLeft) : undefined
    const leftBefore = { part, total }
    total -= amount
    return [
      {
        dossier,
        place: PLACES[reason.code],
        leftBefore,
        ...(rank !== undefined && { rank }),
        ...(outcome === 'award' && { proposed: amount }),
        ...(reserveRank !== undefined && { reserveRank }),
        ...tieOf(reason),
      },
    ]
  })
}

function tieOf({ isDrawn, isByArrival }: SelectionReason): { tie?: Tie } {
  if (isDrawn) return { tie: 'draw' }
  return isByArrival ? { tie: 'arrival' } : {}
}

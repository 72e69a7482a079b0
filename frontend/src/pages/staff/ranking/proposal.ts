import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import type { Decision, EnvelopeState, NewDecision } from '../../../../../shared/decisions/decision.ts'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import type { Place } from '../../../../../shared/decisions/ranking.ts'
import type { TIES } from '../../../../../shared/selection/rules.ts'
import { rateInBasisPoints } from '../../../../../shared/money.ts'

/** A row of the ranking as the API gives it. */
export interface RankedRow {
  dossier: DossierRow
  rank?: number | undefined
  place: Place
  leftBefore: { part?: number | undefined; total: number }
  /** What the call's rules give it, euro cents, and its place on the reserve list where they give nothing. */
  proposed?: number | undefined
  reserveRank?: number | undefined
  /** What put it in order among equal scores, where that was a draw, or decided what it gets. */
  tie?: (typeof TIES)[number] | undefined
  range?: number | undefined
  decision?: Decision | undefined
}

/** What is left for a dossier before it is served: the smaller of its part and the total, euro cents, never under 0. */
export const leftFor = ({ leftBefore }: Pick<RankedRow, 'leftBefore'>): number =>
  Math.max(0, Math.min(leftBefore.part ?? leftBefore.total, leftBefore.total))

const OUTCOME_OF: Record<Place, Outcome> = {
  funded: 'award',
  partly: 'reserve',
  below: 'reserve',
  under_threshold: 'rejection',
  not_scored: 'deferral',
}

/** What the ranking suggests for a dossier; staff decide. An amount is in euro cents. */
export function proposeDecision(row: RankedRow): Pick<NewDecision, 'outcome' | 'amount' | 'reserveRank'> {
  // A reduced award is one too, though the dossier does not fit whole.
  const outcome = row.proposed === undefined ? OUTCOME_OF[row.place] : 'award'
  if (outcome === 'award') return { outcome, amount: row.proposed ?? row.dossier.requestedGrant }
  const isPlaced = outcome === 'reserve' && row.reserveRank !== undefined
  return isPlaced ? { outcome, reserveRank: row.reserveRank } : { outcome }
}

/** Share of the total cost that an amount funds, in basis points, and whether it is over the call's highest rate. */
export function rateOf(amount: number, totalCost: number, highestRate: number) {
  const rate = rateInBasisPoints(amount, totalCost)
  return { rate, isOverHighest: rate > highestRate }
}

/**
 * Position in the list before which the line stands where the envelope ends: after the last dossier that is funded
 * whole. Undefined when nobody is left out for want of money.
 */
export function cutLineBefore(rows: readonly Pick<RankedRow, 'place'>[]): number | undefined {
  const isOut = ({ place }: Pick<RankedRow, 'place'>) => place === 'partly' || place === 'below'
  if (!rows.some(isOut)) return undefined
  return rows.findLastIndex((row) => row.place === 'funded') + 1
}

const OPEN_STATES: readonly string[] = ['evaluation', 'evaluated', 'reserve', 'deferred']

/** Whether a decision can be recorded now; states of `decision.write` in `shared/access`. */
export const isUndecided = ({ dossier }: Pick<RankedRow, 'dossier'>): boolean => dossier.state === 'evaluated'

/** One bar: the money of a part, of which some is promised, some would be taken by the ranking, and the rest is left. */
export interface EnvelopeBar {
  /** `total`, or a territory's code. */
  part: string
  limit: number
  committed: number
  /** What dossiers above the line that are not decided yet ask for. */
  proposed: number
  left: number
}

/** The envelope's bars, the total first. Amounts in euro cents; `left` may be negative when proposals exceed it. */
export function envelopeBars(
  envelope: EnvelopeState,
  rows: readonly Pick<RankedRow, 'place' | 'dossier' | 'proposed'>[],
): EnvelopeBar[] {
  const open = rows.filter(
    ({ place, proposed, dossier }) =>
      (place === 'funded' || proposed !== undefined) && OPEN_STATES.includes(dossier.state),
  )
  const bars = envelope.parts.map(({ part, limit, committed }) => {
    const asked = open.filter(({ dossier }) => part === 'total' || dossier.territory === part)
    const proposed = asked.reduce(
      (sum, { dossier, proposed: given }) => sum + (given ?? dossier.requestedGrant),
      0,
    )
    return { part, limit, committed, proposed, left: limit - committed - proposed }
  })
  return [...bars.filter((bar) => bar.part === 'total'), ...bars.filter((bar) => bar.part !== 'total')]
}

/** The next row after `dossierId` that waits for a decision, round to the top; undefined when every one is decided. */
export function nextUndecided(rows: readonly RankedRow[], dossierId: string): RankedRow | undefined {
  const at = rows.findIndex((row) => row.dossier.id === dossierId)
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(
    (row) => isUndecided(row) && row.dossier.id !== dossierId,
  )
}

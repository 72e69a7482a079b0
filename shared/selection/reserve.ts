import type { Decision, EnvelopeState } from '../decisions/decision.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { SelectionRules } from './selection-rules.ts'

interface Waiting {
  dossier: DossierRow
  decision?: Pick<Decision, 'outcome' | 'reserveRank' | 'validUntil'> | undefined
}

interface ReserveInput<Row extends Waiting> {
  /** In rank order. */
  rows: readonly Row[]
  envelope: EnvelopeState
  rules: Pick<SelectionRules, 'overflow' | 'lowestShare'>
  /** `2027-05-12`. */
  today: string
}

export interface ReserveProposal<Row> {
  row: Row
  /** Euro cents; less than was asked only where the rules offer reduced awards. */
  amount: number
}

/** What is left in the envelope for a lead of a territory, when the floors of others are left alone. */
function leftFor({ parts }: EnvelopeState, territory: string): number {
  const others = parts.filter(({ part }) => part !== 'total' && part !== territory)
  const reserved = others.reduce((sum, { floor = 0, committed }) => sum + Math.max(0, floor - committed), 0)
  const left = parts
    .filter(({ part }) => part === 'total' || part === territory)
    .map(({ part, limit, committed }) => limit - committed - (part === 'total' ? reserved : 0))
  return left.length === 0 ? 0 : Math.min(...left)
}

/** What the rules allow of what is left: all that was asked, a reduced award, or nothing. */
function amountFor(
  asked: number,
  left: number,
  { overflow, lowestShare = 1 }: ReserveInput<Waiting>['rules'],
): number {
  if (asked <= left) return asked
  const lowest = Math.max(1, Math.ceil((asked * lowestShare) / 10_000))
  return overflow === 'reduce' && left >= lowest ? left : 0
}

const isWaiting = ({ dossier, decision }: Waiting) =>
  dossier.state === 'reserve' && decision?.outcome === 'reserve'

/** Nobody is called up from the reserve while somebody of the ranking still waits for a first decision. */
const isPending = ({ dossier }: Waiting) => ['evaluation', 'evaluated'].includes(dossier.state)

/**
 * Whom the money that is free goes to next: the first of the reserve list, whose place still holds, if it fits by the
 * call's rules; where they pass over what does not fit, the first that does. Undefined where there is nobody.
 */
export function nextOnReserve<Row extends Waiting>({
  rows,
  envelope,
  rules,
  today,
}: ReserveInput<Row>): ReserveProposal<Row> | undefined {
  if (rows.some(isPending)) return undefined
  const list = rows
    .filter((row) => isWaiting(row) && (row.decision?.validUntil ?? today) >= today)
    .map((row, index) => ({ row, place: row.decision?.reserveRank ?? index + 1 }))
    .sort((one, other) => one.place - other.place)
  for (const { row } of list) {
    const { requestedGrant, territory } = row.dossier
    const amount = amountFor(requestedGrant, leftFor(envelope, territory), rules)
    if (amount > 0) return { row, amount }
    if (rules.overflow !== 'skip') return undefined
  }
  return undefined
}

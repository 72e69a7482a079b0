import type { ShownItem } from '../../../../shared/committee/meeting.ts'
import type { EnvelopeState } from '../../../../shared/decisions/decision.ts'

/** One part of the envelope with what closing would take of it, in euro cents. */
export interface PartSum {
  /** `total`, or a territory's code. */
  part: string
  awards: number
  amount: number
  /** What is left afterwards; under zero where the envelope does not hold the awards. */
  left: number
}

/** What closing a meeting would promise of each part. An award that it supersedes is freed. */
export function sumsOf(items: readonly ShownItem[], { parts }: EnvelopeState): PartSum[] {
  const known = items.flatMap(({ item, dossier }) => (item && dossier ? [{ item, dossier }] : []))
  return parts.map(({ part, limit, committed }) => {
    const own = known.filter(({ dossier }) => part === 'total' || dossier.territory === part)
    const amounts = own.flatMap(({ item }) => item.content.amount ?? [])
    const amount = amounts.reduce((sum, one) => sum + one, 0)
    const freed = own.reduce((sum, { dossier }) => sum + (dossier.decision?.amount ?? 0), 0)
    return { part, awards: amounts.length, amount, left: limit - committed + freed - amount }
  })
}

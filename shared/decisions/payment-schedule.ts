import type { DecisionContent, Instalment, NewInstalment } from './decision.ts'

/** Why a schedule is none. `difference`: euro cents that the instalments are over (under, where negative) the award. */
export type ScheduleFault =
  | { reason: 'amount_or_share' | 'day_missing' | 'note_missing' | 'empty_part'; place: number }
  | { reason: 'sum'; difference: number }

function partFault({ amount, share, upon, day, note = '' }: NewInstalment) {
  if ((amount === undefined) === (share === undefined)) return 'amount_or_share'
  if (upon === 'day' && day === undefined) return 'day_missing'
  return upon === 'other' && note.trim() === '' ? 'note_missing' : undefined
}

/** The last instalment said as a share takes the cents that rounding left. */
function withRest(amounts: readonly number[], schedule: readonly NewInstalment[], rest: number): number[] {
  const last = schedule.findLastIndex(({ share }) => share !== undefined)
  return amounts.map((amount, index) => (index === last ? amount + rest : amount))
}

/**
 * The instalments of an award with the amount of each in euro cents; together they are the award to the cent. Shares
 * are rounded down, and the last of them takes what that left, never more than a cent a share.
 */
export function settleSchedule(
  award: number,
  schedule: readonly NewInstalment[],
): { schedule: Instalment[] } | { fault: ScheduleFault } {
  for (const [place, instalment] of schedule.entries()) {
    const reason = partFault(instalment)
    if (reason) return { fault: { reason, place } }
  }
  const stated = schedule.map(({ amount, share = 0 }) => amount ?? Math.floor((award * share) / 10_000))
  const rest = award - stated.reduce((sum, amount) => sum + amount, 0)
  const shares = schedule.filter(({ share }) => share !== undefined).length
  const isRounding = rest >= 0 && rest <= Math.max(0, shares - 1)
  if (rest !== 0 && !isRounding) return { fault: { reason: 'sum', difference: -rest } }
  const amounts = withRest(stated, schedule, rest)
  const empty = amounts.indexOf(0)
  if (empty >= 0) return { fault: { reason: 'empty_part', place: empty } }
  return { schedule: schedule.map((instalment, index) => ({ ...instalment, amount: amounts[index] ?? 0 })) }
}

/** What is decided as it is recorded: with the amount of each instalment. Give it only what has no fault. */
export function settledContent<Content extends Pick<DecisionContent, 'amount' | 'schedule'>>({
  schedule,
  ...content
}: Content): Omit<Content, 'schedule'> & { schedule?: Instalment[] } {
  const settled = schedule && settleSchedule(content.amount ?? 0, schedule)
  return settled && 'schedule' in settled ? { ...content, schedule: settled.schedule } : content
}

/** Where a published call stands at an instant. A submission received at the closing instant or before counts. */
export type CallPhase = 'upcoming' | 'open' | 'closed'

/** `now`, `opensAt`, `closesAt`: ISO instants. */
export function phaseOf(call: { opensAt: string; closesAt: string }, now: string): CallPhase {
  const instant = Date.parse(now)
  if (instant < Date.parse(call.opensAt)) return 'upcoming'
  return instant <= Date.parse(call.closesAt) ? 'open' : 'closed'
}

import type { CallContent } from './call.ts'
import { isSame } from '../is-same.ts'
import { partLimits, selectionRulesOf } from '../selection/rules.ts'
import type { PublishFault } from './publish-fault.ts'

/** How far a published call has got: what a change of it must respect. */
export interface CallStanding {
  /** Dossiers that were submitted; at least as many. */
  submitted: number
  /** Cents promised from each part of the envelope, by name. */
  committed: Readonly<Record<string, number>>
}

function dateFaults(before: CallContent, after: CallContent, submitted: number, now: string): PublishFault[] {
  const instant = Date.parse(now)
  const faults: PublishFault[] = []
  const hasOpened = Date.parse(before.opensAt) <= instant
  const isClosed = Date.parse(before.closesAt) <= instant
  const isSooner = Date.parse(after.closesAt) < Date.parse(before.closesAt)
  if (hasOpened && Date.parse(after.opensAt) !== Date.parse(before.opensAt))
    faults.push({ code: 'opening_changed', place: 'opensAt' })
  if (isClosed && submitted > 0) faults.push({ code: 'call_closed', place: 'closesAt' })
  else if (isSooner && submitted > 0) faults.push({ code: 'closes_earlier', place: 'closesAt' })
  return faults
}

function envelopeFaults(
  call: CallContent,
  { total = 0, ...parts }: CallStanding['committed'],
): PublishFault[] {
  const isTotalShort = call.envelope.total < total
  const limits = new Map(partLimits(call).map(({ part, limit }) => [part, limit]))
  const short = Object.entries(parts).flatMap(([territory, committed]) =>
    (limits.get(territory) ?? 0) < committed ? [{ territory, committed }] : [],
  )
  return [
    ...(isTotalShort
      ? [{ code: 'under_committed', place: 'envelope.total', facts: { committed: total } } as const]
      : []),
    ...short.map((facts) => ({ code: 'under_committed', place: 'envelope.parts', facts }) as const),
  ]
}

/** Once a call has opened, a rate that it had holds to the end; a currency may still be added. */
function rateFaults(before: CallContent, after: CallContent, now: string): PublishFault[] {
  if (Date.parse(before.opensAt) > Date.parse(now)) return []
  return (before.budget?.rates ?? []).flatMap((rate): PublishFault[] => {
    const index = after.budget?.rates.findIndex(({ currency }) => currency === rate.currency) ?? -1
    if (isSame(after.budget?.rates[index], rate)) return []
    return [{ code: 'budget_rate_changed', place: index < 0 ? 'budget' : `budget.rates.${index}.rate` }]
  })
}

/** The rules of selection are stated before the call opens, and hold to the end. */
function selectionRuleFaults(before: CallContent, after: CallContent, now: string): PublishFault[] {
  const hasOpened = Date.parse(before.opensAt) <= Date.parse(now)
  return hasOpened && !isSame(selectionRulesOf(before), selectionRulesOf(after))
    ? [{ code: 'selection_changed', place: 'selection' }]
    : []
}

/**
 * What keeps a changed call from becoming the next version of a published one: references keep their code, an opening
 * that was is not moved, nobody who counted on a closing meets an earlier one, promised money stays, and whoever has
 * submitted is judged by the grid that they read.
 */
export function versionFaults(
  before: CallContent,
  after: CallContent,
  { submitted, committed }: CallStanding,
  now: string,
): PublishFault[] {
  return [
    ...(after.code === before.code ? [] : [{ code: 'code_changed', place: 'code' } as const]),
    ...dateFaults(before, after, submitted, now),
    ...envelopeFaults(after, committed),
    ...rateFaults(before, after, now),
    ...selectionRuleFaults(before, after, now),
    ...(submitted > 0 && !isSame(after.grid, before.grid)
      ? [{ code: 'grid_changed', place: 'grid.criteria' } as const]
      : []),
  ]
}

import type { CallSummary } from '../../shared/calls/call.ts'
import type { Context } from '../context.ts'
import { readCallRows } from './call.store.ts'

/** The next to close first; then the closed ones, the last closed first. */
function sorted(calls: CallSummary[], now: string): CallSummary[] {
  const instant = Date.parse(now)
  const timeLeft = ({ closesAt }: CallSummary) => Date.parse(closesAt) - instant
  const isClosed = (call: CallSummary) => timeLeft(call) < 0
  return [...calls].sort(
    (left, right) =>
      Number(isClosed(left)) - Number(isClosed(right)) ||
      Math.abs(timeLeft(left)) - Math.abs(timeLeft(right)) ||
      left.id.localeCompare(right.id),
  )
}

/** Published calls, as anybody sees them. */
export async function listPublishedCalls({ table, receivedAt }: Context): Promise<CallSummary[]> {
  const rows = await readCallRows(table)
  return sorted(
    rows.filter(({ state }) => state === 'published'),
    receivedAt,
  )
}

/** Every call, drafts too. */
export async function listCalls({ table, receivedAt }: Context): Promise<CallSummary[]> {
  return sorted(await readCallRows(table), receivedAt)
}

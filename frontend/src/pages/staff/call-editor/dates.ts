import type { CallContent } from '../../../../../shared/calls/call.ts'
import { addMonths } from '../../../../../shared/dossiers/receipt.ts'
import { toInstant, toLocalTime } from '../../../../../shared/time.ts'

/** The call in another zone: opening and closing keep the time that clocks show (12:00 stays 12:00). */
export function changeZone(call: CallContent, timeZone: string): CallContent {
  const moved = (instant: string) =>
    toInstant(toLocalTime(instant, call.timeZone), timeZone)?.instant ?? instant
  return { ...call, timeZone, opensAt: moved(call.opensAt), closesAt: moved(call.closesAt) }
}

/**
 * The first day on which silence would reject a dossier, if the results are expected later than that: dossiers are
 * submitted from the opening on. Undefined where there is no such risk. Days as `AAAA-MM-JJ`; `months` of silence
 * are the service's setting (CRPA L231-4 3°).
 */
export function silenceBeforeResults(
  call: Pick<CallContent, 'opensAt' | 'timeZone' | 'resultsExpectedOn'>,
  months: number,
): string | undefined {
  if (call.resultsExpectedOn === undefined) return undefined
  const first = addMonths(toLocalTime(call.opensAt, call.timeZone).slice(0, 10), months)
  return call.resultsExpectedOn > first ? first : undefined
}

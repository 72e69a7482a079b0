import { toInstant, toLocalTime } from '../time.ts'

/** Days that a request gives at the least, unless the service says otherwise, and at the most. */
const COMPLETION_DAYS = { least: 5, usual: 15, most: 90 } as const

/** Days before the date on which the applicant is reminded. */
const REMINDED_BEFORE = [3, 1] as const
/** Clock of the call's place at which a reminder leaves. */
const MORNING = '08:00'

const MILLISECONDS_OF_A_DAY = 24 * 3600 * 1000

/** A calendar day some days after another; before it where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)

/** Calendar day of an instant in a place. */
export const dayIn = (instant: string, timeZone: string): string =>
  toLocalTime(instant, timeZone).slice(0, 10)

/** The days between which a request may set its date, and the one that is proposed. Days of the call's place. */
export function completionDays(
  now: string,
  timeZone: string,
): { earliest: string; usual: string; latest: string } {
  const today = dayIn(now, timeZone)
  return {
    earliest: addDays(today, COMPLETION_DAYS.least),
    usual: addDays(today, COMPLETION_DAYS.usual),
    latest: addDays(today, COMPLETION_DAYS.most),
  }
}

/** A day ends when the next one begins on the place's clock: its last millisecond still counts. */
export function endOfDay(day: string, timeZone: string): string {
  const next = toInstant(`${addDays(day, 1)}T00:00`, timeZone)
  if (!next) throw new RangeError(`${day} is no day, or ${timeZone} no zone`)
  return new Date(Date.parse(next.instant) - 1).toISOString()
}

/** Instants after `now` at which the applicant is reminded of a date, in the morning of the call's place. */
export function reminderInstants(dueOn: string, timeZone: string, now: string): string[] {
  return REMINDED_BEFORE.flatMap((days) => {
    const at = toInstant(`${addDays(dueOn, -days)}T${MORNING}`, timeZone)?.instant
    return at !== undefined && at > now ? [at] : []
  })
}

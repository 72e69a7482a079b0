import { toInstant, toLocalTime } from '../time.ts'

/** Days before the closing on which whoever has an unfinished draft is reminded, at eight in the morning. */
const REMINDED_BEFORE = [14, 3, 1] as const
const MORNING = '08:00'
/** A morning that was missed is made up for until the evening; after that the next one comes soon enough. */
const MADE_UP_FOR_HOURS = 12

export interface Reminder {
  days: (typeof REMINDED_BEFORE)[number]
  /** Instant of the morning. */
  at: string
  /** Day of the closing that it is about, by the call's clock. */
  closesOn: string
}

interface Dates {
  closesAt: string
  timeZone: string
}

/** Day on which a call closes, by its place's clock. */
export const closingDay = ({ closesAt, timeZone }: Dates): string =>
  toLocalTime(closesAt, timeZone).slice(0, 10)

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 24 * 3_600_000).toISOString().slice(0, 10)

/** The mornings of a call's reminders, by the clock of its place, the first first. */
export function remindersOf(call: Dates): Reminder[] {
  const closesOn = closingDay(call)
  return REMINDED_BEFORE.flatMap((days) => {
    const morning = toInstant(`${daysBefore(closesOn, days)}T${MORNING}`, call.timeZone)
    return morning ? [{ days, at: morning.instant, closesOn }] : []
  })
}

/** The reminder of which the morning has come and the day is not over, or undefined. `now`: ISO instant. */
export function reminderDue(call: Dates, now: string): Reminder | undefined {
  const instant = Date.parse(now)
  if (instant >= Date.parse(call.closesAt)) return undefined
  return remindersOf(call).find(({ at }) => {
    const since = instant - Date.parse(at)
    return since >= 0 && since < MADE_UP_FOR_HOURS * 3_600_000
  })
}

import { toInstant, toLocalTime } from '../time.ts'

/** A morning on which people are reminded of a day that comes. */
export interface Morning<Days extends number = number> {
  /** How many days are left. */
  days: Days
  /** Instant of the morning. */
  at: string
}

/** Days before the closing on which whoever has an unfinished draft is reminded, at eight in the morning. */
const REMINDED_BEFORE = [14, 3, 1] as const
const MORNING = '08:00'
/** A morning that was missed is made up for until the evening; after that the next one comes soon enough. */
const MADE_UP_FOR_HOURS = 12

export interface Reminder extends Morning<(typeof REMINDED_BEFORE)[number]> {
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

/** Eight o'clock of a place's clock, some numbers of days before a day, in the order of those numbers. */
export const morningsBefore = <Days extends number>(
  day: string,
  timeZone: string,
  before: readonly Days[],
): Morning<Days>[] =>
  before.flatMap((days) => {
    const morning = toInstant(`${daysBefore(day, days)}T${MORNING}`, timeZone)
    return morning ? [{ days, at: morning.instant }] : []
  })

/** The morning that has come and whose day is not over, or undefined. `now`: ISO instant. */
export const morningDue = <One extends Morning>(mornings: readonly One[], now: string): One | undefined =>
  mornings.find(({ at }) => {
    const since = Date.parse(now) - Date.parse(at)
    return since >= 0 && since < MADE_UP_FOR_HOURS * 3_600_000
  })

/** The mornings of a call's reminders, by the clock of its place, the first first. */
export function remindersOf(call: Dates): Reminder[] {
  const closesOn = closingDay(call)
  return morningsBefore(closesOn, call.timeZone, REMINDED_BEFORE).map((morning) => ({ ...morning, closesOn }))
}

/** The reminder of which the morning has come and the day is not over, or undefined. `now`: ISO instant. */
export function reminderDue(call: Dates, now: string): Reminder | undefined {
  return Date.parse(now) < Date.parse(call.closesAt) ? morningDue(remindersOf(call), now) : undefined
}

/**
 * Clock times of a place, as a form's field holds them (`2027-02-26T12:00`), and the instants they stand for.
 * Rules come from the IANA zones of `Intl`: Haiti, Cuba, the Bahamas and others change their clocks.
 */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

/** Whether `Intl` knows a zone by this name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && Boolean(formatOf(timeZone))
  } catch {
    return false
  }
}

/** The clock of a zone at an instant, as if it were UTC, in milliseconds. */
function clockAt(milliseconds: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(milliseconds)
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(parts.find((part) => part.type === type)?.value))
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
}

/** Minutes by which a zone's clock is ahead of UTC at an ISO instant (−240 in Marigot). */
export function offsetMinutes(instant: string, timeZone: string): number {
  const milliseconds = Date.parse(instant)
  const whole = Math.floor(milliseconds / 1000) * 1000
  return Math.round((clockAt(milliseconds, timeZone) - whole) / MINUTE)
}

/** `UTC−4`, `UTC+5:30`, `UTC`: how far a place's clock is from UTC at an ISO instant. */
export function offsetName(instant: string, timeZone: string): string {
  const offset = offsetMinutes(instant, timeZone)
  if (offset === 0) return 'UTC'
  const hours = Math.trunc(Math.abs(offset) / 60)
  const minutes = Math.abs(offset) % 60
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`
}

/** What a clock in the zone shows at an ISO instant, to the minute: `2027-02-26T12:00`. */
export function toLocalTime(instant: string, timeZone: string): string {
  return new Date(clockAt(Date.parse(instant), timeZone)).toISOString().slice(0, 16)
}

/**
 * `once`: the clock shows this time once · `twice`: clocks go back over it, and the first passage is taken ·
 * `never`: clocks jump over it, and the same distance after the jump is taken.
 */
export interface InstantOfLocalTime {
  instant: string
  occurs: 'once' | 'twice' | 'never'
}

function utcOf(localTime: string): number | undefined {
  const match = LOCAL_TIME.exec(localTime)
  if (!match) return undefined
  const milliseconds = Date.parse(`${localTime}:00.000Z`)
  if (Number.isNaN(milliseconds)) return undefined
  // `Date.parse` lets some engines roll 30 February over into March.
  return new Date(milliseconds).toISOString().startsWith(localTime) ? milliseconds : undefined
}

/** The instant at which the zone's clock shows a local time (`2027-02-26T12:00`); undefined for a time that is none. */
export function toInstant(localTime: string, timeZone: string): InstantOfLocalTime | undefined {
  const asUtc = utcOf(localTime)
  if (asUtc === undefined || !isTimeZone(timeZone)) return undefined
  const before = asUtc - offsetMinutes(new Date(asUtc - DAY).toISOString(), timeZone) * MINUTE
  const after = asUtc - offsetMinutes(new Date(asUtc + DAY).toISOString(), timeZone) * MINUTE
  const shown = [...new Set([before, after])].filter((moment) => clockAt(moment, timeZone) === asUtc)
  const [first = before] = shown.sort((left, right) => left - right)
  const occurs = shown.length === 0 ? 'never' : shown.length === 1 ? 'once' : 'twice'
  return { instant: new Date(first).toISOString(), occurs }
}

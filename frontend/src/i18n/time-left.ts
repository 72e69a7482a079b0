import { language, LOCALES } from './language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The unit that a person would use for a distance in time: minutes on the last hours, days before. */
function unitFor(milliseconds: number): [number, 'minute' | 'hour' | 'day'] {
  const distance = Math.abs(milliseconds)
  if (distance < 2 * HOUR) return [MINUTE, 'minute']
  return distance < 2 * DAY ? [HOUR, 'hour'] : [DAY, 'day']
}

/** `in 12 days`, `in 3 hours`, `2 days ago`. Rounded toward now: never more time than there is. Both ISO instants. */
export function relativeTime(instant: string, now: string): string {
  const distance = Date.parse(instant) - Date.parse(now)
  const [size, unit] = unitFor(distance)
  return new Intl.RelativeTimeFormat(LOCALES[language()], { numeric: 'always' }).format(
    Math.trunc(distance / size),
    unit,
  )
}

/** `12 days`, `3 hours`, `25 minutes`: what is left until an instant. Zero when it has passed. */
export function timeLeft(instant: string, now: string): string {
  const distance = Math.max(0, Date.parse(instant) - Date.parse(now))
  const [size, unit] = unitFor(distance)
  return new Intl.NumberFormat(LOCALES[language()], { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(distance / size),
  )
}

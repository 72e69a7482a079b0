const pad = (value: number, length: number) => String(value).padStart(length, '0')

/** `AAAA-MM-JJ` of a year, a month from 0 that may lie over 11 or under 0, and a day that the month may not have. */
function dayText(year: number, month: number, day: number): string {
  const years = year + Math.floor(month / 12)
  return `${pad(years, 4)}-${pad((((month % 12) + 12) % 12) + 1, 2)}-${pad(day, 2)}`
}

const partsOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month: month - 1, date }
}

/**
 * Last day of a period of some months that begins on a day: the eve of the same day of the last month, or that month's
 * last day where it has no such eve (12 months from 2027-03-01 end on 2028-02-29; one from 31 January ends in February).
 */
export function latestDayOf(startsOn: string, months: number): string {
  const { year, month, date } = partsOf(startsOn)
  const lastOfMonth = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  if (date - 1 >= 1) return dayText(year, month + months, Math.min(date - 1, lastOfMonth))
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10)
}

/** The same day some years before, as a text to compare with: 29 February may name a day that the year lacks. */
export function yearsBefore(day: string, years: number): string {
  const { year, month, date } = partsOf(day)
  return dayText(year - years, month, date)
}

/** When a schedule runs: every so many milliseconds, or in the minutes that fit. */
export type Rhythm =
  | { readonly kind: 'rate'; readonly everyMs: number }
  | { readonly kind: 'cron'; readonly isDue: (minute: Date) => boolean }

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/**
 * Reads `rate(15 minutes)` and `cron(0 6 * * ? *)` as EventBridge Scheduler writes them, the latter in a time zone.
 * Throws for what this host cannot follow (`at(…)`, and the letters L, W and #).
 */
export function parseSchedule(expression: string, timeZone = 'UTC'): Rhythm {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  if (rate !== null) return { kind: 'rate', everyMs: Number(rate[1]) * (UNIT_MS[rate[2] ?? ''] ?? 0) }
  const cron = /^cron\((.+)\)$/.exec(expression)
  const fields = cron?.[1]?.trim().split(/\s+/) ?? []
  if (fields.length !== FIELDS.length) throw unknown(expression)
  const sets = FIELDS.map((field, index) => readField(fields[index] ?? '*', field, expression))
  const format = partsFormat(timeZone)
  return {
    kind: 'cron',
    isDue: (minute) => partsOf(format, minute).every((part, index) => fits(sets[index], part)),
  }
}

interface Field {
  readonly lowest: number
  readonly highest: number
  readonly names: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** Minute, hour, day of the month, month, day of the week (1 is Sunday), year. */
const FIELDS: readonly Field[] = [
  { lowest: 0, highest: 59, names: [] },
  { lowest: 0, highest: 23, names: [] },
  { lowest: 1, highest: 31, names: [] },
  { lowest: 1, highest: 12, names: MONTHS },
  { lowest: 1, highest: 7, names: DAYS },
  { lowest: 1970, highest: 2199, names: [] },
]

/** The values that a field allows; `undefined` for all. */
function readField(text: string, field: Field, expression: string): ReadonlySet<number> | undefined {
  if (text === '*' || text === '?') return undefined
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/')
    const [from, to] =
      range === '*' ? [field.lowest, field.highest] : readRange(range, field, part.includes('/'))
    const stride = Number(step)
    if (!Number.isInteger(from) || !Number.isInteger(to) || !(stride > 0)) throw unknown(expression)
    if (from < field.lowest || to > field.highest) throw unknown(expression)
    for (let value = from; value <= to; value += stride) values.add(value)
  }
  return values
}

/** `5`, `5-9`, `MON-FRI`; with a step behind it, `5` means from 5 to the end. */
function readRange(range: string, field: Field, hasStep: boolean): [from: number, to: number] {
  const [first = '', last] = range.split('-')
  const from = readValue(first, field)
  if (last !== undefined) return [from, readValue(last, field)]
  return [from, hasStep ? field.highest : from]
}

function readValue(text: string, field: Field): number {
  const named = field.names.indexOf(text.toUpperCase())
  return named === -1 ? Number(text === '' ? Number.NaN : text) : named + field.lowest
}

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
}

/** In the order of `FIELDS`. */
function partsOf(format: Intl.DateTimeFormat, date: Date): number[] {
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
  const { minute, hour, day, month, weekday = '', year } = parts
  return [minute, hour, day, month, DAYS.indexOf(weekday.toUpperCase()) + 1, year].map(Number)
}

function fits(allowed: ReadonlySet<number> | undefined, value: number): boolean {
  return allowed === undefined || allowed.has(value)
}

function unknown(expression: string): Error {
  return new Error(`The local host cannot follow the schedule "${expression}".`)
}

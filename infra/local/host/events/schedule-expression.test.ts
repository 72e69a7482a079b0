import { expect, test } from 'vitest'
import { parseSchedule } from './schedule-expression.ts'

const isDue = (expression: string, instant: string, timeZone?: string): boolean => {
  const rhythm = parseSchedule(expression, timeZone)
  return rhythm.kind === 'cron' && rhythm.isDue(new Date(instant))
}

test('a rate is a number of minutes, hours or days', () => {
  expect(parseSchedule('rate(15 minutes)')).toEqual({ kind: 'rate', everyMs: 900_000 })
  expect(parseSchedule('rate(1 hour)')).toEqual({ kind: 'rate', everyMs: 3_600_000 })
  expect(parseSchedule('rate(2 days)')).toEqual({ kind: 'rate', everyMs: 172_800_000 })
})

test.each([
  ['cron(0 6 * * ? *)', '2027-02-26T06:00:00Z', true],
  ['cron(0 6 * * ? *)', '2027-02-26T06:01:00Z', false],
  ['cron(*/15 * * * ? *)', '2027-02-26T06:45:00Z', true],
  ['cron(5/20 * * * ? *)', '2027-02-26T06:25:00Z', true],
  ['cron(5/20 * * * ? *)', '2027-02-26T06:20:00Z', false],
  ['cron(0 8 ? * MON-FRI *)', '2027-02-26T08:00:00Z', true],
  ['cron(0 8 ? * MON-FRI *)', '2027-02-27T08:00:00Z', false],
  ['cron(0 0 1 JAN,JUL ? 2027)', '2027-07-01T00:00:00Z', true],
  ['cron(0 0 1 JAN,JUL ? 2027)', '2028-07-01T00:00:00Z', false],
])('%s at %s: %s', (expression, instant, due) => {
  expect(isDue(expression, instant)).toBe(due)
})

test('a schedule in the time of Marigot runs at that hour there', () => {
  expect(isDue('cron(0 6 * * ? *)', '2027-02-26T10:00:00Z', 'America/Marigot')).toBe(true)
})

test.each([
  'at(2027-01-01T00:00:00)',
  'cron(0 6 L * ? *)',
  'cron(61 * * * ? *)',
  'rate(5 weeks)',
  'cron(0 6 * *)',
])('%s is refused rather than passed over', (expression) => {
  expect(() => parseSchedule(expression)).toThrow(expression)
})

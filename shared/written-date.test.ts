import { expect, test } from 'vitest'
import { writtenDate } from './written-date.ts'

const format = (day: string, language: string) =>
  writtenDate(
    new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(`${day}T11:01:00Z`),
    ),
    language,
  )

test('the first of a month is an ordinal in French, and in French alone', () => {
  expect(format('2027-02-01', 'fr-FR')).toBe('lundi 1er février 2027 à 11:01')
  expect(format('2027-02-01', 'en-GB')).toContain('1 February')
  expect(format('2027-02-01', 'es')).toContain('1 de febrero')
})

test('other days stay as they are, the twenty-first and the eleventh too', () => {
  expect(format('2027-02-21', 'fr')).toContain('dimanche 21 février')
  expect(format('2027-02-11', 'fr')).toContain('jeudi 11 février')
  expect(writtenDate('31 janv. 2027, 21:01', 'fr')).toBe('31 janv. 2027, 21:01')
})

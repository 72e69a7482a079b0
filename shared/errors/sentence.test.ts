import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { ERROR_STATUS, isErrorCode } from './catalogue.ts'
import { sentenceOf } from './sentence.ts'

const CODES = Object.keys(ERROR_STATUS).filter(isErrorCode)
const code = fc.constantFrom(...CODES)
const language = fc.constantFrom(...LANGUAGES)

describe('the sentence of an error', () => {
  test('is whole in every language, without any facts and with strange ones', () => {
    const items = fc.array(fc.constant('x'), { maxLength: 3 })
    const amount = fc.integer()
    const instant = fc.constant('2027-02-26T16:00:00Z')
    const facts = fc.record(
      {
        limit: amount,
        length: amount,
        size: amount,
        left: amount,
        closedAt: instant,
        closesAt: instant,
        opensAt: instant,
        timeZone: fc.constantFrom('UTC', 'America/Marigot'),
        phase: fc.constantFrom('upcoming', 'closed'),
        part: fc.constantFrom('total', 'MF', 'toString'),
        isOwn: fc.boolean(),
        faults: items,
        gaps: items,
        schemes: items,
        accepted: items,
        code: fc.constant('CTF27'),
      },
      { requiredKeys: [] },
    )
    const expectWhole = (sentence: string) => {
      expect(sentence).toMatch(/^\p{Lu}.*[.]$/u)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s{2}|Invalid/u)
    }
    // Each code by itself: a hundred random ones among hundreds would find a broken one now and then.
    for (const code of CODES) for (const language of LANGUAGES) expectWhole(sentenceOf(code, {}, language))
    fc.assert(
      fc.property(code, language, facts, (code, language, facts) =>
        expectWhole(sentenceOf(code, facts, language)),
      ),
    )
  })

  test('is a sentence of its own in each language', () => {
    for (const code of CODES) expect(sentenceOf(code, {}, 'fr')).not.toBe(sentenceOf(code, {}, 'en'))
  })

  test('tells the deadline on the clock of its place, with the offset', () => {
    const facts = { closedAt: '2027-02-26T16:00:00Z', timeZone: 'America/Marigot' }
    expect(sentenceOf('dossier.deadline_passed', facts, 'fr')).toMatch(/26 février 2027.*12:00.*UTC−4/u)
    expect(sentenceOf('dossier.deadline_passed', facts, 'en')).toMatch(
      /26 February 2027.*12:00.*GMT-4|February 26, 2027.*12:00.*GMT-4/u,
    )
  })

  test('writes numbers, sizes and money as the language does', () => {
    expect(sentenceOf('text.too_long', { limit: 6000, length: 6012 }, 'fr')).toContain('6\u202f012')
    expect(sentenceOf('text.too_long', { limit: 6000, length: 6012 }, 'en')).toContain('6,012')
    const sizes = { size: 30 * 1024 * 1024, limit: 25 * 1024 * 1024 }
    expect(sentenceOf('document.too_large', sizes, 'en')).toContain('30 MB')
    expect(sentenceOf('document.too_large', sizes, 'fr')).toMatch(/25\sMo/u)
    const exhausted = { part: 'SX', left: 12_300_00 }
    expect(sentenceOf('decision.envelope_exhausted', exhausted, 'en')).toMatch(/Sint Maarten.*€12,300/u)
  })

  test('counts one as one, and says more of what is missing', () => {
    expect(sentenceOf('dossier.incomplete', { gaps: [1] }, 'en')).toContain('1 point is missing')
    expect(sentenceOf('dossier.incomplete', { gaps: [1, 2] }, 'fr')).toContain('2 points manquent')
    expect(sentenceOf('dossier.incomplete', {}, 'fr')).toContain('il manque quelque chose')
  })

  test('of an unknown code is the general one', () => {
    expect(sentenceOf('toString', {}, 'en')).toBe(sentenceOf('request.invalid', {}, 'en'))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseLanguage, LANGUAGES } from './language.ts'

describe('the language of a reader', () => {
  test.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['nl-SX, fr;q=0.4, en;q=0.6', 'en'],
    ['nl', 'fr'],
    ['fr;q=0, en', 'en'],
    ['*', 'fr'],
    ['en;q=oops', 'en'],
  ])('who asks for %s is %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language)
  })

  test('is always one of ours, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(LANGUAGES).toContain(chooseLanguage(header))
      }),
    )
  })
})

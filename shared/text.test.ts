import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTextFault, textLength } from './text.ts'

describe('a text that a person types', () => {
  test('may hold accents, line breaks, tabs and characters of four bytes', () => {
    expect(findTextFault('Échange à Saint-Martin 🐢𝄞\n\tsuite\r\nfin', 100)).toBeUndefined()
  })

  test('is counted in characters, not in code units, and a line break counts once', () => {
    expect(textLength('🐢🐢')).toBe(2)
    expect(textLength('a\r\nb')).toBe(3)
    expect(findTextFault('🐢🐢🐢', 3)).toBeUndefined()
    expect(findTextFault('🐢🐢🐢🐢', 3)).toEqual({ code: 'text.too_long', limit: 3, length: 4 })
  })

  test.each([
    ['a\u0000b', 'text.control_character', 1],
    ['abc\u001b[31m', 'text.control_character', 3],
    ['a\u0085', 'text.control_character', 1],
    ['facture\u202Efdp.exe', 'text.direction_mark', 7],
    ['\u200Fשלום', 'text.direction_mark', 0],
    ['a\u2066b', 'text.direction_mark', 1],
    ['a\ud83d', 'text.broken_character', 1],
  ])('is refused with the place of what hides in it: %j', (text, code, position) => {
    expect(findTextFault(text, 100)).toEqual({ code, position })
  })

  test('of letters and signs is refused only for its length', () => {
    const printable = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(printable, fc.integer({ min: 0, max: 60 }), (text, limit) => {
        const fault = findTextFault(text, limit)
        if (fault?.code === 'text.too_long') expect(textLength(text)).toBeGreaterThan(limit)
        else if (!fault) expect(textLength(text)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})

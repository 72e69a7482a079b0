import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkIdentifier,
  IDENTIFIER_SCHEMES,
  isClaimed,
  isLei,
  isLuhn,
  isRnc,
  isRor,
  isSiret,
  schemesOf,
} from './identifiers.ts'

const withLuhnDigit = (digits: string) =>
  [...'0123456789'].map((digit) => digits + digit).find(isLuhn) ?? digits

describe('SIRET', () => {
  test('of a real town hall is accepted, with its spaces', () => {
    expect(checkIdentifier('SIRET', '210 600 045 00392')).toEqual({ ok: true, value: '21060004500392' })
  })

  test('with one wrong digit is refused', () => {
    expect(checkIdentifier('SIRET', '21060004500393')).toEqual({ ok: false, code: 'identifier.check_digit' })
  })

  test('that is cut or holds letters is refused for its form', () => {
    expect(checkIdentifier('SIRET', '2106000450039')).toEqual({ ok: false, code: 'identifier.form' })
    expect(checkIdentifier('SIRET', '21O60004500392')).toEqual({ ok: false, code: 'identifier.form' })
    expect(checkIdentifier('SIRET', '  ')).toEqual({ ok: false, code: 'identifier.missing' })
  })

  test('of La Poste obeys the rule of five, but for its head office', () => {
    expect(isSiret('35600000000048')).toBe(true)
    expect(isSiret('35600000049837')).toBe(true)
    expect(isSiret('35600000049838')).toBe(false)
  })

  test('any single mistyped digit is found', () => {
    const siren = fc.stringMatching(/^\d{8}$/u).map(withLuhnDigit)
    const siret = fc
      .tuple(siren, fc.stringMatching(/^\d{4}$/u))
      .map(([start, end]) => withLuhnDigit(start + end))
      .filter((digits) => !digits.startsWith('356000000'))
    fc.assert(
      fc.property(siret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (digits, position, shift) => {
        const changed = String((Number(digits[position]) + shift) % 10)
        expect(isSiret(digits)).toBe(true)
        expect(isSiret(digits.slice(0, position) + changed + digits.slice(position + 1))).toBe(false)
      }),
    )
  })
})

test('an RNA of the islands holds a letter', () => {
  expect(checkIdentifier('RNA', 'w9g1001234')).toEqual({ ok: true, value: 'W9G1001234' })
  expect(checkIdentifier('RNA', 'W751234567')).toEqual({ ok: true, value: 'W751234567' })
  expect(checkIdentifier('RNA', 'W99G001234')).toEqual({ ok: false, code: 'identifier.form' })
})

test('a KvK number has eight digits', () => {
  expect(checkIdentifier('KVK', '12345678').ok).toBe(true)
  expect(checkIdentifier('KVK', '1234567').ok).toBe(false)
})

test('a Dominican number with a wrong check digit warns and is kept', () => {
  expect(isRnc('101010632')).toBe(true)
  expect(checkIdentifier('RNC', '101010632')).toEqual({ ok: true, value: '101010632' })
  expect(checkIdentifier('RNC', '101010633')).toEqual({
    ok: true,
    value: '101010633',
    warning: 'identifier.check_digit',
  })
})

test('what cannot be checked is never refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('COCI', 'CRIB', 'OTHER') as fc.Arbitrary<'COCI' | 'CRIB' | 'OTHER'>,
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      (scheme, typed) => {
        expect(checkIdentifier(scheme, typed)).toEqual({ ok: true, value: typed.trim() })
      },
    ),
  )
})

test('a body of Sint Maarten is asked for its chamber of commerce number first', () => {
  expect(schemesOf('SX')[0]).toBe('COCI')
  expect(schemesOf('MF')[0]).toBe('SIRET')
})

describe('an LEI', () => {
  // Of the Global Legal Entity Identifier Foundation itself.
  const GLEIF = '506700GE1G29325QX363'

  test('is accepted with its spaces, and refused with a wrong check digit', () => {
    expect(checkIdentifier('LEI', '5067 00ge 1g29 325q x363')).toEqual({ ok: true, value: GLEIF })
    expect(checkIdentifier('LEI', '506700GE1G29325QX364')).toMatchObject({ code: 'identifier.check_digit' })
    expect(checkIdentifier('LEI', GLEIF.slice(1))).toMatchObject({ code: 'identifier.form' })
  })

  // A letter counts as two digits: only a letter for a letter, or a digit for a digit, is surely told.
  test('tells any single digit typed for another, and any letter', () => {
    const signs = (sign: string) => (/\d/u.test(sign) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    const changed = fc
      .nat(17)
      .chain((at) =>
        fc
          .constantFrom(...signs(GLEIF[at] ?? ''))
          .map((sign) => GLEIF.slice(0, at) + sign + GLEIF.slice(at + 1)),
      )
    fc.assert(
      fc.property(changed, (code) => {
        expect(isLei(code)).toBe(code === GLEIF)
      }),
    )
  })
})

test('a ROR is taken bare or as its address, and its check digits are looked at', () => {
  for (const typed of ['05dxps055', 'https://ror.org/05DXPS055', ' ror.org/05dxps055 '])
    expect(checkIdentifier('ROR', typed)).toEqual({ ok: true, value: '05dxps055' })
  expect(isRor('03yrm5c26')).toBe(true)
  expect(checkIdentifier('ROR', '05dxps056')).toEqual({ ok: false, code: 'identifier.check_digit' })
})

test('every territory ends with a free text, and every scheme but that can be claimed', () => {
  for (const territory of ['MF', 'SX', 'AI', 'DO', 'CW', 'HT'])
    expect(schemesOf(territory).at(-1)).toBe('OTHER')
  expect(schemesOf('AI')).toEqual(['COA', 'LEI', 'ROR', 'OTHER'])
  expect(IDENTIFIER_SCHEMES.filter((scheme) => !isClaimed(scheme))).toEqual(['OTHER'])
})

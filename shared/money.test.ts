import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalAmount,
  findAmountFault,
  formatMoney,
  HIGHEST_AMOUNT,
  parseAmount,
  rateInBasisPoints,
} from './money.ts'

describe('an amount that a person types', () => {
  test.each([
    ['12300', 1_230_000],
    ['12 300,50', 1_230_050],
    ['12\u202f300,50 €', 1_230_050],
    ['12,300.50', 1_230_050],
    ['12.300,5', 1_230_050],
    ['€ 12.300', 1_230_000],
    ['0,07', 7],
    ["12'300.00", 1_230_000],
  ])('reads %s as cents', (typed, amount) => {
    expect(parseAmount(typed)).toEqual({ amount })
  })

  test.each([
    ['', 'money.not_a_number'],
    ['twelve', 'money.not_a_number'],
    ['12,30,50', 'money.not_a_number'],
    ['-5', 'money.negative'],
    ['−5', 'money.negative'],
    ['1,2345', 'money.too_precise'],
    ['0,125', 'money.too_precise'],
    ['1e9', 'money.not_a_number'],
    ['1 000 000 000', 'money.too_large'],
    ['99999999999999999999', 'money.too_large'],
    ['12 USD', 'money.not_a_number'],
  ])('refuses %s', (typed, code) => {
    expect(parseAmount(typed)).toEqual({ fault: { code } })
  })

  test('comes back from how it is shown, in French and in English', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: HIGHEST_AMOUNT }),
        fc.constantFrom('fr', 'en'),
        (amount, language) => {
          expect(parseAmount(formatMoney({ amount, currency: 'EUR' }, language))).toEqual({ amount })
        },
      ),
    )
  })
})

test('an amount is a whole number of cents, not negative, under a thousand million', () => {
  expect(findAmountFault(10)).toBeUndefined()
  expect(findAmountFault(-1)?.code).toBe('money.negative')
  expect(findAmountFault(1.5)?.code).toBe('money.too_precise')
  expect(findAmountFault(Number.NaN)?.code).toBe('money.not_a_number')
  expect(findAmountFault(HIGHEST_AMOUNT + 1)?.code).toBe('money.too_large')
})

test('a data file holds a decimal point and no needless zeros', () => {
  expect(decimalAmount(9_978_657)).toBe('99786.57')
  expect(decimalAmount(3_300_000)).toBe('33000')
})

test('a rate is rounded up, so that one over its ceiling never looks as if it were under', () => {
  expect(rateInBasisPoints(80, 100)).toBe(8000)
  expect(rateInBasisPoints(8_000_001, 10_000_000)).toBe(8001)
  expect(rateInBasisPoints(0, 0)).toBe(0)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerParts } from '../calls/answer.ts'
import { HIGHEST_AMOUNT } from '../money.ts'
import { judgeBudgets } from './gaps.ts'
import { findLineFault } from './line-fault.ts'
import { withCostPart } from './quantity.ts'
import { budgetKey } from './section.ts'
import { tellQuantities } from './tell-quantities.ts'
import { CARIBBEAN } from './testing/sample-budget.ts'

const RULES = { ...CARIBBEAN, periods: [] }
const LINE: AnswerParts = { place: 1, label: 'Sampling', currency: 'EUR', category: 'staff', amount: null }

type Step = readonly [part: string, value: number | string | null]
const typed = (line: AnswerParts, steps: readonly Step[]): AnswerParts =>
  steps.reduce((parts, [part, value]) => withCostPart(parts, part, value), line)

const faultOf = (line: AnswerParts, rules = RULES) => {
  const fault = findLineFault(rules, 'cost/a', line)
  return fault && [fault.code, fault.facts['part']]
}

const quantity = fc.integer({ min: 0, max: 100_000_000 })
const cents = fc.integer({ min: 0, max: HIGHEST_AMOUNT })
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })
const steps = fc
  .record({ quantity: maybe(quantity), unitPrice: maybe(cents), amount: maybe(cents) })
  .chain((drawn) => {
    const all = Object.entries(drawn)
    return fc.record({
      drawn: fc.constant(drawn),
      one: fc.shuffledSubarray(all, { minLength: 3 }),
      other: fc.shuffledSubarray(all, { minLength: 3 }),
    })
  })

describe('a cost told as a quantity at a price', () => {
  test.each([
    ['12.5 days at 350', 12_50, 350_00, 4_375_00],
    ['a third of an hour, a half cent goes up', 50, 1, 1],
    ['under half a cent', 49, 1, 0],
    ['1.05 at 0.30', 1_05, 30, 32],
    ['nothing of it', 0, 99_99, 0],
  ])('comes to the cent: %s', (_what, count, unitPrice, amount) => {
    expect(
      typed(LINE, [
        ['quantity', count],
        ['unitPrice', unitPrice],
      ])['amount'],
    ).toBe(amount)
  })

  test('comes to quantity × price, to the nearest cent, however large', () => {
    fc.assert(
      fc.property(quantity, cents, (count, unitPrice) => {
        const { amount } = typed(LINE, [
          ['quantity', count],
          ['unitPrice', unitPrice],
        ])
        const distance = 2n * (BigInt(Number(amount)) * 100n - BigInt(count) * BigInt(unitPrice))
        // Above what doubles tell apart, the amount is refused as too large.
        if (Number.isSafeInteger(amount)) expect(distance > -100n && distance <= 100n).toBe(true)
        else
          expect(
            faultOf(
              typed(LINE, [
                ['quantity', count],
                ['unitPrice', unitPrice],
              ]),
            )?.[0],
          ).toBe('money.too_large')
      }),
    )
  })

  test('is the same in whatever order it is typed, and typed twice', () => {
    fc.assert(
      fc.property(steps, ({ drawn, one, other }) => {
        const line = typed(LINE, one)
        expect(typed(LINE, other)).toEqual(line)
        expect(typed(line, other)).toEqual(line)
        if (drawn.quantity === null || drawn.unitPrice === null) expect(line['amount']).toBe(drawn.amount)
      }),
    )
  })

  test('is never refused for an amount that the page computed', () => {
    fc.assert(
      fc.property(steps, ({ one }) => {
        expect(faultOf(typed(LINE, one))?.[0]).toBeOneOf([undefined, 'money.too_large'])
      }),
    )
  })

  test('takes its amount with it when its price goes: nothing stays that nobody typed', () => {
    const line = typed(LINE, [
      ['quantity', 2_00],
      ['unitPrice', 50_00],
    ])
    expect(withCostPart(line, 'unitPrice', null)).toMatchObject({ quantity: 2_00, amount: null })
    expect(withCostPart(line, 'quantity', '2x')).toMatchObject({ quantity: '2x', amount: null })
  })

  test('has a quantity for each period, and one price', () => {
    const line = typed({ ...LINE, 'amount.y1': null, 'amount.y2': 77_00 }, [
      ['unitPrice', 350_00],
      ['quantity.y1', 12_50],
    ])
    expect(line).toMatchObject({ 'amount.y1': 4_375_00, 'amount.y2': 77_00 })
  })
})

describe('a line', () => {
  test('of plain amounts, as all were, stays as it was', () => {
    const plain = { ...LINE, amount: 12_00 }
    expect(faultOf(plain)).toBeUndefined()
    expect(withCostPart(plain, 'label', 'Ferry')).toEqual({ ...plain, label: 'Ferry' })
  })

  test.each([
    ['a quantity that is none', { quantity: '12x' }, ['budget.quantity', 'quantity']],
    ['a thousandth', { quantity: 0.5 }, ['budget.quantity', 'quantity']],
    ['more than a million', { quantity: 100_000_001 }, ['budget.quantity', 'quantity']],
    ['a price under nothing', { unitPrice: -1 }, ['money.negative', 'unitPrice']],
    ['a unit with a hidden character', { unit: 'day\u0007' }, ['text.control_character', 'unit']],
    [
      'an amount beside its product',
      { quantity: 2_00, unitPrice: 5_00, amount: 11_00 },
      ['budget.amount_differs', 'amount'],
    ],
    ['a quantity for a period that is none', { 'quantity.y1': 1_00 }, ['answer.type', 'quantity.y1']],
  ])('is refused with %s', (_what, parts, fault) => {
    expect(faultOf({ ...LINE, ...parts })).toEqual(fault)
  })

  test.each([
    ['a quantity without its price', { quantity: 2_00, amount: 10_00 }, 'unitPrice'],
    ['a price without a quantity', { unitPrice: 5_00, amount: 10_00 }, 'quantity'],
  ])('is unfinished with %s', (_what, parts, part) => {
    const answers = { [budgetKey('par_0')]: { currency: 'EUR', 'cost/a': { ...LINE, ...parts } } }
    const { gaps } = judgeBudgets({ budget: RULES }, [{ id: 'par_0', role: 'lead' }], answers) ?? {}
    expect(gaps).toContainEqual(expect.objectContaining({ code: 'budget.line_unfinished', part }))
  })
})

test('what an amount follows from is told with its unit, and its period where there are any', () => {
  const line = { quantities: [12_50, null], unit: 'jours', unitPrice: 350_00, currency: 'EUR' }
  const plain = (texts: string[]) => texts.map((text) => text.replaceAll(/\s/gu, ' '))
  expect(plain(tellQuantities(line, { periods: [], locale: 'fr' }))).toEqual(['12,5 jours × 350 €'])
  expect(plain(tellQuantities(line, { periods: ['2027', '2028'], locale: 'en' }))).toEqual([
    '2027 – 12.5 jours × €350',
  ])
  expect(tellQuantities({ ...line, unitPrice: null }, { periods: [], locale: 'fr' })).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../calls/answer.ts'
import { combineBudgets } from './combined.ts'
import { toEuro, unitsPerEuro } from './currency.ts'
import { add, apportion, fraction, round, sumOf } from './fraction.ts'
import { judgeBudgets } from './gaps.ts'
import { budgetKey } from './section.ts'
import { readBudget } from './lines.ts'
import { sumBudget } from './sums.ts'
import { CARIBBEAN } from './testing/sample-budget.ts'

const amount = fc.integer({ min: 0, max: 99_999_999_999 })
const currency = fc.constantFrom('EUR', 'USD', 'XCG', 'XCD')
const typed = fc.constantFrom('staff', 'expertise', 'equipment', 'infrastructure')
const positive = fc.integer({ min: 1, max: 1_000_000 })
const parts = fc.array(fc.tuple(amount, positive), { minLength: 1, maxLength: 8 })

/** One partner's budget, balanced by what it asks for and brings itself. */
const partner = fc.record({
  currency,
  costs: fc.array(fc.record({ category: typed, first: amount, second: amount }), { maxLength: 6 }),
  ownShare: fc.integer({ min: 0, max: 10_000 }),
})
type Drawn = typeof partner extends fc.Arbitrary<infer Value> ? Value : never

function answersOf({ currency: own, costs, ownShare }: Drawn): NonNullable<Answers[string]> {
  const lines = costs.map(({ category, first, second }, index) => [
    `cost/r${index}`,
    { place: index, category, label: 'a', 'amount.y1': first, 'amount.y2': second, currency: own },
  ])
  const answers: NonNullable<Answers[string]> = { currency: own, ...Object.fromEntries(lines) }
  const { cost } = sumBudget(CARIBBEAN, readBudget(CARIBBEAN, answers))
  const brought = Number((BigInt(cost) * BigInt(ownShare)) / 10_000n)
  const fund = (kind: string, value: number) => ({ place: 0, kind, label: '', amount: value, currency: own })
  return {
    ...answers,
    'funding/own': fund('own', brought),
    'funding/asked': fund('requested', cost - brought),
  }
}

const dossier = fc.array(partner, { minLength: 1, maxLength: 6 }).map((drawn) => ({
  partners: drawn.map((_one, index) => ({ id: `par_${index}`, role: index === 0 ? 'lead' : 'partner' })),
  answers: Object.fromEntries(drawn.map((one, index) => [budgetKey(`par_${index}`), answersOf(one)])),
}))

const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0)

describe('the arithmetic of budgets', () => {
  test('rounds parts so that they add up to the rounded total, each by less than a cent', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const exact = drawn.map(([numerator, denominator]) => fraction(numerator, denominator))
        const rounded = apportion(exact)
        expect(total(rounded)).toBe(round(sumOf(exact)))
        rounded.forEach((whole, index) => {
          const [numerator, denominator] = drawn[index] ?? [0, 1]
          expect(Math.abs(whole - numerator / denominator)).toBeLessThanOrEqual(1)
          if (numerator === 0) expect(whole).toBe(0)
        })
      }),
    )
  })

  test('rounds to the nearest cent, a half up, however large the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
        const distance = 2n * (BigInt(round(fraction(n, d))) * d - n)
        expect(distance > -d && distance <= d).toBe(true)
      }),
    )
  })

  test('adds as the cents do, in whatever order', () => {
    fc.assert(
      fc.property(amount, amount, positive, positive, (left, right, one, other) => {
        const [first, second] = [fraction(left, one), fraction(right, other)]
        expect(round(add(first, second))).toBe(round(add(second, first)))
      }),
    )
  })

  test('computes flat rates whose periods add up to the rate on the sum of its bases', () => {
    fc.assert(
      fc.property(partner, (drawn) => {
        const { categories } = sumBudget(CARIBBEAN, readBudget(CARIBBEAN, answersOf(drawn)))
        for (const { flatRate, amounts, total: computed } of categories) {
          if (!flatRate) continue
          const base = total(
            categories.filter((one) => flatRate.bases.includes(one.category)).map((one) => one.total),
          )
          expect(computed).toBe(round(fraction(BigInt(base) * BigInt(flatRate.rate), 10_000)))
          expect(total(amounts)).toBe(computed)
        }
      }),
    )
  })

  test('tells the same total in euro by partner, by category and by funder, and the exact one to the cent', () => {
    fc.assert(
      fc.property(dossier, ({ partners, answers }) => {
        const { euro, partners: each } = combineBudgets(CARIBBEAN, partners, answers)
        const exact = sumOf(each.map(({ sums, currency: own }) => toEuro(CARIBBEAN.rates, sums.cost, own)))
        expect(euro.cost).toBe(round(exact))
        expect(total(each.map((one) => one.euro.cost))).toBe(euro.cost)
        expect(total(Object.values(euro.categories))).toBe(euro.cost)
        expect(total(Object.values(euro.funding))).toBe(euro.financed)
        for (const one of each) {
          expect(total(Object.values(one.euro.categories))).toBe(one.euro.cost)
          expect(total(Object.values(one.euro.funding))).toBe(one.euro.financed)
        }
      }),
    )
  })

  test('balances in euro to the cent where every partner balances in its own currency', () => {
    fc.assert(
      fc.property(dossier, ({ partners, answers }) => {
        const { euro } = combineBudgets(CARIBBEAN, partners, answers)
        expect(euro.financed).toBe(euro.cost)
        const codes = judgeBudgets({ budget: CARIBBEAN }, partners, answers)?.gaps.map(({ code }) => code)
        expect(codes).not.toContain('budget.unbalanced')
      }),
    )
  })

  test('notices a single cent that is missing or too much', () => {
    fc.assert(
      fc.property(partner, fc.constantFrom(-1, 1), (drawn, by) => {
        const answers = answersOf(drawn)
        const extra = {
          place: 9,
          category: 'equipment',
          label: 'b',
          'amount.y1': 1,
          currency: drawn.currency,
        }
        const more = { place: 9, kind: 'revenue', label: 'b', amount: 1, currency: drawn.currency }
        const changed = { ...answers, ...(by > 0 ? { 'cost/extra': extra } : { 'funding/extra': more }) }
        const call = { budget: { ...CARIBBEAN, flatRates: [] } }
        const withoutRates = sumBudget(call.budget, readBudget(call.budget, changed))
        const gaps =
          judgeBudgets(call, [{ id: 'par_0', role: 'lead' }], { [budgetKey('par_0')]: changed })?.gaps ?? []
        const found = gaps.find(({ code }) => code === 'budget.unbalanced')
        expect(found ? 'by' in found && found.by : 0).toBe(withoutRates.balance)
      }),
    )
  })

  test('converts by the decimal that the source tells, over the dollar where the source tells dollars', () => {
    expect(unitsPerEuro(CARIBBEAN.rates, 'XCG')).toEqual(fraction(179n * 10842n, 100n * 10_000n))
    // 1 000,00 XCG ÷ (1.79 × 1.0842) = 515.2687…
    expect(round(toEuro(CARIBBEAN.rates, 1_000_00, 'XCG'))).toBe(515_27)
    expect(unitsPerEuro(CARIBBEAN.rates, 'DOP')).toBeUndefined()
  })
})

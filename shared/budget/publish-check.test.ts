import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import type { CallContent } from '../calls/call.ts'
import { checkCall } from '../calls/publish-check.ts'
import { versionFaults } from '../calls/version-check.ts'
import type { BudgetRules } from './rules.ts'
import { CARIBBEAN } from './testing/sample-budget.ts'

const NOW = '2027-01-02T12:00:00Z'
const LATER = '2027-01-20T12:00:00Z'

function callWith(change: Partial<BudgetRules>): CallContent {
  const { form, ...rest } = sampleCall()
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ type }) => type !== 'money'),
  }))
  return { ...rest, form: { sections }, budget: { ...CARIBBEAN, ...change } }
}

const faultsOf = (change: Partial<BudgetRules>) =>
  checkCall(callWith(change), NOW).map(({ code, place }) => [code, place])

const [usd, xcg] = CARIBBEAN.rates
if (!usd || !xcg) throw new Error('the sample has no rates')

describe('a call with budgets', () => {
  test.each<[string, Partial<BudgetRules>, string, string]>([
    ['no category to type in', { categories: ['office'] }, 'budget_no_category', 'budget.categories'],
    [
      'a flat rate that leads back to itself',
      {
        flatRates: [
          { category: 'office', rate: 1_500, bases: ['staff'] },
          { category: 'staff', rate: 2_000, bases: ['office'] },
        ],
      },
      'budget_circular',
      'budget.flatRates.0.bases',
    ],
    [
      'a flat rate of nothing',
      { flatRates: [{ category: 'office', rate: 1_500, bases: [] }] },
      'budget_base_closed',
      'budget.flatRates.0.bases',
    ],
    [
      'a ceiling on a category that it does not take',
      { ceilings: [{ category: '60', share: 1 }] },
      'budget_category_closed',
      'budget.ceilings.0.category',
    ],
    [
      'a rate without its source',
      { rates: [{ ...usd, source: ' ' }] },
      'budget_rate_source',
      'budget.rates.0.source',
    ],
    [
      'a rate that is no number',
      { rates: [{ ...usd, rate: '1,08' }] },
      'budget_rate_malformed',
      'budget.rates.0.rate',
    ],
    [
      'a rate of after its opening',
      { rates: [{ ...usd, date: '2027-01-05' }] },
      'budget_rate_date',
      'budget.rates.0.date',
    ],
    ['a rate over a dollar that has none', { rates: [xcg] }, 'budget_rate_unreachable', 'budget.rates.0.per'],
  ])('cannot be published with %s, and says where', (_what, change, code, place) => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf(change)).toContainEqual([code, place])
  })

  test('keeps its rates from the opening on, and may take another currency', () => {
    const standing = { submitted: 0, committed: {} }
    const before = callWith({ rates: [usd] })
    const changed = callWith({ rates: [{ ...usd, rate: '1.2' }] })
    const added = callWith({ rates: [usd, xcg] })
    expect(versionFaults(before, changed, standing, NOW)).toEqual([])
    expect(versionFaults(before, changed, standing, LATER)).toMatchObject([
      { code: 'budget_rate_changed', place: 'budget.rates.0.rate' },
    ])
    expect(versionFaults(before, added, standing, LATER)).toEqual([])
  })
})

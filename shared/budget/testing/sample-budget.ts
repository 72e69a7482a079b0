import type { BudgetRules } from '../rules.ts'

/** A call of the region: two years, flat rates for office and travel, four currencies. */
export const CARIBBEAN: BudgetRules = {
  scheme: 'interreg',
  categories: ['staff', 'office', 'travel', 'expertise', 'equipment', 'infrastructure'],
  periods: [
    { id: 'y1', label: { fr: '2027', en: '2027' } },
    { id: 'y2', label: { fr: '2028', en: '2028' } },
  ],
  flatRates: [
    { category: 'office', rate: 1_500, bases: ['staff'] },
    { category: 'travel', rate: 1_500, bases: ['staff', 'office'] },
  ],
  ceilings: [{ category: 'equipment', share: 3_000 }],
  rates: [
    { currency: 'USD', per: 'EUR', rate: '1.0842', source: 'BCE', date: '2026-12-31' },
    { currency: 'XCG', per: 'USD', rate: '1.79', source: 'CBCS', date: '2026-12-31' },
    { currency: 'XCD', per: 'USD', rate: '2.70', source: 'ECCB', date: '2026-12-31' },
  ],
}

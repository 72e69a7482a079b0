import { findBinding } from '../calls/bindings.ts'
import type { CallContent } from '../calls/call.ts'
import type { PublishFault } from '../calls/publish-fault.ts'
import { LANGUAGES } from '../language.ts'
import { openCategories, typedCategories } from './categories.ts'
import { readRate, unitsPerEuro } from './currency.ts'
import type { BudgetRules } from './rules.ts'
import { SUM_CURRENCY, type CostCategory } from './schemes.ts'

const twice = <Item>(items: readonly Item[], place: string): PublishFault[] =>
  items.flatMap((item, index) =>
    items.indexOf(item) < index ? [{ code: 'budget_twice', place: `${place}.${index}` } as const] : [],
  )

function periodFaults({ periods }: BudgetRules): PublishFault[] {
  const texts = periods.flatMap(({ label }, index) =>
    LANGUAGES.filter((language) => !label[language].trim()).map(
      (language) => ({ code: 'text_missing', place: `budget.periods.${index}.label.${language}` }) as const,
    ),
  )
  return [
    ...texts,
    ...twice(
      periods.map(({ id }) => id),
      'budget.periods',
    ),
  ]
}

/** Whether a computed category needs, over whatever bases, itself. */
function isCircular({ flatRates }: BudgetRules, category: CostCategory): boolean {
  const seen = new Set<CostCategory>()
  const needs = (name: CostCategory): boolean => {
    const rule = flatRates.find((rate) => rate.category === name)
    return (rule?.bases ?? []).some((base) => {
      if (base === category) return true
      if (seen.has(base)) return false
      seen.add(base)
      return needs(base)
    })
  }
  return needs(category)
}

function categoryFaults(rules: BudgetRules): PublishFault[] {
  const open = openCategories(rules)
  const isClosed = (category: CostCategory) => !open.includes(category)
  const faults: PublishFault[] =
    typedCategories(rules).length === 0 ? [{ code: 'budget_no_category', place: 'budget.categories' }] : []
  rules.flatRates.forEach(({ category, bases }, index) => {
    const place = `budget.flatRates.${index}`
    if (isClosed(category)) faults.push({ code: 'budget_category_closed', place: `${place}.category` })
    if (bases.length === 0 || bases.some(isClosed))
      faults.push({ code: 'budget_base_closed', place: `${place}.bases` })
    if (isCircular(rules, category)) faults.push({ code: 'budget_circular', place: `${place}.bases` })
  })
  rules.ceilings.forEach(({ category }, index) => {
    if (isClosed(category))
      faults.push({ code: 'budget_category_closed', place: `budget.ceilings.${index}.category` })
  })
  return [
    ...faults,
    ...twice(
      rules.flatRates.map(({ category }) => category),
      'budget.flatRates',
    ),
    ...twice(
      rules.ceilings.map(({ category }) => category),
      'budget.ceilings',
    ),
  ]
}

/** Rates hold for the whole call from its opening on: each has a source and a day that is not after the opening. */
function rateFaults({ rates }: BudgetRules, opensAt: string): PublishFault[] {
  const faults = rates.flatMap(({ currency, rate, source, date }, index): PublishFault[] => {
    const place = `budget.rates.${index}`
    return [
      ...(currency === SUM_CURRENCY
        ? [{ code: 'budget_rate_of_euro' as const, place: `${place}.currency` }]
        : []),
      ...(readRate(rate) ? [] : [{ code: 'budget_rate_malformed' as const, place: `${place}.rate` }]),
      ...(readRate(rate) && !unitsPerEuro(rates, currency)
        ? [{ code: 'budget_rate_unreachable' as const, place: `${place}.per` }]
        : []),
      ...(source.trim() ? [] : [{ code: 'budget_rate_source' as const, place: `${place}.source` }]),
      ...(/^\d{4}-\d{2}-\d{2}$/u.test(date) && date <= opensAt.slice(0, 10)
        ? []
        : [{ code: 'budget_rate_date' as const, place: `${place}.date` }]),
    ]
  })
  return [
    ...faults,
    ...twice(
      rates.map(({ currency }) => currency),
      'budget.rates',
    ),
  ]
}

/** Questions that would tell a second time what the budget says. */
function bindingFaults({ form }: CallContent): PublishFault[] {
  return (['totalCost', 'requestedGrant'] as const).flatMap((binding) => {
    const found = findBinding(form, binding)
    const section = form.sections.findIndex(({ id }) => id === found?.sectionId)
    const field = form.sections[section]?.fields.findIndex(({ id }) => id === found?.field.id)
    return found
      ? [
          {
            code: 'binding_with_budget' as const,
            place: `form.sections.${section}.fields.${field}`,
            facts: { binding },
          },
        ]
      : []
  })
}

/** What keeps a call with a budget from being published; nothing where it has none. */
export function findBudgetFaults(call: CallContent): PublishFault[] {
  const { budget, opensAt } = call
  if (!budget) return []
  return [
    ...categoryFaults(budget),
    ...periodFaults(budget),
    ...rateFaults(budget, opensAt),
    ...bindingFaults(call),
  ]
}

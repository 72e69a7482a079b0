import { CURRENCIES, formatMoney } from '../money.ts'
import type { CostLine } from './lines.ts'

/** What makes a text unbreakable between a figure and its unit. */
const NARROW = '\u00a0'

/**
 * What the amounts of a line follow from, one text for each period that has a quantity: `12 days × €350`,
 * `2027 – 12 days × €350`. None where the amounts are typed themselves.
 */
export function tellQuantities(
  { quantities, unit, unitPrice, currency }: Pick<CostLine, 'quantities' | 'unit' | 'unitPrice' | 'currency'>,
  { periods, locale }: { periods: readonly string[]; locale: string },
): string[] {
  if (unitPrice === null) return []
  const known = CURRENCIES.find((one) => one === currency)
  const price = known
    ? formatMoney({ amount: unitPrice, currency: known }, locale)
    : `${unitPrice / 100} ${currency}`
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return quantities.flatMap((quantity, index) => {
    if (quantity === null) return []
    const count = [figure.format(quantity / 100), unit.trim()].filter(Boolean).join(NARROW)
    return [[periods[index], `${count} ×${NARROW}${price}`].filter(Boolean).join(' – ')]
  })
}

import { fraction, multiply, type Fraction } from './fraction.ts'
import type { ExchangeRate } from './rules.ts'
import { SUM_CURRENCY } from './schemes.ts'

const DECIMAL = /^(\d{1,8})(?:\.(\d{1,10}))?$/u

/** A decimal text (`1.79`) as an exact fraction; undefined where it is none, or nothing. */
export function readRate(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, whole = '', decimals = ''] = match
  const units = BigInt(whole + decimals)
  return units === 0n ? undefined : fraction(units, 10n ** BigInt(decimals.length))
}

/** Units of a currency for one euro, over the dollar where its rate is told in dollars; undefined without a rate. */
export function unitsPerEuro(rates: readonly ExchangeRate[], currency: string): Fraction | undefined {
  if (currency === SUM_CURRENCY) return fraction(1)
  const found = rates.find((rate) => rate.currency === currency)
  const own = found && readRate(found.rate)
  if (!own || found.per === 'EUR') return own
  // The dollar itself is told in euros: anything else would lead back to itself.
  const dollar = rates.find((rate) => rate.currency === 'USD' && rate.per === 'EUR')
  const perEuro = dollar && readRate(dollar.rate)
  return perEuro && multiply(own, perEuro)
}

/** What an amount is worth in euro cents, exactly; nothing where the call has no rate for it. */
export function toEuro(rates: readonly ExchangeRate[], amount: number, currency: string): Fraction {
  const units = unitsPerEuro(rates, currency)
  return units ? fraction(BigInt(amount) * units.denominator, units.numerator) : fraction(0)
}

/** Currencies that a budget of the call can be kept in, the euro first. */
export const currenciesOf = ({ rates }: { rates: readonly ExchangeRate[] }): string[] => [
  SUM_CURRENCY,
  ...rates.map(({ currency }) => currency).filter((currency) => currency !== SUM_CURRENCY),
]

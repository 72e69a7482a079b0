/** Amounts are integer minor units (cents) of an ISO 4217 currency: never a float, never a bare number. */
export interface Money {
  amount: number
  currency: Currency
}

/** Currencies that a money field can hold. Territories keep their books in more; a new one needs its exchange rate first. */
export const CURRENCIES = ['EUR', 'USD', 'XCG', 'XCD', 'DOP'] as const
type Currency = (typeof CURRENCIES)[number]

/** Highest amount that a field takes: 999 999 999,99. Above, a typing error is certain. */
export const HIGHEST_AMOUNT = 99_999_999_999

export type MoneyFault = {
  code: 'money.not_a_number' | 'money.negative' | 'money.too_large' | 'money.too_precise'
}

/** Fault of an amount in minor units, or undefined. */
export function findAmountFault(amount: number): MoneyFault | undefined {
  if (!Number.isFinite(amount)) return { code: 'money.not_a_number' }
  if (amount < 0) return { code: 'money.negative' }
  if (!Number.isInteger(amount)) return { code: 'money.too_precise' }
  if (amount > HIGHEST_AMOUNT) return { code: 'money.too_large' }
  return undefined
}

const SPACES = /[\s\u00a0\u202f']/gu

/**
 * Reads what a person typed or pasted (`12 300,50`, `12,300.50`, `12300.5`, `€ 12.300`) as minor units.
 * The last comma or point followed by one or two digits is the decimal sign; any other is a separator of thousands.
 */
export function parseAmount(typed: string): { amount: number } | { fault: MoneyFault } {
  const text = typed.replace(SPACES, '').replace(/^(€|EUR)|(€|EUR)$/giu, '')
  const match = /^([-−]?)((?:[1-9]\d{0,2}(?:[.,]\d{3})+)|\d+)(?:[.,](\d+))?$/u.exec(text)
  if (!match) return { fault: { code: 'money.not_a_number' } }
  const [, sign, whole = '', decimals = ''] = match
  if (sign) return { fault: { code: 'money.negative' } }
  if (decimals.length > 2) return { fault: { code: 'money.too_precise' } }
  const digits = whole.replace(/[.,]/gu, '') + decimals.padEnd(2, '0')
  if (digits.length > 14) return { fault: { code: 'money.too_large' } }
  const amount = Number(digits)
  const fault = findAmountFault(amount)
  return fault ? { fault } : { amount }
}

/** Money as a person reads it in a language (`12 300,50 €`, `€12,300.50`); whole amounts lose their zeros. */
export function formatMoney(money: Money, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: money.amount % 100 === 0 ? 0 : 2,
  }).format(money.amount / 100)
}

/** Amount in major units with a decimal point, for data files (`12300.50` → `12300.5`, `33000`). */
export const decimalAmount = (amount: number): string => String(amount / 100)

/** `part / whole` in basis points (10 000 = 100 %), rounded up, so that a rate over its ceiling never rounds under it. */
export const rateInBasisPoints = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.ceil((part * 10_000) / whole)

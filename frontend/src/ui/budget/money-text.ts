import { CURRENCIES, formatMoney } from '../../../../shared/money.ts'
import { language } from '../../i18n/language.ts'

/** An amount in minor units of a currency, as a person reads it. */
export function moneyText(amount: number, currency: string): string {
  const known = CURRENCIES.find((one) => one === currency)
  return known ? formatMoney({ amount, currency: known }, language()) : String(amount / 100)
}

import { parseAmount } from '../../../../../shared/money.ts'
import { number } from '../../../i18n/format.ts'

type Value = string | number | boolean | null | undefined

/** Reads an amount as it was typed or pasted, in French or English; a text that is none stays as it is, to be mended. */
export function readAmount(text: string): number | string | null {
  if (text.trim() === '') return null
  const read = parseAmount(text)
  return 'amount' in read ? read.amount : text
}

/** An amount as its owner would type it in the language of the page; what is none as it was typed. */
export function amountText(value: Value): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  const minimumFractionDigits = value % 100 === 0 ? 0 : 2
  return number(value / 100, { minimumFractionDigits, maximumFractionDigits: 2 })
}

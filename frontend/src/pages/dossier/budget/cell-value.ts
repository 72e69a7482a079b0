import { parseAmount } from '../../../../../shared/money.ts'
import { number } from '../../../i18n/format.ts'

type Value = string | number | boolean | null | undefined

/** Reads an amount as it was typed or pasted, in French or English; a text that is none stays as it is, to be mended. */
export function readAmount(text: string): number | string | null {
  if (text.trim() === '') return null
  const read = parseAmount(text)
  return 'amount' in read ? read.amount : text
}

/** Decimals that a figure is written with at least, by what it is: cents stand in pairs. */
const DECIMALS = { amount: 2, quantity: 0 } as const

/** A figure as its owner would type it in the language of the page; what is none as it was typed. */
export function figureText(value: Value, kind: keyof typeof DECIMALS): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  const minimumFractionDigits = value % 100 === 0 ? 0 : DECIMALS[kind]
  return number(value / 100, { minimumFractionDigits, maximumFractionDigits: 2 })
}

import type { Language } from '../language.ts'
import { decimalAmount } from '../money.ts'

/**
 * What a column holds: `money` euro cents · `number` two decimals · `decimal` a number with the digits that it has · `count` a whole number · `day` and `instant` ISO
 * texts · `yesNo` a boolean.
 */
interface Values {
  text: string
  money: number
  number: number
  decimal: number
  count: number
  day: string
  instant: string
  yesNo: boolean
}
export type ColumnType = keyof Values

interface ColumnOf<Row, Type extends ColumnType> {
  id: string
  label: Record<Language, string>
  type: Type
  /** Undefined where the row has none: an empty cell. */
  value: (row: Row, language: Language) => Values[Type] | undefined
}

/** A column of an export, as data: CSV, spreadsheet and JSON are written from the same. */
export type Column<Row> = { [Type in ColumnType]: ColumnOf<Row, Type> }[ColumnType]

const NUMBERS: ReadonlySet<ColumnType> = new Set<ColumnType>(['money', 'number', 'decimal', 'count'])

/** Whether the cells of a column are numbers: one below zero starts with a sign, and is no formula. */
export const holdsNumbers = ({ type }: { type: ColumnType }): boolean => NUMBERS.has(type)

export type CellValue = string | number | boolean | undefined

const YES_NO = { true: { fr: 'oui', en: 'yes' }, false: { fr: 'non', en: 'no' } } as const

/** A number as a spreadsheet of that language reads it: two decimals, no separator of thousands. */
const decimal = (value: number, language: Language) =>
  language === 'fr' ? value.toFixed(2).replace('.', ',') : value.toFixed(2)

const AS_TEXT: Record<ColumnType, (value: string | number | boolean, language: Language) => string> = {
  text: String,
  money: (value, language) => decimal(Number(value) / 100, language),
  number: (value, language) => decimal(Number(value), language),
  decimal: (value, language) => (language === 'fr' ? String(value).replace('.', ',') : String(value)),
  count: String,
  day: String,
  instant: String,
  yesNo: (value, language) => YES_NO[value === true ? 'true' : 'false'][language],
}

/** A cell as text, for a CSV file that a spreadsheet of the language opens. */
export const cellText = (type: ColumnType, value: CellValue, language: Language): string =>
  value === undefined ? '' : AS_TEXT[type](value, language)

/** A cell as data, for JSON: money says its currency, what is absent is null. */
export function cellData(type: ColumnType, value: CellValue): unknown {
  if (value === undefined) return null
  return type === 'money' ? { amount: decimalAmount(Number(value)), currency: 'EUR' } : value
}

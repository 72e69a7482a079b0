import type { Language } from '../language.ts'
import { cellText, type Column } from './column.ts'

const MARK = '\u{FEFF}'
/** What a spreadsheet would run: an apostrophe before it makes it a text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

function cellOf(text: string, separator: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  const isPlain = ![separator, '"', '\n', '\r'].some((sign) => safe.includes(sign))
  return isPlain ? safe : `"${safe.replaceAll('"', '""')}"`
}

/** A small table as the text of a CSV file, as the exports write it: for what a page has at hand already. */
export function csvText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  const separator = language === 'fr' ? ';' : ','
  const lines = [
    columns.map(({ label }) => label[language]),
    ...rows.map((row) => columns.map(({ type, value }) => cellText(type, value(row, language), language))),
  ]
  return (
    MARK +
    lines.map((cells) => `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`).join('')
  )
}

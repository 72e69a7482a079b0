import type { Language } from '../language.ts'
import { cellText, holdsNumbers, type Column } from './column.ts'

const MARK = '\u{FEFF}'
/** What a spreadsheet would run: an apostrophe before it makes it a text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A text that no spreadsheet runs: what an applicant typed as a title is only ever read. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

function quoted(text: string, separator: string): string {
  const isPlain = ![separator, '"', '\n', '\r'].some((sign) => text.includes(sign))
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}

/** A small table as the text of a CSV file, as the exports write it: for what a page has at hand already. */
export function csvText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  const separator = language === 'fr' ? ';' : ','
  const lines = [
    columns.map(({ label }) => safeCell(label[language])),
    ...rows.map((row) =>
      columns.map((column) => {
        const text = cellText(column.type, column.value(row, language), language)
        return holdsNumbers(column) ? text : safeCell(text)
      }),
    ),
  ]
  return (
    MARK +
    lines.map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('')
  )
}

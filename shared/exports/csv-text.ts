import type { Language } from '../language.ts'
import { cellText, type Column } from './column.ts'

const MARK = '\u{FEFF}'
/** What a spreadsheet would run: an apostrophe before it makes it a text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

function cellOf(text: string, separator: string, isText = true): string {
  // Only texts can hold what somebody typed: a number under zero stays a number.
  const safe = isText && FORMULA.test(text) ? `'${text}` : text
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
    columns.map(({ label }) => cellOf(label[language], separator)),
    ...rows.map((row) =>
      columns.map(({ type, value }) =>
        cellOf(cellText(type, value(row, language), language), separator, type === 'text'),
      ),
    ),
  ]
  return MARK + lines.map((cells) => `${cells.join(separator)}\r\n`).join('')
}

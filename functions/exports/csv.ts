import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../shared/exports/csv-text.ts'

export interface CsvShape {
  separator: ',' | ';'
  /** A byte order mark tells Excel that the text is UTF-8. */
  hasMark: boolean
  /** Which columns hold numbers: what starts with a sign there is one below zero, and stays it. */
  numbers?: readonly boolean[]
}

const MARK = '\u{FEFF}'

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab at its start) gets
 * an apostrophe before it: what an applicant typed as a title must not run on an employee's machine.
 */
const csvOf = (rows: readonly (readonly string[])[], { separator, numbers = [] }: CsvShape): string =>
  stringify(
    rows.map((row) => row.map((cell, column) => (numbers[column] === true ? cell : safeCell(cell)))),
    { delimiter: separator, record_delimiter: 'windows', quoted_match: /[\r\n]/u },
  )

/** A CSV file, page after page: the heads of the columns first. Memory stays flat at any length. */
export async function* csvPages(
  heads: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
  shape: CsvShape,
): AsyncGenerator<string> {
  const { separator, hasMark } = shape
  yield (hasMark ? MARK : '') + csvOf([heads], { separator, hasMark })
  for await (const rows of pages) if (rows.length > 0) yield csvOf(rows, shape)
}

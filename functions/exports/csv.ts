import { stringify } from 'csv-stringify/sync'

export interface CsvShape {
  separator: ',' | ';'
  /** A byte order mark tells Excel that the text is UTF-8. */
  hasMark: boolean
}

const MARK = '\u{FEFF}'

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab at its start) gets
 * an apostrophe before it: what an applicant typed as a title must not run on an employee's machine.
 */
const csvOf = (rows: readonly (readonly string[])[], { separator }: CsvShape): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: separator, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u },
  )

/** A CSV file, page after page: the heads of the columns first. Memory stays flat at any length. */
export async function* csvPages(
  heads: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
  shape: CsvShape,
): AsyncGenerator<string> {
  yield (shape.hasMark ? MARK : '') + csvOf([heads], shape)
  for await (const rows of pages) if (rows.length > 0) yield csvOf(rows, shape)
}

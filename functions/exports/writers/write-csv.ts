import { cellText, holdsNumbers } from '../../../shared/exports/column.ts'
import { csvPages, type CsvShape } from '../csv.ts'
import type { FileBytes, TableFile } from '../table-file.ts'

/** As a spreadsheet of the language opens it: the separator that leaves the decimal sign alone, and a mark. */
const csvShapeFor = (language: TableFile<unknown>['language']): CsvShape => ({
  separator: language === 'fr' ? ';' : ',',
  hasMark: true,
})

/** A table as CSV, a page at a time. */
export async function* writeCsv<Row>(file: TableFile<Row>, shape = csvShapeFor(file.language)): FileBytes {
  const { columns, language } = file
  const rows = async function* () {
    for await (const page of file.pages)
      yield page.map((row) =>
        columns.map(({ type, value }) => cellText(type, value(row, language), language)),
      )
  }
  const heads = columns.map(({ label }) => label[language])
  const encoder = new TextEncoder()
  const numbers = columns.map(holdsNumbers)
  for await (const text of csvPages(heads, rows(), { ...shape, numbers })) yield encoder.encode(text)
}

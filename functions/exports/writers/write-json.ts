import { cellData } from '../../../shared/exports/column.ts'
import type { FileBytes, TableFile } from '../table-file.ts'

/** Values as one JSON text around a list, a page at a time: `head` stands before the list. */
export async function* writeJsonList(
  head: Record<string, unknown>,
  listName: string,
  pages: AsyncIterable<readonly unknown[]>,
): FileBytes {
  const encoder = new TextEncoder()
  const start = JSON.stringify({ ...head, [listName]: [] }).slice(0, -2)
  yield encoder.encode(start)
  let separator = '\n'
  for await (const values of pages) {
    if (values.length === 0) continue
    yield encoder.encode(separator + values.map((value) => JSON.stringify(value)).join(',\n'))
    separator = ',\n'
  }
  yield encoder.encode('\n]}\n')
}

/** A table as JSON: each row by the ids of its columns; money is an amount with its currency, what is absent is null. */
export function writeJson<Row>({ title, language, columns, pages }: TableFile<Row>): FileBytes {
  const rows = async function* () {
    for await (const page of pages)
      yield page.map((row) =>
        Object.fromEntries(columns.map(({ id, type, value }) => [id, cellData(type, value(row, language))])),
      )
  }
  const heads = columns.map(({ id, label, type }) => ({ id, label: label[language], type }))
  return writeJsonList({ title, columns: heads }, 'rows', rows())
}

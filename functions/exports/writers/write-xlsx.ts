import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { FileBytes, TableFile } from '../table-file.ts'
import { cell, columnName, fixedParts, sheetEnd, sheetStart } from './xlsx-parts.ts'

/** Excel's last row, less the headings. */
const MOST_ROWS = 1_048_575

/** Fast is enough: a level more makes the file a tenth smaller and takes twice as long. */
const LEVEL = 4

/**
 * A table as a workbook of one sheet: numbers, money and dates as such, headings that stay and filter. Written and
 * compressed page after page: memory stays flat at any length.
 */
export async function* writeXlsx<Row>(file: TableFile<Row>): FileBytes {
  const { columns, language } = file
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = () => {
    const chunks = ready
    ready = []
    return chunks
  }
  for (const [path, text] of Object.entries(fixedParts(file.title))) {
    const part = new ZipPassThrough(path)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: LEVEL })
  zip.add(sheet)
  sheet.push(strToU8(sheetStart(columns, language)))
  const names = columns.map((_column, index) => columnName(index))
  let rows = 0
  for await (const page of file.pages) {
    let text = ''
    for (const row of page) {
      rows += 1
      const cells = columns.map(({ type, value }, index) =>
        cell(type, value(row, language), rows + 1, names[index] ?? ''),
      )
      text += `<row r="${rows + 1}">${cells.join('')}</row>`
    }
    if (rows > MOST_ROWS) throw new RangeError(`a sheet holds ${MOST_ROWS} rows at most`)
    sheet.push(strToU8(text))
    yield* taken()
  }
  sheet.push(strToU8(sheetEnd(columns.length, rows)), true)
  zip.end()
  yield* taken()
}

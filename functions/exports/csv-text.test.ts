import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Column } from '../../shared/exports/column.ts'
import { csvText } from '../../shared/exports/csv-text.ts'
import { writeCsv } from './writers/write-csv.ts'

interface Row {
  name: string
  points: number
}
const columns: Column<Row>[] = [
  { id: 'name', label: { fr: 'Nom', en: 'Name' }, type: 'text', value: ({ name }) => name },
  { id: 'points', label: { fr: 'Points', en: 'Points' }, type: 'number', value: ({ points }) => points },
]

async function fileOf(rows: readonly Row[], language: 'fr' | 'en'): Promise<string> {
  const pages = async function* () {
    yield rows
  }
  const bytes: Uint8Array[] = []
  for await (const part of writeCsv({ title: 'Table', columns, language, pages: pages() })) bytes.push(part)
  return Buffer.concat(bytes).toString('utf8')
}

it('a number below zero stays a number; a text that only looks like one is never run', async () => {
  const text = await fileOf([{ name: '-12+3', points: -12.5 }], 'fr')
  expect(text).toBe("\u{FEFF}Nom;Points\r\n'-12+3;-12,50\r\n")
})

it('the table of a picture is written as every export is, whatever stands in it', async () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('=1+1', '@x', 'a;b', 'a,"b"', 'two\nlines', '\tx', '-3'))
  const rows = fc.array(fc.record({ name: text, points: fc.integer({ min: -500, max: 500 }) }), {
    minLength: 1,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('fr', 'en'), async (given, language) => {
      expect(csvText(columns, given, language)).toBe(await fileOf(given, language))
    }),
  )
})

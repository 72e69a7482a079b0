import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Column } from '../../../shared/exports/column.ts'
import { writeXlsx } from './write-xlsx.ts'

interface Row {
  text?: string
  amount?: number
  day?: string
}
const COLUMNS: Column<Row>[] = [
  { id: 'text', label: { fr: 'Texte', en: 'Text' }, type: 'text', value: ({ text }) => text },
  { id: 'amount', label: { fr: 'Montant', en: 'Amount' }, type: 'money', value: ({ amount }) => amount },
  { id: 'day', label: { fr: 'Jour', en: 'Day' }, type: 'day', value: ({ day }) => day },
]

async function partsOf(title: string, row: Row): Promise<Record<string, string>> {
  const pages = async function* () {
    yield [row]
  }
  const bytes: Uint8Array[] = []
  for await (const part of writeXlsx({ title, columns: COLUMNS, language: 'fr', pages: pages() }))
    bytes.push(part)
  const files = Object.entries(unzipSync(Buffer.concat(bytes)))
  return Object.fromEntries(files.map(([path, content]) => [path, strFromU8(content)]))
}
const rowOf = async (row: Row) =>
  (await partsOf('Table', row))['xl/worksheets/sheet1.xml']?.match(/<row r="2">(.*?)<\/row>/su)?.[1]

it('an amount below zero stays a number', async () => {
  expect(await rowOf({ amount: -12_50 })).toBe('<c r="B2" s="2"><v>-12.5</v></c>')
})

it('a text stays as it was typed: lines, signs of XML, and what a spreadsheet would read as a sign', async () => {
  expect(await rowOf({ text: 'Récif <&> 🌴\n_x0041_' })).toBe(
    '<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">Récif &lt;&amp;&gt; 🌴\n_x005F_x0041_</t></is></c>',
  )
})

it('a day before the calendar of spreadsheets begins is told in letters', async () => {
  expect(await rowOf({ day: '1900-03-01' })).toBe('<c r="C2" s="5"><v>61</v></c>')
  expect(await rowOf({ day: '1848-05-27' })).toContain('1848-05-27')
})

it('a sheet has a name that every spreadsheet takes', async () => {
  const parts = await partsOf('Un appel : [tout] / le reste, d’un nom trop long', {})
  const name = parts['xl/workbook.xml']?.match(/<sheet name="([^"]*)"/u)?.[1]
  expect(name).toHaveLength(31)
  expect(name).not.toMatch(/[[\]:*?/\\]/u)
})

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../exports/parse-csv.ts'
import { SCDL_COLUMNS } from '../exports/scdl.ts'
import { findTableFaults, TableSchema } from '../exports/testing/table-schema.ts'
import { isInStandard } from './scdl-standard.ts'

const FOLDER = new URL('../../../shared/data/scdl/', import.meta.url)
const hasSchema = existsSync(FOLDER)
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csvOf = (row: readonly string[]) =>
  [SCDL_COLUMNS.map(({ name }) => name), row].map((cells) => cells.map(quoted).join(',')).join('\n')

const CELLS = [
  '',
  'oui',
  'faux',
  '0.001',
  '2',
  'aide en nature',
  'x'.repeat(257),
  'EJ123456',
  'W9G1002345',
  'W333216789',
  '73282932000074',
  '73282932000075',
  '2015-02-31',
  '2015-07-07',
  '2017-03-09/2017-07-31',
]

const reason = hasSchema ? '' : ' (not run: the official schema is not beside the repository)'
describe.skipIf(!hasSchema)(`a row that was published before${reason}`, () => {
  it('is in the standard where it is one of the file that Antibes published', () => {
    expect(
      parseCsv(read('sample-antibes.csv'))
        .slice(1)
        .filter((row) => !isInStandard(row)),
    ).toEqual([])
  })

  it('is in the standard only where the official schema accepts it', () => {
    const schema = TableSchema.parse(JSON.parse(read('schema-2.1.1.json')))
    const [, ...rows] = parseCsv(read('sample-antibes.csv'))
    const cell = fc.constantFrom(...CELLS)
    const column = fc.nat({ max: SCDL_COLUMNS.length - 1 })
    fc.assert(
      fc.property(fc.constantFrom(...rows), column, cell, column, cell, (row, at, text, other, second) => {
        const changed = row.with(at, text).with(other, second)
        if (isInStandard(changed)) expect(findTableFaults(schema, csvOf(changed))).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})

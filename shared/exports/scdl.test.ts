import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IDENTIFIER_SCHEMES, isSiret } from '../identifiers.ts'
import { SCDL_COLUMNS, toScdl, type ScdlAward } from './scdl.ts'
import { parseCsv } from './parse-csv.ts'
import { findTableFaults, TableSchema } from './testing/table-schema.ts'

const grantor = { name: 'Collectivité de Saint-Martin', siret: '99900000300015' }
const award: ScdlAward = {
  reference: 'CTF27-0007',
  projectTitle: 'Mangroves sans frontière',
  legalAct: { number: 'CE 12-04-2027', date: '2027-05-12' },
  amount: 1_230_050,
  isReleased: true,
  beneficiaries: [
    {
      name: 'Les Amis du Lagon',
      identifiers: [{ scheme: 'SIRET', value: '73282932000074' }],
      amount: 1_230_050,
    },
  ],
}
const withNumber = (scheme: (typeof IDENTIFIER_SCHEMES)[number], value: string): ScdlAward => ({
  ...award,
  beneficiaries: [
    { name: 'Sint Maarten Reef School', identifiers: [{ scheme, value }], amount: award.amount },
  ],
})
const cellsOf = (one: ScdlAward) => {
  const [row = []] = toScdl(one, grantor).rows
  return Object.fromEntries(SCDL_COLUMNS.map(({ name }, index) => [name, row[index]]))
}
const reasonsOf = (one: ScdlAward) => toScdl(one, grantor).leftOut.map(({ reasons }) => reasons)

const FOLDER = new URL('../../../shared/data/scdl/', import.meta.url)
const SCHEMA = new URL('schema-2.1.1.json', FOLDER)
const hasSchema = existsSync(SCHEMA)
const schema = () => TableSchema.parse(JSON.parse(readFileSync(SCHEMA, 'utf8')))
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csvOf = (rows: string[][]) =>
  [SCDL_COLUMNS.map(({ name }) => name), ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')

describe('an award as open data', () => {
  it('is one row with the whole amount and the part of its only beneficiary', () => {
    expect(cellsOf(award)).toEqual({
      nomAttribuant: 'Collectivité de Saint-Martin',
      idAttribuant: '99900000300015',
      dateConvention: '2027-05-12',
      referenceDecision: 'CE 12-04-2027',
      nomBeneficiaire: 'Les Amis du Lagon',
      idBeneficiaire: '73282932000074',
      rnaBeneficiaire: '',
      objet: 'Mangroves sans frontière',
      montant: '12300.5',
      nature: 'aide en numéraire',
      conditionsVersement: 'autre',
      datesPeriodeVersement: '2027-05-12',
      idRAE: '',
      notificationUE: 'non',
      pourcentageSubvention: '1',
      dispositifAide: '',
    })
  })

  it('takes an RNA of nine digits where there is no SIRET', () => {
    expect(cellsOf(withNumber('RNA', 'W333216789'))).toMatchObject({
      idBeneficiaire: '',
      rnaBeneficiaire: 'W333216789',
    })
  })

  it('leaves an overseas RNA out, and says why; a SIRET beside it saves the row', () => {
    const overseas = withNumber('RNA', 'W9G1002345')
    expect(toScdl(overseas, grantor)).toEqual({
      rows: [],
      leftOut: [
        {
          reference: 'CTF27-0007',
          beneficiary: 'Sint Maarten Reef School',
          amount: 1_230_050,
          reasons: ['rna_overseas_letter'],
        },
      ],
    })
    const [beneficiary] = overseas.beneficiaries
    const both = [...(beneficiary?.identifiers ?? []), { scheme: 'SIRET' as const, value: '73282932000074' }]
    const saved = {
      ...award,
      beneficiaries: [{ name: 'Reef School', identifiers: both, amount: award.amount }],
    }
    expect(cellsOf(saved)).toMatchObject({ idBeneficiaire: '73282932000074', rnaBeneficiaire: '' })
  })

  it.each([
    ['COCI', '12345'],
    ['KVK', '12345678'],
    ['OTHER', '73282932000074'],
    ['SIRET', '73282932000075'],
    ['SIREN', '732829320'],
  ] as const)('names a beneficiary whose number the schema cannot hold: %s %s', (scheme, value) => {
    expect(reasonsOf(withNumber(scheme, value))).toEqual([['identifier_missing']])
  })

  it('is not there before its release, and the report says so', () => {
    expect(reasonsOf({ ...award, isReleased: false })).toEqual([['not_released']])
  })

  it('is one row for each beneficiary, and a part under one percent is named', () => {
    const identifiers = award.beneficiaries[0]?.identifiers ?? []
    const shared: ScdlAward = {
      ...award,
      amount: 10_000_00,
      beneficiaries: [
        { name: 'Lead', identifiers, amount: 6_666_67 },
        { name: 'Partner', identifiers, amount: 3_243_33 },
        { name: 'Small', identifiers, amount: 90_00 },
      ],
    }
    const { rows, leftOut } = toScdl(shared, grantor)
    expect(rows.map((row) => [row[4], row[8], row[14]])).toEqual([
      ['Lead', '10000', '0.6667'],
      ['Partner', '10000', '0.3243'],
    ])
    expect(leftOut).toMatchObject([{ beneficiary: 'Small', reasons: ['part_under_one_percent'] }])
  })

  it('cuts a long title within the schema’s length, counted in characters, and keeps it on one line', () => {
    const long = cellsOf({ ...award, projectTitle: '🌴'.repeat(400) })['objet'] ?? ''
    expect([...long]).toHaveLength(255)
    expect(long.endsWith('🌴…')).toBe(true)
    expect(cellsOf({ ...award, projectTitle: 'Récif\n\tvivant ' })).toMatchObject({ objet: 'Récif vivant' })
  })
})

const reason = hasSchema ? '' : ' (not run: the official schema is not beside the repository)'
describe.skipIf(!hasSchema)(`the official schema 2.1.1${reason}`, () => {
  it('knows the same columns in the same order', () => {
    expect(SCDL_COLUMNS.map(({ name }) => name)).toEqual(schema().fields.map(({ name }) => name))
  })

  it('holds the file that Antibes published, and finds what is broken in it', () => {
    const published = readFileSync(new URL('sample-antibes.csv', FOLDER), 'utf8')
    expect(findTableFaults(schema(), published)).toEqual([])
    const broken = published
      .replace('21060004500392,2015-07-07', '21060004500393,2015-13-07')
      .replace(',non,0.05,', ',faux,0.001,')
    expect(findTableFaults(schema(), broken)).toEqual([
      '2 dateConvention: type',
      '2 notificationUE: type',
      '2 pourcentageSubvention: minimum',
      '2: french-siret-value idAttribuant',
    ])
  })

  it('holds every row that is written, whatever the award, and every award is in the file or in the report', () => {
    const identifier = fc.record({
      scheme: fc.constantFrom(...IDENTIFIER_SCHEMES),
      value: fc.constantFrom('73282932000074', '73282932000075', 'W333216789', 'W9G1002345', '12345', ''),
    })
    const anyAward = fc.record({
      reference: fc.constant('CTF27-0001'),
      projectTitle: fc.string({ maxLength: 600, unit: 'grapheme' }),
      legalAct: fc.record({
        number: fc.string({ minLength: 1, maxLength: 60 }),
        date: fc.constant('2027-05-12'),
      }),
      amount: fc.integer({ min: 1, max: 99_999_999_999 }),
      isReleased: fc.constantFrom(true, true, true, false),
      name: fc.string({ minLength: 1, maxLength: 200 }).filter((name) => name.trim() !== ''),
      identifiers: fc.array(identifier, { maxLength: 2 }),
    })
    const official = schema()
    fc.assert(
      fc.property(anyAward, ({ name, identifiers, ...rest }) => {
        const one = { ...rest, beneficiaries: [{ name, identifiers, amount: rest.amount }] }
        const { rows, leftOut } = toScdl(one, grantor)
        expect(rows.length + leftOut.length).toBe(1)
        expect(findTableFaults(official, csvOf(rows))).toEqual([])
        const isNumbered = identifiers.some(({ scheme, value }) => scheme === 'SIRET' && isSiret(value))
        if (isNumbered && rest.isReleased) expect(rows).toHaveLength(1)
      }),
    )
  })
})

it('the reader of the tests reads quoted cells', () => {
  expect(parseCsv('a,"b ""c""\r\n,",\r\n1,,3')).toEqual([
    ['a', 'b "c"\r\n,', ''],
    ['1', '', '3'],
  ])
})

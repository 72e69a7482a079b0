import { isSiret } from '../identifiers.ts'
import { SCDL_COLUMNS } from '../exports/scdl.ts'
import { Day } from '../instant.ts'
import type { Award } from './award.ts'

/** A column of the standard by its name. */
export type ScdlColumn = (typeof SCDL_COLUMNS)[number]['name']

/** What is wrong with a cell of a row that somebody published before. */
export interface RowFault {
  column: ScdlColumn
  fault: 'missing' | 'form' | 'identifier' | 'encoding' | 'long'
}

const NAMES: readonly ScdlColumn[] = SCDL_COLUMNS.map(({ name }) => name)

const REQUIRED: readonly ScdlColumn[] = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'nomBeneficiaire',
  'objet',
  'montant',
]

// A real one: 31 February is none.
const isDay = (text: string) => Day.safeParse(text).success
const isNumber = (text: string) => /^\d{1,12}(\.\d{1,2})?$/u.test(text)

/** What is read of a row to be shown and counted must have its form; any other cell comes and goes as it is. */
const FORMS: Partial<Record<ScdlColumn, (cell: string) => boolean>> = {
  idAttribuant: isSiret,
  dateConvention: isDay,
  idBeneficiaire: isSiret,
  rnaBeneficiaire: (cell) => /^W\d[0-9A-Z]\d{7}$/u.test(cell),
  montant: isNumber,
  pourcentageSubvention: (cell) => /^\d(\.\d+)?$/u.test(cell) && Number(cell) <= 1,
}

/** A cell of a row in the standard's order. */
export const scdlCell = (row: readonly string[], name: ScdlColumn) => row[NAMES.indexOf(name)] ?? ''

/** Cells of a row in the standard's order, whatever the order of the file's; columns that it lacks are empty. */
export const inStandardOrder = (heads: readonly string[], row: readonly string[]): string[] =>
  NAMES.map((name) => row[heads.indexOf(name)] ?? '')

/** Columns without which nothing of a file can be read. */
export const missingColumns = (heads: readonly string[]): ScdlColumn[] =>
  REQUIRED.filter((name) => !heads.includes(name))

/** Signs of a cell at most: a quote that was never closed makes one cell of the rest of a file. */
const LONGEST_CELL = 5000

/** What stands for a letter that was read in the wrong encoding, and is lost. */
const LOST = '\u{FFFD}'

/** What is wrong with a row, in the standard's order of columns. */
export function findRowFaults(row: readonly string[]): RowFault[] {
  const faults = NAMES.flatMap((column): RowFault[] => {
    const cell = scdlCell(row, column)
    if (cell.includes(LOST)) return [{ column, fault: 'encoding' }]
    if (cell === '') return REQUIRED.includes(column) ? [{ column, fault: 'missing' }] : []
    if (cell.length > LONGEST_CELL) return [{ column, fault: 'long' }]
    return FORMS[column]?.(cell) === false ? [{ column, fault: 'form' }] : []
  })
  const hasNumber = scdlCell(row, 'idBeneficiaire') !== '' || scdlCell(row, 'rnaBeneficiaire') !== ''
  return hasNumber ? faults : [...faults, { column: 'idBeneficiaire', fault: 'identifier' }]
}

const cents = (text: string) => Math.round(Number(text) * 100)

/** A row without faults as an award. */
export function awardOfRow(row: readonly string[], reference: string, changedAt: string): Award {
  const amount = cents(scdlCell(row, 'montant'))
  const share = scdlCell(row, 'pourcentageSubvention')
  const siret = scdlCell(row, 'idBeneficiaire')
  const rna = scdlCell(row, 'rnaBeneficiaire')
  return {
    reference,
    projectTitle: scdlCell(row, 'objet'),
    grantor: { name: scdlCell(row, 'nomAttribuant'), siret: scdlCell(row, 'idAttribuant') },
    legalAct: { number: scdlCell(row, 'referenceDecision'), date: scdlCell(row, 'dateConvention') },
    amount,
    beneficiaries: [
      {
        name: scdlCell(row, 'nomBeneficiaire').trim(),
        identifiers: [
          ...(siret ? [{ scheme: 'SIRET' as const, value: siret }] : []),
          ...(rna ? [{ scheme: 'RNA' as const, value: rna }] : []),
        ],
        amount: share === '' ? amount : Math.round(amount * Number(share)),
      },
    ],
    territories: [],
    changedAt,
  }
}

import { findRowFaults, scdlCell, type ScdlColumn } from './scdl-row.ts'

/** Longest text of the schema, in characters. */
const LONGEST = 256
const isShort = (cell: string) => [...cell].length <= LONGEST
const NATURES = new Set([
  'aide en numéraire',
  'aide en nature',
  'aide en numéraire;aide en nature',
  'aide en nature;aide en numéraire',
])
const DAY = String.raw`\d{4}-\d{2}-\d{2}`
const PERIOD = new RegExp(`^${DAY}(/${DAY})?$`, 'u')

/** What the schema 2.1.1 asks of a row beyond what is read of it here (`scdl-row.ts`). */
const RULES: readonly (readonly [ScdlColumn, (cell: string) => boolean])[] = [
  ['rnaBeneficiaire', (cell) => cell === '' || /^W\d{9}$/u.test(cell)],
  ['objet', isShort],
  ['nature', (cell) => NATURES.has(cell)],
  ['conditionsVersement', (cell) => cell !== '' && isShort(cell)],
  ['datesPeriodeVersement', (cell) => PERIOD.test(cell)],
  ['idRAE', (cell) => [...cell].length <= 5],
  ['notificationUE', (cell) => cell === 'oui' || cell === 'non'],
  ['pourcentageSubvention', (cell) => Number(cell) >= 0.01],
]

/** Whether a row that was published before is one of SCDL « Subventions » 2.1.1: earlier versions asked for less. */
export const isInStandard = (row: readonly string[]): boolean =>
  findRowFaults(row).length === 0 && RULES.every(([column, holds]) => holds(scdlCell(row, column)))

import { isSiret, type IdentifierScheme } from '../identifiers.ts'
import { decimalAmount } from '../money.ts'
import type { LeftOut, LeftOutReason } from './api.ts'

/**
 * Awards as SCDL « Subventions » 2.1.1, the open data that French authorities publish (décret 2017-779; schema of
 * OpenDataFrance). One row for each beneficiary. A row that the schema cannot hold is left out and named with its
 * reason: no number is invented, and none disappears silently.
 */
export interface ScdlAward {
  reference: string
  projectTitle: string
  legalAct: { number: string; date: string }
  /** Euro cents, before the split between beneficiaries. */
  amount: number
  /** How often it is paid, where the decision says so. */
  instalments?: number | undefined
  isReleased: boolean
  beneficiaries: readonly ScdlBeneficiary[]
}

export interface ScdlBeneficiary {
  name: string
  identifiers: readonly { scheme: IdentifierScheme; value: string }[]
  /** Euro cents of this beneficiary. */
  amount: number
}

/** Who gives the money: official name and SIRET. */
export interface ScdlGrantor {
  name: string
  siret: string
}

interface Source {
  award: ScdlAward
  beneficiary: ScdlBeneficiary
  grantor: ScdlGrantor
}

/** Longest text of `objet`. The schema allows 256; one is kept for the sign that neutralises a spreadsheet formula. */
const LONGEST = 255

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** A text of at most 255 characters (code points), with a sign where it was cut. */
function shortened(text: string): string {
  const points = [...oneLine(text)]
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : points.join('')
}

const siretOf = ({ identifiers }: ScdlBeneficiary) =>
  identifiers.find(({ scheme, value }) => scheme === 'SIRET' && isSiret(value))?.value
const anyRnaOf = ({ identifiers }: ScdlBeneficiary) =>
  identifiers.find(({ scheme }) => scheme === 'RNA')?.value
const rnaOf = (beneficiary: ScdlBeneficiary) => {
  const rna = anyRnaOf(beneficiary)
  return rna !== undefined && /^W\d{9}$/u.test(rna) ? rna : undefined
}

/** A beneficiary's part of the whole, from 0 to 1, to a hundredth of a percent. */
const shareOf = ({ award, beneficiary }: Pick<Source, 'award' | 'beneficiary'>) =>
  award.amount === 0 ? 0 : Math.round((beneficiary.amount / award.amount) * 10_000) / 10_000

/** The schema's own word for how it is paid; `autre` where the decision does not say. */
function paymentOf({ instalments }: Pick<ScdlAward, 'instalments'>): string {
  if (instalments === undefined) return 'autre'
  return instalments === 1 ? 'unique' : 'échelonné'
}

/** The schema's columns in its order. */
export const SCDL_COLUMNS = [
  { name: 'nomAttribuant', value: ({ grantor }) => grantor.name },
  { name: 'idAttribuant', value: ({ grantor }) => grantor.siret },
  // The agreement follows the act; until agreements are kept here, the act's day is the day that is known.
  { name: 'dateConvention', value: ({ award }) => award.legalAct.date },
  { name: 'referenceDecision', value: ({ award }) => oneLine(award.legalAct.number) },
  { name: 'nomBeneficiaire', value: ({ beneficiary }) => oneLine(beneficiary.name) },
  { name: 'idBeneficiaire', value: ({ beneficiary }) => siretOf(beneficiary) ?? '' },
  { name: 'rnaBeneficiaire', value: ({ beneficiary }) => rnaOf(beneficiary) ?? '' },
  { name: 'objet', value: ({ award }) => shortened(award.projectTitle) || award.reference },
  { name: 'montant', value: ({ award }) => decimalAmount(award.amount) },
  { name: 'nature', value: () => 'aide en numéraire' },
  // The decision's conditions are a free text and may name people; how often it is paid names nobody.
  { name: 'conditionsVersement', value: ({ award }) => paymentOf(award) },
  // From this day on it can be paid; payments are not kept here yet, and no period is invented.
  { name: 'datesPeriodeVersement', value: ({ award }) => award.legalAct.date },
  { name: 'idRAE', value: () => '' },
  { name: 'notificationUE', value: () => 'non' },
  { name: 'pourcentageSubvention', value: (source) => String(shareOf(source)) },
  { name: 'dispositifAide', value: () => '' },
] as const satisfies readonly { name: string; value: (source: Source) => string }[]

function reasonsOf(award: ScdlAward, beneficiary: ScdlBeneficiary): LeftOutReason[] {
  const hasNumber = siretOf(beneficiary) !== undefined || rnaOf(beneficiary) !== undefined
  const reasons: LeftOutReason[] = []
  if (!award.isReleased) reasons.push('not_released')
  if (!hasNumber)
    reasons.push(anyRnaOf(beneficiary) === undefined ? 'identifier_missing' : 'rna_overseas_letter')
  if (shareOf({ award, beneficiary }) < 0.01) reasons.push('part_under_one_percent')
  return reasons
}

/** The rows of an award that conform, as cells in the schema's order, and what had to be left out. */
export function toScdl(award: ScdlAward, grantor: ScdlGrantor): { rows: string[][]; leftOut: LeftOut[] } {
  const rows: string[][] = []
  const leftOut: LeftOut[] = []
  for (const beneficiary of award.beneficiaries) {
    const reasons = reasonsOf(award, beneficiary)
    const { name, amount } = beneficiary
    if (reasons.length > 0) leftOut.push({ reference: award.reference, beneficiary: name, amount, reasons })
    else rows.push(SCDL_COLUMNS.map(({ value }) => value({ award, beneficiary, grantor })))
  }
  return { rows, leftOut }
}

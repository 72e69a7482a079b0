import { OUTCOMES, type Outcome } from '../decisions/outcomes.ts'

interface Field {
  /** Letters that can tell it. */
  of: readonly Outcome[]
  /** Of which letters a decision may leave it out: a part that names it is left out with it. */
  isOptionalIn?: readonly Outcome[]
}

/** What the text of a letter can name between braces: `{amount}`. A new field is a line here and one in `letter-values.ts`. */
const LETTER_FIELDS = {
  applicant: { of: OUTCOMES },
  reference: { of: OUTCOMES },
  project: { of: OUTCOMES },
  call: { of: OUTCOMES },
  requested: { of: OUTCOMES },
  act: { of: OUTCOMES },
  actDate: { of: OUTCOMES },
  replaced: { of: OUTCOMES, isOptionalIn: OUTCOMES },
  amount: { of: ['award'] },
  rate: { of: ['award'], isOptionalIn: ['award'] },
  schedule: { of: ['award'], isOptionalIn: ['award'] },
  reserveRank: { of: ['reserve'] },
  validUntil: { of: ['reserve'] },
  deferredUntil: { of: ['deferral'] },
  missing: { of: ['deferral'] },
  conditions: { of: OUTCOMES, isOptionalIn: OUTCOMES },
  reasons: { of: OUTCOMES, isOptionalIn: ['award'] },
  court: { of: OUTCOMES },
  appealMonths: { of: OUTCOMES },
  longerLimit: { of: OUTCOMES, isOptionalIn: OUTCOMES },
  silenceMonths: { of: OUTCOMES },
  service: { of: OUTCOMES },
  address: { of: OUTCOMES },
  email: { of: OUTCOMES },
  telephone: { of: OUTCOMES },
} as const satisfies Record<string, Field>

export type LetterField = keyof typeof LETTER_FIELDS

export const isLetterField = (name: string): name is LetterField => Object.hasOwn(LETTER_FIELDS, name)

const ALL = Object.keys(LETTER_FIELDS).filter(isLetterField)
const fieldOf = (name: LetterField): Field => LETTER_FIELDS[name]

/** Fields that a letter of this outcome can tell, in the order in which they are offered. */
export const fieldsOf = (outcome: Outcome): LetterField[] =>
  ALL.filter((name) => fieldOf(name).of.includes(outcome))

export const isOptional = (name: LetterField, outcome: Outcome): boolean =>
  fieldOf(name).isOptionalIn?.includes(outcome) ?? false

/**
 * What every letter must tell. A rejection without the ways and times of appeal would let the time to appeal run
 * without an end (CJA R421-5).
 */
export const NEEDED_FIELDS = {
  award: ['reference', 'amount', 'act', 'actDate'],
  reserve: ['reference', 'reserveRank', 'validUntil', 'act', 'actDate'],
  rejection: ['reference', 'reasons', 'act', 'actDate', 'court', 'appealMonths', 'longerLimit'],
  deferral: ['reference', 'deferredUntil', 'missing', 'act', 'actDate'],
} as const satisfies Record<Outcome, readonly LetterField[]>

import type { LocalizedText } from '../text-schema.ts'
import type { DecisionContent, Instalment } from '../decisions/decision.ts'
import type { Territory } from '../territories.ts'

/** How far from the court the applicant lives: the further, the longer the time to appeal (CJA R421-7). */
export const DISTANCES = ['local', 'overseas', 'abroad'] as const
export type Distance = (typeof DISTANCES)[number]

/** What a letter says of the decision. */
export interface DecidedFacts extends Omit<DecisionContent, 'schedule' | 'outcome' | 'cause'> {
  schedule?: Instalment[] | undefined
  legalAct: { number: string; date: string }
  /** Act of the decision that an earlier letter told, and that this one replaces. */
  replaced?: { number: string; date: string } | undefined
}

/** What letters tell, before it is put into the words of a language. Amounts in euro cents, months as numbers. */
export interface LetterFacts {
  applicant: string
  territory: Territory
  reference: string
  projectTitle: string
  callTitle: LocalizedText
  requestedGrant: number
  service: { name: LocalizedText; postalAddress: string; email: string; telephone: string }
  appeal: { court: LocalizedText; months: number; distance: Distance; localMonths: number }
  silenceMonths: number
}

import type { LegalForm } from '../organisations/legal-forms.ts'
import type { Territory } from '../territories.ts'

/** An organisation beside the lead, as far as it is known. */
export interface PartnerFacts {
  territory?: Territory
  legalForm?: LegalForm
}

/** What the rules of a call are judged by; absent is not known yet. Amounts are euro cents, days `AAAA-MM-JJ`. */
export interface CallFacts {
  leadTerritory?: Territory
  leadLegalForm?: LegalForm
  partners?: readonly PartnerFacts[]
  totalCost?: number
  requestedGrant?: number
  /** What the partners of the other side bring. */
  foreignContribution?: number
  startsOn?: string
  endsOn?: string
  /** The lead has a grant of before that is not settled, and since when. */
  hasUnsettledGrant?: boolean
  unsettledSince?: string
  hasEconomicActivity?: boolean
  /** De minimis aid of the last three years. */
  deMinimisReceived?: number
  signsRepublicanContract?: boolean
}
export type FactName = keyof CallFacts

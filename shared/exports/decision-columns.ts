import type { Decision, Outcome } from '../decisions/decision.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { Language } from '../language.ts'
import { territoryName, type Territory } from '../territories.ts'

/** A decided dossier, for the spreadsheet of decisions. */
export interface DecidedDossier {
  dossier: DossierRow
  decision: Decision
  isReleased: boolean
}

const OUTCOME_NAMES = {
  award: { fr: 'Attribution', en: 'Award' },
  reserve: { fr: 'Liste d’attente', en: 'Reserve list' },
  rejection: { fr: 'Refus', en: 'Rejection' },
  deferral: { fr: 'Ajournement', en: 'Deferral' },
} as const satisfies Record<Outcome, Record<Language, string>>

const YES_NO = { yes: { fr: 'oui', en: 'yes' }, no: { fr: 'non', en: 'no' } } as const

/** A number as a spreadsheet of that language reads it: two decimals, no separator of thousands. */
const decimal = (value: number, language: Language) =>
  language === 'fr' ? value.toFixed(2).replace('.', ',') : value.toFixed(2)

const euros = (cents: number, language: Language) => decimal(cents / 100, language)

const namesOf = (territories: readonly Territory[], language: Language) =>
  territories.map((code) => territoryName(code, language)).join(', ')

interface Column {
  id: string
  label: Record<Language, string>
  value: (decided: DecidedDossier, language: Language) => string
}

/** Columns of the spreadsheet, in the order that a committee's table has them. Amounts are in euros. */
export const DECISION_COLUMNS: readonly Column[] = [
  {
    id: 'reference',
    label: { fr: 'Référence', en: 'Reference' },
    value: ({ dossier }) => dossier.reference,
  },
  {
    id: 'project',
    label: { fr: 'Projet', en: 'Project' },
    value: ({ dossier }) => dossier.projectTitle,
  },
  { id: 'lead', label: { fr: 'Chef de file', en: 'Lead partner' }, value: ({ dossier }) => dossier.lead },
  {
    id: 'territory',
    label: { fr: 'Territoire', en: 'Territory' },
    value: ({ dossier }, language) => namesOf([dossier.territory], language),
  },
  {
    id: 'partnerTerritories',
    label: { fr: 'Territoires des partenaires', en: 'Partners’ territories' },
    value: ({ dossier }, language) => namesOf(dossier.partnerTerritories, language),
  },
  {
    id: 'totalCost',
    label: { fr: 'Coût total (€)', en: 'Total cost (€)' },
    value: ({ dossier }, language) => euros(dossier.totalCost, language),
  },
  {
    id: 'requested',
    label: { fr: 'Montant demandé (€)', en: 'Requested (€)' },
    value: ({ dossier }, language) => euros(dossier.requestedGrant, language),
  },
  {
    id: 'score',
    label: { fr: 'Note sur 100', en: 'Score out of 100' },
    value: ({ dossier: { score } }, language) => (score === undefined ? '' : decimal(score, language)),
  },
  {
    id: 'outcome',
    label: { fr: 'Décision', en: 'Decision' },
    value: ({ decision }, language) => OUTCOME_NAMES[decision.outcome][language],
  },
  {
    id: 'amount',
    label: { fr: 'Montant attribué (€)', en: 'Awarded (€)' },
    value: ({ decision: { amount } }, language) => (amount === undefined ? '' : euros(amount, language)),
  },
  {
    id: 'rate',
    label: { fr: 'Taux (% du coût total)', en: 'Rate (% of total cost)' },
    value: ({ decision: { amount }, dossier: { totalCost } }, language) =>
      amount === undefined || totalCost === 0 ? '' : decimal((amount * 100) / totalCost, language),
  },
  {
    id: 'conditions',
    label: { fr: 'Conditions', en: 'Conditions' },
    value: ({ decision }) => decision.conditions ?? '',
  },
  { id: 'reasons', label: { fr: 'Motifs', en: 'Reasons' }, value: ({ decision }) => decision.reasons },
  {
    id: 'actNumber',
    label: { fr: 'Numéro de l’acte', en: 'Legal act' },
    value: ({ decision }) => decision.legalAct.number,
  },
  {
    id: 'actDate',
    label: { fr: 'Date de l’acte', en: 'Date of the act' },
    value: ({ decision }) => decision.legalAct.date,
  },
  {
    id: 'released',
    label: { fr: 'Publiée aux candidats', en: 'Announced to applicants' },
    value: ({ isReleased }, language) => YES_NO[isReleased ? 'yes' : 'no'][language],
  },
]

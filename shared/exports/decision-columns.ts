import type { Decision, Instalment } from '../decisions/decision.ts'
import type { Cause, Outcome, PaymentMoment } from '../decisions/outcomes.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { territoryNames } from './territory-names.ts'
import type { Column } from './column.ts'

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

const CAUSE_NAMES = {
  renounced: { fr: 'Renonciation', en: 'Given up' },
  appeal: { fr: 'Recours', en: 'Appeal' },
  correction: { fr: 'Rectification', en: 'Correction' },
  new_facts: { fr: 'Éléments nouveaux', en: 'New facts' },
} as const satisfies Record<Cause, Record<Language, string>>

const MOMENT_NAMES = {
  agreement: { fr: 'à la signature de la convention', en: 'when the agreement is signed' },
  start: { fr: 'au démarrage', en: 'when the project starts' },
  interim_report: { fr: 'au rapport intermédiaire', en: 'upon the interim report' },
  final_report: { fr: 'au rapport final', en: 'upon the final report' },
  day: { fr: 'le', en: 'on' },
  other: { fr: '', en: '' },
} as const satisfies Record<PaymentMoment, Record<Language, string>>

/** An instalment in words: `30 000,00 € à la signature de la convention`. */
function instalmentText({ amount, upon, day = '', note = '' }: Instalment, language: Language): string {
  const moment = [MOMENT_NAMES[upon][language], upon === 'day' ? day : '', note.trim()]
  return `${formatMoney({ amount, currency: 'EUR' }, language)} ${moment.filter(Boolean).join(' ')}`.trim()
}

/** Columns of the spreadsheet, in the order that a committee's table has them. Amounts are in euros. */
export const DECISION_COLUMNS: readonly Column<DecidedDossier>[] = [
  {
    id: 'reference',
    type: 'text',
    label: { fr: 'Référence', en: 'Reference' },
    value: ({ dossier }) => dossier.reference,
  },
  {
    id: 'project',
    type: 'text',
    label: { fr: 'Projet', en: 'Project' },
    value: ({ dossier }) => dossier.projectTitle,
  },
  {
    id: 'lead',
    type: 'text',
    label: { fr: 'Chef de file', en: 'Lead partner' },
    value: ({ dossier }) => dossier.lead,
  },
  {
    id: 'territory',
    type: 'text',
    label: { fr: 'Territoire', en: 'Territory' },
    value: ({ dossier }, language) => territoryNames([dossier.territory], language),
  },
  {
    id: 'partnerTerritories',
    type: 'text',
    label: { fr: 'Territoires des partenaires', en: 'Partners’ territories' },
    value: ({ dossier }, language) => territoryNames(dossier.partnerTerritories, language),
  },
  {
    id: 'totalCost',
    type: 'money',
    label: { fr: 'Coût total (€)', en: 'Total cost (€)' },
    value: ({ dossier }) => dossier.totalCost,
  },
  {
    id: 'requested',
    type: 'money',
    label: { fr: 'Montant demandé (€)', en: 'Requested (€)' },
    value: ({ dossier }) => dossier.requestedGrant,
  },
  {
    id: 'score',
    type: 'number',
    label: { fr: 'Note sur 100', en: 'Score out of 100' },
    value: ({ dossier: { score } }) => score,
  },
  {
    id: 'outcome',
    type: 'text',
    label: { fr: 'Décision', en: 'Decision' },
    value: ({ decision }, language) => OUTCOME_NAMES[decision.outcome][language],
  },
  {
    id: 'amount',
    type: 'money',
    label: { fr: 'Montant attribué (€)', en: 'Awarded (€)' },
    value: ({ decision: { amount } }) => amount,
  },
  {
    id: 'rate',
    type: 'number',
    label: { fr: 'Taux (% du coût total)', en: 'Rate (% of total cost)' },
    value: ({ decision: { amount }, dossier: { totalCost } }) =>
      amount === undefined || totalCost === 0 ? undefined : (amount * 100) / totalCost,
  },
  {
    id: 'conditions',
    type: 'text',
    label: { fr: 'Conditions', en: 'Conditions' },
    value: ({ decision }) => decision.conditions ?? '',
  },
  {
    id: 'reasons',
    type: 'text',
    label: { fr: 'Motifs', en: 'Reasons' },
    value: ({ decision }) => decision.reasons,
  },
  {
    id: 'actNumber',
    type: 'text',
    label: { fr: 'Numéro de l’acte', en: 'Legal act' },
    value: ({ decision }) => decision.legalAct.number,
  },
  {
    id: 'actDate',
    type: 'day',
    label: { fr: 'Date de l’acte', en: 'Date of the act' },
    value: ({ decision }) => decision.legalAct.date,
  },
  {
    id: 'released',
    type: 'yesNo',
    label: { fr: 'Publiée aux candidats', en: 'Announced to applicants' },
    value: ({ isReleased }) => isReleased,
  },
  {
    id: 'paidRate',
    type: 'number',
    label: { fr: 'Taux d’intervention plafond (%)', en: 'Highest share of actual cost (%)' },
    value: ({ decision: { rate } }) => (rate === undefined ? undefined : rate / 100),
  },
  {
    id: 'schedule',
    type: 'text',
    label: { fr: 'Versements', en: 'Instalments' },
    value: ({ decision: { schedule = [] } }, language) =>
      schedule.map((instalment) => instalmentText(instalment, language)).join(' ; '),
  },
  {
    id: 'reserveRank',
    type: 'count',
    label: { fr: 'Rang en liste d’attente', en: 'Rank on the reserve list' },
    value: ({ decision: { reserveRank } }) => reserveRank,
  },
  {
    id: 'validUntil',
    type: 'day',
    label: { fr: 'Liste d’attente valable jusqu’au', en: 'Reserve valid until' },
    value: ({ decision: { validUntil } }) => validUntil,
  },
  {
    id: 'deferredUntil',
    type: 'day',
    label: { fr: 'Ajourné jusqu’au', en: 'Put off until' },
    value: ({ decision: { deferredUntil } }) => deferredUntil,
  },
  {
    id: 'missing',
    type: 'text',
    label: { fr: 'Ce qui manque', en: 'What is missing' },
    value: ({ decision }) => decision.missing ?? '',
  },
  {
    id: 'cause',
    type: 'text',
    label: { fr: 'Motif du remplacement', en: 'Why the earlier decision was superseded' },
    value: ({ decision: { cause } }, language) => (cause ? CAUSE_NAMES[cause][language] : ''),
  },
  {
    id: 'decidedAt',
    type: 'instant',
    label: { fr: 'Enregistrée le (UTC)', en: 'Recorded on (UTC)' },
    value: ({ decision }) => decision.decidedAt,
  },
]

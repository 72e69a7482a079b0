import type { DossierState } from '../access/life-cycle.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { Language } from '../language.ts'
import type { Column } from './column.ts'
import { territoryNames } from './territory-names.ts'

const STATE_NAMES = {
  draft: { fr: 'Brouillon', en: 'Draft' },
  deleted: { fr: 'Supprimé', en: 'Deleted' },
  submitted: { fr: 'Déposé', en: 'Submitted' },
  incomplete: { fr: 'À compléter', en: 'Incomplete' },
  admissible: { fr: 'Recevable', en: 'Admissible' },
  inadmissible: { fr: 'Irrecevable', en: 'Inadmissible' },
  evaluation: { fr: 'En évaluation', en: 'Under evaluation' },
  evaluated: { fr: 'Évalué', en: 'Evaluated' },
  awarded: { fr: 'Attribué', en: 'Awarded' },
  reserve: { fr: 'Liste d’attente', en: 'Reserve list' },
  rejected: { fr: 'Refusé', en: 'Rejected' },
  deferred: { fr: 'Ajourné', en: 'Deferred' },
  withdrawn: { fr: 'Retiré', en: 'Withdrawn' },
} as const satisfies Record<DossierState, Record<Language, string>>

/** Columns of the list of dossiers: what the call's table shows, and the full instant of submission. */
export const DOSSIER_COLUMNS: readonly Column<DossierRow>[] = [
  {
    id: 'reference',
    type: 'text',
    label: { fr: 'Référence', en: 'Reference' },
    value: ({ reference }) => reference,
  },
  {
    id: 'project',
    type: 'text',
    label: { fr: 'Projet', en: 'Project' },
    value: ({ projectTitle }) => projectTitle,
  },
  {
    id: 'lead',
    type: 'text',
    label: { fr: 'Chef de file', en: 'Lead partner' },
    value: ({ lead }) => lead,
  },
  {
    id: 'territory',
    type: 'text',
    label: { fr: 'Territoire', en: 'Territory' },
    value: ({ territory }, language) => territoryNames([territory], language),
  },
  {
    id: 'partnerTerritories',
    type: 'text',
    label: { fr: 'Territoires des partenaires', en: 'Partners’ territories' },
    value: ({ partnerTerritories }, language) => territoryNames(partnerTerritories, language),
  },
  {
    id: 'state',
    type: 'text',
    label: { fr: 'État', en: 'State' },
    value: ({ state }, language) => STATE_NAMES[state][language],
  },
  {
    id: 'submittedAt',
    type: 'instant',
    label: { fr: 'Déposé le (UTC)', en: 'Submitted (UTC)' },
    value: ({ submittedAt }) => submittedAt,
  },
  {
    id: 'totalCost',
    type: 'money',
    label: { fr: 'Coût total (€)', en: 'Total cost (€)' },
    value: ({ totalCost }) => totalCost,
  },
  {
    id: 'requested',
    type: 'money',
    label: { fr: 'Montant demandé (€)', en: 'Requested (€)' },
    value: ({ requestedGrant }) => requestedGrant,
  },
  {
    id: 'score',
    type: 'number',
    label: { fr: 'Note sur 100', en: 'Score out of 100' },
    value: ({ score }) => score,
  },
  {
    id: 'evaluationsDone',
    type: 'count',
    label: { fr: 'Évaluations rendues', en: 'Evaluations given' },
    value: ({ evaluationsDone }) => evaluationsDone,
  },
  {
    id: 'evaluationsAsked',
    type: 'count',
    label: { fr: 'Évaluations demandées', en: 'Evaluations asked' },
    value: ({ evaluationsAsked }) => evaluationsAsked,
  },
  {
    id: 'awarded',
    type: 'money',
    label: { fr: 'Montant attribué (€)', en: 'Awarded (€)' },
    value: ({ awardedAmount }) => awardedAmount,
  },
]

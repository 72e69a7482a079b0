import type { RankedDossier } from '../decisions/ranking.ts'
import type { Language } from '../language.ts'
import type { Column } from './column.ts'
import { territoryNames } from './territory-names.ts'

/** A place of the ranking with the spread of its scores. */
export interface RankingRow extends Omit<
  RankedDossier,
  'leftBefore' | 'rank' | 'proposed' | 'reserveRank' | 'tie'
> {
  rank?: number | undefined
  tie?: RankedDossier['tie'] | undefined
  leftBefore: { part?: number | undefined; total: number }
  range?: number | undefined
}

const PLACE_NAMES = {
  funded: { fr: 'Dans l’enveloppe', en: 'Within the envelope' },
  partly: { fr: 'En partie dans l’enveloppe', en: 'Partly within the envelope' },
  below: { fr: 'Sous la ligne', en: 'Below the line' },
  under_threshold: { fr: 'Sous un seuil', en: 'Under a threshold' },
  not_scored: { fr: 'Sans note', en: 'Not scored' },
} as const satisfies Record<RankingRow['place'], Record<Language, string>>

const TIE_NAMES = {
  arrival: { fr: 'Ordre de dépôt', en: 'Order of submission' },
  draw: { fr: 'Tirage au sort', en: 'Draw' },
} as const satisfies Record<NonNullable<RankingRow['tie']>, Record<Language, string>>

/** Columns of the ranking, in its order. */
export const RANKING_COLUMNS: readonly Column<RankingRow>[] = [
  { id: 'rank', type: 'count', label: { fr: 'Rang', en: 'Rank' }, value: ({ rank }) => rank },
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
    id: 'score',
    type: 'number',
    label: { fr: 'Note sur 100', en: 'Score out of 100' },
    value: ({ dossier }) => dossier.score,
  },
  {
    id: 'range',
    type: 'number',
    label: { fr: 'Écart entre évaluateurs', en: 'Range between evaluators' },
    value: ({ range }) => range,
  },
  {
    id: 'evaluationsDone',
    type: 'count',
    label: { fr: 'Évaluations rendues', en: 'Evaluations given' },
    value: ({ dossier }) => dossier.evaluationsDone,
  },
  {
    id: 'requested',
    type: 'money',
    label: { fr: 'Montant demandé (€)', en: 'Requested (€)' },
    value: ({ dossier }) => dossier.requestedGrant,
  },
  {
    id: 'place',
    type: 'text',
    label: { fr: 'Place', en: 'Place' },
    value: ({ place }, language) => PLACE_NAMES[place][language],
  },
  {
    id: 'leftBefore',
    type: 'money',
    label: { fr: 'Reste de l’enveloppe avant (€)', en: 'Left in the envelope before (€)' },
    value: ({ leftBefore }) => leftBefore.total,
  },
  {
    id: 'tie',
    type: 'text',
    label: { fr: 'Départagé entre ex æquo par', en: 'Placed among equal scores by' },
    value: ({ tie }, language) => tie && TIE_NAMES[tie][language],
  },
]

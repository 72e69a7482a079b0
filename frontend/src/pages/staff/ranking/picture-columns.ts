import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import type { Certainty } from '../../../../../shared/evaluation/certainty.ts'
import type { Column } from '../../../../../shared/exports/column.ts'
import type { Language } from '../../../../../shared/language.ts'
import { isTerritory, territoryName } from '../../../../../shared/territories.ts'
import type { EnvelopeBar } from './proposal.ts'

/** Scores of one dossier, the lowest first. */
export interface ScoreRow {
  dossier: DossierRow
  totals: readonly number[]
}

const TOTAL = { fr: 'Enveloppe entière', en: 'Whole envelope' }

const partName = (part: string, language: Language) =>
  isTerritory(part) ? territoryName(part, language) : TOTAL[language]

/** A picture's table and its file are the same columns. */
export const envelopeColumns: readonly Column<EnvelopeBar>[] = [
  {
    id: 'part',
    label: { fr: 'Part', en: 'Part' },
    type: 'text',
    value: ({ part }, language) => partName(part, language),
  },
  {
    id: 'limit',
    label: { fr: 'Montant (€)', en: 'Amount (€)' },
    type: 'money',
    value: ({ limit }) => limit,
  },
  {
    id: 'committed',
    label: { fr: 'Décidé (€)', en: 'Decided (€)' },
    type: 'money',
    value: ({ committed }) => committed,
  },
  {
    id: 'proposed',
    label: { fr: 'Proposé (€)', en: 'Proposed (€)' },
    type: 'money',
    value: ({ proposed }) => proposed,
  },
  {
    id: 'left',
    label: { fr: 'Reste (€)', en: 'Left (€)' },
    type: 'money',
    value: ({ left }) => left,
  },
]

const meanOf = (totals: readonly number[]) => totals.reduce((sum, total) => sum + total, 0) / totals.length

export const scoreColumns: readonly Column<ScoreRow>[] = [
  {
    id: 'reference',
    label: { fr: 'Dossier', en: 'Dossier' },
    type: 'text',
    value: ({ dossier }) => dossier.reference,
  },
  {
    id: 'title',
    label: { fr: 'Projet', en: 'Project' },
    type: 'text',
    value: ({ dossier }) => dossier.projectTitle,
  },
  {
    id: 'count',
    label: { fr: 'Évaluations', en: 'Evaluations' },
    type: 'count',
    value: ({ totals }) => totals.length,
  },
  { id: 'lowest', label: { fr: 'Plus bas', en: 'Lowest' }, type: 'number', value: ({ totals }) => totals[0] },
  { id: 'mean', label: { fr: 'Moyenne', en: 'Mean' }, type: 'number', value: ({ totals }) => meanOf(totals) },
  {
    id: 'highest',
    label: { fr: 'Plus haut', en: 'Highest' },
    type: 'number',
    value: ({ totals }) => totals.at(-1),
  },
]

export const severityColumns: readonly Column<Certainty['evaluators'][number]>[] = [
  { id: 'name', label: { fr: 'Évaluateur', en: 'Evaluator' }, type: 'text', value: ({ name }) => name },
  {
    id: 'difference',
    label: { fr: 'Écart en points', en: 'Difference in points' },
    type: 'number',
    value: ({ difference }) => difference ?? undefined,
  },
  {
    id: 'shared',
    label: { fr: 'Dossiers partagés', en: 'Shared dossiers' },
    type: 'count',
    value: ({ shared }) => shared,
  },
  {
    id: 'scored',
    label: { fr: 'Dossiers notés', en: 'Dossiers scored' },
    type: 'count',
    value: ({ scored }) => scored,
  },
]

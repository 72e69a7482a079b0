import type { Decision } from '../decisions/decision.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { Language } from '../language.ts'
import { territoryName, type Territory } from '../territories.ts'
import type { Column } from './column.ts'

/** A dossier as the annex of a deliberation has it: what the call's rules propose, and what was decided. */
export interface AnnexDossier {
  dossier: Pick<DossierRow, 'reference' | 'projectTitle' | 'lead' | 'territory' | 'requestedGrant'>
  proposed?: number | undefined
  decision?: Pick<Decision, 'outcome' | 'amount' | 'decidedAt'> | undefined
}

/** Sums of money in euro cents. */
interface Sums {
  count: number
  requested: number
  proposed: number
  awarded: number
}

/** A line of the annex: a dossier, what a territory comes to, or what everything comes to. */
export type AnnexLine = { territory?: Territory } & (
  { kind: 'dossier'; about: AnnexDossier } | { kind: 'subtotal' | 'total'; sums: Sums }
)

const awardedOf = ({ decision }: AnnexDossier) =>
  decision?.outcome === 'award' ? (decision.amount ?? 0) : undefined

const sumsOf = (dossiers: readonly AnnexDossier[]): Sums => ({
  count: dossiers.length,
  requested: dossiers.reduce((sum, { dossier }) => sum + dossier.requestedGrant, 0),
  proposed: dossiers.reduce((sum, { proposed = 0 }) => sum + proposed, 0),
  awarded: dossiers.reduce((sum, one) => sum + (awardedOf(one) ?? 0), 0),
})

/**
 * Lines of the annex *demandé / proposé / attribué*: the dossiers of each territory in the order of their references,
 * with what the territory comes to, territories by their names, and the total at the end.
 */
export function annexLines(dossiers: readonly AnnexDossier[], language: Language): AnnexLine[] {
  const name = (territory: Territory) => territoryName(territory, language)
  const territories = [...new Set(dossiers.map(({ dossier }) => dossier.territory))].sort((left, right) =>
    name(left).localeCompare(name(right), language),
  )
  const groups = territories.flatMap((territory): AnnexLine[] => {
    const own = dossiers
      .filter(({ dossier }) => dossier.territory === territory)
      .sort((left, right) => left.dossier.reference.localeCompare(right.dossier.reference))
    return [
      ...own.map((about) => ({ kind: 'dossier' as const, territory, about })),
      { kind: 'subtotal', territory, sums: sumsOf(own) },
    ]
  })
  return [...groups, { kind: 'total', sums: sumsOf(dossiers) }]
}

const SUM_NAMES = {
  subtotal: { fr: 'Sous-total', en: 'Subtotal' },
  total: { fr: 'Total', en: 'Total' },
} as const

/** What stands first in a line: the reference, or what the line sums up. */
export const lineName = (line: AnnexLine, language: Language): string =>
  line.kind === 'dossier' ? line.about.dossier.reference : SUM_NAMES[line.kind][language]

const moneyOf = (line: AnnexLine) =>
  line.kind === 'dossier'
    ? {
        requested: line.about.dossier.requestedGrant,
        proposed: line.about.proposed,
        awarded: awardedOf(line.about),
      }
    : line.sums

/** Columns of the annex, in the order in which deliberations publish them. Amounts in euros. */
export const ANNEX_COLUMNS: readonly Column<AnnexLine>[] = [
  {
    id: 'territory',
    type: 'text',
    label: { fr: 'Territoire', en: 'Territory' },
    value: ({ territory }, language) => (territory ? territoryName(territory, language) : ''),
  },
  { id: 'reference', type: 'text', label: { fr: 'Référence', en: 'Reference' }, value: lineName },
  {
    id: 'lead',
    type: 'text',
    label: { fr: 'Chef de file', en: 'Lead partner' },
    value: (line) => (line.kind === 'dossier' ? line.about.dossier.lead : ''),
  },
  {
    id: 'project',
    type: 'text',
    label: { fr: 'Projet', en: 'Project' },
    value: (line) => (line.kind === 'dossier' ? line.about.dossier.projectTitle : ''),
  },
  {
    id: 'count',
    type: 'count',
    label: { fr: 'Dossiers', en: 'Dossiers' },
    value: (line) => (line.kind === 'dossier' ? undefined : line.sums.count),
  },
  {
    id: 'requested',
    type: 'money',
    label: { fr: 'Demandé (€)', en: 'Requested (€)' },
    value: (line) => moneyOf(line).requested,
  },
  {
    id: 'proposed',
    type: 'money',
    label: { fr: 'Proposé (€)', en: 'Proposed (€)' },
    value: (line) => moneyOf(line).proposed,
  },
  {
    id: 'awarded',
    type: 'money',
    label: { fr: 'Attribué (€)', en: 'Awarded (€)' },
    value: (line) => moneyOf(line).awarded,
  },
]

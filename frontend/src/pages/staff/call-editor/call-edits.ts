import type { CallContent, DocumentKind } from '../../../../../shared/calls/call.ts'
import type { Criterion } from '../../../../../shared/evaluation/grid.ts'
import { TERRITORY_CODES, type Territory } from '../../../../../shared/territories.ts'
import type { Edit } from './form-edits/edit.ts'
import { changeAt, freshId, moveTo, removeAt } from './list-edits.ts'

const MEGABYTE = 1024 * 1024

const changeKinds =
  (change: (kinds: DocumentKind[]) => DocumentKind[]): Edit =>
  (call) => ({ ...call, documentKinds: change(call.documentKinds) })

const changeCriteria =
  (change: (criteria: Criterion[]) => Criterion[]): Edit =>
  (call) => ({ ...call, grid: { ...call.grid, criteria: change(call.grid.criteria) } })

/** Adds a required paper: a PDF or a photograph of at most 20 MB. */
export const addKind: Edit = changeKinds((kinds) => [
  ...kinds,
  {
    id: freshId(
      'paper',
      kinds.map((kind) => kind.id),
    ),
    label: { fr: '', en: '' },
    required: true,
    types: ['pdf', 'image'],
    maximumSize: 20 * MEGABYTE,
  },
])

export const removeKind = (index: number): Edit => changeKinds((kinds) => removeAt(kinds, index))

export const moveKind = (index: number, by: -1 | 1): Edit =>
  changeKinds((kinds) => moveTo(kinds, index, index + by))

export const changeKind = (index: number, change: (kind: DocumentKind) => DocumentKind): Edit =>
  changeKinds((kinds) => changeAt(kinds, index, change))

/** Sum of the weights; a grid that can be published has 100. */
export const sumOfWeights = ({ grid }: Pick<CallContent, 'grid'>): number =>
  grid.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)

/** Adds a criterion with the weight that is still missing to 100, at least 1. */
export const addCriterion: Edit = (call) =>
  changeCriteria((criteria) => [
    ...criteria,
    {
      id: freshId(
        'criterion',
        criteria.map((criterion) => criterion.id),
      ),
      label: { fr: '', en: '' },
      weight: Math.max(1, 100 - sumOfWeights(call)),
    },
  ])(call)

export const removeCriterion = (index: number): Edit =>
  changeCriteria((criteria) => removeAt(criteria, index))

export const moveCriterion = (index: number, by: -1 | 1): Edit =>
  changeCriteria((criteria) => moveTo(criteria, index, index + by))

export const changeCriterion = (index: number, change: (criterion: Criterion) => Criterion): Edit =>
  changeCriteria((criteria) => changeAt(criteria, index, change))

type Part = CallContent['envelope']['parts'][number]

const changeParts =
  (change: (parts: Part[]) => Part[]): Edit =>
  (call) => ({ ...call, envelope: { ...call.envelope, parts: change(call.envelope.parts) } })

/** Territories that have no part of the envelope yet, in the order in which a list offers them. */
export const territoriesWithoutPart = ({ envelope }: Pick<CallContent, 'envelope'>): Territory[] =>
  TERRITORY_CODES.filter((code) => envelope.parts.every((part) => part.territory !== code))

/** Adds an empty part for the next territory without one; nothing where each has one or ten exist. */
export const addPart: Edit = (call) => {
  const [territory] = territoriesWithoutPart(call)
  if (!territory || call.envelope.parts.length >= 10) return call
  return changeParts((parts) => [...parts, { territory, amount: 0 }])(call)
}

export const removePart = (index: number): Edit => changeParts((parts) => removeAt(parts, index))

export const changePart = (index: number, change: (part: Part) => Part): Edit =>
  changeParts((parts) => changeAt(parts, index, change))

/** The same with a mark set, or without it: a mark that is not set is absent. */
export function marked<Mark extends string, Marked extends { [M in Mark]?: boolean | undefined }>(
  what: Marked,
  mark: Mark,
  isSet: boolean,
): Marked {
  const next = { ...what }
  if (isSet) return { ...next, [mark]: true }
  delete next[mark]
  return next
}

import type { FormField, FormSection } from './form.ts'

/**
 * The rows of a group are answers of their own, so that two people who add or change rows never disturb each other:
 * `activities/r1` holds the row's place (a number; `null` once it is removed), `activities/r1/title` an answer in it.
 * A removed row keeps its answers, so that removing can be undone.
 */
export const rowPath = (groupId: string, rowId: string): string => `${groupId}/${rowId}`
export const cellPath = (groupId: string, rowId: string, fieldId: string): string =>
  `${groupId}/${rowId}/${fieldId}`

const ROW_ID = /^[a-z0-9]{1,20}$/u

/** What a path of an answer leads to: a field, a row of a group, or a field in a row. */
export type AnswerPlace =
  | { kind: 'field'; field: FormField }
  | { kind: 'row'; group: FormField; rowId: string }
  | { kind: 'cell'; group: FormField; rowId: string; field: FormField }

/** Finds the place of an answer in a section; undefined where the form has none. */
export function findPlace({ fields }: Pick<FormSection, 'fields'>, path: string): AnswerPlace | undefined {
  const [fieldId = '', rowId, cellId, ...more] = path.split('/')
  const field = fields.find(({ id }) => id === fieldId)
  if (!field || more.length > 0) return undefined
  if (rowId === undefined)
    return field.type === 'group' || field.type === 'file' ? undefined : { kind: 'field', field }
  if (field.type !== 'group' || !ROW_ID.test(rowId)) return undefined
  if (cellId === undefined) return { kind: 'row', group: field, rowId }
  const cell = field.fields?.find(({ id }) => id === cellId)
  return cell && { kind: 'cell', group: field, rowId, field: cell }
}

/** Ids of a group's rows, in the order of their places; equal places by id. `answers`: those of the section, by path. */
export function rowsOf(groupId: string, answers: Readonly<Record<string, unknown>>): string[] {
  const prefix = `${groupId}/`
  return Object.entries(answers)
    .flatMap(([path, value]) => {
      if (!path.startsWith(prefix) || typeof value !== 'number') return []
      const rowId = path.slice(prefix.length)
      return rowId.includes('/') ? [] : [{ rowId, value }]
    })
    .sort((left, right) => left.value - right.value || left.rowId.localeCompare(right.rowId))
    .map(({ rowId }) => rowId)
}

/** Most rows of a group that states no maximum. */
const MOST_ROWS = 30

/** How many rows a group asks for at least and takes at most. */
export const rowLimits = ({ minimum, maximum, required }: FormField): { least: number; most: number } => ({
  least: minimum ?? (required ? 1 : 0),
  most: maximum ?? MOST_ROWS,
})

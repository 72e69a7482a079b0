import type { FormField } from '../../../../../../shared/calls/form.ts'
import { changeAt, freshId, moveTo, removeAt } from '../list-edits.ts'
import type { Edit } from './edit.ts'
import { newField, type CellType } from './field-types.ts'
import { changeField } from './fields.ts'

/** Where a question stands: in a section, or in the rows of a group there. */
export interface FieldAt {
  section: number
  field: number
  cell?: number | undefined
}

/** Path of a question in the call, and beginning of the ids of its inputs. */
export const placeOfField = ({ section, field, cell }: FieldAt): string =>
  `form.sections.${section}.fields.${field}${cell === undefined ? '' : `.fields.${cell}`}`

const changeCells = (section: number, field: number, change: (cells: FormField[]) => FormField[]): Edit =>
  changeField(section, field, (group) => ({ ...group, fields: change(group.fields ?? []) }))

/** Changes a question wherever it stands. */
export const changeFieldAt = (
  { section, field, cell }: FieldAt,
  change: (field: FormField) => FormField,
): Edit =>
  cell === undefined
    ? changeField(section, field, change)
    : changeCells(section, field, (cells) => changeAt(cells, cell, change))

export const MOST_CELLS = 12

/** Adds a question to the rows of a group, which take twelve at most. */
export const addCell = (section: number, field: number, type: CellType): Edit =>
  changeCells(section, field, (cells) => {
    const id = freshId(
      'field',
      cells.map((cell) => cell.id),
    )
    return cells.length < MOST_CELLS ? [...cells, newField(id, type)] : cells
  })

export const removeCell = (section: number, field: number, cell: number): Edit =>
  changeCells(section, field, (cells) => removeAt(cells, cell))

export const moveCell = (section: number, field: number, cell: number, by: -1 | 1): Edit =>
  changeCells(section, field, (cells) => moveTo(cells, cell, cell + by))

import type { Answer, Answers } from '../calls/answer.ts'
import type { Form, FormField } from '../calls/form.ts'
import { cellPath, rowPath, rowsOf } from '../calls/groups.ts'
import { sectionCopies, type SectionCopy } from '../calls/section-key.ts'
import { Visibility } from '../calls/visibility.ts'

/** A question as it is shown, with what was answered. A group has rows in place of a value. */
export interface ShownField {
  field: FormField
  /** Path of the answer in its section. */
  path: string
  value: Answer | undefined
  rows: { rowId: string; path: string; fields: ShownField[] }[]
}

/** A section of a dossier as a reader sees it: only what its conditions show. */
export interface ShownSection<P extends { id: string }> extends SectionCopy<P> {
  fields: ShownField[]
}

const NONE: Readonly<Record<string, Answer | undefined>> = {}

function shownField(
  field: FormField,
  path: string,
  answers: Readonly<Record<string, Answer | undefined>>,
): ShownField {
  const rows =
    field.type !== 'group'
      ? []
      : rowsOf(field.id, answers).map((rowId) => ({
          rowId,
          path: rowPath(field.id, rowId),
          fields: (field.fields ?? []).map((cell) =>
            shownField(cell, cellPath(field.id, rowId, cell.id), answers),
          ),
        }))
  return { field, path, value: answers[path], rows }
}

/** Sections and questions of a dossier that are shown, in the order of the form, with their answers. */
export function shownSections<P extends { id: string }>(
  form: Form,
  partners: readonly P[],
  answers: Answers,
): ShownSection<P>[] {
  const visibility = new Visibility(form, answers)
  return sectionCopies(form, partners)
    .filter((copy) => visibility.showsSection(copy))
    .map((copy) => ({
      ...copy,
      fields: visibility
        .fieldsOf(copy)
        .map((field) => shownField(field, field.id, answers[copy.key] ?? NONE)),
    }))
}

/** Every shown question of a section that holds an answer of its own: rows opened, groups themselves left out. */
export const leavesOf = (fields: readonly ShownField[]): ShownField[] =>
  fields.flatMap((shown) =>
    shown.field.type === 'group' ? shown.rows.flatMap((row) => leavesOf(row.fields)) : [shown],
  )

/** The answers that belong to the dossier: of what is shown, by section key and path. Hidden ones are kept, and do not count. */
export function countedAnswers<P extends { id: string }>(
  form: Form,
  partners: readonly P[],
  answers: Answers,
): Answers {
  const entries = shownSections(form, partners, answers).map(({ key, fields }) => {
    const rows = fields.flatMap((shown) =>
      shown.rows.map((row) => [row.path, answers[key]?.[row.path]] as const),
    )
    const values = leavesOf(fields).map(({ path, value }) => [path, value] as const)
    return [
      key,
      Object.fromEntries([...rows, ...values].filter(([, value]) => value !== undefined && value !== null)),
    ] as const
  })
  return Object.fromEntries(entries)
}

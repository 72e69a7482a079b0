import { isSame } from '../is-same.ts'
import type { CallContent } from './call.ts'
import type { FormField, FormSection } from './form.ts'

type Texts = { fr: string; en: string }

/** What became of a thing of the form between two versions. */
type What = 'added' | 'removed' | 'changed'

/** One change between two versions of a call, as applicants are told of it. */
export type FormChange =
  | { kind: 'section'; what: What; sectionId: string; name: Texts }
  | { kind: 'question'; what: What; sectionId: string; fieldId: string; name: Texts }
  | { kind: 'paper'; what: What; kindId: string; name: Texts }
  | { kind: 'closing'; before: string; after: string }
  | { kind: 'results'; after: string | undefined }
  | { kind: 'rules' }
  | { kind: 'money' }
  | { kind: 'texts' }
  | { kind: 'grid' }

interface Placed {
  sectionId: string
  field: FormField
}

const questionsOf = ({ form }: CallContent): Map<string, Placed> =>
  new Map(
    form.sections.flatMap(({ id: sectionId, fields }) =>
      fields.map((field) => [`${sectionId}/${field.id}`, { sectionId, field }] as const),
    ),
  )

const byId = <Thing extends { id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]))

const headOf = ({ fields: _fields, ...head }: FormSection) => head

function sectionChanges(before: CallContent, after: CallContent): FormChange[] {
  const [old, present] = [byId(before.form.sections), byId(after.form.sections)]
  const change = (what: What, { id, title }: FormSection): FormChange => ({
    kind: 'section',
    what,
    sectionId: id,
    name: title,
  })
  return [
    ...after.form.sections.flatMap((section) => {
      const was = old.get(section.id)
      if (!was) return [change('added', section)]
      return isSame(headOf(was), headOf(section)) ? [] : [change('changed', section)]
    }),
    ...before.form.sections.filter(({ id }) => !present.has(id)).map((section) => change('removed', section)),
  ]
}

const isInNew = ({ form }: CallContent, sectionId: string) =>
  !form.sections.some(({ id }) => id === sectionId)

/** A question keeps its answer where section and id stay: only then it is the same one. */
function questionChanges(before: CallContent, after: CallContent): FormChange[] {
  const [old, present] = [questionsOf(before), questionsOf(after)]
  const change = (what: What, { sectionId, field }: Placed): FormChange => ({
    kind: 'question',
    what,
    sectionId,
    fieldId: field.id,
    name: field.label,
  })
  return [
    ...[...present].flatMap(([key, placed]) => {
      const was = old.get(key)
      // A new section says by itself that its questions are new, and a removed one that they are gone.
      if (!was) return isInNew(before, placed.sectionId) ? [] : [change('added', placed)]
      return isSame(was.field, placed.field) ? [] : [change('changed', placed)]
    }),
    ...[...old].flatMap(([key, placed]) =>
      present.has(key) || isInNew(after, placed.sectionId) ? [] : [change('removed', placed)],
    ),
  ]
}

function paperChanges(before: CallContent, after: CallContent): FormChange[] {
  const [old, present] = [byId(before.documentKinds), byId(after.documentKinds)]
  const change = (what: What, { id, label }: CallContent['documentKinds'][number]): FormChange => ({
    kind: 'paper',
    what,
    kindId: id,
    name: label,
  })
  return [
    ...after.documentKinds.flatMap((kind) => {
      const was = old.get(kind.id)
      if (!was) return [change('added', kind)]
      return isSame(was, kind) ? [] : [change('changed', kind)]
    }),
    ...before.documentKinds.filter(({ id }) => !present.has(id)).map((kind) => change('removed', kind)),
  ]
}

function callChanges(before: CallContent, after: CallContent): FormChange[] {
  const differs = (...members: (keyof CallContent)[]) =>
    members.some((member) => !isSame(before[member], after[member]))
  return [
    ...(differs('closesAt')
      ? [{ kind: 'closing', before: before.closesAt, after: after.closesAt } as const]
      : []),
    ...(differs('resultsExpectedOn') ? [{ kind: 'results', after: after.resultsExpectedOn } as const] : []),
    ...(differs('rules') ? [{ kind: 'rules' } as const] : []),
    ...(differs('envelope', 'highestRate', 'budget') ? [{ kind: 'money' } as const] : []),
    ...(differs('title', 'summary', 'text') ? [{ kind: 'texts' } as const] : []),
    ...(differs('grid') ? [{ kind: 'grid' } as const] : []),
  ]
}

/** What differs between two published versions of a call, in the order in which an applicant cares. */
export const diffForms = (before: CallContent, after: CallContent): FormChange[] => [
  ...sectionChanges(before, after),
  ...questionChanges(before, after),
  ...paperChanges(before, after),
  ...callChanges(before, after),
]

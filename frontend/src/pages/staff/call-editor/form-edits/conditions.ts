import { canBeAsked, wordsOfField } from '../../../../../../shared/calls/condition-check.ts'
import type { Condition, Form, FormField, FormSection } from '../../../../../../shared/calls/form.ts'
import { changeAt, removeAt } from '../list-edits.ts'
import type { Edit } from './edit.ts'
import { changeField } from './fields.ts'
import { changeSection } from './sections.ts'

/** What conditions show: a section, or a question of it. */
export interface Shown {
  section: number
  field?: number | undefined
}

export const placeOfShown = ({ section, field }: Shown): string =>
  field === undefined ? `form.sections.${section}` : `form.sections.${section}.fields.${field}`

type Conditional = { showWhen?: Condition[] | undefined }

const withConditions = <Thing extends Conditional>(
  thing: Thing,
  change: (all: Condition[]) => Condition[],
): Thing => {
  const showWhen = change(thing.showWhen ?? [])
  return { ...thing, showWhen: showWhen.length > 0 ? showWhen : undefined }
}

const changeConditions = ({ section, field }: Shown, change: (all: Condition[]) => Condition[]): Edit =>
  field === undefined
    ? changeSection(section, (found) => withConditions(found, change))
    : changeField(section, field, (found) => withConditions(found, change))

export const MOST_CONDITIONS = 5

export const addCondition = (shown: Shown, condition: Condition): Edit =>
  changeConditions(shown, (all) => (all.length < MOST_CONDITIONS ? [...all, condition] : all))

export const changeCondition = (shown: Shown, index: number, condition: Condition): Edit =>
  changeConditions(shown, (all) => changeAt(all, index, () => condition))

export const removeCondition = (shown: Shown, index: number): Edit =>
  changeConditions(shown, (all) => removeAt(all, index))

/** A question that a condition can ask, with its section. */
export interface Askable {
  section: FormSection
  field: FormField
}

/**
 * Questions whose answers can show a section or a question: of a list, a territory, a declaration; a partner's only
 * in what every partner answers; not the shown one itself, nor those inside a shown section.
 */
export function askableFor({ sections }: Form, shown: Shown): Askable[] {
  const own = sections[shown.section]
  const isOfPartner = own?.answeredBy === 'everyPartner'
  return sections
    .filter((section) => isOfPartner || section.answeredBy !== 'everyPartner')
    .filter((section) => shown.field !== undefined || section !== own)
    .flatMap((section) => section.fields.map((field) => ({ section, field })))
    .filter(({ field }) => canBeAsked(field) && wordsOfField(field).length > 0)
    .filter(({ field }) => shown.field === undefined || field !== own?.fields[shown.field])
}

/** A first condition on a question: that its first answer was given. */
export const conditionOn = ({ section, field }: Askable): Condition => ({
  sectionId: section.id,
  fieldId: field.id,
  anyOf: [...wordsOfField(field)].slice(0, 1),
})

/** How many sections and questions are shown by an answer of a field (or by one answer of it). */
export function countShownBy(
  { sections }: Form,
  asked: Pick<Condition, 'sectionId' | 'fieldId'>,
  word?: string,
) {
  const isOn = (condition: Condition) =>
    condition.sectionId === asked.sectionId &&
    condition.fieldId === asked.fieldId &&
    (word === undefined || condition.anyOf.includes(word))
  const things: Conditional[] = [...sections, ...sections.flatMap(({ fields }) => fields)]
  return things.filter(({ showWhen }) => showWhen?.some(isOn)).length
}

/** How many things outside of a section are shown by answers given in it. */
export function countShownBySection({ sections }: Form, { id }: FormSection): number {
  const others = sections.filter((section) => section.id !== id)
  const things: Conditional[] = [...others, ...others.flatMap(({ fields }) => fields)]
  return things.filter(({ showWhen }) => showWhen?.some(({ sectionId }) => sectionId === id)).length
}

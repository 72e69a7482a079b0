import { TERRITORY_CODES } from '../territories.ts'
import type { FieldType } from './field-types.ts'
import type { Condition, Form, FormField, FormSection } from './form.ts'
import type { PublishFault } from './publish-fault.ts'

/** Types of field whose answers a condition can ask for. */
const CONDITION_TYPES = [
  'choice',
  'multipleChoice',
  'territory',
  'declaration',
] as const satisfies readonly FieldType[]

/** Whether a condition can ask for the answer of a field. */
export const canBeAsked = ({ type }: FormField): boolean => CONDITION_TYPES.some((known) => known === type)

/** Words that the answer of a field can be, as conditions name them. */
export function wordsOfField({ type, options }: FormField): readonly string[] {
  if (type === 'territory') return TERRITORY_CODES
  return type === 'declaration' ? ['true', 'false'] : (options ?? []).map(({ id }) => id)
}

/** A section, or a field with its section: what conditions show and hide. */
interface Node {
  section: FormSection
  field?: FormField
  place: string
}

function nodesOf({ sections }: Form): Node[] {
  return sections.flatMap((section, index): Node[] => {
    const place = `form.sections.${index}`
    const fields = section.fields.map((field, position) => ({
      section,
      field,
      place: `${place}.fields.${position}`,
    }))
    return [{ section, place }, ...fields]
  })
}

const ownConditions = ({ section, field }: Node): readonly Condition[] =>
  (field ? field.showWhen : section.showWhen) ?? []

/** Every condition that must hold for a section, or for a field and its section. */
const allConditions = (section: FormSection, field: FormField | undefined): Condition[] => [
  ...(section.showWhen ?? []),
  ...(field?.showWhen ?? []),
]

function findAsked({ sections }: Form, condition: Condition): Required<Omit<Node, 'place'>> | undefined {
  const section = sections.find(({ id }) => id === condition.sectionId)
  const field = section?.fields.find(({ id }) => id === condition.fieldId)
  return section && field && { section, field }
}

/** Whether whoever follows conditions from the field of one comes back to `goal`: a field, or any of a section's. */
function leadsBack(form: Form, condition: Condition, goal: Node, seen: Set<FormField>): boolean {
  const asked = findAsked(form, condition)
  if (!asked) return false
  if (goal.field ? asked.field === goal.field : asked.section === goal.section) return true
  if (seen.has(asked.field)) return false
  seen.add(asked.field)
  return allConditions(asked.section, asked.field).some((next) => leadsBack(form, next, goal, seen))
}

/**
 * Whether some answers show the section or field. Conditions all hold at once, those of the fields that they ask too:
 * a field of one answer must have a word that each of them takes; one of several answers can have a word for each.
 */
function canBeShown(form: Form, { section, field }: Node): boolean {
  const left = new Map<FormField, readonly string[]>()
  const followed = new Set<FormField>()
  const follow = (conditions: readonly Condition[], way: ReadonlySet<FormField>): boolean =>
    conditions.every((condition) => {
      const asked = findAsked(form, condition)
      if (!asked || way.has(asked.field)) return false
      const isSeveral = asked.field.type === 'multipleChoice'
      const before = (isSeveral ? undefined : left.get(asked.field)) ?? wordsOfField(asked.field)
      const words = before.filter((word) => condition.anyOf.includes(word))
      left.set(asked.field, words)
      if (!canBeAsked(asked.field) || words.length === 0) return false
      if (followed.has(asked.field)) return true
      const isFollowed = follow(allConditions(asked.section, asked.field), new Set([...way, asked.field]))
      followed.add(asked.field)
      return isFollowed
    })
  return follow(allConditions(section, field), new Set(field && [field]))
}

function conditionFault(form: Form, node: Node, condition: Condition): PublishFault['code'] | undefined {
  const asked = findAsked(form, condition)
  if (!asked) return 'condition_unknown'
  if (!canBeAsked(asked.field)) return 'condition_type'
  const words = wordsOfField(asked.field)
  if (!condition.anyOf.every((word) => words.includes(word))) return 'condition_option'
  if (asked.section.answeredBy === 'everyPartner' && node.section.answeredBy !== 'everyPartner')
    return 'condition_partner'
  return leadsBack(form, condition, node, new Set()) ? 'condition_circle' : undefined
}

/** Conditions that name what is not there, ask a partner's answer from the common part, go in a circle or never hold. */
export function conditionFaults(form: Form): PublishFault[] {
  return nodesOf(form).flatMap((node): PublishFault[] => {
    const conditions = ownConditions(node)
    const faults = conditions.flatMap((condition, index): PublishFault[] => {
      const code = conditionFault(form, node, condition)
      return code ? [{ code, place: `${node.place}.showWhen.${index}` }] : []
    })
    if (faults.length > 0 || conditions.length === 0 || canBeShown(form, node)) return faults
    return [{ code: 'condition_never', place: `${node.place}.showWhen` }]
  })
}

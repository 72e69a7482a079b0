import type { CallContent, DocumentKind } from './call.ts'
import { conditionFaults } from './condition-check.ts'
import { BINDINGS, RULE_BINDINGS, type Binding } from './field-types.ts'
import type { FormField, FormSection } from './form.ts'
import { halfTranslated, missingTexts, repeated, type PublishFault } from './publish-fault.ts'

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id)

function optionFaults(field: FormField, place: string): PublishFault[] {
  if (field.type !== 'choice' && field.type !== 'multipleChoice') return []
  const options = field.options ?? []
  return [
    ...(options.length < 2 ? [{ code: 'no_options', place: `${place}.options` } as const] : []),
    ...options.flatMap((option, index) => missingTexts(`${place}.options.${index}.label`, option.label)),
    ...repeated(`${place}.options`, idsOf(options)),
  ]
}

/** Faults that a field can have anywhere, in the rows of a group too. */
function plainFaults(field: FormField, place: string): PublishFault[] {
  const { minimum, maximum } = field
  const isReversed = minimum !== undefined && maximum !== undefined && minimum > maximum
  return [
    ...missingTexts(`${place}.label`, field.label),
    ...halfTranslated(`${place}.help`, field.help),
    ...halfTranslated(`${place}.unit`, field.unit),
    ...optionFaults(field, place),
    ...(isReversed ? [{ code: 'bounds_reversed', place: `${place}.minimum` } as const] : []),
  ]
}

const MOST_ROWS = 100

const isCount = (count: number | undefined, least: number) =>
  count === undefined || (Number.isInteger(count) && count >= least && count <= MOST_ROWS)

function rowFieldFaults(field: FormField, place: string): PublishFault[] {
  if (field.type === 'group') return [{ code: 'group_in_group', place }]
  if (field.type === 'file') return [{ code: 'file_in_group', place }]
  return plainFaults(field, place)
}

function groupFaults(field: FormField, place: string): PublishFault[] {
  const fields = field.fields ?? []
  const isCounted = isCount(field.minimum, 0) && isCount(field.maximum, 1)
  return [
    ...halfTranslated(`${place}.rowLabel`, field.rowLabel),
    ...(isCounted ? [] : [{ code: 'rows_count', place: `${place}.minimum` } as const]),
    ...(fields.length === 0 ? [{ code: 'group_without_fields', place: `${place}.fields` } as const] : []),
    ...fields.flatMap((cell, index) => rowFieldFaults(cell, `${place}.fields.${index}`)),
    ...repeated(`${place}.fields`, idsOf(fields)),
  ]
}

function fileFaults({ kindId }: FormField, place: string, kinds: readonly DocumentKind[]): PublishFault[] {
  if (!kindId) return [{ code: 'file_without_kind', place: `${place}.kindId` }]
  return kinds.some(({ id }) => id === kindId)
    ? []
    : [{ code: 'file_kind_unknown', place: `${place}.kindId` }]
}

function fieldFaults(field: FormField, place: string, { documentKinds }: CallContent): PublishFault[] {
  const plain = plainFaults(field, place)
  if (field.type === 'group') return [...plain, ...groupFaults(field, place)]
  return field.type === 'file' ? [...plain, ...fileFaults(field, place, documentKinds)] : plain
}

/** Types of field that can answer each binding. */
export const BINDING_TYPES = {
  projectTitle: ['shortText'],
  projectSummary: ['shortText', 'longText'],
  totalCost: ['money'],
  requestedGrant: ['money'],
  partnerTerritory: ['territory', 'organisation'],
  foreignContribution: ['money'],
  startsOn: ['date'],
  endsOn: ['date'],
  projectPeriod: ['period'],
  hasUnsettledGrant: ['choice'],
  unsettledSince: ['date'],
  hasEconomicActivity: ['choice'],
  deMinimisReceived: ['money'],
  signsRepublicanContract: ['declaration'],
} as const satisfies Record<Binding, readonly FormField['type'][]>

interface PlacedField {
  section: FormSection
  field: FormField
  place: string
}

/** Fields of the form that answer a binding, with their places. */
const boundFields = ({ form }: Pick<CallContent, 'form'>, binding: Binding): PlacedField[] =>
  form.sections
    .flatMap((section, number) =>
      section.fields.map((field, index) => ({
        section,
        field,
        place: `form.sections.${number}.fields.${index}`,
      })),
    )
    .filter(({ field }) => field.binding === binding)

/** A binding that is answered twice, by each partner, or by a field of another type. */
function boundWrongly(call: CallContent, binding: Binding): PublishFault[] {
  const [first, second] = boundFields(call, binding)
  if (second) return [{ code: 'binding_twice', place: second.place, facts: { binding } }]
  if (!first) return []
  const { field, section, place } = first
  const types: readonly string[] = BINDING_TYPES[binding]
  if (!types.includes(field.type)) return [{ code: 'binding_type', place, facts: { binding, types } }]
  if (section.answeredBy === 'everyPartner') return [{ code: 'binding_partner', place, facts: { binding } }]
  const ids = idsOf(field.options ?? [])
  return field.type === 'choice' && !['yes', 'no'].every((id) => ids.includes(id))
    ? [{ code: 'binding_options', place, facts: { binding } }]
    : []
}

const isConditional = ({ showWhen }: FormSection | FormField) => (showWhen ?? []).length > 0

const isMoney = (binding: Binding) => binding === 'totalCost' || binding === 'requestedGrant'

/** What the portal always needs to know: a required question that everybody sees. */
function alwaysBound(call: CallContent, binding: Binding): PublishFault[] {
  // A budget says both; that no question asks for them as well is checked with it.
  if (call.budget && isMoney(binding)) return []
  const [first] = boundFields(call, binding)
  if (!first) return [{ code: 'binding_missing', place: 'form', facts: { binding } }]
  const wrong = boundWrongly(call, binding)
  if (wrong.length > 0) return wrong
  const { field, section, place } = first
  if (isConditional(field) || isConditional(section))
    return [{ code: 'binding_hidden', place, facts: { binding } }]
  return field.required ? [] : [{ code: 'binding_optional', place, facts: { binding } }]
}

const bindingFaults = (call: CallContent): PublishFault[] => [
  ...BINDINGS.flatMap((binding) => alwaysBound(call, binding)),
  ...RULE_BINDINGS.flatMap((binding) => boundWrongly(call, binding)),
]

function sectionFaults(section: FormSection, place: string, call: CallContent): PublishFault[] {
  return [
    ...missingTexts(`${place}.title`, section.title),
    ...halfTranslated(`${place}.introduction`, section.introduction),
    ...(section.fields.length === 0 ? [{ code: 'no_field', place: `${place}.fields` } as const] : []),
    ...repeated(`${place}.fields`, idsOf(section.fields)),
    ...section.fields.flatMap((field, index) => fieldFaults(field, `${place}.fields.${index}`, call)),
  ]
}

/** Everything in the form that keeps a call from being published. */
export function formFaults(call: CallContent): PublishFault[] {
  const { sections } = call.form
  if (sections.length === 0) return [{ code: 'no_section', place: 'form.sections' }]
  return [
    ...sections.flatMap((section, index) => sectionFaults(section, `form.sections.${index}`, call)),
    ...repeated('form.sections', idsOf(sections)),
    ...conditionFaults(call.form),
    ...bindingFaults(call),
  ]
}

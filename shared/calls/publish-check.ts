import type { CallContent } from './call.ts'
import { BINDINGS, RULE_BINDINGS, type Binding } from './field-types.ts'
import type { FormField } from './form.ts'
import { LANGUAGES } from '../language.ts'
import { ruleFaults } from './rules-check.ts'
import { isTimeZone } from '../time.ts'

/** Something that keeps a call from being published. `place` is a path into the call (`form.sections.2.fields.0.label.en`). */
export interface PublishFault {
  code:
    | 'text_missing'
    | 'closes_before_opens'
    | 'closes_in_the_past'
    | 'time_zone_unknown'
    | 'envelope_empty'
    | 'parts_over_total'
    | 'part_twice'
    | 'no_section'
    | 'no_field'
    | 'id_twice'
    | 'no_options'
    | 'bounds_reversed'
    | 'binding_missing'
    | 'binding_twice'
    | 'binding_type'
    | 'binding_optional'
    | 'binding_options'
    | 'rule_without_question'
    | 'list_empty'
    | 'clause_empty'
    | 'composition_impossible'
    | 'composition_contradicts'
    | 'grant_over_envelope'
    | 'ends_too_early'
    | 'decides_before_closing'
    | 'asked_of_nobody'
    | 'no_criterion'
    | 'weights_sum'
    | 'threshold_over_scale'
  place: string
  facts?: Record<string, unknown>
}

type Texts = Record<string, string> | undefined

const missingTexts = (place: string, texts: Texts): PublishFault[] =>
  LANGUAGES.filter((language) => !texts?.[language]?.trim()).map((language) => ({
    code: 'text_missing',
    place: `${place}.${language}`,
  }))

// A help text may be absent, but not in one language only.
const halfTranslated = (place: string, texts: Texts): PublishFault[] =>
  texts && LANGUAGES.some((language) => texts[language]?.trim()) ? missingTexts(place, texts) : []

function repeated(place: string, ids: readonly string[]): PublishFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ code: 'id_twice', place: `${place}.${index}`, facts: { id } } as const] : [],
  )
}

function dateFaults(call: CallContent, now: string): PublishFault[] {
  const faults: PublishFault[] = []
  if (Date.parse(call.closesAt) <= Date.parse(call.opensAt))
    faults.push({ code: 'closes_before_opens', place: 'closesAt' })
  if (Date.parse(call.closesAt) <= Date.parse(now))
    faults.push({ code: 'closes_in_the_past', place: 'closesAt' })
  if (!isTimeZone(call.timeZone)) faults.push({ code: 'time_zone_unknown', place: 'timeZone' })
  return faults
}

function envelopeFaults({ envelope }: CallContent): PublishFault[] {
  const faults: PublishFault[] = []
  const sum = envelope.parts.reduce((total, part) => total + part.amount, 0)
  if (envelope.total === 0) faults.push({ code: 'envelope_empty', place: 'envelope.total' })
  if (sum > envelope.total)
    faults.push({ code: 'parts_over_total', place: 'envelope.parts', facts: { sum, total: envelope.total } })
  const territories = envelope.parts.map((part) => part.territory)
  territories.forEach((territory, index) => {
    if (territories.indexOf(territory) < index)
      faults.push({ code: 'part_twice', place: `envelope.parts.${index}`, facts: { territory } })
  })
  return faults
}

function fieldFaults(field: FormField, place: string): PublishFault[] {
  const faults = [
    ...missingTexts(`${place}.label`, field.label),
    ...halfTranslated(`${place}.help`, field.help),
  ]
  if (field.type === 'choice' || field.type === 'multipleChoice') {
    const options = field.options ?? []
    if (options.length < 2) faults.push({ code: 'no_options', place: `${place}.options` })
    options.forEach((option, index) =>
      faults.push(...missingTexts(`${place}.options.${index}.label`, option.label)),
    )
    faults.push(
      ...repeated(
        `${place}.options`,
        options.map((option) => option.id),
      ),
    )
  }
  if (field.minimum !== undefined && field.maximum !== undefined && field.minimum > field.maximum)
    faults.push({ code: 'bounds_reversed', place: `${place}.minimum` })
  return faults
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
  field: FormField
  place: string
}

/** Fields of the form that answer a binding, with their places. */
const boundFields = ({ form }: Pick<CallContent, 'form'>, binding: Binding): PlacedField[] =>
  form.sections
    .flatMap(({ fields }, section) =>
      fields.map((field, index) => ({ field, place: `form.sections.${section}.fields.${index}` })),
    )
    .filter(({ field }) => field.binding === binding)

/** A binding that is answered twice, or by a field of another type. */
function boundWrongly(call: CallContent, binding: Binding): PublishFault[] {
  const [first, second] = boundFields(call, binding)
  if (second) return [{ code: 'binding_twice', place: second.place, facts: { binding } }]
  if (!first) return []
  const types: readonly string[] = BINDING_TYPES[binding]
  if (!types.includes(first.field.type))
    return [{ code: 'binding_type', place: first.place, facts: { binding, types } }]
  const ids = first.field.options?.map(({ id }) => id) ?? []
  return first.field.type === 'choice' && !['yes', 'no'].every((id) => ids.includes(id))
    ? [{ code: 'binding_options', place: first.place, facts: { binding } }]
    : []
}

function bindingFaults(call: CallContent): PublishFault[] {
  const always = BINDINGS.flatMap((binding): PublishFault[] => {
    const [first] = boundFields(call, binding)
    if (!first) return [{ code: 'binding_missing', place: 'form', facts: { binding } }]
    const wrong = boundWrongly(call, binding)
    if (wrong.length > 0) return wrong
    return first.field.required ? [] : [{ code: 'binding_optional', place: first.place, facts: { binding } }]
  })
  return [...always, ...RULE_BINDINGS.flatMap((binding) => boundWrongly(call, binding))]
}

function formFaults(call: CallContent): PublishFault[] {
  const { sections } = call.form
  if (sections.length === 0) return [{ code: 'no_section', place: 'form.sections' }]
  const faults = sections.flatMap((section, index) => {
    const place = `form.sections.${index}`
    return [
      ...missingTexts(`${place}.title`, section.title),
      ...halfTranslated(`${place}.introduction`, section.introduction),
      ...(section.fields.length === 0 ? [{ code: 'no_field', place: `${place}.fields` } as const] : []),
      ...repeated(
        `${place}.fields`,
        section.fields.map((field) => field.id),
      ),
      ...section.fields.flatMap((field, position) => fieldFaults(field, `${place}.fields.${position}`)),
    ]
  })
  return [
    ...faults,
    ...repeated(
      'form.sections',
      sections.map((section) => section.id),
    ),
    ...bindingFaults(call),
  ]
}

function gridFaults({ grid }: CallContent): PublishFault[] {
  if (grid.criteria.length === 0) return [{ code: 'no_criterion', place: 'grid.criteria' }]
  const sum = grid.criteria.reduce((total, criterion) => total + criterion.weight, 0)
  return [
    ...(sum === 100 ? [] : [{ code: 'weights_sum', place: 'grid.criteria', facts: { sum } } as const]),
    ...repeated(
      'grid.criteria',
      grid.criteria.map((criterion) => criterion.id),
    ),
    ...grid.criteria.flatMap((criterion, index): PublishFault[] => [
      ...missingTexts(`grid.criteria.${index}.label`, criterion.label),
      ...halfTranslated(`grid.criteria.${index}.guidance`, criterion.guidance),
      ...((criterion.threshold ?? 0) > grid.scale.maximum
        ? [{ code: 'threshold_over_scale', place: `grid.criteria.${index}.threshold` } as const]
        : []),
    ]),
  ]
}

function documentFaults(call: CallContent): PublishFault[] {
  return [
    ...repeated(
      'documentKinds',
      call.documentKinds.map((kind) => kind.id),
    ),
    ...call.documentKinds.flatMap((kind, index) => [
      ...missingTexts(`documentKinds.${index}.label`, kind.label),
      ...halfTranslated(`documentKinds.${index}.reason`, kind.reason),
    ]),
  ]
}

/** Everything that keeps a call from being published, in the order of the page. Empty means ready. `now`: ISO instant. */
export function checkCall(call: CallContent, now: string): PublishFault[] {
  return [
    ...missingTexts('title', call.title),
    ...missingTexts('summary', call.summary),
    ...missingTexts('text', call.text),
    ...dateFaults(call, now),
    ...envelopeFaults(call),
    ...ruleFaults(call),
    ...documentFaults(call),
    ...formFaults(call),
    ...gridFaults(call),
  ]
}

import { LANGUAGES } from '../language.ts'

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
    | 'group_without_fields'
    | 'group_in_group'
    | 'file_in_group'
    | 'rows_count'
    | 'file_without_kind'
    | 'file_kind_unknown'
    | 'condition_unknown'
    | 'condition_type'
    | 'condition_option'
    | 'condition_partner'
    | 'condition_circle'
    | 'condition_never'
    | 'bounds_reversed'
    | 'binding_missing'
    | 'binding_twice'
    | 'binding_type'
    | 'binding_optional'
    | 'binding_with_budget'
    | 'budget_twice'
    | 'budget_no_category'
    | 'budget_category_closed'
    | 'budget_base_closed'
    | 'budget_circular'
    | 'budget_rate_of_euro'
    | 'budget_rate_malformed'
    | 'budget_rate_unreachable'
    | 'budget_rate_source'
    | 'budget_rate_date'
    | 'budget_rate_changed'
    | 'binding_options'
    | 'binding_partner'
    | 'binding_hidden'
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
    | 'ceiling_twice'
    | 'ceiling_under_part'
    | 'reserve_too_short'
    | 'selection_changed'
    | 'code_changed'
    | 'opening_changed'
    | 'call_closed'
    | 'closes_earlier'
    | 'under_committed'
    | 'grid_changed'
  place: string
  facts?: Record<string, unknown>
}

type Texts = Record<string, string> | undefined

/** Languages in which a text is still to be written. */
export const missingTexts = (place: string, texts: Texts): PublishFault[] =>
  LANGUAGES.filter((language) => !texts?.[language]?.trim()).map((language) => ({
    code: 'text_missing',
    place: `${place}.${language}`,
  }))

/** The same of a text that may be absent (a help), but not in one language only. */
export const halfTranslated = (place: string, texts: Texts): PublishFault[] =>
  texts && LANGUAGES.some((language) => texts[language]?.trim()) ? missingTexts(place, texts) : []

/** Ids that stand twice in a list. */
export function repeated(place: string, ids: readonly string[]): PublishFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ code: 'id_twice', place: `${place}.${index}`, facts: { id } } as const] : [],
  )
}

import type { PublicCall } from '../../../../shared/calls/call.ts'
import { findPlace } from '../../../../shared/calls/groups.ts'
import { parseSectionKey } from '../../../../shared/calls/section-key.ts'
import type { Comparison } from '../../../../shared/completion/comparison.ts'
import { localized } from '../../i18n/format.ts'
import { answerText } from '../reading/answer-text.ts'

type FieldChange = Comparison['sections'][number]['fields'][number]

/** A changed answer in words: its question, and both texts. What the form no longer asks is told by its id. */
export function comparedField(
  { form }: PublicCall,
  sectionKey: string,
  { fieldId, before, after }: FieldChange,
  words: { ticked: string; notTicked: string },
): { label: string; before: string; after: string } {
  const { sectionId } = parseSectionKey(sectionKey)
  const section = form.sections.find(({ id }) => id === sectionId)
  const place = section && findPlace(section, fieldId)
  if (!place)
    return { label: fieldId, before: JSON.stringify(before ?? ''), after: JSON.stringify(after ?? '') }
  if (place.kind === 'row') {
    const label = localized(place.group.rowLabel) || localized(place.group.label)
    const told = (value: FieldChange['before']) => (typeof value === 'number' ? label : '')
    return { label, before: told(before), after: told(after) }
  }
  const label = localized(place.field.label)
  return {
    label: place.kind === 'cell' ? `${localized(place.group.label)} · ${label}` : label,
    before: answerText(place.field, before, words),
    after: answerText(place.field, after, words),
  }
}

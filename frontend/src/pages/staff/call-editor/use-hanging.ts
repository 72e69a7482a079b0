import { canBeAsked } from '../../../../../shared/calls/condition-check.ts'
import type { FieldType } from '../../../../../shared/calls/field-types.ts'
import type { FormField } from '../../../../../shared/calls/form.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { useCallEditor } from './create-editor.ts'
import { countShownBy, countShownBySection } from './form-edits/conditions.ts'
import { retypeField } from './form-edits/field-types.ts'

/** Sentences on what hangs on a part of the form (conditions, what the portal needs), for whoever takes it away. */
export function useHanging() {
  const t = useTexts('formEditor')
  const editor = useTexts('callEditor')
  const names = useTexts('callFaults')
  const { content } = useCallEditor()
  const form = () => content().form
  const shown = (count: number) => (count > 0 ? [t().hangsOn.shown(count)] : [])
  const bound = ({ binding }: FormField) => (binding ? [t().hangsOn.binding(names().bindings[binding])] : [])
  const askedAs = (section: number, field: FormField) => ({
    sectionId: form().sections[section]?.id ?? '',
    fieldId: field.id,
  })
  return {
    ofField: (section: number, field: FormField) => [
      ...shown(countShownBy(form(), askedAs(section, field))),
      ...bound(field),
    ],
    ofOption: (section: number, field: FormField, option: string) =>
      shown(countShownBy(form(), askedAs(section, field), option)),
    ofSection: (index: number) => {
      const section = form().sections[index]
      return section
        ? [...shown(countShownBySection(form(), section)), ...section.fields.flatMap((field) => bound(field))]
        : []
    },
    /** What a question loses with another kind of answer. */
    ofRetyping: ({ section }: { section: number }, field: FormField, type: FieldType) => {
      const next = retypeField(field, type)
      const isAskedAnew = canBeAsked(field) && next.options !== field.options
      return [
        ...(isAskedAnew || !canBeAsked(next) ? shown(countShownBy(form(), askedAs(section, field))) : []),
        ...(next.binding === field.binding ? [] : bound(field)),
      ]
    },
    /** Says what is lost by a change that can be undone; nothing where nothing is. */
    say: (lost: readonly string[]) => {
      if (lost.length > 0) showDone([t().hangsOn.retyped, ...lost, editor().undoBringsBack].join(' '))
    },
  }
}

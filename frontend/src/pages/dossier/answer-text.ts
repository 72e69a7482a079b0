import type { Answer } from '../../../../shared/calls/answer.ts'
import type { FormField } from '../../../../shared/calls/form.ts'
import { useTexts } from '../../i18n/texts.ts'
import { answerText } from '../../ui/reading/answer-text.ts'
import type { FieldInput } from './autosave/field-input.ts'

/** An answer as its writer reads it back; an empty text where there is none. */
export function ownAnswerText(field: FormField, value: Answer | undefined): string {
  const t = useTexts('dossier')()
  return answerText(field, value, { ticked: t.answerYes, notTicked: t.answerNo })
}

/** The same of what stands in a field, also where it is no answer. */
export const inputText = (field: FormField, input: FieldInput): string =>
  input.kind === 'unread' ? input.text : ownAnswerText(field, input.value)

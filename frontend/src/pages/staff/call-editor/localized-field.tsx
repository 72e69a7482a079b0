import { For, Show } from 'solid-js'
import { LANGUAGES, type Language } from '../../../../../shared/language.ts'
import { findTextFault } from '../../../../../shared/text.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { useCallEditor } from './create-editor.ts'
import type { Edit } from './form-edits/edit.ts'

type Texts = Record<Language, string>

/** A text in every language, side by side on a desk. `place` is its path in the call, and the ids of its inputs. */
export function LocalizedField(props: {
  place: string
  label: string
  hint?: string | undefined
  value: Texts | undefined
  /** Characters. */
  limit: number
  rows?: number | undefined
  isOptional?: boolean | undefined
  change: (next: Texts) => Edit
}) {
  const t = useTexts('callParts')
  const common = useTexts('common')
  const { edit } = useCallEditor()
  const valueIn = (language: Language) => props.value?.[language] ?? ''
  const write = (language: Language, text: string) =>
    edit(
      props.change({ fr: valueIn('fr'), en: valueIn('en'), [language]: text }),
      `${props.place}.${language}`,
    )
  const fault = (language: Language) => {
    const found = findTextFault(valueIn(language), props.limit)
    return found && t().inputFaults[found.code]
  }
  const field = (language: Language) => ({
    id: `${props.place}.${language}`,
    label: `${props.label} · ${common().languageNames[language]}`,
    hint: props.hint,
    isOptional: props.isOptional,
    value: valueIn(language),
    error: fault(language),
    lang: language,
    spellcheck: true,
    onInput: (text: string) => write(language, text),
  })
  return (
    <div class="pair">
      <For each={LANGUAGES}>
        {(language) => (
          <Show when={props.rows} fallback={<TextField {...field(language)} />}>
            {(rows) => <TextArea {...field(language)} rows={rows()} limit={props.limit} />}
          </Show>
        )}
      </For>
    </div>
  )
}

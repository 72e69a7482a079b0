import { For } from 'solid-js'
import { readySentences } from '../../../../../../shared/completion/ready-sentences.ts'
import type { RequestLanguage } from '../../../../../../shared/completion/request-languages.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { TextArea } from '../../../../ui/text-field.tsx'
import { addSentence } from '../ready-sentences.ts'
import type { PartOption } from './request-draft.ts'

/** Id of the field in which the reason for a part is written. */
export const reasonId = (value: string): string => `reason-${value.replaceAll(/[^a-z0-9]/giu, '-')}`

/** Why a part is to be completed: written, or put together from ready sentences in the applicant's language. */
export function Reason(props: {
  option: PartOption
  language: RequestLanguage
  value: string
  onInput: (text: string) => void
}) {
  const t = useTexts('completion')
  return (
    <>
      <TextArea
        id={reasonId(props.option.value)}
        label={t().request.reason(props.option.label)}
        hint={t().request.reasonHint}
        limit={2000}
        rows={3}
        lang={props.language}
        value={props.value}
        onInput={props.onInput}
      />
      <details class="sentences">
        <summary>
          {t().request.ready}
          <span class="visually-hidden">: {props.option.label}</span>
        </summary>
        <ul lang={props.language}>
          <For each={readySentences(props.option.kind, props.language)}>
            {({ text }) => (
              <li>
                <button
                  type="button"
                  class="link-button"
                  onClick={() => props.onInput(addSentence(props.value, text))}
                >
                  {text}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </>
  )
}

import { For, Show } from 'solid-js'
import type { Answer } from '../../../../shared/calls/answer.ts'
import type { FormField } from '../../../../shared/calls/form.ts'
import type { ShownField } from '../../../../shared/dossiers/shown-answers.ts'
import { localized } from '../../i18n/format.ts'

interface Props {
  shown: ShownField
  /** The words of an answer; an empty text where there is none. */
  text: (field: FormField, value: Answer | undefined) => string
  /** Said where nothing was answered. */
  none: string
}

/** What was answered: the words of a single answer, or the rows of a group with their questions. */
export function AnswerValue(props: Props) {
  const text = () => props.text(props.shown.field, props.shown.value)
  return (
    <Show
      when={props.shown.rows.length > 0}
      fallback={<span classList={{ quiet: text() === '' }}>{text() || props.none}</span>}
    >
      <ol class="answers__rows">
        <For each={props.shown.rows}>
          {(row) => (
            <li>
              <dl class="answers">
                <For each={row.fields}>
                  {(cell) => (
                    <div class="answers__row">
                      <dt>{localized(cell.field.label)}</dt>
                      <dd>
                        <AnswerValue shown={cell} text={props.text} none={props.none} />
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}

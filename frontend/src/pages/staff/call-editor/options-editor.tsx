import { Index, Show } from 'solid-js'
import type { FormField } from '../../../../../shared/calls/form.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { useCallEditor } from './create-editor.ts'
import { addOption, changeField, moveOption, removeOption } from './form-edits.ts'
import { ItemMoves } from './item-box.tsx'
import { changeAt } from './list-edits.ts'
import { LocalizedField } from './localized-field.tsx'

const MOST = 60

/** The options of a choice, each in both languages. */
export function OptionsEditor(props: { field: FormField; section: number; index: number; place: string }) {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  const options = () => props.field.options ?? []
  return (
    <fieldset class="field group" id={`${props.place}.options`} tabindex="-1">
      <legend class="field__label">{t().form.options}</legend>
      <Index each={options()}>
        {(option, index) => {
          const place = () => `${props.place}.options.${index}`
          const name = () => localized(option().label) || t().form.option(index + 1)
          return (
            <div class="option" id={place()} tabindex="-1">
              <LocalizedField
                place={`${place()}.label`}
                label={t().form.option(index + 1)}
                limit={300}
                value={option().label}
                change={(label) =>
                  changeField(props.section, props.index, (field) => ({
                    ...field,
                    options: changeAt(field.options ?? [], index, (found) => ({ ...found, label })),
                  }))
                }
              />
              <ItemMoves
                place={place()}
                title={name()}
                index={index}
                count={options().length}
                move={(by) => moveOption(props.section, props.index, index, by)}
                remove={removeOption(props.section, props.index, index)}
                removedText={t().form.optionRemoved(name())}
              />
            </div>
          )
        }}
      </Index>
      <Show when={options().length < MOST}>
        <Button look="quiet" isSmall onClick={() => edit(addOption(props.section, props.index))}>
          {t().form.addOption}
        </Button>
      </Show>
    </fieldset>
  )
}

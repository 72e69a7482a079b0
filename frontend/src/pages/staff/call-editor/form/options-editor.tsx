import { Index, Show } from 'solid-js'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { useCallEditor } from '../create-editor.ts'
import { placeOfField, type FieldAt } from '../form-edits/field-at.ts'
import { addOption, labelOption, moveOption, removeOption } from '../form-edits/options.ts'
import { ItemMoves } from '../item-box.tsx'
import { LocalizedField } from '../localized-field.tsx'
import { useHanging } from '../use-hanging.ts'

const MOST = 60

/** The options of a choice, each in both languages. */
export function OptionsEditor(props: { field: FormField; at: FieldAt }) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const hanging = useHanging()
  const options = () => props.field.options ?? []
  const removedText = (name: string, id: string) => {
    const lost = props.at.cell === undefined ? hanging.ofOption(props.at.section, props.field, id) : []
    return [t().form.optionRemoved(name), ...lost].join(' ')
  }
  return (
    <fieldset class="field group" id={`${placeOfField(props.at)}.options`} tabindex="-1">
      <legend class="field__label">{t().form.options}</legend>
      <Index each={options()}>
        {(option, index) => {
          const place = () => `${placeOfField(props.at)}.options.${index}`
          const name = () => localized(option().label) || t().form.option(index + 1)
          return (
            <div class="option" id={place()} tabindex="-1">
              <LocalizedField
                place={`${place()}.label`}
                label={t().form.option(index + 1)}
                limit={300}
                value={option().label}
                change={(label) => labelOption(props.at, index, label)}
              />
              <ItemMoves
                place={place()}
                title={name()}
                index={index}
                count={options().length}
                move={(by) => moveOption(props.at, index, by)}
                remove={removeOption(props.at, index)}
                removedText={removedText(name(), option().id)}
              />
            </div>
          )
        }}
      </Index>
      <Show when={options().length < MOST}>
        <Button look="quiet" isSmall onClick={() => edit(addOption(props.at))}>
          {t().form.addOption}
        </Button>
      </Show>
    </fieldset>
  )
}

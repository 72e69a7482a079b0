import { Match, Switch } from 'solid-js'
import { DEFAULT_MAX_LENGTH, maxLengthOf } from '../../../../../shared/calls/answers.ts'
import type { FormField } from '../../../../../shared/calls/form.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { useCallEditor } from './create-editor.ts'
import { changeField, hasLength, hasOptions } from './form-edits.ts'
import { OptionsEditor } from './options-editor.tsx'

interface Props {
  field: FormField
  section: number
  index: number
  place: string
}

/** What only some types have: a length, bounds, options. */
export function FieldRules(props: Props) {
  return (
    <Switch>
      <Match when={hasLength(props.field.type)}>
        <LengthField {...props} />
      </Match>
      <Match when={props.field.type === 'integer'}>
        <div class="row-of-fields">
          <BoundField {...props} member="minimum" />
          <BoundField {...props} member="maximum" />
        </div>
      </Match>
      <Match when={hasOptions(props.field.type)}>
        <OptionsEditor field={props.field} section={props.section} index={props.index} place={props.place} />
      </Match>
    </Switch>
  )
}

const MOST_CHARACTERS = 20_000

function LengthField(props: Props) {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  const usual = () =>
    props.field.type === 'longText' ? DEFAULT_MAX_LENGTH.longText : DEFAULT_MAX_LENGTH.shortText
  return (
    <NumberField
      id={`${props.place}.maxLength`}
      label={t().form.maxLength}
      hint={t().form.maxLengthHint(usual())}
      value={maxLengthOf(props.field)}
      faultOf={(value, text) =>
        text.trim() !== '' &&
        (value === undefined || !Number.isInteger(value) || value < 1 || value > MOST_CHARACTERS)
          ? t().form.maxLengthFault(MOST_CHARACTERS)
          : undefined
      }
      onInput={(length) =>
        edit(
          changeField(props.section, props.index, ({ maxLength: _before, ...field }) =>
            length === undefined || length === usual() ? field : { ...field, maxLength: length },
          ),
          `${props.place}.maxLength`,
        )
      }
    />
  )
}

function BoundField(props: Props & { member: 'minimum' | 'maximum' }) {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  return (
    <NumberField
      id={`${props.place}.${props.member}`}
      label={t().form[props.member]}
      isOptional
      value={props.field[props.member]}
      faultOf={(value, text) =>
        text.trim() !== '' && (value === undefined || !Number.isSafeInteger(value))
          ? t().form.integerFault
          : undefined
      }
      onInput={(bound) =>
        edit(
          changeField(props.section, props.index, (field) => withBound(field, props.member, bound)),
          `${props.place}.${props.member}`,
        )
      }
    />
  )
}

function withBound(field: FormField, member: 'minimum' | 'maximum', bound: number | undefined): FormField {
  const { [member]: _before, ...rest } = field
  return bound === undefined ? rest : { ...rest, [member]: bound }
}

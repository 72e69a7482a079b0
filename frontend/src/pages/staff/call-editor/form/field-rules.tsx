import { Show } from 'solid-js'
import { decimalsOf } from '../../../../../../shared/calls/answers.ts'
import { DEFAULT_MAX_LENGTH, maxLengthOf } from '../../../../../../shared/calls/text-limits.ts'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { NumberField } from '../../../../ui/number-field.tsx'
import { useCallEditor } from '../create-editor.ts'
import { orNone } from '../form-edits/edit.ts'
import { changeFieldAt, placeOfField, type FieldAt } from '../form-edits/field-at.ts'
import { hasRule } from '../form-edits/field-types.ts'
import { LocalizedField } from '../localized-field.tsx'
import { OptionsEditor } from './options-editor.tsx'

interface Props {
  field: FormField
  at: FieldAt
}

/** What only some types have: a length, a unit, decimals, bounds, options. */
export function FieldRules(props: Props) {
  const has = (member: keyof FormField) => hasRule(props.field.type, member)
  return (
    <>
      <Show when={has('maxLength')}>
        <LengthField {...props} />
      </Show>
      <Show when={has('unit')}>
        <UnitField {...props} />
      </Show>
      <Show when={has('decimals') || has('minimum')}>
        <div class="row-of-fields">
          <Show when={has('decimals')}>
            <DecimalsField {...props} />
          </Show>
          <Show when={has('minimum')}>
            <BoundField {...props} member="minimum" />
            <BoundField {...props} member="maximum" />
          </Show>
        </div>
      </Show>
      <Show when={has('options')}>
        <OptionsEditor {...props} />
      </Show>
    </>
  )
}

const MOST_CHARACTERS = 20_000

function LengthField(props: Props) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const place = () => `${placeOfField(props.at)}.maxLength`
  const usual = () =>
    props.field.type === 'longText' ? DEFAULT_MAX_LENGTH.longText : DEFAULT_MAX_LENGTH.shortText
  return (
    <NumberField
      id={place()}
      label={t().form.maxLength}
      hint={t().form.maxLengthHint(usual())}
      value={maxLengthOf(props.field)}
      faultOf={(value, text) =>
        text.trim() !== '' &&
        (value === undefined || !Number.isInteger(value) || value < 1 || value > MOST_CHARACTERS)
          ? t().form.maxLengthFault(MOST_CHARACTERS)
          : undefined
      }
      onInput={(length) => {
        const maxLength = length === usual() ? undefined : length
        edit(
          changeFieldAt(props.at, (field) => ({ ...field, maxLength })),
          place(),
        )
      }}
    />
  )
}

function UnitField(props: Props) {
  const t = useTexts('formEditor')
  return (
    <LocalizedField
      place={`${placeOfField(props.at)}.unit`}
      label={t().rules.unit}
      hint={t().rules.unitHint}
      limit={60}
      isOptional
      value={props.field.unit}
      change={(unit) => changeFieldAt(props.at, (field) => ({ ...field, unit: orNone(unit) }))}
    />
  )
}

const MOST_DECIMALS = 6

function DecimalsField(props: Props) {
  const t = useTexts('formEditor')
  const { edit } = useCallEditor()
  const place = () => `${placeOfField(props.at)}.decimals`
  return (
    <NumberField
      id={place()}
      label={t().rules.decimals}
      value={decimalsOf(props.field)}
      faultOf={(value) =>
        value === undefined || !Number.isInteger(value) || value < 0 || value > MOST_DECIMALS
          ? t().rules.decimalsFault
          : undefined
      }
      onInput={(decimals) =>
        edit(
          changeFieldAt(props.at, (field) => ({ ...field, decimals })),
          place(),
        )
      }
    />
  )
}

function BoundField(props: Props & { member: 'minimum' | 'maximum' }) {
  const t = useTexts('callParts')
  const forms = useTexts('formEditor')
  const { edit } = useCallEditor()
  const place = () => `${placeOfField(props.at)}.${props.member}`
  const fault = (value: number | undefined) => {
    if (props.field.type === 'integer') return Number.isSafeInteger(value) ? undefined : t().form.integerFault
    return value === undefined ? forms().rules.numberFault : undefined
  }
  return (
    <NumberField
      id={place()}
      label={t().form[props.member]}
      isOptional
      value={props.field[props.member]}
      faultOf={(value, text) => (text.trim() === '' ? undefined : fault(value))}
      onInput={(bound) =>
        edit(
          changeFieldAt(props.at, (field) => ({ ...field, [props.member]: bound })),
          place(),
        )
      }
    />
  )
}

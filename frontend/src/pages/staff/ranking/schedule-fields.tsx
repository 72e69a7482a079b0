import { Index, Show } from 'solid-js'
import { PAYMENT_MOMENTS } from '../../../../../shared/decisions/outcomes.ts'
import { settleSchedule } from '../../../../../shared/decisions/payment-schedule.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice-fields.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldError } from '../../../ui/form-shell.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { DECISION_IDS, useErrors, type DecisionFieldsProps } from './decision-controls.ts'
import { nextInstalment, scheduleOf, usualSchedule, type InstalmentDraft } from './schedule-draft.ts'

/** In how many instalments the award is paid, each as a share or an amount, and upon what. */
export function ScheduleFields(props: DecisionFieldsProps) {
  const t = useTexts('decision')
  const errorOf = useErrors(props)
  const schedule = () => props.draft.schedule
  const set = (next: readonly InstalmentDraft[]) => props.onChange({ schedule: next })
  const change = (place: number, changes: Partial<InstalmentDraft>) =>
    set(schedule().map((part, index) => (index === place ? { ...part, ...changes } : part)))
  const error = () => errorOf('schedule') ?? fieldError(props.error, 'schedule')
  return (
    <fieldset class="schedule" id={DECISION_IDS.schedule} tabIndex={-1}>
      <legend>{t().schedule}</legend>
      <Show when={error()}>{(text) => <p class="field__error">{text()}</p>}</Show>
      <Index each={schedule()}>
        {(part, place) => (
          <InstalmentFields
            part={part()}
            place={place}
            onChange={(changes) => change(place, changes)}
            onRemove={() => set(schedule().filter((_part, index) => index !== place))}
          />
        )}
      </Index>
      <Amounts draft={props.draft} />
      <p class="button-row">
        <Show
          when={schedule().length > 0}
          fallback={
            <Button look="quiet" isSmall onClick={() => set(usualSchedule())}>
              {t().scheduleStart}
            </Button>
          }
        >
          <Show when={schedule().length < 12}>
            <Button look="quiet" isSmall onClick={() => set([...schedule(), nextInstalment(schedule())])}>
              {t().scheduleAdd}
            </Button>
          </Show>
        </Show>
      </p>
    </fieldset>
  )
}

/** What the shares come to, to the cent. */
function Amounts(props: Pick<DecisionFieldsProps, 'draft'>) {
  const t = useTexts('decision')
  const text = () => {
    const { amount, schedule } = props.draft
    if (amount.kind !== 'amount' || schedule.length === 0) return undefined
    const settled = settleSchedule(amount.amount, scheduleOf(schedule))
    return 'schedule' in settled ? settled.schedule.map((part) => euros(part.amount)).join(' + ') : undefined
  }
  return <Show when={text()}>{(sum) => <p class="quiet">{t().scheduleSum(sum())}</p>}</Show>
}

function InstalmentFields(props: {
  part: InstalmentDraft
  place: number
  onChange: (changes: Partial<InstalmentDraft>) => void
  onRemove: () => void
}) {
  const t = useTexts('decision')
  return (
    <div class="schedule__part" role="group" aria-label={t().instalment(props.place + 1)}>
      <SelectField
        label={t().instalmentKind}
        options={[
          { value: 'share', label: t().asShare },
          { value: 'amount', label: t().asAmount },
        ]}
        value={props.part.kind}
        onChange={(kind) => props.onChange({ kind })}
      />
      <Show
        when={props.part.kind === 'share'}
        fallback={
          <MoneyField
            label={t().asAmount}
            value={props.part.amount}
            onInput={(amount) => props.onChange({ amount })}
          />
        }
      >
        <NumberField
          label={t().asShare}
          unit="%"
          value={props.part.share === undefined ? undefined : props.part.share / 100}
          onInput={(percent) =>
            props.onChange({ share: percent === undefined ? undefined : Math.round(percent * 100) })
          }
        />
      </Show>
      <SelectField
        label={t().upon}
        options={PAYMENT_MOMENTS.map((value) => ({ value, label: t().moments[value] }))}
        value={props.part.upon}
        onChange={(upon) => props.onChange({ upon })}
      />
      <Show when={props.part.upon === 'day'}>
        <DateField label={t().day} value={props.part.day} onInput={(day) => props.onChange({ day })} />
      </Show>
      <TextField
        label={t().note}
        isOptional={props.part.upon !== 'other'}
        value={props.part.note}
        onInput={(note) => props.onChange({ note })}
      />
      <Button look="quiet" isSmall onClick={() => props.onRemove()}>
        <span aria-hidden="true">{t().scheduleRemove}</span>
        <span class="visually-hidden">{t().scheduleRemoveNamed(props.place + 1)}</span>
      </Button>
    </div>
  )
}

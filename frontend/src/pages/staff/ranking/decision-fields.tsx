import { Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { RadioGroup } from '../../../ui/choice-fields.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldError } from '../../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { OUTCOME_ORDER } from '../release/summary.ts'
import { AwardField } from './award-field.tsx'
import { DECISION_IDS, useErrors, type DecisionFieldsProps } from './decision-controls.ts'
import { OutcomeParts } from './outcome-parts.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

/** The controls of a decision: what the outcome does not need is not shown. */
export function DecisionFields(props: DecisionFieldsProps) {
  const isAward = () => props.draft.outcome === 'award'
  const errorOf = useErrors(props)
  return (
    <>
      <OutcomeField {...props} />
      <div class="decision-form__columns">
        <div>
          <Show when={isAward()}>
            <AwardField
              id={DECISION_IDS.amount}
              row={props.row}
              draft={props.draft}
              error={errorOf('amount') ?? fieldError(props.error, 'amount')}
              onChange={props.onChange}
            />
          </Show>
          <OutcomeParts {...props} />
          <Show when={!props.isWithoutAct}>
            <LegalActFields {...props} />
          </Show>
        </div>
        <div>
          <ReasonsField {...props} isOptional={isAward()} />
          <Show when={isAward()}>
            <ConditionsField {...props} />
          </Show>
        </div>
      </div>
      <Show when={isAward()}>
        <ScheduleFields {...props} />
      </Show>
    </>
  )
}

function OutcomeField(props: DecisionFieldsProps) {
  const t = useTexts('staff')
  const errorOf = useErrors(props)
  const options = () =>
    OUTCOME_ORDER.map((value) => ({
      value,
      label: t().decision.outcomes[value],
      hint: t().decision.outcomeHints[value],
    }))
  return (
    <RadioGroup
      id={DECISION_IDS.outcome}
      label={t().decision.outcome}
      options={options()}
      error={errorOf('outcome')}
      value={props.draft.outcome}
      onChange={(outcome) => props.onChange({ outcome })}
    />
  )
}

function ReasonsField(props: DecisionFieldsProps & { isOptional: boolean }) {
  const t = useTexts('staff')
  const errorOf = useErrors(props)
  return (
    <TextArea
      id={DECISION_IDS.reasons}
      label={t().decision.reasons}
      isOptional={props.isOptional}
      hint={t().decision.reasonsHint}
      error={errorOf('reasons')}
      rows={4}
      limit={4000}
      value={props.draft.reasons}
      onInput={(reasons) => props.onChange({ reasons })}
    />
  )
}

function ConditionsField(props: DecisionFieldsProps) {
  const t = useTexts('staff')
  return (
    <TextArea
      label={t().decision.conditions}
      isOptional
      hint={t().decision.conditionsHint}
      rows={4}
      limit={2000}
      value={props.draft.conditions}
      onInput={(conditions) => props.onChange({ conditions })}
    />
  )
}

function LegalActFields(props: DecisionFieldsProps) {
  const t = useTexts('staff')
  const errorOf = useErrors(props)
  return (
    <div class="field-pair">
      <TextField
        id={DECISION_IDS.actNumber}
        label={t().decision.actNumber}
        hint={t().decision.actNumberHint}
        error={errorOf('actNumber')}
        value={props.draft.actNumber}
        onInput={(actNumber) => props.onChange({ actNumber })}
      />
      <DateField
        id={DECISION_IDS.actDate}
        label={t().decision.actDate}
        hint={t().decision.actRemembered}
        error={errorOf('actDate')}
        value={props.draft.actDate}
        onInput={(actDate) => props.onChange({ actDate })}
      />
    </div>
  )
}

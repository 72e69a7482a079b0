import { Match, Show, Switch } from 'solid-js'
import { CAUSES } from '../../../../../shared/decisions/outcomes.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SelectField } from '../../../ui/choice-fields.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldError } from '../../../ui/form-shell.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { DECISION_IDS, useErrors, type DecisionFieldsProps } from './decision-controls.ts'

/** What one outcome has and the others do not; and the cause, where a decision is superseded. */
export function OutcomeParts(props: DecisionFieldsProps) {
  return (
    <>
      <Show when={props.row.decision}>
        <CauseField {...props} />
      </Show>
      <Switch>
        <Match when={props.draft.outcome === 'award'}>
          <RateField {...props} />
        </Match>
        <Match when={props.draft.outcome === 'reserve'}>
          <ReserveFields {...props} />
        </Match>
        <Match when={props.draft.outcome === 'deferral'}>
          <DeferralFields {...props} />
        </Match>
      </Switch>
    </>
  )
}

function CauseField(props: DecisionFieldsProps) {
  const t = useTexts('decision')
  const errorOf = useErrors(props)
  return (
    <SelectField
      id={DECISION_IDS.cause}
      label={t().cause}
      hint={t().causeHint}
      isOptional={props.row.decision?.outcome !== 'award'}
      error={errorOf('cause') ?? fieldError(props.error, 'cause')}
      options={CAUSES.map((value) => ({ value, label: t().causes[value] }))}
      value={props.draft.cause}
      onChange={(cause) => props.onChange({ cause })}
      onClear={() => props.onChange({ cause: undefined })}
    />
  )
}

function RateField(props: DecisionFieldsProps) {
  const t = useTexts('decision')
  const errorOf = useErrors(props)
  return (
    <NumberField
      id={DECISION_IDS.rate}
      label={t().rate}
      hint={t().rateHint}
      isOptional
      unit="%"
      error={errorOf('rate') ?? fieldError(props.error, 'rate')}
      value={props.draft.rate === undefined ? undefined : props.draft.rate / 100}
      onInput={(percent) =>
        props.onChange({ rate: percent === undefined ? undefined : Math.round(percent * 100) })
      }
    />
  )
}

function ReserveFields(props: DecisionFieldsProps) {
  const t = useTexts('decision')
  const errorOf = useErrors(props)
  return (
    <div class="field-pair">
      <NumberField
        id={DECISION_IDS.reserveRank}
        label={t().reserveRank}
        hint={t().reserveRankHint}
        error={errorOf('reserveRank') ?? fieldError(props.error, 'reserveRank')}
        value={props.draft.reserveRank}
        onInput={(rank) => props.onChange({ reserveRank: rank === undefined ? undefined : Math.round(rank) })}
      />
      <DateField
        id={DECISION_IDS.validUntil}
        label={t().validUntil}
        hint={t().validUntilHint}
        error={errorOf('validUntil') ?? fieldError(props.error, 'validUntil')}
        value={props.draft.validUntil}
        onInput={(validUntil) => props.onChange({ validUntil })}
      />
    </div>
  )
}

function DeferralFields(props: DecisionFieldsProps) {
  const t = useTexts('decision')
  const errorOf = useErrors(props)
  return (
    <>
      <DateField
        id={DECISION_IDS.deferredUntil}
        label={t().deferredUntil}
        error={errorOf('deferredUntil') ?? fieldError(props.error, 'deferredUntil')}
        value={props.draft.deferredUntil}
        onInput={(deferredUntil) => props.onChange({ deferredUntil })}
      />
      <TextArea
        id={DECISION_IDS.missing}
        label={t().missingLabel}
        hint={t().missingHint}
        error={errorOf('missing') ?? fieldError(props.error, 'missing')}
        rows={3}
        limit={2000}
        value={props.draft.missing}
        onInput={(missing) => props.onChange({ missing })}
      />
    </>
  )
}

import { Show } from 'solid-js'
import DecisionFacts from '../../../ui/decision/decision-facts.tsx'
import type { Decision } from '../../../../../shared/decisions/decision.ts'
import { euros, longDate, longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'

/** A decision as it stands on record. `timeZone`: the place whose clock the call is told in. */
export function RecordedDecision(props: { decision: Decision; timeZone: string }) {
  const t = useTexts('staff')
  return (
    <div class="card decision">
      <p class="facts__strong">
        {t().decision.outcomes[props.decision.outcome]}
        <Show when={props.decision.amount}>{(amount) => <> · {euros(amount())}</>}</Show>
      </p>
      <p>
        {t().decision.act(props.decision.legalAct.number, longDate(props.decision.legalAct.date))}
        <span class="block-line quiet">
          {t().decision.recordedOn(longDateTime(props.decision.decidedAt, props.timeZone))}
        </span>
      </p>
      <DecisionFacts decision={props.decision} />
      <Show when={props.decision.reasons}>
        <h3>{t().decision.reasons}</h3>
        <p class="pre-line">{props.decision.reasons}</p>
      </Show>
      <Show when={props.decision.conditions}>
        {(conditions) => (
          <>
            <h3>{t().decision.conditionsHeading}</h3>
            <p class="pre-line">{conditions()}</p>
          </>
        )}
      </Show>
    </div>
  )
}

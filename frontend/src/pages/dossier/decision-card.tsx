import { lazy, Show, Suspense } from 'solid-js'
import type { Decision } from '../../../../shared/decisions/decision.ts'
import { euros, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

// Most of a dossier's life there is no decision: its parts are loaded with it.
const DecisionFacts = lazy(() => import('../../ui/decision/decision-facts.tsx'))

/** A released decision: outcome, amount, conditions, reasons, and the legal act that it rests on. */
export default function DecisionCard(props: { decision: Decision }) {
  const t = useTexts('ownDecision')
  return (
    <section class="block card" aria-labelledby="decision">
      <h2 id="decision">{t().title}</h2>
      <p class="facts__strong">{t().outcomes[props.decision.outcome]}</p>
      <dl class="facts">
        <Show when={props.decision.amount}>
          {(amount) => (
            <div>
              <dt>{t().amount}</dt>
              <dd class="facts__strong">{euros(amount())}</dd>
            </div>
          )}
        </Show>
        <Show when={props.decision.conditions}>
          {(conditions) => (
            <div>
              <dt>{t().conditions}</dt>
              <dd class="pre-line">{conditions()}</dd>
            </div>
          )}
        </Show>
        <Show when={props.decision.reasons}>
          {(reasons) => (
            <div>
              <dt>{t().reasons}</dt>
              <dd class="pre-line">{reasons()}</dd>
            </div>
          )}
        </Show>
        <div>
          <dt>{t().act}</dt>
          <dd>{t().actText(props.decision.legalAct.number, longDate(props.decision.legalAct.date))}</dd>
        </div>
      </dl>
      <Suspense>
        <DecisionFacts decision={props.decision} />
      </Suspense>
    </section>
  )
}

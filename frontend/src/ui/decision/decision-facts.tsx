import { For, Show, type JSX } from 'solid-js'
import type { Decision, Instalment } from '../../../../shared/decisions/decision.ts'
import { euros, longDate, rate } from '../../i18n/format.ts'
import { lateTexts } from '../../i18n/texts.ts'

type Content = Pick<
  Decision,
  'rate' | 'schedule' | 'reserveRank' | 'validUntil' | 'deferredUntil' | 'missing' | 'cause'
>

function Fact(props: { name: string; when: unknown; children: JSX.Element }) {
  return (
    <Show when={props.when !== undefined && props.when !== ''}>
      <div>
        <dt>{props.name}</dt>
        <dd class="pre-line">{props.children}</dd>
      </div>
    </Show>
  )
}

/** What one outcome says and others do not: rate and payments, rank and validity, until when and what is missing. */
export default function DecisionFacts(props: { decision: Content }) {
  const t = () => lateTexts('decisionFacts')
  const text = () => props.decision
  return (
    <Show when={t()}>
      {(texts) => (
        <dl class="facts">
          <Fact name={texts().rate} when={text().rate}>
            {rate(text().rate ?? 0)}
          </Fact>
          <Fact name={texts().payments} when={text().schedule}>
            <ul class="plain-list">
              <For each={text().schedule}>{(part) => <li>{<Payment part={part} />}</li>}</For>
            </ul>
          </Fact>
          <Fact name={texts().reserveRank} when={text().reserveRank}>
            {text().reserveRank}
          </Fact>
          <Fact name={texts().validUntil} when={text().validUntil}>
            {longDate(text().validUntil ?? '')}
          </Fact>
          <Fact name={texts().deferredUntil} when={text().deferredUntil}>
            {longDate(text().deferredUntil ?? '')}
          </Fact>
          <Fact name={texts().missing} when={text().missing}>
            {text().missing}
          </Fact>
          <Fact name={texts().cause} when={text().cause}>
            {texts().causes[text().cause ?? 'correction']}
          </Fact>
        </dl>
      )}
    </Show>
  )
}

function Payment(props: { part: Instalment }) {
  const t = () => lateTexts('decisionFacts')
  const moment = () => {
    const { upon, day = '', note = '' } = props.part
    const when = upon === 'day' ? t()?.onDay(longDate(day)) : t()?.moments[upon]
    return [when, note].filter(Boolean).join(' – ')
  }
  return <>{t()?.payment(euros(props.part.amount), moment())}</>
}

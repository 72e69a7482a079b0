import { For, Show } from 'solid-js'
import { TERRITORY_CODES, territoryName } from '../../../../../shared/territories.ts'
import { euros } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { EnvelopeBar } from './proposal.ts'

/** Name of a part of the envelope: the whole, or a territory. */
export function usePartName(): (part: string) => string {
  const t = useTexts('staff')
  return (part) => {
    const code = TERRITORY_CODES.find((known) => known === part)
    return code ? territoryName(code, language()) : t().ranking.envelopeTotal
  }
}

/** The envelope and its parts: what is decided, what the ranking would take, what is left. */
export function EnvelopeBars(props: { bars: readonly EnvelopeBar[] }) {
  const t = useTexts('staff')
  return (
    <section class="block" aria-label={t().ranking.envelope}>
      <h2>{t().ranking.envelope}</h2>
      <ul class="bars">
        <For each={props.bars}>{(bar) => <Bar bar={bar} />}</For>
      </ul>
    </section>
  )
}

export function Bar(props: { bar: EnvelopeBar }) {
  const t = useTexts('staff')
  const partName = usePartName()
  return (
    <li class="bar">
      <p class="bar__head">
        <strong>{partName(props.bar.part)}</strong>
        <span class="quiet">{euros(props.bar.limit)}</span>
      </p>
      <EnvelopePicture bar={props.bar} />
      <dl class="bar__legend">
        <Share kind="committed" label={t().ranking.committed} amount={props.bar.committed} />
        <Show when={props.bar.proposed > 0}>
          <Share kind="proposed" label={t().ranking.proposed} amount={props.bar.proposed} />
        </Show>
        <Share
          kind={props.bar.left < 0 ? 'over' : 'left'}
          label={props.bar.left < 0 ? t().ranking.over : t().ranking.free}
          amount={Math.abs(props.bar.left)}
        />
      </dl>
    </li>
  )
}

function Share(props: { kind: string; label: string; amount: number }) {
  return (
    <div class={`bar__share bar__share--${props.kind}`}>
      <dt>{props.label}</dt>
      <dd>{euros(props.amount)}</dd>
    </div>
  )
}

// Widths are attributes of the picture: the policy of the page forbids style attributes. The numbers stand below it.
function EnvelopePicture(props: { bar: EnvelopeBar }) {
  const share = (amount: number) => Math.min(1000, (amount / Math.max(1, props.bar.limit)) * 1000)
  return (
    <svg class="bar__picture" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__whole" width="1000" height="20" />
      <rect
        class="bar__proposed"
        x={share(props.bar.committed)}
        width={Math.min(share(props.bar.proposed), 1000 - share(props.bar.committed))}
        height="20"
      />
      <rect class="bar__committed" width={share(props.bar.committed)} height="20" />
    </svg>
  )
}

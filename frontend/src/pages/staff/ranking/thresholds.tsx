import { For, Show } from 'solid-js'
import type { ScoringGrid } from '../../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'

/** Thresholds of the grid: under one of them a dossier cannot be funded. */
export function Thresholds(props: { grid: ScoringGrid }) {
  const t = useTexts('staff')
  const texts = () => {
    const { totalThreshold, criteria, scale } = props.grid
    return [
      ...(totalThreshold ? [t().ranking.totalThreshold(number(totalThreshold))] : []),
      ...criteria.flatMap(({ label, threshold }) =>
        threshold
          ? [t().ranking.criterionThreshold(localized(label), number(threshold), number(scale.maximum))]
          : [],
      ),
    ]
  }
  return (
    <section class="block">
      <h2>{t().ranking.thresholds}</h2>
      <Show when={texts().length > 0} fallback={<p>{t().ranking.noThresholds}</p>}>
        <ul>
          <For each={texts()}>{(text) => <li>{text}</li>}</For>
        </ul>
      </Show>
    </section>
  )
}

import { For } from 'solid-js'

/**
 * The scores of a dossier on a line from 0 to 100, the lowest first; its numbers stand beside it. Places and widths are
 * attributes of the picture: the policy of the page forbids style attributes.
 */
export function ScoreSpread(props: { totals: readonly number[] }) {
  const low = () => props.totals[0] ?? 0
  const high = () => props.totals.at(-1) ?? 0
  return (
    <svg class="bar__picture" viewBox="-1 0 102 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__whole" x="0" y="4" width="100" height="2" />
      <rect class="bar__proposed" x={low()} y="2" width={high() - low()} height="6" />
      <For each={props.totals}>
        {(total) => <rect class="bar__committed" x={total - 0.4} width="0.8" height="10" />}
      </For>
    </svg>
  )
}

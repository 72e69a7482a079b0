import { number } from '../i18n/format.ts'

/** How far something long is: a bar with its number in words. `value` from 0 to 1. */
export function Progress(props: { label: string; value: number }) {
  return (
    <div class="progress">
      <progress max="1" value={props.value} aria-label={props.label} />
      <span class="quiet">{number(props.value, { style: 'percent' })}</span>
    </div>
  )
}

import { createMemo, For, Show } from 'solid-js'
import { periodOf } from '../../../../shared/calls/answer.ts'
import type { ShownField } from '../../../../shared/dossiers/shown-answers.ts'
import { localized, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

interface Span {
  name: string
  start: string
  end: string
}

const ROW = 10
const WIDTH = 300

/** Rows whose period is whole, each by its first text. */
function spansOf({ rows }: ShownField, nameOf: (index: number) => string): Span[] {
  return rows.flatMap(({ fields }, index) => {
    const period = periodOf(fields.find(({ field }) => field.type === 'period')?.value)
    const text = fields.find(({ field }) => field.type === 'shortText')?.value
    const name = typeof text === 'string' && text.trim() !== '' ? text : nameOf(index + 1)
    return period?.start && period.end ? [{ name, start: period.start, end: period.end }] : []
  })
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000

/** When the rows of a group take place, side by side: drawn for the eye, and as a table that says the same. */
export function Timeline(props: { shown: ShownField }) {
  const t = useTexts('dossier')
  const label = () => localized(props.shown.field.rowLabel) || t().group.anyRow
  const spans = createMemo(() => spansOf(props.shown, (number) => t().group.row(label(), number)))
  return (
    <Show when={spans().length > 0}>
      <figure class="timeline">
        <Drawing spans={spans()} />
        <table>
          <caption>{t().group.timetable}</caption>
          <thead>
            <tr>
              <th scope="col">{label()}</th>
              <th scope="col">{t().parts.start}</th>
              <th scope="col">{t().parts.end}</th>
            </tr>
          </thead>
          <tbody>
            <For each={spans()}>
              {(span) => (
                <tr>
                  <th scope="row">{span.name}</th>
                  <td>{longDate(span.start)}</td>
                  <td>{longDate(span.end)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </figure>
    </Show>
  )
}

function Drawing(props: { spans: readonly Span[] }) {
  const first = () => Math.min(...props.spans.map(({ start }) => dayNumber(start)))
  const days = () => Math.max(...props.spans.map(({ end }) => dayNumber(end))) - first() + 1
  const at = (day: number) => (Math.max(0, day - first()) / days()) * WIDTH
  return (
    <svg class="timeline__drawing" viewBox={`0 0 ${WIDTH} ${props.spans.length * ROW}`} aria-hidden="true">
      <For each={props.spans}>
        {({ start, end }, index) => (
          <rect
            x={at(dayNumber(start))}
            y={index() * ROW + 2}
            width={Math.max(2, at(dayNumber(end) + 1) - at(dayNumber(start)))}
            height={ROW - 4}
            rx="2"
          />
        )}
      </For>
    </svg>
  )
}

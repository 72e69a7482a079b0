import { createMemo, For, Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { cutLineBefore, type RankedRow } from './proposal.ts'
import { RankingRow } from './ranking-row.tsx'

const COLUMNS = ['rank', 'dossier', 'score', 'range', 'asked', 'place', 'decision'] as const

/** Every dossier by score; a line stands where the envelope ends. */
export function RankingTable(props: { rows: readonly RankedRow[]; onDecide: (row: RankedRow) => void }) {
  const t = useTexts('staff')
  const line = createMemo(() => cutLineBefore(props.rows))
  const isNumber = (column: string) => ['rank', 'score', 'range', 'asked'].includes(column)
  return (
    <div class="table-wrap dense">
      <table class="table table--cards ranking">
        <caption class="visually-hidden">{t().ranking.caption}</caption>
        <thead>
          <tr>
            <For each={COLUMNS}>
              {(column) => (
                <th
                  scope="col"
                  classList={{ number: isNumber(column) }}
                  title={column === 'range' ? t().ranking.rangeHint : undefined}
                >
                  {t().ranking[column]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row, index) => (
              <>
                <Show when={line() === index()}>
                  <CutLine text={t().ranking.line} />
                </Show>
                <RankingRow row={row} onDecide={() => props.onDecide(row)} />
              </>
            )}
          </For>
          <Show when={line() === undefined}>
            <CutLine text={t().ranking.everythingFits} />
          </Show>
        </tbody>
      </table>
    </div>
  )
}

function CutLine(props: { text: string }) {
  return (
    <tr class="ranking__line">
      <td colspan={COLUMNS.length}>{props.text}</td>
    </tr>
  )
}

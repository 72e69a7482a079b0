import { createMemo, For, Show } from 'solid-js'
import { lateTexts, useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { textOfRow } from '../dossiers/text-of-row.ts'
import { cutLineBefore, type RankedRow } from './proposal.ts'
import { RankingRow } from './ranking-row.tsx'

const COLUMNS = ['rank', 'dossier', 'score', 'range', 'asked', 'place', 'decision'] as const

const LINE_ID = 'ranking-line'

/** Every dossier by score; a line stands where the envelope ends. */
export function RankingTable(props: { rows: readonly RankedRow[]; onDecide: (row: RankedRow) => void }) {
  return (
    <LongRows
      rows={props.rows}
      textOf={({ dossier }) => textOfRow(dossier)}
      way={(showAll) => <ToLine rows={props.rows} onGo={showAll} />}
    >
      {(shown) => <Rows all={props.rows} shown={shown()} onDecide={props.onDecide} />}
    </LongRows>
  )
}

/** To where the envelope ends: what is near it is what the committee speaks about. */
function ToLine(props: { rows: readonly RankedRow[]; onGo: () => void }) {
  const go = () => {
    props.onGo()
    document.getElementById(LINE_ID)?.scrollIntoView({ block: 'center' })
  }
  return (
    <Show when={cutLineBefore(props.rows) !== undefined && lateTexts('longRows')}>
      {(t) => (
        <Button look="quiet" isSmall onClick={go}>
          {t().toLine}
        </Button>
      )}
    </Show>
  )
}

function Rows(props: {
  all: readonly RankedRow[]
  shown: readonly RankedRow[]
  onDecide: (row: RankedRow) => void
}) {
  const t = useTexts('staff')
  const line = createMemo(() => cutLineBefore(props.all))
  const isNumber = (column: string) => ['rank', 'score', 'range', 'asked'].includes(column)
  return (
    <div class="table-wrap table-wrap--long dense">
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
          <For each={props.shown}>
            {(row) => (
              <>
                <Show when={row === props.all[line() ?? -1]}>
                  <CutLine text={t().ranking.line} />
                </Show>
                <RankingRow row={row} onDecide={() => props.onDecide(row)} />
              </>
            )}
          </For>
          <Show
            when={
              line() === undefined &&
              props.all.some(({ place }) => place === 'funded') &&
              props.shown.length === props.all.length
            }
          >
            <CutLine text={t().ranking.everythingFits} />
          </Show>
        </tbody>
      </table>
    </div>
  )
}

function CutLine(props: { text: string }) {
  return (
    <tr class="ranking__line" id={LINE_ID}>
      <td colspan={COLUMNS.length}>{props.text}</td>
    </tr>
  )
}

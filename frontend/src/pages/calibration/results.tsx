import { For, Show } from 'solid-js'
import type { CalibrationSheet } from '../../../../shared/calibration/calibration.ts'
import {
  calibrationPicture,
  differenceTo,
  leaningOf,
  type CalibrationPicture,
} from '../../../../shared/calibration/picture.ts'
import type { Criterion, ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { CardTable, type Column } from '../../ui/card-table.tsx'

interface Props {
  grid: ScoringGrid
  sheets: readonly CalibrationSheet[]
}

const TONES = { close: 'good', mixed: 'sea', apart: 'warm' } as const satisfies Record<
  CalibrationPicture['criteria'][number]['agreement'],
  Tone
>
const points = (value: number) => number(value, { maximumFractionDigits: 2 })

/** What all gave the sample, side by side: spread by criterion, who is how strict, every comment. */
export function CalibrationResults(props: Props) {
  const t = useTexts('calibration')
  const picture = () => calibrationPicture(props.grid, props.sheets)
  return (
    <section class="block" aria-labelledby="calibration-results">
      <h2 id="calibration-results">{t().results.title}</h2>
      <Show when={picture()} fallback={<p class="quiet">{t().results.none}</p>}>
        {(found) => (
          <>
            <Own sheets={props.sheets} picture={found()} />
            <p class="quiet">
              {t().results.count(props.sheets.length)} {t().results.help}
            </p>
            <ByCriterion {...props} picture={found()} />
            <Totals sheets={props.sheets} picture={found()} />
            <EachScore {...props} />
          </>
        )}
      </Show>
    </section>
  )
}

/** How strict a total is beside the middle of all, in words. */
function useLeaningText(): (picture: CalibrationPicture, total: number) => string {
  const t = useTexts('calibration')
  return (picture, total) => {
    const difference = differenceTo(picture, total)
    const leaning = leaningOf(difference)
    const words = t().results.leaning
    return leaning === 'near' ? words.near : words[leaning](points(Math.abs(difference)))
  }
}

function Own(props: { sheets: readonly CalibrationSheet[]; picture: CalibrationPicture }) {
  const t = useTexts('calibration')
  const leaningText = useLeaningText()
  return (
    <Show when={props.sheets.find(({ isOwn }) => isOwn)}>
      {(own) => (
        <p class="lead">
          {t().results.own(points(own().total), points(props.picture.total.median))}{' '}
          {leaningText(props.picture, own().total)}
        </p>
      )}
    </Show>
  )
}

function ByCriterion(props: Props & { picture: CalibrationPicture }) {
  const t = useTexts('calibration')
  type Row = CalibrationPicture['criteria'][number]
  const own = () => props.sheets.find(({ isOwn }) => isOwn)
  const labelOf = ({ criterionId }: Row) =>
    localized(props.grid.criteria.find(({ id }) => id === criterionId)?.label)
  const columns = (): Column<Row>[] => [
    { key: 'criterion', label: t().results.criterion, isRowHeader: true, cell: labelOf },
    ...(own()
      ? [
          {
            key: 'own',
            label: t().results.yours,
            isNumber: true,
            cell: ({ criterionId }: Row) => number(own()?.scores[criterionId]?.score ?? 0),
          },
        ]
      : []),
    { key: 'median', label: t().results.median, isNumber: true, cell: ({ median }) => points(median) },
    {
      key: 'range',
      label: t().results.range,
      isNumber: true,
      cell: ({ lowest, highest }) => t().results.fromTo(number(lowest), number(highest)),
    },
    {
      key: 'agreement',
      label: t().results.agreement,
      cell: ({ agreement }) => <Badge text={t().results.agreements[agreement]} tone={TONES[agreement]} />,
    },
  ]
  return <CardTable caption={t().results.caption} columns={columns()} rows={props.picture.criteria} />
}

/** What an evaluator is called: by name for the service, by a number among evaluators. */
function useWho(): (sheet: CalibrationSheet, index: number) => string {
  const t = useTexts('calibration')
  return ({ isOwn, evaluatorName }, index) =>
    evaluatorName ?? (isOwn ? t().results.you : t().results.who(index + 1))
}

function Totals(props: { sheets: readonly CalibrationSheet[]; picture: CalibrationPicture }) {
  const t = useTexts('calibration')
  const who = useWho()
  const leaningText = useLeaningText()
  const rows = () => props.sheets.map((sheet, index) => ({ sheet, who: who(sheet, index) }))
  type Row = ReturnType<typeof rows>[number]
  const columns = (): Column<Row>[] => [
    { key: 'who', label: t().results.evaluator, isRowHeader: true, cell: (row) => row.who },
    { key: 'total', label: t().results.total, isNumber: true, cell: ({ sheet }) => points(sheet.total) },
    {
      key: 'beside',
      label: t().results.beside,
      cell: ({ sheet }) => leaningText(props.picture, sheet.total),
    },
  ]
  return <CardTable caption={t().results.totals} columns={columns()} rows={rows()} />
}

function EachScore(props: Props) {
  const t = useTexts('calibration')
  return (
    <details class="card block">
      <summary>{t().results.each}</summary>
      <For each={props.grid.criteria}>
        {(criterion) => (
          <section>
            <h3>{localized(criterion.label)}</h3>
            <OfCriterion criterion={criterion} {...props} />
          </section>
        )}
      </For>
    </details>
  )
}

function OfCriterion(props: Props & { criterion: Criterion }) {
  const t = useTexts('calibration')
  const who = useWho()
  return (
    <dl class="answers answers--read">
      <For each={props.sheets}>
        {(sheet, index) => {
          const given = () => sheet.scores[props.criterion.id]
          return (
            <div class="answers__row">
              <dt>{t().results.given(who(sheet, index()), number(given()?.score ?? 0))}</dt>
              <dd class="pre-line">{given()?.comment || t().results.noComment}</dd>
            </div>
          )
        }}
      </For>
    </dl>
  )
}

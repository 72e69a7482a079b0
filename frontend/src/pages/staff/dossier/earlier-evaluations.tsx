import { For, Show } from 'solid-js'
import type { EarlierEvaluation, Evaluation } from '../../../../../shared/evaluation/evaluation.ts'
import type { Criterion, ScoringGrid } from '../../../../../shared/evaluation/grid.ts'
import { weightedTotal } from '../../../../../shared/evaluation/scoring.ts'
import { localized, longDateTime, number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'

interface Props {
  earlier: readonly EarlierEvaluation[]
  /** Those that are submitted now. */
  evaluations: readonly Evaluation[]
  grid: ScoringGrid
  timeZone: string
}

/** What was submitted before an evaluation was opened again, beside what stands now. */
export function EarlierEvaluations(props: Props) {
  const t = useTexts('reopening')
  return (
    <Show when={props.earlier.length > 0}>
      <h3>{t().earlier}</h3>
      <For each={props.earlier}>{(one) => <Earlier {...props} one={one} />}</For>
    </Show>
  )
}

function Earlier(props: Props & { one: EarlierEvaluation }) {
  const t = useTexts('reopening')
  const now = () => props.evaluations.find(({ evaluatorId }) => evaluatorId === props.one.evaluatorId)
  const told = (evaluation: Evaluation | undefined, { id }: Criterion) => {
    const given = evaluation?.scores[id]
    return given?.score === undefined || given.score === null ? '–' : number(given.score)
  }
  const columns = (): Column<Criterion>[] => [
    { key: 'criterion', label: t().criterion, isRowHeader: true, cell: (row) => localized(row.label) },
    { key: 'before', label: t().before, isNumber: true, cell: (row) => told(props.one, row) },
    { key: 'after', label: t().after, isNumber: true, cell: (row) => told(now(), row) },
    {
      key: 'comment',
      label: t().commentBefore,
      cell: (row) => <span class="pre-line">{props.one.scores[row.id]?.comment || '–'}</span>,
    },
  ]
  return (
    <details class="evaluation card">
      <summary>
        <strong>{props.one.evaluatorName}</strong>
        <span> · {t().total(number(weightedTotal(props.grid, props.one.scores)))}</span>
      </summary>
      <p>
        {t().reopenedBy(props.one.reopenedByName, longDateTime(props.one.reopenedAt, props.timeZone))}{' '}
        {t().because(props.one.reason)}
      </p>
      <CardTable caption={t().earlier} isCaptionHidden columns={columns()} rows={props.grid.criteria} />
    </details>
  )
}

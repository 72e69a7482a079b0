import { For, Show } from 'solid-js'
import type { Evaluation } from '../../../../../shared/evaluation/evaluation.ts'
import type { Criterion, ScoringGrid } from '../../../../../shared/evaluation/grid.ts'
import { weightedTotal } from '../../../../../shared/evaluation/scoring.ts'
import { call } from '../../../api/client.ts'
import { euros, localized, longDateTime, number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { arriveAt } from '../../../ui/arrive.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { ConsensusNotePart } from './consensus-note.tsx'
import { EarlierEvaluations } from './earlier-evaluations.tsx'
import { ReopenEvaluation } from './reopen-evaluation.tsx'

interface Props {
  dossierId: string
  grid: ScoringGrid
  timeZone: string
  mayReopen: boolean
  mayNote: boolean
  onChanged: () => void
}

/** The submitted evaluations, each whole, and what was submitted before one was opened again. */
export default function EvaluationsSection(props: Props) {
  const t = useTexts('staff')
  arriveAt('evaluations')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/evaluations', { params: { dossierId } }),
  )
  return (
    <section class="block" id="evaluations">
      <h2>{t().dossier.evaluations.title}</h2>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <>
            <Show
              when={loaded().evaluations.length > 0}
              fallback={<p class="quiet">{t().dossier.evaluations.none}</p>}
            >
              <For each={loaded().evaluations}>
                {(evaluation) => (
                  <OneEvaluation
                    {...props}
                    evaluation={evaluation}
                    onChanged={() => {
                      reload()
                      props.onChanged()
                    }}
                  />
                )}
              </For>
            </Show>
            <ConsensusNotePart
              dossierId={props.dossierId}
              note={loaded().consensus}
              request={loaded().consensusRequest}
              timeZone={props.timeZone}
              mayWrite={props.mayNote && loaded().evaluations.length > 1}
              onChanged={() => {
                reload()
                props.onChanged()
              }}
            />
            <EarlierEvaluations
              earlier={loaded().earlier}
              evaluations={loaded().evaluations}
              grid={props.grid}
              timeZone={props.timeZone}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}

function OneEvaluation(props: Props & { evaluation: Evaluation }) {
  const t = useTexts('staff')
  const texts = () => t().dossier.evaluations
  const score = (criterion: Criterion) => props.evaluation.scores[criterion.id]
  const columns = (): Column<Criterion>[] => [
    { key: 'criterion', label: texts().criterion, isRowHeader: true, cell: (row) => localized(row.label) },
    {
      key: 'score',
      label: texts().score,
      isNumber: true,
      cell: (row) => `${number(score(row)?.score ?? 0)} / ${number(props.grid.scale.maximum)}`,
    },
    {
      key: 'comment',
      label: texts().comment,
      cell: (row) => <span class="pre-line long-text">{score(row)?.comment || '–'}</span>,
    },
  ]
  return (
    <details class="evaluation card" open>
      <summary>
        <strong>{texts().by(props.evaluation.evaluatorName)}</strong>
        <span> · {texts().total(number(weightedTotal(props.grid, props.evaluation.scores)))}</span>
      </summary>
      <CardTable
        caption={texts().by(props.evaluation.evaluatorName)}
        isCaptionHidden
        columns={columns()}
        rows={props.grid.criteria}
      />
      <dl class="facts">
        <Line
          label={texts().recommendation}
          text={recommendation(props.evaluation, texts().recommendations)}
        />
        <Line label={texts().toCommittee} text={props.evaluation.commentToCommittee} />
        <Line label={texts().toApplicant} text={props.evaluation.commentToApplicant} />
      </dl>
      <Show when={props.evaluation.submittedAt}>
        {(instant) => <p class="quiet">{texts().submittedAt(longDateTime(instant(), props.timeZone))}</p>}
      </Show>
      <Show when={props.mayReopen}>
        <ReopenEvaluation
          dossierId={props.dossierId}
          evaluatorId={props.evaluation.evaluatorId}
          name={props.evaluation.evaluatorName}
          onReopened={props.onChanged}
        />
      </Show>
    </details>
  )
}

function recommendation(
  { recommendation, recommendedAmount }: Evaluation,
  words: Record<NonNullable<Evaluation['recommendation']>, string>,
): string {
  if (!recommendation) return ''
  return recommendedAmount === null
    ? words[recommendation]
    : `${words[recommendation]} · ${euros(recommendedAmount)}`
}

function Line(props: { label: string; text: string }) {
  return (
    <Show when={props.text.trim() !== ''}>
      <div>
        <dt>{props.label}</dt>
        <dd class="pre-line">{props.text}</dd>
      </div>
    </Show>
  )
}

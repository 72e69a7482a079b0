import { For, onMount, Show } from 'solid-js'
import type { Evaluation, MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import type { Criterion, ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { weightedTotal } from '../../../../shared/evaluation/scoring.ts'
import { euros, localized, longDateTime, number } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { latePart } from '../../ui/late-part.tsx'
import { useWeightText } from './criterion-field.tsx'
import { scoreOf } from './evaluation-content.ts'
import { points } from './grid-head.tsx'

const OtherScores = latePart(['others'], () => import('./other-scores.tsx'))

interface Props {
  evaluation: Evaluation
  grid: ScoringGrid
  /** The next dossier that waits. */
  next: MyAssignment | undefined
  /** It was submitted just now: the way on takes the focus. */
  isNew: boolean
}

/** An evaluation that can no longer be changed. */
export default function GivenEvaluation(props: Props) {
  const t = useTexts('evaluation')
  let heading: HTMLHeadingElement | undefined
  onMount(() => props.isNew && heading?.focus())
  const isSubmitted = () => props.evaluation.submittedAt !== undefined
  return (
    <div class="given">
      <div class="notice" classList={{ 'notice--good': isSubmitted() }}>
        <h2 tabindex="-1" ref={(element) => (heading = element)}>
          {isSubmitted() ? t().done.title : t().over.title}
        </h2>
        <Show when={props.evaluation.submittedAt} fallback={<p>{t().done.ended}</p>}>
          {(at) => <p>{t().done.when(longDateTime(at()))}</p>}
        </Show>
        <WayOn next={props.next} />
      </div>
      <p class="given__total">
        {t().grid.total}{' '}
        <strong>{t().grid.totalOf(points(weightedTotal(props.grid, props.evaluation.scores)))}</strong>
      </p>
      <For each={props.grid.criteria}>
        {(criterion, index) => <GivenScore {...props} criterion={criterion} place={index() + 1} />}
      </For>
      <Conclusion evaluation={props.evaluation} />
      <Show when={isSubmitted()}>
        <OtherScores dossierId={props.evaluation.dossierId} grid={props.grid} />
      </Show>
    </div>
  )
}

function WayOn(props: { next: MyAssignment | undefined }) {
  const t = useTexts('evaluation')
  return (
    <Show when={props.next} fallback={<AllDone />}>
      {(next) => (
        <p class="button-row no-print">
          <a class="button" href={paths.evaluation(language(), next().dossierId)}>
            {t().done.next}
          </a>
          <span class="quiet">
            {next().reference} · {next().projectTitle}
          </span>
        </p>
      )}
    </Show>
  )
}

function AllDone() {
  const t = useTexts('evaluation')
  return (
    <>
      <p>{t().done.allDone}</p>
      <p>
        <a class="button" href={paths.myEvaluations(language())}>
          {t().done.toList}
        </a>
      </p>
    </>
  )
}

function GivenScore(props: Props & { criterion: Criterion; place: number }) {
  const t = useTexts('evaluation')
  const weightText = useWeightText()
  const given = () => scoreOf(props.evaluation, props.criterion.id)
  const text = () => {
    const { score } = given()
    return score === null
      ? t().grid.notScored
      : t().grid.scoreOf(number(score), number(props.grid.scale.maximum))
  }
  return (
    <section class="given__criterion">
      <h3>
        {props.place}. {localized(props.criterion.label)}
      </h3>
      <p>
        <strong>{text()}</strong> <span class="quiet">{weightText(props.criterion)}</span>
      </p>
      <Show when={given().comment} fallback={<p class="quiet">{t().grid.noComment}</p>}>
        <p class="pre-line">{given().comment}</p>
      </Show>
    </section>
  )
}

function Conclusion(props: { evaluation: Evaluation }) {
  const t = useTexts('evaluation')
  const recommendation = () => {
    const given = props.evaluation.recommendation
    return given ? t().grid.recommendations[given] : t().grid.noRecommendation
  }
  const amount = () => {
    const cents = props.evaluation.recommendedAmount
    return cents === null ? t().grid.noAmount : euros(cents)
  }
  const rows = () => [
    [t().grid.recommendation, recommendation()],
    [t().grid.amount, amount()],
    [t().grid.toCommittee, props.evaluation.commentToCommittee || t().grid.noComment],
    [t().grid.toApplicant, props.evaluation.commentToApplicant || t().grid.noComment],
  ]
  return (
    <dl class="answers answers--read">
      <For each={rows()}>
        {([label, text]) => (
          <div class="answers__row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

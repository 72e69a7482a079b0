import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Evaluation } from '../../../../shared/evaluation/evaluation.ts'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { longDate, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { ConclusionFields } from './conclusion-fields.tsx'
import { createDraft, deskOf, type Desk, type Draft } from './create-draft.ts'
import { CriterionField } from './criterion-field.tsx'
import { createCriterionFocus } from './criterion-focus.ts'
import { scoreOf } from './evaluation-content.ts'
import { findFormGaps, missingAt, type FormGap } from './gaps.ts'
import { GridHead, points } from './grid-head.tsx'
import { SaveTrouble } from './save-status.tsx'
import { SubmitPanel, type SubmitWords } from './submit-panel.tsx'
import { useGapText } from './gap-text.ts'

/** The grid to fill: saved as it is written, checked and submitted at its end. */
export function GridForm(props: {
  evaluation: Evaluation
  grid: ScoringGrid
  /** Grant requested, in cents. */
  requested: number | undefined
  /** Where it is kept, where not with its dossier. */
  desk?: Desk
  words?: SubmitWords
  /** A sample asks for no amount and no comments about the whole. */
  isSample?: boolean
  showGrid: () => void
  onSubmitted: (evaluation: Evaluation) => void
  /** It can no longer be written: submitted in another window. */
  onClosed: () => void
}) {
  const t = useTexts('evaluation')
  const gapText = useGapText(() => props.grid)
  const desk = props.desk ?? deskOf(props.evaluation.dossierId)
  const draft = createDraft(props.evaluation, desk)
  const focus = createCriterionFocus({
    grid: props.grid,
    scoreOf: (criterionId) => scoreOf(draft.content(), criterionId).score,
    setScore: draft.score,
    showGrid: () => props.showGrid(),
  })
  // The list stays as it was when the person tried to submit; what stands beside the fields follows what they do.
  const [listed, setListed] = createSignal<readonly FormGap[]>([])
  const gaps = createMemo(() => findFormGaps(props.grid, draft.content(), draft.amount()))
  const shown = () => (listed().length > 0 ? gaps() : [])
  return (
    <form class="grid-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <GridHead grid={props.grid} draft={draft} />
      <Reopened evaluation={props.evaluation} />
      <SaveTrouble draft={draft} onClosed={props.onClosed} />
      <Restored draft={draft} />
      <ProblemSummary
        title={t().submit.gaps(listed().length)}
        problems={listed().map((gap) => ({ text: gapText(gap), fieldId: gap.fieldId }))}
      />
      <p class="quiet">
        {t().grid.scale(number(props.grid.scale.maximum))}{' '}
        <Show when={props.grid.totalThreshold}>
          {(threshold) => t().grid.totalThreshold(points(threshold()))}
        </Show>
      </p>
      <For each={props.grid.criteria}>
        {(criterion, index) => (
          <CriterionField
            criterion={criterion}
            place={index() + 1}
            grid={props.grid}
            draft={draft}
            focus={focus}
            missing={missingAt(shown(), criterion.id)}
          />
        )}
      </For>
      <ConclusionFields
        draft={draft}
        requested={props.requested}
        isShort={props.isSample === true}
        isRecommendationMissing={shown().some(({ code }) => code === 'recommendation_missing')}
      />
      <SubmitPanel
        grid={props.grid}
        draft={draft}
        submit={desk.submit}
        words={props.words}
        findGaps={() => {
          setListed(gaps())
          return gaps().length
        }}
        onSubmitted={props.onSubmitted}
      />
    </form>
  )
}

/** Why an evaluation that was submitted is open again: the e-mail that said so may be far away. */
function Reopened(props: { evaluation: Evaluation }) {
  const t = useTexts('evaluation')
  return (
    <Show when={props.evaluation.reopened}>
      {(told) => (
        <p class="notice notice--warning">
          {t().grid.reopened(longDate(told().at), told().reason, points(told().total))}
        </p>
      )}
    </Show>
  )
}

function Restored(props: { draft: Draft }) {
  const t = useTexts('evaluation')
  return (
    <Show when={props.draft.isRestored}>
      <p class="notice" role="status">
        {t().save.restored}
      </p>
    </Show>
  )
}

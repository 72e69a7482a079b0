import { For, Show } from 'solid-js'
import type { Criterion, ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { commentId, scoreId } from './control-ids.ts'
import type { Draft } from './create-draft.ts'
import type { CriterionFocus } from './criterion-focus.ts'
import { scoreOf } from './evaluation-content.ts'
import { scoresOf } from './score-keys.ts'

const COMMENT_LIMIT = 4000

interface Props {
  criterion: Criterion
  place: number
  grid: ScoringGrid
  draft: Draft
  focus: CriterionFocus
  /** What is missing here, once the person tried to submit. */
  missing: 'score' | 'comment' | undefined
}

/** A criterion: what it weighs and means, its scores as radio buttons, its comment. */
export function CriterionField(props: Props) {
  const isCurrent = () => props.focus.current() === props.criterion.id
  return (
    <div
      class="criterion"
      role="group"
      aria-label={localized(props.criterion.label)}
      classList={{ 'criterion--current': isCurrent() }}
      onFocusIn={() => props.focus.enter(props.criterion.id)}
    >
      <Scores {...props} />
      <Comment {...props} />
    </div>
  )
}

/** `20 points of 100 · needs at least 3`. */
export function useWeightText(): (criterion: Criterion) => string {
  const t = useTexts('evaluation')
  return ({ weight, threshold }) =>
    [t().grid.weight(weight), threshold !== undefined && t().grid.threshold(number(threshold))]
      .filter(Boolean)
      .join(' · ')
}

function Scores(props: Props) {
  const t = useTexts('evaluation')
  const weightText = useWeightText()
  const given = () => scoreOf(props.draft.content(), props.criterion.id).score
  return (
    <FieldGroup
      id={`score-${props.criterion.id}`}
      label={`${props.place}. ${localized(props.criterion.label)}`}
      hint={weightText(props.criterion)}
      error={props.missing === 'score' ? t().submit.near.score : undefined}
    >
      {(wiring) => (
        <>
          <Show when={localized(props.criterion.guidance)}>
            {(guidance) => <p class="criterion__guidance pre-line">{guidance()}</p>}
          </Show>
          <div class="scores" classList={{ 'scores--long': scoresOf(props.grid).length > 8 }}>
            <For each={scoresOf(props.grid)}>
              {(score) => (
                <label class="score">
                  <input
                    type="radio"
                    class="score__input"
                    id={scoreId(props.criterion.id, score)}
                    name={wiring.id}
                    value={score}
                    checked={given() === score}
                    onChange={() => props.draft.score(props.criterion.id, score)}
                  />
                  <span class="score__label">{number(score)}</span>
                </label>
              )}
            </For>
          </div>
        </>
      )}
    </FieldGroup>
  )
}

function Comment(props: Props) {
  const t = useTexts('evaluation')
  const written = () => scoreOf(props.draft.content(), props.criterion.id)
  const needsComment = () =>
    props.grid.extremesNeedComment && [0, props.grid.scale.maximum].includes(written().score ?? -1)
  return (
    <div
      class="criterion__comment"
      onKeyDown={(event) => event.key === 'Escape' && props.focus.focusScore(props.criterion.id)}
    >
      <TextArea
        id={commentId(props.criterion.id)}
        label={t().grid.comment}
        isOptional={!needsComment()}
        hint={
          needsComment() ? t().grid.commentNeeded(number(0), number(props.grid.scale.maximum)) : undefined
        }
        error={props.missing === 'comment' ? t().submit.near.comment : undefined}
        rows={2}
        limit={COMMENT_LIMIT}
        value={written().comment}
        onInput={(comment) => props.draft.comment(props.criterion.id, comment)}
      />
    </div>
  )
}

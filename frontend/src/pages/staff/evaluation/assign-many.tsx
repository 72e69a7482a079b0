import { createSignal, For, Show, type Resource } from 'solid-js'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import type { evaluationApi } from '../../../../../shared/evaluation/api.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-fields.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { createAssigning } from './create-assigning.ts'

type Evaluators = ResponseOf<(typeof evaluationApi)['GET /calls/:callId/evaluators']>

interface Props {
  evaluators: { resource: Resource<Evaluators>; reload: () => void }
  dossiers: readonly DossierRow[]
  canAssign: boolean
  /** Whether somebody's drop-out can be noted: also where nothing is left to assign. */
  canDropOut: boolean
  /** Ids of the dossiers for which it did not work stay chosen. */
  onAssigned: (failed: readonly string[]) => void
}

// Once in a while.
const DropOut = latePart(['dropOut'], () => import('./drop-out.tsx'))
const LateEvaluators = latePart(['evaluationDue'], () => import('./late-evaluators.tsx'))
const EvaluationDue = latePart(['evaluationDue'], () => import('./evaluation-due.tsx'))

/** The evaluators with their load, and the button that assigns the chosen to the chosen dossiers. */
export function AssignMany(props: Props) {
  const t = useTexts('staff')
  const [chosen, setChosen] = createSignal<string[]>([])
  const hintOf = ({ load, submitted, hasDroppedOut, late }: Evaluators['evaluators'][number]) =>
    [
      t().evaluation.loadHint(load, submitted),
      ...(late === undefined ? [] : [t().evaluation.late(late)]),
      ...(hasDroppedOut ? [t().evaluation.droppedOut] : []),
    ].join(' · ')
  return (
    <section class="panel panel--sticky">
      <h2>{t().evaluation.evaluators}</h2>
      <Loaded resource={props.evaluators.resource} onRetry={props.evaluators.reload}>
        {(loaded) => (
          <Show when={loaded().evaluators.length > 0} fallback={<p>{t().evaluation.noEvaluators}</p>}>
            <Show when={loaded().evaluators.some(({ late }) => late !== undefined) && loaded().dueOn}>
              {(dueOn) => <LateEvaluators dueOn={dueOn()} evaluators={loaded().evaluators} />}
            </Show>
            <CheckboxGroup
              label={t().evaluation.evaluatorsHint}
              options={loaded().evaluators.map((evaluator) => ({
                value: evaluator.id,
                label: evaluator.name || evaluator.email,
                hint: hintOf(evaluator),
              }))}
              isDisabled={!props.canAssign}
              value={chosen()}
              onChange={setChosen}
            />
            <Show when={props.canAssign}>
              <AssignButton {...props} evaluatorIds={chosen()} />
            </Show>
            <Show when={props.canDropOut}>
              <EvaluationDue dueOn={loaded().dueOn} onSaved={props.evaluators.reload} />
              <DropOut evaluators={loaded().evaluators} onDone={() => props.onAssigned([])} />
            </Show>
          </Show>
        )}
      </Loaded>
    </section>
  )
}

function AssignButton(props: Props & { evaluatorIds: string[] }) {
  const t = useTexts('staff')
  const { progress, failures, assign } = createAssigning()
  const [problem, setProblem] = createSignal('')
  const assignAll = async () => {
    if (progress()) return
    const dossiers = [...props.dossiers]
    const isNothing = dossiers.length === 0 || props.evaluatorIds.length === 0
    setProblem(isNothing ? t().evaluation.nothingChosen : '')
    if (isNothing) return
    const failed = await assign(dossiers, () => props.evaluatorIds)
    if (failed.length < dossiers.length) showDone(t().evaluation.done(dossiers.length - failed.length))
    props.onAssigned(failed.map(({ id }) => id))
  }
  return (
    <>
      <StatusMessage>
        <Show when={problem()}>{(text) => <p class="field__error">{text()}</p>}</Show>
        <Show when={progress()}>
          {(shown) => (
            <Progress
              label={t().evaluation.progress(shown().done, shown().all)}
              value={shown().done / shown().all}
            />
          )}
        </Show>
      </StatusMessage>
      <Button isPending={progress() !== undefined} onClick={() => void assignAll()}>
        {t().evaluation.assign}
      </Button>
      <p class="quiet">{t().evaluation.assignHint(props.evaluatorIds.length, props.dossiers.length)}</p>
      <Show when={failures().length > 0}>
        <ul class="notice notice--error" role="alert">
          <For each={failures()}>
            {({ reference, sentence }) => (
              <li>
                {t().evaluation.failed(reference)} {sentence}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}

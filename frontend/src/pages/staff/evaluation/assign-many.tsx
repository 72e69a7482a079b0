import { createSignal, For, Show } from 'solid-js'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { sentenceOf } from '../../../i18n/failure.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-fields.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'

interface Failure {
  id: string
  text: string
}

/** The evaluators with their load, and the button that assigns the chosen to the chosen dossiers, one by one. */
export function AssignMany(props: {
  dossiers: readonly DossierRow[]
  canAssign: boolean
  /** Ids of the dossiers for which it did not work stay chosen. */
  onAssigned: (failed: readonly string[]) => void
}) {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/evaluators', { params: { callId } }),
  )
  const [chosen, setChosen] = createSignal<string[]>([])
  const [done, setDone] = createSignal<{ done: number; all: number }>()
  const [failures, setFailures] = createSignal<readonly Failure[]>([])
  const [problem, setProblem] = createSignal('')

  const assignOne = async ({ id, reference }: DossierRow): Promise<Failure | undefined> => {
    try {
      await call('POST /dossiers/:dossierId/assignments', {
        params: { dossierId: id },
        body: { evaluatorIds: chosen() },
        idempotencyKey: newIdempotencyKey(),
      })
      return undefined
    } catch (error) {
      return { id, text: `${t().evaluation.failed(reference)} ${sentenceOf(error)}` }
    }
  }
  const assignAll = async () => {
    const dossiers = [...props.dossiers]
    setProblem(dossiers.length === 0 || chosen().length === 0 ? t().evaluation.nothingChosen : '')
    if (problem() || done()) return
    const failed: Failure[] = []
    for (const [index, dossier] of dossiers.entries()) {
      setDone({ done: index, all: dossiers.length })
      const failure = await assignOne(dossier)
      if (failure) failed.push(failure)
    }
    setDone(undefined)
    setFailures(failed)
    if (failed.length < dossiers.length) showDone(t().evaluation.done(dossiers.length - failed.length))
    reload()
    props.onAssigned(failed.map(({ id }) => id))
  }

  return (
    <section class="panel panel--sticky">
      <h2>{t().evaluation.evaluators}</h2>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show when={loaded().evaluators.length > 0} fallback={<p>{t().evaluation.noEvaluators}</p>}>
            <CheckboxGroup
              label={t().evaluation.evaluatorsHint}
              options={loaded().evaluators.map(({ id, name, email, load }) => ({
                value: id,
                label: name || email,
                hint: t().dossier.assignments.load(load),
              }))}
              isDisabled={!props.canAssign}
              value={chosen()}
              onChange={setChosen}
            />
          </Show>
        )}
      </Loaded>
      <Show when={props.canAssign}>
        <StatusMessage>
          <Show when={problem()}>{(text) => <p class="field__error">{text()}</p>}</Show>
          <Show when={done()}>
            {(progress) => (
              <Progress
                label={t().evaluation.progress(progress().done, progress().all)}
                value={progress().done / progress().all}
              />
            )}
          </Show>
        </StatusMessage>
        <Button isPending={done() !== undefined} onClick={() => void assignAll()}>
          {t().evaluation.assign}
        </Button>
        <p class="quiet">{t().evaluation.assignHint(chosen().length, props.dossiers.length)}</p>
        <Show when={failures().length > 0}>
          <ul class="notice notice--error" role="alert">
            <For each={failures()}>{(failure) => <li>{failure.text}</li>}</For>
          </ul>
        </Show>
      </Show>
    </section>
  )
}

import { createSignal, Show } from 'solid-js'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import type { Candidate } from '../../../../../shared/evaluation/api.ts'
import type { Assignment } from '../../../../../shared/evaluation/evaluation.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../ui/choice-fields.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { KeptOut } from './kept-out.tsx'
import { showDone } from '../../../ui/toasts.tsx'

const CHOICE = 'assign-evaluators'

/** Chooses evaluators by name and load; those assigned already, or kept out by a conflict, are not offered. */
export function AssignForm(props: {
  dossier: Dossier
  assigned: readonly string[]
  onChanged: (answer: { assignments: Assignment[] }) => void
}) {
  const t = useTexts('staff')
  const texts = () => t().dossier.assignments
  const conflicts = useTexts('conflicts')
  const { resource, reload } = createLoad(
    () => props.dossier.id,
    (dossierId) => call('GET /dossiers/:dossierId/evaluators', { params: { dossierId } }),
  )
  const hintOf = ({ load, most, isAvailable, lifted }: Candidate) =>
    [
      most === undefined ? texts().load(load) : conflicts().load(load, String(most)),
      isAvailable ? '' : conflicts().away,
      lifted === undefined ? '' : conflicts().wasLifted(lifted),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  const [chosen, setChosen] = createSignal<string[]>([])
  const [problem, setProblem] = createSignal<string>()
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  const assign = async () => {
    setProblem(chosen().length === 0 ? texts().chooseFirst : undefined)
    if (chosen().length === 0) return
    setPending(true)
    setError(undefined)
    try {
      const answer = await call('POST /dossiers/:dossierId/assignments', {
        params: { dossierId: props.dossier.id },
        body: { evaluatorIds: chosen() },
        idempotencyKey: newIdempotencyKey(),
      })
      showDone(texts().done(chosen().length))
      setChosen([])
      props.onChanged(answer)
      reload()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => {
        const others = () => loaded().evaluators.filter(({ id }) => !props.assigned.includes(id))
        const free = () => others().filter(({ conflict }) => conflict === undefined)
        return (
          <Show when={loaded().evaluators.length > 0} fallback={<p>{texts().noEvaluators}</p>}>
            <Show when={free().length > 0}>
              <FormShell
                onSubmit={() => void assign()}
                submitLabel={chosen().length === 0 ? texts().choose : texts().assign(chosen().length)}
                isPending={isPending()}
                error={error()}
                problems={problem() ? [{ text: problem() ?? '', fieldId: CHOICE }] : []}
              >
                <CheckboxGroup
                  id={CHOICE}
                  label={texts().choose}
                  options={free().map((evaluator) => ({
                    value: evaluator.id,
                    label: evaluator.name || evaluator.email,
                    hint: hintOf(evaluator),
                  }))}
                  value={chosen()}
                  onChange={setChosen}
                />
              </FormShell>
            </Show>
            <KeptOut
              dossierId={props.dossier.id}
              evaluators={others().filter(({ conflict }) => conflict !== undefined)}
              onLifted={(answer) => {
                props.onChanged(answer)
                reload()
              }}
            />
          </Show>
        )
      }}
    </Loaded>
  )
}

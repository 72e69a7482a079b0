import { createSignal, Show } from 'solid-js'
import type { Scenario, ScenarioContent } from '../../../../../shared/selection/scenario.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { SelectionAnswer } from './basis.ts'
import { Comparison } from './comparison.tsx'
import type { TryingOut } from './create-try-out.ts'
import { ScenarioList } from './scenario-list.tsx'

/** Try-outs under a name: kept, opened, renamed, deleted, and put side by side. */
export function ScenariosSection(props: { trying: TryingOut; answer: SelectionAnswer }) {
  const t = useTexts('tryOut')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/scenarios', { params: { callId } }),
  )
  const [opened, setOpened] = createSignal<Scenario>()
  const [compared, setCompared] = createSignal<readonly string[]>([])
  const open = (scenario: Scenario) => {
    setOpened(scenario)
    props.trying.change(scenario.tryOut)
    showDone(t().scenarios.opened(scenario.name))
  }
  return (
    <section class="block" aria-labelledby="scenarios">
      <h3 id="scenarios">{t().scenarios.title}</h3>
      <Show when={could('scenario.write')}>
        <div class="try-out__keep">
          <KeepForm trying={props.trying} opened={opened()} onKept={(kept) => (setOpened(kept), reload())} />
        </div>
      </Show>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show when={loaded().scenarios.length > 0} fallback={<p>{t().scenarios.empty}</p>}>
            <ScenarioList
              scenarios={loaded().scenarios}
              trying={props.trying}
              compared={compared()}
              onCompare={setCompared}
              onOpen={open}
              onRenamed={(renamed) => {
                if (renamed.id === opened()?.id) setOpened(renamed)
                reload()
              }}
              onRemoved={({ id }) => {
                if (id === opened()?.id) setOpened(undefined)
                setCompared((ids) => ids.filter((other) => other !== id))
                reload()
              }}
              onChanged={reload}
            />
            <Comparison
              scenarios={loaded().scenarios.filter(({ id }) => compared().includes(id))}
              trying={props.trying}
              answer={props.answer}
            />
          </Show>
        )}
      </Loaded>
    </section>
  )
}

function KeepForm(props: {
  trying: TryingOut
  opened: Scenario | undefined
  onKept: (scenario: Scenario) => void
}) {
  const t = useTexts('tryOut')
  const { call: current } = useStaffCall()
  const [name, setName] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const keep = async (work: () => Promise<Scenario>) => {
    setPending(true)
    setError(undefined)
    try {
      const kept = await work()
      showDone(t().scenarios.kept(kept.name))
      setName('')
      props.onKept(kept)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  /** One key for one content: pressed again after a lost answer, it is kept once. */
  let last = { content: '', key: '' }
  const keyOf = (body: ScenarioContent) => {
    const content = JSON.stringify(body)
    if (content !== last.content) last = { content, key: newIdempotencyKey() }
    return last.key
  }
  const keepNew = () => {
    setMissing(name().trim() === '')
    if (isMissing()) return
    const body = { name: name().trim(), tryOut: props.trying.tryOut() }
    void keep(async () => {
      const kept = await call('POST /calls/:callId/scenarios', {
        params: { callId: current().id },
        body,
        idempotencyKey: keyOf(body),
      })
      last = { content: '', key: '' }
      return kept
    })
  }
  const keepChanges = ({ id, name: before, revision }: Scenario) =>
    void keep(() =>
      call('PUT /calls/:callId/scenarios/:scenarioId', {
        params: { callId: current().id, scenarioId: id },
        body: { name: before, tryOut: props.trying.tryOut() },
        ifMatch: revision,
      }),
    )
  return (
    <FormShell
      onSubmit={keepNew}
      submitLabel={t().scenarios.keep}
      isPending={isPending()}
      error={error()}
      secondary={
        <Show when={props.opened}>
          {(opened) => (
            <Button look="quiet" onClick={() => keepChanges(opened())}>
              {t().scenarios.keepChanges(opened().name)}
            </Button>
          )}
        </Show>
      }
    >
      <TextField
        label={t().scenarios.name}
        error={isMissing() ? t().scenarios.nameMissing : undefined}
        value={name()}
        onInput={setName}
      />
    </FormShell>
  )
}

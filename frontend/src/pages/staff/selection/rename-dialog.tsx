import { createSignal, Show } from 'solid-js'
import type { Scenario } from '../../../../../shared/selection/scenario.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'

interface Props {
  onClose: () => void
  onRenamed: (scenario: Scenario) => void
}

/** Gives a scenario another name; what it tries stays. */
export function RenameDialog(props: Props & { scenario: Scenario | undefined }) {
  const t = useTexts('tryOut')
  return (
    <Dialog
      title={t().scenarios.renameNamed(props.scenario?.name ?? '')}
      isOpen={props.scenario !== undefined}
      onClose={props.onClose}
    >
      <Show when={props.scenario} keyed>
        {(scenario) => <RenameForm {...props} scenario={scenario} />}
      </Show>
    </Dialog>
  )
}

function RenameForm(props: Props & { scenario: Scenario }) {
  const t = useTexts('tryOut')
  const { call: current } = useStaffCall()
  const [name, setName] = createSignal(props.scenario.name)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const isMissing = () => name().trim() === ''
  const rename = async () => {
    if (isMissing()) return
    setPending(true)
    setError(undefined)
    try {
      const { id, revision, tryOut } = props.scenario
      const renamed = await call('PUT /calls/:callId/scenarios/:scenarioId', {
        params: { callId: current().id, scenarioId: id },
        body: { name: name().trim(), tryOut },
        ifMatch: revision,
      })
      showDone(t().scenarios.renamed(renamed.name))
      props.onRenamed(renamed)
      props.onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      onSubmit={() => void rename()}
      submitLabel={t().scenarios.rename}
      isPending={isPending()}
      error={error()}
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

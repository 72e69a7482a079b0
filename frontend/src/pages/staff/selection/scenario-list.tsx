import { createSignal, Show } from 'solid-js'
import type { Scenario } from '../../../../../shared/selection/scenario.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useCallClock, useStaffCall } from '../call/call-context.ts'
import type { TryingOut } from './create-try-out.ts'
import { RenameDialog } from './rename-dialog.tsx'

interface Props {
  scenarios: readonly Scenario[]
  trying: TryingOut
  /** Ids that are put side by side. */
  compared: readonly string[]
  onCompare: (ids: readonly string[]) => void
  onOpen: (scenario: Scenario) => void
  onRenamed: (scenario: Scenario) => void
  onRemoved: (scenario: Scenario) => void
  onChanged: () => void
}

/** The scenarios of the call, with what comes out of each as the ranking stands now. */
export function ScenarioList(props: Props) {
  const [t, own] = [useTexts('tryOut'), useTexts('selection')]
  const clock = useCallClock()
  const [renaming, setRenaming] = createSignal<Scenario>()
  const [removing, setRemoving] = createSignal<Scenario>()
  const result = ({ tryOut }: Scenario) => {
    const { dossiers, spent, left } = props.trying.selectBy(tryOut)
    return own().summary(
      dossiers.filter(({ outcome }) => outcome === 'award').length,
      euros(spent),
      euros(left),
    )
  }
  const compare = (id: string, isOn: boolean) =>
    props.onCompare([...props.compared.filter((other) => other !== id), ...(isOn ? [id] : [])])
  const columns = (): Column<Scenario>[] => [
    { key: 'name', label: t().scenarios.name, isRowHeader: true, cell: ({ name }) => name },
    { key: 'result', label: t().scenarios.result, cell: result },
    {
      key: 'by',
      label: t().scenarios.by,
      cell: ({ changedByName, changedAt }) => t().scenarios.byWhom(changedByName, clock(changedAt)),
    },
    {
      key: 'compare',
      label: t().scenarios.compare,
      cell: ({ id, name }) => (
        <Checkbox
          label={t().scenarios.compareNamed(name)}
          isChecked={props.compared.includes(id)}
          onChange={(isOn) => compare(id, isOn)}
        />
      ),
    },
    {
      key: 'actions',
      label: t().scenarios.actions,
      cell: (scenario) => (
        <span class="button-row">
          <Named
            text={t().scenarios.open}
            name={t().scenarios.openNamed(scenario.name)}
            onClick={() => props.onOpen(scenario)}
          />
          <Show when={could('scenario.write')}>
            <Named
              text={t().scenarios.rename}
              name={t().scenarios.renameNamed(scenario.name)}
              onClick={() => setRenaming(scenario)}
            />
            <Named
              text={t().scenarios.remove}
              name={t().scenarios.removeNamed(scenario.name)}
              onClick={() => setRemoving(scenario)}
            />
          </Show>
        </span>
      ),
    },
  ]
  return (
    <>
      <CardTable caption={t().scenarios.caption} columns={columns()} rows={props.scenarios} />
      <RenameDialog
        scenario={renaming()}
        onClose={() => setRenaming(undefined)}
        onRenamed={props.onRenamed}
      />
      <RemoveDialog
        scenario={removing()}
        onClose={() => setRemoving(undefined)}
        onRemoved={props.onRemoved}
        onChanged={props.onChanged}
      />
    </>
  )
}

function Named(props: { text: string; name: string; onClick: () => void }) {
  return (
    <Button look="quiet" isSmall onClick={() => props.onClick()}>
      <span aria-hidden="true">{props.text}</span>
      <span class="visually-hidden">{props.name}</span>
    </Button>
  )
}

/** Asks first, and brings back under the same name what was deleted by mistake. */
function RemoveDialog(
  props: Pick<Props, 'onRemoved' | 'onChanged'> & { scenario: Scenario | undefined; onClose: () => void },
) {
  const t = useTexts('tryOut')
  const { call: current } = useStaffCall()
  const callId = () => current().id
  const bringBack = async ({ name, tryOut }: Scenario) => {
    try {
      await call('POST /calls/:callId/scenarios', {
        params: { callId: callId() },
        body: { name, tryOut },
        idempotencyKey: newIdempotencyKey(),
      })
      showDone(t().scenarios.broughtBack(name))
      props.onChanged()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const remove = async () => {
    const { scenario } = props
    if (!scenario) return
    await call('DELETE /calls/:callId/scenarios/:scenarioId', {
      params: { callId: callId(), scenarioId: scenario.id },
      ifMatch: scenario.revision,
    })
    showDone(t().scenarios.removed(scenario.name), () => void bringBack(scenario))
    props.onRemoved(scenario)
  }
  return (
    <ConfirmDialog
      title={t().scenarios.removeTitle(props.scenario?.name ?? '')}
      text={t().scenarios.removeText}
      confirmLabel={t().scenarios.remove}
      isOpen={props.scenario !== undefined}
      onConfirm={remove}
      onClose={props.onClose}
    />
  )
}

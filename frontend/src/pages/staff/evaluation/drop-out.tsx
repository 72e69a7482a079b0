import { createSignal, Show } from 'solid-js'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'

interface Evaluator {
  id: string
  name: string
  email: string
  load: number
  submitted: number
  hasDroppedOut?: boolean | undefined
}

/** Somebody gives up: what they have not submitted goes back, for the next proposal. */
export default function DropOut(props: { evaluators: readonly Evaluator[]; onDone: () => void }) {
  const t = useTexts('dropOut')
  const { call: current } = useStaffCall()
  const [chosen, setChosen] = createSignal<string>()
  const [isAsking, setAsking] = createSignal(false)
  const nameOf = ({ name, email }: Evaluator) => name || email
  const there = () => props.evaluators.filter(({ hasDroppedOut }) => !hasDroppedOut)
  const person = () => there().find(({ id }) => id === chosen())
  const dropOut = async () => {
    const found = person()
    if (!found) return
    const { takenBack } = await call('PUT /calls/:callId/drop-outs/:evaluatorId', {
      params: { callId: current().id, evaluatorId: found.id },
    })
    showDone(t().done(nameOf(found), takenBack))
    setChosen(undefined)
    props.onDone()
  }
  return (
    <details class="panel__fold">
      <summary>{t().title}</summary>
      <p class="quiet">{t().intro}</p>
      <FilterSelect
        label={t().who}
        all={t().nobody}
        options={there().map((one) => ({ value: one.id, label: nameOf(one) }))}
        value={chosen()}
        onChange={setChosen}
      />
      <Show when={person()}>
        {(found) => (
          <>
            <Button look="quiet" isSmall onClick={() => setAsking(true)}>
              {t().takeBack}
            </Button>
            <ConfirmDialog
              title={t().confirmTitle(nameOf(found()))}
              text={t().confirmText(found().load - found().submitted, found().submitted)}
              confirmLabel={t().takeBack}
              isOpen={isAsking()}
              onConfirm={dropOut}
              onClose={() => setAsking(false)}
            />
          </>
        )}
      </Show>
    </details>
  )
}

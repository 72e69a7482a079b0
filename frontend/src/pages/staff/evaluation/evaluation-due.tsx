import { createSignal } from 'solid-js'
import { call } from '../../../api/client.ts'
import { longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { fieldError, FormShell } from '../../../ui/form-shell.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'

const ID = { dueOn: 'evaluation-due' } as const

/** Until when the evaluations are expected. */
export default function EvaluationDue(props: { dueOn: string | undefined; onSaved: () => void }) {
  const t = useTexts('evaluationDue')
  const { call: current } = useStaffCall()
  const [due, setDue] = createSignal(props.dueOn)
  const [day, setDay] = createSignal(props.dueOn ?? '')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const save = async () => {
    setPending(true)
    setError(undefined)
    try {
      const { dueOn } = await call('PUT /calls/:callId/evaluation-due', {
        params: { callId: current().id },
        body: { dueOn: day() || null },
      })
      setDue(dueOn)
      props.onSaved()
      showDone(dueOn ? t().saved(longDate(dueOn)) : t().removed)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <details class="panel__fold">
      <summary>{due() ? t().shown(longDate(due() ?? '')) : t().none}</summary>
      <FormShell
        submitLabel={t().save}
        isPending={isPending()}
        error={error()}
        fieldIds={ID}
        onSubmit={() => void save()}
      >
        <DateField
          id={ID.dueOn}
          label={t().label}
          hint={t().hint}
          isOptional
          error={fieldError(error(), 'dueOn')}
          value={day()}
          onInput={setDay}
        />
      </FormShell>
    </details>
  )
}

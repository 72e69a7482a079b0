import { createSignal } from 'solid-js'
import type { Completion } from '../../../../../../shared/completion/completion.ts'
import { completionDays } from '../../../../../../shared/completion/dates.ts'
import type { Dossier } from '../../../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../../../api/client.ts'
import { serverNow } from '../../../../api/clock.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FormShell } from '../../../../ui/form-shell.tsx'
import { showDone } from '../../../../ui/toasts.tsx'

const DATE = 'completion-new-date'

interface Props {
  dossier: Dossier
  completion: Completion
  onChanged: () => void
}

/** Gives an open request another date, or ends it. */
export default function ManageCompletion(props: Props) {
  const t = useTexts('completion')
  const { usual } = completionDays(serverNow(), props.completion.timeZone)
  const [dueOn, setDueOn] = createSignal(usual > props.completion.dueOn ? usual : props.completion.dueOn)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const [isAsking, setAsking] = createSignal(false)
  const key = newIdempotencyKey()
  const params = () => ({ dossierId: props.dossier.id })

  const change = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('PUT /dossiers/:dossierId/completion/date', { params: params(), body: { dueOn: dueOn() } })
      showDone(t().manage.changed)
      props.onChanged()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const end = async () => {
    await call('POST /dossiers/:dossierId/completion/end', { params: params(), idempotencyKey: key })
    showDone(t().manage.ended)
    props.onChanged()
  }
  return (
    <>
      <FormShell
        onSubmit={() => void change()}
        submitLabel={t().manage.change}
        isPending={isPending()}
        error={error()}
        fieldIds={{ dueOn: DATE }}
        secondary={
          <Button look="danger" onClick={() => setAsking(true)}>
            {t().manage.end}
          </Button>
        }
      >
        <DateField id={DATE} label={t().manage.newDate} value={dueOn()} onInput={setDueOn} />
      </FormShell>
      <ConfirmDialog
        title={t().manage.endTitle}
        text={t().manage.endText}
        confirmLabel={t().manage.end}
        isOpen={isAsking()}
        onConfirm={end}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

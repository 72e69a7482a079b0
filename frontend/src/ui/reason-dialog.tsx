import { createSignal, Show } from 'solid-js'
import { ApiProblem } from '../api/problem.ts'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FailureMessage } from './failure-message.tsx'
import { TextArea } from './text-field.tsx'

/** The server's sentence about the text itself, whatever a body calls it; nothing where something else went wrong. */
function faultOfText(error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const faults = [...error.errors, { field: error.field, detail: error.detail }]
  return faults.find(({ field }) => ['reason', 'reasons', 'text'].includes(field ?? ''))?.detail
}

/**
 * Asks why, before something is done that somebody will read the reason of. Stays open with what was typed where it
 * fails; once it is done, the next opening starts empty. The browser gives the focus back to what opened it.
 */
export function ReasonDialog(props: {
  title: string
  text?: string
  /** Of the field. */
  label: string
  confirmLabel: string
  look?: 'main' | 'danger'
  isOptional?: boolean
  /** Characters. */
  limit: number
  isOpen: boolean
  onConfirm: (reason: string) => Promise<void>
  onClose: () => void
}) {
  const t = useTexts('common')
  const [reason, setReason] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const confirm = async () => {
    if (isPending()) return
    setPending(true)
    setError(undefined)
    try {
      await props.onConfirm(reason())
      setReason('')
      props.onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const fault = () => faultOfText(error())
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <Show when={props.text}>{(text) => <p>{text()}</p>}</Show>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <TextArea
          label={props.label}
          isOptional={props.isOptional}
          rows={3}
          limit={props.limit}
          value={reason()}
          error={fault()}
          onInput={setReason}
        />
        <Show when={!fault() && error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
        <div class="button-row">
          <Button type="submit" look={props.look ?? 'main'} isPending={isPending()}>
            {props.confirmLabel}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t().cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { createSignal, Show } from 'solid-js'
import type { NewJoinRequest } from '../../../../shared/organisations/members.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** The way on for whoever finds their organisation registered: asking its managers, without learning who they are. */
export function AskToJoin(props: { identifier: NewJoinRequest['identifier'] }) {
  const t = useTexts('organisations')
  const [message, setMessage] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [isSent, setSent] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const ask = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('POST /join-requests', { body: { identifier: props.identifier, message: message() } })
      setSent(true)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="notice block">
      <h2>{t().ask.title}</h2>
      <Show when={!isSent()} fallback={<p role="status">{t().ask.sent}</p>}>
        <p>{t().ask.text}</p>
        <TextArea
          label={t().ask.message}
          hint={t().ask.messageHint}
          isOptional
          limit={600}
          rows={3}
          value={message()}
          onInput={setMessage}
        />
        <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
        <Button isPending={isPending()} onClick={() => void ask()}>
          {t().ask.send}
        </Button>
      </Show>
    </section>
  )
}

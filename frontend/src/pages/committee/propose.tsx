import { createSignal, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { createLate } from '../../ui/create-late.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useMeeting, useStep } from './meeting-context.ts'

/** Puts what the ranking proposes on the agenda, for the dossiers that are not on it. */
export default function Propose() {
  const t = useTexts('meetingPlan')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  const [typed, setTyped] = createSignal<string>()
  const [isMissing, setMissing] = createSignal(false)
  const found = createLate(() => call('GET /staff/calls/:callId', { params: { callId: meeting().callId } }))
  const validUntil = () => typed() ?? found()?.call.selection?.reserveUntil ?? ''
  const propose = async () => {
    setMissing(validUntil() === '')
    if (isMissing()) return
    const before = meeting().items.length
    const isDone = await step(() =>
      call('POST /meetings/:meetingId/agenda', {
        params: { meetingId: meeting().id },
        body: { validUntil: validUntil() },
        idempotencyKey: newIdempotencyKey(),
      }),
    )
    if (isDone) showDone(t().proposed(meeting().items.length - before))
  }
  return (
    <details open={meeting().items.length === 0}>
      <summary>{t().proposeTitle}</summary>
      <p class="quiet">{t().proposeHint}</p>
      <DateField
        label={t().validUntil}
        error={isMissing() ? t().missing.validUntil : undefined}
        value={validUntil()}
        onInput={setTyped}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Button look="quiet" isPending={isPending()} onClick={() => void propose()}>
        {t().propose}
      </Button>
    </details>
  )
}

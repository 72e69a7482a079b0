import { createSignal } from 'solid-js'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../../../shared/webhooks/event-names.ts'
import type { WebhookContent } from '../../../../../shared/webhooks/webhook.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../ui/choice-fields.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** What a webhook is: where it goes, and what it is told. */
export function WebhookForm(props: {
  content?: WebhookContent
  submitLabel: string
  onSave: (content: WebhookContent) => Promise<void>
}) {
  const t = useTexts('webhooks')
  const [name, setName] = createSignal(props.content?.name ?? '')
  const [url, setUrl] = createSignal(props.content?.url ?? '')
  const [events, setEvents] = createSignal<WebhookEvent[]>(
    props.content?.events ?? ['dossier.submitted', 'results.released'],
  )
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const save = async () => {
    setPending(true)
    setError(undefined)
    try {
      await props.onSave({ name: name(), url: url(), events: events() })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={props.submitLabel}
      isPending={isPending()}
      error={error()}
      fieldIds={{ name: 'webhook-name', url: 'webhook-url', events: 'webhook-events' }}
      onSubmit={() => void save()}
    >
      <TextField id="webhook-name" label={t().name} hint={t().nameHint} value={name()} onInput={setName} />
      <TextField id="webhook-url" label={t().url} hint={t().urlHint} value={url()} onInput={setUrl} />
      <CheckboxGroup
        id="webhook-events"
        label={t().events}
        options={WEBHOOK_EVENTS.map((value) => ({ value, label: t().eventNames[value] }))}
        value={events()}
        onChange={setEvents}
      />
    </FormShell>
  )
}

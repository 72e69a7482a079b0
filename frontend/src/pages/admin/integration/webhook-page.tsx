import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Webhook, WebhookContent } from '../../../../../shared/webhooks/webhook.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { Deliveries } from './deliveries.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookStateBadge } from './webhooks-page.tsx'

/** One webhook: how it stands, what it was sent, and everything that can be done with it. */
export default function WebhookPage() {
  const t = useTexts('webhooks')
  const params = useParams()
  const webhookId = () => params['webhookId'] ?? ''
  const webhook = createLoad(webhookId, (id) =>
    call('GET /webhooks/:webhookId', { params: { webhookId: id } }),
  )
  const sent = createLoad(webhookId, (id) =>
    call('GET /webhooks/:webhookId/deliveries', { params: { webhookId: id } }),
  )
  const save = async (before: Webhook, content: WebhookContent, state: 'active' | 'paused') => {
    const changed = await call('PUT /webhooks/:webhookId', {
      params: { webhookId: before.id },
      body: { ...content, state },
      ifMatch: before.revision,
    })
    webhook.replace(changed)
    showDone(t().saved)
  }
  return (
    <>
      <a class="back-link" href={paths.webhooks(language())}>
        {t().backToAll}
      </a>
      <Loaded resource={webhook.resource} onRetry={webhook.reload} isPage>
        {(loaded) => (
          <>
            <PageTitle text={loaded().name} />
            <Standing webhook={loaded()} onSave={save} onSent={sent.reload} />
            <section class="block" aria-labelledby="webhook-deliveries">
              <h2 id="webhook-deliveries">{t().deliveries}</h2>
              <Button look="quiet" isSmall onClick={sent.reload}>
                {t().reload}
              </Button>
              <Loaded resource={sent.resource} onRetry={sent.reload}>
                {(page) => (
                  <Deliveries webhookId={webhookId()} deliveries={page().deliveries} onSent={sent.reload} />
                )}
              </Loaded>
            </section>
            <Replay webhookId={webhookId()} />
            <section class="block" aria-labelledby="webhook-change">
              <h2 id="webhook-change">{t().events}</h2>
              <WebhookForm
                content={loaded()}
                submitLabel={t().save}
                onSave={(content) =>
                  save(loaded(), content, loaded().state === 'active' ? 'active' : 'paused')
                }
              />
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}

function Standing(props: {
  webhook: Webhook
  onSave: (before: Webhook, content: WebhookContent, state: 'active' | 'paused') => Promise<void>
  onSent: () => void
}) {
  const t = useTexts('webhooks')
  const navigate = useNavigate()
  const [asking, setAsking] = createSignal<'rotate' | 'remove'>()
  const [secret, setSecret] = createSignal<string>()
  const at = () => ({ params: { webhookId: props.webhook.id } })
  const isActive = () => props.webhook.state === 'active'
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const test = () =>
    attempt(async () => {
      await call('POST /webhooks/:webhookId/tests', { ...at(), idempotencyKey: newIdempotencyKey() })
      showDone(t().tested)
      props.onSent()
    })
  const toggle = () =>
    attempt(() => {
      const { name, url, events } = props.webhook
      return props.onSave(props.webhook, { name, url, events }, isActive() ? 'paused' : 'active')
    })
  const rotate = async () => {
    const key = newIdempotencyKey()
    setSecret((await call('POST /webhooks/:webhookId/secret', { ...at(), idempotencyKey: key })).secret)
  }
  const remove = async () => {
    await call('DELETE /webhooks/:webhookId', at())
    showDone(t().removed)
    navigate(paths.webhooks(language()))
  }
  return (
    <>
      <p>
        <WebhookStateBadge state={props.webhook.state} /> {props.webhook.url}
      </p>
      <Show when={!isActive()}>
        <p class="notice">{props.webhook.state === 'disabled' ? t().disabledText : t().stoppedText}</p>
      </Show>
      <div class="button-row block">
        <Show when={isActive()}>
          <Button onClick={() => void test()}>{t().test}</Button>
        </Show>
        <Button look="quiet" onClick={() => void toggle()}>
          {isActive() ? t().pause : t().resume}
        </Button>
        <Button look="quiet" onClick={() => setAsking('rotate')}>
          {t().rotate}
        </Button>
        <Button look="danger" onClick={() => setAsking('remove')}>
          {t().remove}
        </Button>
      </div>
      <ConfirmDialog
        title={t().rotateTitle}
        text={t().rotateText}
        confirmLabel={t().rotate}
        look="main"
        isOpen={asking() === 'rotate'}
        onConfirm={rotate}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmDialog
        title={t().removeTitle(props.webhook.name)}
        text={t().removeText}
        confirmLabel={t().remove}
        isOpen={asking() === 'remove'}
        onConfirm={remove}
        onClose={() => setAsking(undefined)}
      />
      <Show when={secret()}>
        {(shown) => (
          <SecretDialog
            title={t().secretTitle}
            text={t().secretText}
            secret={shown()}
            words={t()}
            onClose={() => setSecret(undefined)}
          />
        )}
      </Show>
    </>
  )
}

function Replay(props: { webhookId: string }) {
  const t = useTexts('webhooks')
  const [day, setDay] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const replay = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('POST /webhooks/:webhookId/replays', {
        params: { webhookId: props.webhookId },
        body: { from: `${day()}T00:00:00Z` },
        idempotencyKey: newIdempotencyKey(),
      })
      showDone(t().replayed)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block" aria-labelledby="webhook-replay">
      <h2 id="webhook-replay">{t().replay}</h2>
      <FormShell
        submitLabel={t().replay}
        isPending={isPending()}
        error={error()}
        fieldIds={{ from: 'replay-from' }}
        onSubmit={() => void replay()}
      >
        <DateField
          id="replay-from"
          label={t().replayFrom}
          hint={t().replayHint}
          value={day()}
          onInput={setDay}
        />
      </FormShell>
    </section>
  )
}

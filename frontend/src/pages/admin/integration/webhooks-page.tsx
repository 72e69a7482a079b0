import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Webhook, WebhookContent } from '../../../../../shared/webhooks/webhook.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** Which systems of the service are told what happens. */
export default function WebhooksPage() {
  const t = useTexts('webhooks')
  const navigate = useNavigate()
  const [added, setAdded] = createSignal<{ webhook: Webhook; secret: string }>()
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /webhooks'),
  )
  const add = async (body: WebhookContent) => {
    setAdded(await call('POST /webhooks', { body, idempotencyKey: newIdempotencyKey() }))
  }
  return (
    <>
      <a class="back-link" href={paths.accounts(language())}>
        {t().back}
      </a>
      <PageTitle text={t().title} />
      <p class="lead">{t().lead}</p>
      <p>
        <a href={paths.tokens(language())}>{t().tokens}</a>
      </p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <WebhooksTable webhooks={loaded().webhooks} />}
      </Loaded>
      <section class="block" aria-labelledby="webhook-add">
        <h2 id="webhook-add">{t().add}</h2>
        <WebhookForm submitLabel={t().add} onSave={add} />
      </section>
      <Show when={added()} keyed>
        {({ webhook, secret }) => (
          <SecretDialog
            title={t().secretTitle}
            text={t().secretText}
            secret={secret}
            words={t()}
            onClose={() => navigate(paths.webhook(language(), webhook.id))}
          />
        )}
      </Show>
    </>
  )
}

function WebhooksTable(props: { webhooks: readonly Webhook[] }) {
  const t = useTexts('webhooks')
  const columns = (): Column<Webhook>[] => [
    {
      key: 'name',
      label: t().name,
      isRowHeader: true,
      cell: ({ id, name }) => <a href={paths.webhook(language(), id)}>{name}</a>,
    },
    { key: 'url', label: t().url, cell: ({ url }) => url },
    { key: 'state', label: t().state, cell: ({ state }) => <WebhookStateBadge state={state} /> },
  ]
  return (
    <Show when={props.webhooks.length > 0} fallback={<EmptyState title={t().empty} text={t().emptyText} />}>
      <CardTable caption={t().caption} isCaptionHidden columns={columns()} rows={props.webhooks} />
    </Show>
  )
}

const TONES = { active: 'good', paused: 'warm', disabled: 'bad' } as const

/** State of a webhook. */
export function WebhookStateBadge(props: { state: Webhook['state'] }) {
  const t = useTexts('webhooks')
  return <Badge text={t().states[props.state]} tone={TONES[props.state]} />
}

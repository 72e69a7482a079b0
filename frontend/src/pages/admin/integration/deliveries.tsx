import { For, Show } from 'solid-js'
import type { Attempt, Delivery } from '../../../../../shared/webhooks/webhook.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { shortDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'

const TONES = { waiting: 'sea', delivered: 'good', failed: 'bad' } as const

/** Messages to a webhook with what came of each attempt. */
export function Deliveries(props: {
  webhookId: string
  deliveries: readonly Delivery[]
  onSent: () => void
}) {
  const t = useTexts('webhooks')
  const nameOf = (type: string) => Object.entries(t().eventNames).find(([name]) => name === type)?.[1] ?? type
  const resend = async (deliveryId: string) => {
    try {
      await call('POST /webhooks/:webhookId/deliveries/:deliveryId/resends', {
        params: { webhookId: props.webhookId, deliveryId },
        idempotencyKey: newIdempotencyKey(),
      })
      showDone(t().resent)
      props.onSent()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const columns = (): Column<Delivery>[] => [
    {
      key: 'when',
      label: t().when,
      isRowHeader: true,
      cell: ({ happenedAt }) => shortDateTime(happenedAt),
    },
    { key: 'what', label: t().what, cell: ({ type }) => nameOf(type) },
    {
      key: 'state',
      label: t().state,
      cell: ({ state }) => <Badge text={t().deliveryStates[state]} tone={TONES[state]} />,
    },
    { key: 'attempts', label: t().attempts, cell: (delivery) => <Attempts delivery={delivery} /> },
    {
      key: 'actions',
      label: t().actions,
      cell: ({ id, state, happenedAt }) => (
        <Show when={state !== 'waiting'}>
          <Button look="quiet" isSmall onClick={() => void resend(id)}>
            {t().resend}
            <span class="visually-hidden"> {shortDateTime(happenedAt)}</span>
          </Button>
        </Show>
      ),
    },
  ]
  return (
    <Show
      when={props.deliveries.length > 0}
      fallback={<EmptyState title={t().noDelivery} text={t().noDeliveryText} />}
    >
      <CardTable caption={t().deliveries} isCaptionHidden columns={columns()} rows={props.deliveries} />
    </Show>
  )
}

function Attempts(props: { delivery: Delivery }) {
  const t = useTexts('webhooks')
  const resultOf = ({ status, fault }: Attempt) => (fault ? t().faults[fault] : String(status ?? ''))
  return (
    <div>
      <ul>
        <For each={props.delivery.attempts} fallback={<li>{t().noAttempt}</li>}>
          {(attempt) => (
            <li>
              {t().attempt(shortDateTime(attempt.at), resultOf(attempt), attempt.milliseconds)}
              <Show when={attempt.excerpt}>{(excerpt) => <span class="quiet"> {excerpt()}</span>}</Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.delivery.nextAt}>
        {(at) => <span class="quiet">{t().next(shortDateTime(at()))}</span>}
      </Show>
    </div>
  )
}

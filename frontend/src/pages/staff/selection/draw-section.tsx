import { createSignal, Match, Show, Switch } from 'solid-js'
import { drawOrder } from '../../../../../shared/selection/draw-order.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { could } from '../../../api/session.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable } from '../../../ui/card-table.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { tiedCandidates, type SelectionAnswer } from './basis.ts'

/** The draw among equal scores, where the rules promise one: to be made once, or made, with what repeats it. */
export function DrawSection(props: { answer: SelectionAnswer; onDrawn: () => void }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const tied = () => tiedCandidates(props.answer.candidates)
  const isClosed = () => Date.parse(current().closesAt) <= Date.parse(serverNow())
  return (
    <section class="block" aria-labelledby="draw">
      <h2 id="draw">{t().draw.title}</h2>
      <Show
        when={props.answer.draw}
        fallback={
          <>
            <p>{tied().length > 0 ? t().draw.needed(tied().length) : t().draw.noneNeeded}</p>
            <Switch>
              <Match when={!isClosed()}>
                <p class="quiet">{t().draw.tooEarly}</p>
              </Match>
              <Match when={could('draw.make')}>
                <MakeDraw onDrawn={props.onDrawn} />
              </Match>
            </Switch>
          </>
        }
      >
        {(draw) => (
          <>
            <p>
              {t().draw.by(draw().drawnByName, longDateTime(draw().drawnAt, current().timeZone))}{' '}
              {t().draw.seed} <code>{draw().seed}</code>
            </p>
            <Show when={tied().length > 0}>
              <Tickets
                tickets={drawOrder(
                  draw().seed,
                  tied().map(({ dossier }) => dossier.reference),
                )}
              />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

function MakeDraw(props: { onDrawn: () => void }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const [isAsking, setAsking] = createSignal(false)
  const idempotencyKey = newIdempotencyKey()
  const make = async () => {
    await call('POST /calls/:callId/draw', { params: { callId: current().id }, idempotencyKey })
    showDone(t().draw.made)
    props.onDrawn()
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t().draw.make}
      </Button>
      <ConfirmDialog
        title={t().draw.makeTitle}
        text={t().draw.makeText}
        confirmLabel={t().draw.make}
        look="main"
        isOpen={isAsking()}
        onConfirm={make}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

function Tickets(props: { tickets: readonly { reference: string; ticket: string }[] }) {
  const t = useTexts('selection')
  return (
    <CardTable
      caption={t().draw.caption}
      columns={[
        {
          key: 'dossier',
          label: t().table.dossier,
          isRowHeader: true,
          cell: ({ reference }: { reference: string }) => reference,
        },
        {
          key: 'ticket',
          label: t().draw.ticket,
          cell: ({ ticket }: { ticket: string }) => <code>{ticket}</code>,
        },
      ]}
      rows={props.tickets}
    />
  )
}

import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Draw } from '../../../../../shared/selection/draw.ts'
import { drawOrder } from '../../../../../shared/selection/draw-order.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { could } from '../../../api/session.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable } from '../../../ui/card-table.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { tiedGroups, tiesByArrival, type SelectionAnswer } from './basis.ts'

/** The draw among equal scores, where the rules promise one: to be made once, or made, with what repeats it. */
export function DrawSection(props: { answer: SelectionAnswer; onDrawn: () => void }) {
  const t = useTexts('selection')
  return (
    <section class="block" aria-labelledby="draw">
      <h2 id="draw">{t().draw.title}</h2>
      <Show when={props.answer.draw} fallback={<BeforeDraw {...props} />}>
        {(draw) => <Drawn draw={draw()} groups={tiedGroups(props.answer.candidates)} />}
      </Show>
    </section>
  )
}

/** Whether a draw is needed, what hangs on it, and when it can be made. */
function BeforeDraw(props: { answer: SelectionAnswer; onDrawn: () => void }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const groups = () => tiedGroups(props.answer.candidates)
  const decisive = () => tiesByArrival(props.answer.candidates, props.answer.selection).flat().length
  const isClosed = () => Date.parse(current().closesAt) <= Date.parse(serverNow())
  const stillScored = () =>
    props.answer.candidates.filter(({ dossier }) => dossier.state === 'evaluation').length
  return (
    <>
      <Show when={groups().length > 0} fallback={<p>{t().draw.noneNeeded}</p>}>
        <p>{t().draw.needed(groups().flat().length)}</p>
        <p>{decisive() > 0 ? t().draw.decisive(decisive()) : t().draw.notDecisive}</p>
      </Show>
      <Show when={stillScored()}>
        {(count) => <p class="notice notice--warning">{t().draw.stillScored(count())}</p>}
      </Show>
      <Switch>
        <Match when={!isClosed()}>
          <p class="quiet">{t().draw.tooEarly}</p>
        </Match>
        <Match when={could('draw.make')}>
          <MakeDraw onDrawn={props.onDrawn} />
        </Match>
      </Switch>
    </>
  )
}

function Drawn(props: { draw: Draw; groups: readonly string[][] }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const tickets = () => props.groups.flatMap((references) => drawOrder(props.draw.seed, references))
  return (
    <>
      <p>
        {t().draw.by(props.draw.drawnByName, longDateTime(props.draw.drawnAt, current().timeZone))}{' '}
        {t().draw.seed} <code>{props.draw.seed}</code>
      </p>
      <Show when={current().releasedAt} fallback={<p class="quiet">{t().draw.publishedLater}</p>}>
        <p>
          <a href={paths.draw(language(), current().id)}>{t().draw.published}</a>
        </p>
      </Show>
      <Show when={tickets().length > 0}>
        <Tickets tickets={tickets()} />
      </Show>
    </>
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

import { createEffect, createMemo, createSignal, For, Show } from 'solid-js'
import { isSame } from '../../../../shared/is-same.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { AgendaLine, moveButton } from './agenda-line.tsx'
import { isMovable, useMeeting, useStep, writeOn } from './meeting-context.ts'

const Propose = latePart(['meetingPlan'], () => import('./propose.tsx'))

const AgreeRest = latePart(['committee'], () => import('./agree-rest.tsx'))

/** From here on the agenda scrolls in a box. */
const LONG = 20

const orderOf = ({ items }: { items: readonly { dossierId: string }[] }) =>
  items.map(({ dossierId }) => dossierId)

/** The dossiers in their order, and what makes that order. */
export function Agenda() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  // Lines are kept by dossier: what others do meanwhile moves nobody's focus.
  const order = createMemo(() => orderOf(meeting()), [], { equals: isSame })
  return (
    <section class="panel" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t().agenda(order().length)}</h2>
      <Show when={order().length > 0} fallback={<p>{t().noAgenda}</p>}>
        <Lines order={order()} />
      </Show>
      <Show when={meeting().rule === 'consensus' && meeting().state === 'open' && meeting().mayWrite}>
        <AgreeRest />
      </Show>
      <Show when={isMovable(meeting())}>
        <Propose />
      </Show>
    </section>
  )
}

function Lines(props: { order: readonly string[] }) {
  const t = useTexts('committee')
  const { meeting, take, current } = useMeeting()
  const { error, step } = useStep()
  let box: HTMLOListElement | undefined
  // The item that the committee is at stays in sight where the list scrolls by itself; the page does not move.
  createEffect(() => {
    const line = document.getElementById(`line-${current()}`)
    if (line && box && props.order.length > LONG) box.scrollTop = line.offsetTop - box.clientHeight / 3
  })
  const [said, setSaid] = createSignal('')
  const [leaving, setLeaving] = createSignal<string>()
  const write = (dossierIds: string[]) =>
    writeOn(meeting(), orderOf, (ifMatch) =>
      call('PUT /meetings/:meetingId/agenda', {
        params: { meetingId: meeting().id },
        body: { dossierIds },
        ifMatch,
      }),
    )
  const move = async (dossierId: string, by: -1 | 1) => {
    const from = props.order.indexOf(dossierId)
    const to = from + by
    if (to < 0 || to >= props.order.length) return
    const rest = props.order.filter((id) => id !== dossierId)
    if (!(await step(() => write([...rest.slice(0, to), dossierId, ...rest.slice(to)])))) return
    setSaid(t().moved(to + 1, props.order.length))
    // The browser lets go of the focus where a line moves.
    document.getElementById(moveButton(dossierId, by))?.focus()
  }
  const leave = async () => take(await write(props.order.filter((id) => id !== leaving())))
  return (
    <>
      <Show when={isMovable(meeting())}>
        <p class="quiet keys-hint">{t().moveKeys}</p>
      </Show>
      <ol
        class="agenda"
        classList={{ 'agenda--long': props.order.length > LONG }}
        ref={(list) => (box = list)}
      >
        <For each={props.order}>
          {(dossierId, place) => (
            <AgendaLine
              dossierId={dossierId}
              place={place() + 1}
              isMovable={isMovable(meeting())}
              onMove={(by) => void move(dossierId, by)}
              onLeave={() => setLeaving(dossierId)}
            />
          )}
        </For>
      </ol>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <ConfirmDialog
        title={t().leaveTitle}
        text={t().leaveText}
        confirmLabel={t().leave}
        isOpen={leaving() !== undefined}
        onConfirm={leave}
        onClose={() => setLeaving(undefined)}
      />
    </>
  )
}

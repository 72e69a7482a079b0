import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Item } from '../../../../shared/committee/meeting.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { useMeeting } from './meeting-context.ts'

const RecusalDialog = latePart(['meetingPlan'], () => import('./recusal-dialog.tsx'))

/** Who keeps away from the item and why; a member says so of themselves, the minutes' keeper of anybody. */
export function Recusals(props: { item: Item }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const [isAsking, setAsking] = createSignal(false)
  const hasAsked = createMemo<boolean>((before) => before || isAsking(), false)
  const recused = () => meeting().seats.filter(({ id }) => props.item.recusals[id] !== undefined)
  const open = () =>
    meeting().seats.filter(
      ({ id, part }) =>
        part !== 'observer' &&
        props.item.recusals[id] === undefined &&
        (meeting().mayWrite || id === meeting().ownSeatId),
    )
  const isRunning = () => meeting().state === 'prepared' || meeting().state === 'open'
  return (
    <section class="item__part">
      <h3>{t().recusals}</h3>
      <Show when={recused().length > 0} fallback={<p class="quiet">{t().noRecusal}</p>}>
        <ul>
          <For each={recused()}>
            {(seat) => {
              const recusal = () => props.item.recusals[seat.id]
              return (
                <li>
                  {seat.name}
                  <span class="block-line quiet">
                    {recusal()?.reason || t().recusalKinds[recusal()?.kind ?? 'own_word']}
                  </span>
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
      <Show when={isRunning() && open().length > 0}>
        <p>
          <Button look="quiet" isSmall onClick={() => setAsking(true)}>
            {t().recuse}
          </Button>
        </p>
      </Show>
      <Show when={hasAsked()}>
        <RecusalDialog
          item={props.item}
          seats={open()}
          isOpen={isAsking()}
          onClose={() => setAsking(false)}
        />
      </Show>
    </section>
  )
}

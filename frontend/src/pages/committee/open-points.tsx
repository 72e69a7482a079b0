import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { ClosingFault } from '../../../../shared/committee/meeting.ts'
import { useFaultTexts } from './fault-texts.ts'
import { useMeeting } from './meeting-context.ts'

/** What stands in the way of closing, each a link to the item that it is about. */
export function OpenPoints(props: { title: string; faults: readonly ClosingFault[]; isAlert?: boolean }) {
  const { meeting, goTo } = useMeeting()
  const location = useLocation()
  const text = useFaultTexts()
  const isOnAgenda = (id: string) => meeting().items.some(({ dossierId }) => dossierId === id)
  return (
    <Show when={props.faults.length > 0}>
      <div
        class="summary"
        classList={{ 'summary--calm': !props.isAlert }}
        role={props.isAlert ? 'alert' : undefined}
      >
        <h3>{props.title}</h3>
        <ul>
          <For each={props.faults}>
            {(fault) => (
              <li>
                <Show
                  when={fault.dossierId !== undefined && isOnAgenda(fault.dossierId) && fault.dossierId}
                  fallback={text(fault, meeting())}
                >
                  {(dossierId) => (
                    <a
                      href={`${location.pathname}?item=${dossierId()}`}
                      onClick={(event) => {
                        event.preventDefault()
                        goTo(dossierId())
                      }}
                    >
                      {text(fault, meeting())}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

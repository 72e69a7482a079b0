import { createSignal, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { useMeeting } from './meeting-context.ts'

/** What the evaluators of the item's dossier agree on in words, folded; asked for when it is opened. */
export default function ConsensusNote(props: { dossierId: string }) {
  const t = useTexts('meetingNote')
  return (
    <Show when={props.dossierId} keyed>
      {(dossierId) => {
        const [isOpen, setOpen] = createSignal(false)
        return (
          <details class="item__part" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t().title}</summary>
            <Show when={isOpen()}>
              <Found dossierId={dossierId} />
            </Show>
          </details>
        )
      }}
    </Show>
  )
}

function Found(props: { dossierId: string }) {
  const t = useTexts('meetingNote')
  const { meeting } = useMeeting()
  const { resource, reload } = createLoad(
    () => ({ meetingId: meeting().id, itemId: props.dossierId }),
    (params) => call('GET /meetings/:meetingId/items/:itemId/consensus-note', { params }),
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(note) => (
        <>
          <p class="pre-line">{note().text}</p>
          <p class="quiet">{t().noted(longDate(note().notedAt))}</p>
        </>
      )}
    </Loaded>
  )
}

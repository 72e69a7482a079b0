import { createSignal, Show } from 'solid-js'
import type { MarginNotes } from '../../../../shared/evaluation/margin.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { createWholeAutosave, type WholeAutosave } from '../../ui/create-whole-autosave.ts'
import { dropCopy, readCopy } from '../../ui/kept-copy.ts'
import { SaveStateLine } from '../../ui/save-state.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Notes = MarginNotes['notes']

const isNotes = (value: unknown): value is Notes =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

const LIMIT = 4000

/** Notes in the margin as they are written: saved as one goes, kept on the device while the line is down. */
export interface Margin {
  noteAt: (place: string) => string
  write: (place: string, text: string) => void
  autosave: WholeAutosave<Notes>
}

/** Begins from the server's notes, or from what this device kept of them. Runs inside a component. */
export function createMargin(dossierId: string, stored: MarginNotes, accountId: string): Margin {
  const params = { dossierId }
  const key = `margin:${accountId}:${dossierId}`
  const kept = readCopy(key, isNotes)
  if (!kept) dropCopy(key)
  const [notes, setNotes] = createSignal<Notes>(kept?.content ?? stored.notes)
  const autosave = createWholeAutosave<Notes>({
    key,
    revision: kept?.baseRevision ?? stored.revision,
    savedAt: stored.savedAt,
    kept,
    save: async (newest, revision) => {
      const saved = await call('PUT /dossiers/:dossierId/margin-notes', {
        params,
        body: { notes: newest },
        ifMatch: revision,
      })
      return { revision: saved.revision, at: saved.savedAt ?? new Date().toISOString() }
    },
    readTheirs: async () => {
      const theirs = await call('GET /dossiers/:dossierId/margin-notes', { params })
      return { content: theirs.notes, revision: theirs.revision, at: theirs.savedAt }
    },
  })
  if (kept) autosave.change(kept.content)
  return {
    autosave,
    noteAt: (place) => notes()[place] ?? '',
    write: (place, text) => {
      setNotes({ ...notes(), [place]: text })
      autosave.change(notes())
    },
  }
}

/** The note beside one place of the dossier; open where there is one. */
export function MarginNote(props: { margin: Margin; place: string; about: string }) {
  const t = useTexts('margin')
  const saving = useTexts('saving')
  const state = () => props.margin.autosave.state()
  const begun = props.margin.noteAt(props.place) !== ''
  return (
    <details class="margin-note" open={begun}>
      <summary>
        {t().note}
        <span class="visually-hidden">: {props.about}</span>
      </summary>
      <TextArea
        label={t().label(props.about)}
        hint={t().hint}
        rows={3}
        limit={LIMIT}
        value={props.margin.noteAt(props.place)}
        onInput={(text) => props.margin.write(props.place, text)}
      />
      <SaveStateLine state={state()} />
      <Show when={state().state === 'changed'}>
        <button type="button" class="link-button" onClick={() => void props.margin.autosave.keepMine()}>
          {saving().keepMine}
        </button>
      </Show>
    </details>
  )
}

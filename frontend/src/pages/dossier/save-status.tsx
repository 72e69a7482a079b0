import { createMemo, Match, Show, Switch } from 'solid-js'
import { clockTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useDossier } from './open-dossier.ts'
import type { FieldStatus } from './autosave/status.ts'

/** The line under a field: where its text is. Words first; the mark before them only helps. */
export function SaveStatus(props: { status: FieldStatus }) {
  const t = useTexts('dossier')
  const saved = () => (props.status.kind === 'saved' ? props.status : undefined)
  const kept = () => (props.status.kind === 'kept' ? props.status.waitsFor : undefined)
  const stopped = () => (props.status.kind === 'stopped' ? props.status.detail : undefined)
  return (
    <span class="save-status">
      <Switch>
        <Match when={saved()}>
          {(status) => (
            <span class="save-status--saved">
              <Show when={status().at} fallback={t().status.saved}>
                {(at) => t().status.savedAt(clockTime(at()))}
              </Show>
            </span>
          )}
        </Match>
        <Match when={props.status.kind === 'saving'}>{t().status.saving}</Match>
        <Match when={kept()}>{(cause) => <span class="save-status--kept">{t().status[cause()]}</span>}</Match>
        <Match when={props.status.kind === 'refused'}>
          <span class="save-status--kept">{t().status.refused}</span>
        </Match>
        <Match when={props.status.kind === 'onScreenOnly'}>
          <strong class="save-status--lost">{t().status.onScreenOnly}</strong>
        </Match>
        <Match when={stopped()}>
          {(detail) => (
            <span class="save-status--kept">
              {t().status.stopped} {detail()}
            </span>
          )}
        </Match>
      </Switch>
    </span>
  )
}

/** Reads out how saving goes, once for the page: each field with a voice of its own would be noise. */
export function SaveAnnouncer() {
  const t = useTexts('dossier')
  const { autosave } = useDossier()
  const kinds = createMemo(() => new Set(autosave.keys().map((key) => autosave.status(key).kind)))
  const waitsFor = createMemo(() =>
    autosave.keys().some((key) => {
      const status = autosave.status(key)
      return status.kind === 'kept' && status.waitsFor === 'session'
    }),
  )
  const text = createMemo(() => {
    if (kinds().has('onScreenOnly')) return t().status.onScreenOnly
    if (kinds().has('conflict')) return t().status.announceConflict
    if (kinds().has('refused')) return t().status.announceRefused
    if (kinds().has('kept')) return waitsFor() ? t().status.announceSession : t().status.announceKept
    return kinds().has('saved') && !kinds().has('saving') ? t().status.announceSaved : ''
  })
  return (
    <p class="visually-hidden" role="status">
      {text()}
    </p>
  )
}

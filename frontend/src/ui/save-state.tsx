import { Match, Switch } from 'solid-js'
import { session } from '../api/session.ts'
import { sentenceOf } from '../i18n/failure.ts'
import { clockTime } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import type { SaveState } from './create-whole-autosave.ts'

/** `Saved 14:32`, `Saving…`, `Kept on this device`: one line, read out politely. Routes name the texts `saving`. */
export function SaveStateLine<Content>(props: { state: SaveState<Content> }) {
  const t = useTexts('saving')
  const saved = () => (props.state.state === 'saved' ? props.state : undefined)
  const offline = () => (props.state.state === 'offline' ? props.state : undefined)
  const refused = () => (props.state.state === 'refused' ? props.state : undefined)
  return (
    <p class={`save-state save-state--${props.state.state}`} role="status">
      <Switch>
        <Match when={saved()}>
          {(state) => {
            const { at } = state()
            return at === undefined ? t().nothingToSave : t().saved(clockTime(at))
          }}
        </Match>
        <Match when={props.state.state === 'waiting'}>{t().waiting}</Match>
        <Match when={props.state.state === 'saving'}>{t().saving}</Match>
        <Match when={offline()}>
          {(state) =>
            !state().isKept ? t().offlineUnkept : session().state === 'expired' ? t().signedOut : t().offline
          }
        </Match>
        <Match when={refused()}>
          {(state) => (
            <>
              {t().refused} {sentenceOf(state().problem)}
            </>
          )}
        </Match>
        <Match when={props.state.state === 'changed'}>{t().changedTitle}</Match>
      </Switch>
    </p>
  )
}

import { Show } from 'solid-js'
import { account } from '../api/session.ts'
import { list, shortDateTime } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import type { SaveState, Theirs } from './create-whole-autosave.ts'

/** Somebody else saved meanwhile: who, when, what differs, and the choice. Nothing is overwritten before it is made. */
export function ChangedNotice<Content>(props: {
  state: SaveState<Content>
  /** Names of the parts in which theirs differs from mine. */
  differences: (theirs: Content) => readonly string[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const theirs = () => (props.state.state === 'changed' ? props.state.theirs : undefined)
  return (
    <div role="alert">
      <Show when={theirs()}>
        {(found) => (
          <Choice
            theirs={found()}
            differences={props.differences(found().content)}
            onKeepMine={props.onKeepMine}
            onTakeTheirs={props.onTakeTheirs}
          />
        )}
      </Show>
    </div>
  )
}

function Choice<Content>(props: {
  theirs: Theirs<Content>
  differences: readonly string[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const t = useTexts('saving')
  const who = () => {
    const { by } = props.theirs
    if (by === undefined) return t().changedSomebody
    return by === account()?.name ? t().changedElsewhere : t().changedBy(by)
  }
  return (
    <div class="notice notice--warning">
      <h2 class="notice__title">{t().changedTitle}</h2>
      <p>
        {who()} <Show when={props.theirs.at}>{(at) => t().changedAt(shortDateTime(at()))}</Show>{' '}
        <Show when={props.differences.length > 0}>{t().differs(list(props.differences))}</Show>
      </p>
      <Show when={props.theirs.isClosed}>
        <p>{t().closed}</p>
      </Show>
      <p class="button-row">
        <Show when={!props.theirs.isClosed}>
          <Button onClick={props.onKeepMine}>{t().keepMine}</Button>
        </Show>
        <Button look="danger" onClick={props.onTakeTheirs}>
          {t().takeTheirs}
        </Button>
      </p>
    </div>
  )
}

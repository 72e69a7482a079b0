import { Show } from 'solid-js'
import { clockTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { showDone } from '../../../ui/toasts.tsx'
import type { FieldStatus } from '../autosave/status.ts'
import { controlId } from '../control-id.ts'
import { SaveStatus } from '../save-status.tsx'
import type { SheetProps } from './sheet-table.tsx'

/** Moves a line and removes it; the focus stays with it, or with its neighbour. */
export function LineActions(
  props: SheetProps & { path: string; number: number; isFirst: boolean; isLast: boolean },
) {
  const t = useTexts('budget')
  const move = (by: -1 | 1, button: HTMLButtonElement) => {
    const entry = props.sheet.moved(props.sort, props.path, by)
    if (!entry) return
    props.sheet.change([entry])
    // The row is taken out and put in elsewhere, which takes the focus from it.
    button.focus()
  }
  const remove = () => {
    const { number } = props
    const paths = props.sheet.lines[props.sort]()
    const at = paths.indexOf(props.path)
    const neighbour = paths[at + 1] ?? paths[at - 1]
    props.sheet.change([{ path: props.path, value: null }])
    document.getElementById(controlId(neighbour ?? `add-${props.sort}`))?.focus()
    showDone(t().removed(number))
  }
  const label = (what: string) => t().named(what, t().line[props.sort](props.number))
  return (
    <span class="sheet__moves">
      <IconButton
        label={label(t().up)}
        sign="↑"
        isDisabled={props.isFirst}
        onClick={(button) => move(-1, button)}
      />
      <IconButton
        label={label(t().down)}
        sign="↓"
        isDisabled={props.isLast}
        onClick={(button) => move(1, button)}
      />
      <IconButton label={label(t().remove)} sign="×" onClick={remove} />
    </span>
  )
}

/** How the saving of a line goes. What went well takes no more room than its hour; what is wrong is said beneath. */
export function LineSaved(props: { status: FieldStatus }) {
  const t = useTexts('dossier')
  const savedAt = () => (props.status.kind === 'saved' ? props.status.at : undefined)
  return (
    <Show
      when={savedAt()}
      fallback={<SaveStatus status={props.status.kind === 'refused' ? { kind: 'quiet' } : props.status} />}
    >
      {(at) => (
        <span class="save-status">
          <span class="save-status--saved">
            <span aria-hidden="true">{clockTime(at())}</span>
            <span class="visually-hidden">{t().status.savedAt(clockTime(at()))}</span>
          </span>
        </span>
      )}
    </Show>
  )
}

function IconButton(props: {
  label: string
  sign: string
  isDisabled?: boolean
  onClick: (button: HTMLButtonElement) => void
}) {
  return (
    <button
      type="button"
      class="sheet__button"
      aria-label={props.label}
      aria-disabled={props.isDisabled ? 'true' : undefined}
      onClick={(event) => !props.isDisabled && props.onClick(event.currentTarget)}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  )
}

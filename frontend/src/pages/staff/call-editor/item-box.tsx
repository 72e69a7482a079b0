import { useLocation } from '@solidjs/router'
import { Show, type ParentProps } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { useCallEditor } from './create-editor.ts'
import type { Edit } from './form-edits/edit.ts'
import { useRemoval } from './use-removal.ts'

/** One thing of a list that opens and closes (a question, a paper, a criterion), with its moves and its removal. */
export function ItemBox(
  props: ParentProps<{
    /** Path in the call; id of the box, and beginning of the ids in it. */
    place: string
    title: string
    note?: string | undefined
    index: number
    count: number
    move: (by: -1 | 1) => Edit
    remove: Edit
    /** Says what is gone. */
    removedText: string
  }>,
) {
  const location = useLocation()
  const { faults } = useCallEditor()
  const t = useTexts('callParts')
  const hasFault = () => faults().some(({ place }) => `${place}.`.startsWith(`${props.place}.`))
  const isTarget = () => `${location.hash.slice(1)}.`.startsWith(`${props.place}.`)
  return (
    <details class="item-box" id={props.place} open={isTarget()}>
      <summary class="item-box__summary">
        <span class="item-box__title">{props.title}</span>
        <Show when={props.note}>
          <span class="quiet">{props.note}</span>
        </Show>
        <Show when={hasFault()}>
          <span class="badge badge--warm">{t().toMend}</span>
        </Show>
      </summary>
      <div class="item-box__content">
        {props.children}
        <ItemMoves {...props} />
      </div>
    </details>
  )
}

/** Up, down, remove. After a move the focus stays on the moved thing, where it now stands. */
export function ItemMoves(props: {
  place: string
  title: string
  index: number
  count: number
  move: (by: -1 | 1) => Edit
  remove: Edit
  removedText: string
}) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const remove = useRemoval()
  const move = (by: -1 | 1) => {
    edit(props.move(by))
    const target = props.place.replace(/\d+$/u, String(props.index + by))
    queueMicrotask(() => focusBox(target))
  }
  return (
    <div class="button-row item-moves">
      <Button
        look="quiet"
        isSmall
        disabledReason={props.index === 0 ? t().isFirst : undefined}
        onClick={() => move(-1)}
      >
        {t().moveUp} <span class="visually-hidden">{props.title}</span>
      </Button>
      <Button
        look="quiet"
        isSmall
        disabledReason={props.index === props.count - 1 ? t().isLast : undefined}
        onClick={() => move(1)}
      >
        {t().moveDown} <span class="visually-hidden">{props.title}</span>
      </Button>
      <Button look="danger" isSmall onClick={() => remove(props.remove, props.removedText)}>
        {t().remove} <span class="visually-hidden">{props.title}</span>
      </Button>
    </div>
  )
}

function focusBox(place: string): void {
  const box = document.getElementById(place)
  if (box instanceof HTMLDetailsElement) box.open = true
  const head = box?.querySelector('summary') ?? box
  if (head instanceof HTMLElement) head.focus()
  box?.scrollIntoView({ block: 'nearest' })
}

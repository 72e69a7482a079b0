import { createEffect, onMount } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

let isFocusWanted = false

/** After a change of page, the next title to appear takes the focus, so that a screen reader says where one is. */
export function askForTitleFocus(): void {
  isFocusWanted = true
  queueMicrotask(() => {
    // The new page may be there already.
    const title = document.querySelector<HTMLElement>('[data-page-title]')
    if (isFocusWanted && title?.dataset['isNew'] === 'true') takeFocus(title)
  })
}

function takeFocus(title: HTMLElement): void {
  isFocusWanted = false
  title.dataset['isNew'] = 'false'
  if (!window.location.hash) title.focus({ preventScroll: true })
}

/** The one `h1` of a page and the title of its window; `caption` stands small above it (the call, the reference). */
export function PageTitle(props: { text: string; caption?: string | undefined }) {
  const t = useTexts('common')
  let heading: HTMLHeadingElement | undefined
  createEffect(() => {
    document.title = `${props.text} · ${t().serviceName}`
  })
  onMount(() => {
    if (heading && isFocusWanted) takeFocus(heading)
  })
  return (
    <h1
      class="page-title"
      tabindex="-1"
      data-page-title
      data-is-new="true"
      ref={(element) => (heading = element)}
    >
      {props.caption && <span class="page-title__caption">{props.caption}</span>}
      {props.text}
    </h1>
  )
}

import { useLocation } from '@solidjs/router'
import { createEffect, For, on, Show } from 'solid-js'

/** Pages that belong together, as links in a row; the one that is open is marked. */
export function LinkTabs(props: {
  label: string
  tabs: readonly { href: string; label: string; note?: string | undefined }[]
}) {
  const location = useLocation()
  let list: HTMLUListElement | undefined
  // On a phone the row is longer than the screen: the open page's tab comes into view.
  createEffect(
    on(
      () => location.pathname,
      () => queueMicrotask(() => showCurrent(list)),
    ),
  )
  return (
    <Show when={props.tabs.length > 0}>
      <nav class="link-tabs no-print" aria-label={props.label}>
        <ul class="link-tabs__list" ref={(element) => (list = element)}>
          <For each={props.tabs}>
            {(tab) => (
              <li>
                <a
                  class="link-tabs__link"
                  href={tab.href}
                  aria-current={location.pathname === tab.href ? 'page' : undefined}
                >
                  {tab.label}
                  <Show when={tab.note}>
                    <span class="link-tabs__note">{tab.note}</span>
                  </Show>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  )
}

function showCurrent(list: HTMLUListElement | undefined): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]')
  if (!list || !current) return
  const place = current.getBoundingClientRect()
  const frame = list.getBoundingClientRect()
  list.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2
}

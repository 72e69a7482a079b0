import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'

/** Pages that belong together, as links in a row; the one that is open is marked. */
export function LinkTabs(props: {
  label: string
  tabs: readonly { href: string; label: string; note?: string | undefined }[]
}) {
  const location = useLocation()
  return (
    <Show when={props.tabs.length > 0}>
      <nav class="link-tabs no-print" aria-label={props.label}>
        <ul class="link-tabs__list">
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

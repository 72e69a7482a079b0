import { For, type JSX } from 'solid-js'

export interface Tab<Key extends string> {
  key: Key
  label: string
}

/** Tabs by the keyboard pattern of ARIA: arrows move, the chosen panel is the only one there. */
export function Tabs<Key extends string>(props: {
  label: string
  tabs: readonly Tab<Key>[]
  current: Key
  onChange: (key: Key) => void
  children: (key: Key) => JSX.Element
}) {
  const step = (event: KeyboardEvent, index: number) => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = props.tabs[(index + move + props.tabs.length) % props.tabs.length]
    if (move === 0 || !next) return
    event.preventDefault()
    props.onChange(next.key)
    document.getElementById(`tab-${next.key}`)?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab, index) => (
            <button
              type="button"
              role="tab"
              class="tabs__tab"
              id={`tab-${tab.key}`}
              aria-selected={tab.key === props.current}
              aria-controls={`panel-${tab.key}`}
              tabindex={tab.key === props.current ? 0 : -1}
              onClick={() => props.onChange(tab.key)}
              onKeyDown={(event) => step(event, index())}
            >
              {tab.label}
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" id={`panel-${props.current}`} aria-labelledby={`tab-${props.current}`}>
        {props.children(props.current)}
      </div>
    </>
  )
}

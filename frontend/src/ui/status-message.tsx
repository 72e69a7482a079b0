import type { ParentProps } from 'solid-js'

/** A place whose changes are read out politely. It must stand on the page before its text changes. */
export function StatusMessage(props: ParentProps<{ class?: string }>) {
  return (
    <div role="status" class={props.class}>
      {props.children}
    </div>
  )
}

import type { ParentProps } from 'solid-js'

/** Nothing here yet, and what to do next (`children`: the way on). */
export function EmptyState(props: ParentProps<{ title: string; text: string }>) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  )
}

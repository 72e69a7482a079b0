import { For, Show } from 'solid-js'
import { Badge, type Tone } from './badge.tsx'

export interface Task {
  title: string
  href: string | undefined
  /** What is missing, in a few words. */
  hint?: string | undefined
  state: string
  tone: Tone
}

/** What there is to do, each with its state; the whole row is the link. A task without `href` cannot be done yet. */
export function TaskList(props: { tasks: readonly Task[] }) {
  return (
    <ul class="task-list">
      <For each={props.tasks}>
        {(task) => (
          <li class="task">
            <span class="task__text">
              <Show when={task.href} fallback={task.title}>
                {(href) => (
                  <a class="task__link" href={href()}>
                    {task.title}
                  </a>
                )}
              </Show>
              <Show when={task.hint}>
                <span class="task__hint">{task.hint}</span>
              </Show>
            </span>
            <Badge text={task.state} tone={task.tone} />
          </li>
        )}
      </For>
    </ul>
  )
}

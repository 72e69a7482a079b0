import { createEffect, For, on, Show } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

export interface ProblemLink {
  text: string
  /** Id of the control that it is about, on this page; or `href` of another page. */
  fieldId?: string | undefined
  href?: string | undefined
}

/** Everything wrong with a form, above it, each a link to its place (GOV.UK's pattern). Takes the focus when it appears. */
export function ProblemSummary(props: { problems: readonly ProblemLink[]; title?: string | undefined }) {
  const t = useTexts('common')
  let box: HTMLDivElement | undefined
  createEffect(
    on(
      () => props.problems,
      (problems) => {
        if (problems.length > 0) box?.focus()
      },
    ),
  )
  return (
    <Show when={props.problems.length > 0}>
      <div class="summary" role="alert" tabindex="-1" ref={(element) => (box = element)}>
        <h2>{props.title ?? t().form.problems(props.problems.length)}</h2>
        <ul>
          <For each={props.problems}>{(problem) => <li>{<Place problem={problem} />}</li>}</For>
        </ul>
      </div>
    </Show>
  )
}

function Place(props: { problem: ProblemLink }) {
  const goTo = (event: MouseEvent) => {
    const { fieldId } = props.problem
    if (!fieldId) return
    event.preventDefault()
    const control = document.getElementById(fieldId)
    control?.focus()
    control?.scrollIntoView({ block: 'center' })
  }
  return (
    <Show when={props.problem.href ?? props.problem.fieldId} fallback={props.problem.text}>
      <a href={props.problem.href ?? `#${props.problem.fieldId}`} onClick={goTo}>
        {props.problem.text}
      </a>
    </Show>
  )
}

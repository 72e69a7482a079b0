import { createMemo, Show, type JSX, type ParentProps } from 'solid-js'
import { ApiProblem } from '../api/problem.ts'
import { Button } from './button.tsx'
import { FailureMessage } from './failure-message.tsx'
import { ProblemSummary, type ProblemLink } from './problem-summary.tsx'

/**
 * A form. It must be told whether it is pending and what went wrong, so that no form forgets to show either.
 * `problems` are those found on the page; `error` is what the API answered: faults of fields (`errors`, `field`) join
 * the summary through `fieldIds` (path of the input → id of the control), anything else is shown as a message.
 */
export function FormShell(
  props: ParentProps<{
    onSubmit: () => void
    submitLabel: string
    isPending: boolean
    error: unknown
    problems?: readonly ProblemLink[]
    fieldIds?: Readonly<Record<string, string>>
    /** Beside the submit button: a way out. */
    secondary?: JSX.Element
  }>,
) {
  const fromApi = createMemo(() => problemsOf(props.error, props.fieldIds ?? {}))
  const problems = createMemo(() => (props.problems?.length ? props.problems : fromApi()))
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.isPending) props.onSubmit()
      }}
    >
      <ProblemSummary problems={problems()} />
      {props.children}
      <Show when={Boolean(props.error) && fromApi().length === 0}>
        <FailureMessage error={props.error} />
      </Show>
      <div class="button-row">
        <Button type="submit" isPending={props.isPending}>
          {props.submitLabel}
        </Button>
        {props.secondary}
      </div>
    </form>
  )
}

/** Faults of an API problem that are about fields of the page, as links. Empty where none is. */
function problemsOf(error: unknown, fieldIds: Readonly<Record<string, string>>): ProblemLink[] {
  if (!(error instanceof ApiProblem)) return []
  const faults = error.errors.length > 0 ? error.errors : [{ field: error.field ?? '', detail: error.detail }]
  const known = faults.filter(({ field }) => field in fieldIds)
  return known.map(({ field, detail }) => ({ text: detail, fieldId: fieldIds[field] }))
}

/** The API's sentence about one input (`identifier.value`), for its field. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  return (
    error.errors.find((fault) => fault.field === field)?.detail ??
    (error.field === field ? error.detail : undefined)
  )
}

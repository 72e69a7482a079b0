import { Match, Show, Switch, type JSX, type Resource } from 'solid-js'
import { FailureMessage } from './failure-message.tsx'
import { FailurePage } from './failure-page.tsx'
import { valueOf } from './resource.ts'
import { Skeleton } from './skeleton.tsx'

/**
 * What a resource brought: its shape while it loads, a sentence and a way on when it fails, else the content. While
 * it is asked for again the content before stays. `children` gets an accessor: the content is not built anew.
 */
export function Loaded<Value>(props: {
  resource: Resource<Value>
  onRetry: () => void
  skeleton?: JSX.Element
  /** The content is the whole page, with its title: a failure then is a page too. */
  isPage?: boolean
  children: (value: () => NonNullable<Value>) => JSX.Element
}) {
  const value = () => valueOf(props.resource) ?? undefined
  return (
    <Switch fallback={props.skeleton ?? <Skeleton />}>
      <Match when={props.resource.state === 'errored'}>
        <Show
          when={props.isPage}
          fallback={<FailureMessage error={props.resource.error} onRetry={props.onRetry} />}
        >
          <FailurePage error={props.resource.error} onRetry={props.onRetry} />
        </Show>
      </Match>
      <Match when={value()}>{(present) => props.children(present)}</Match>
    </Switch>
  )
}

import { Show } from 'solid-js'
import { requestIdOf, sentenceOf } from '../i18n/failure.ts'
import { useTexts } from '../i18n/texts.ts'

/** What happened, near where it happened, with a way to try again. */
export function FailureMessage(props: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTexts('common')
  return (
    <div class="notice notice--error" role="alert">
      <p>{sentenceOf(props.error)}</p>
      <Show when={requestIdOf(props.error)}>
        {(id) => (
          <p class="quiet">
            {t().failure.requestId} <code>{id()}</code>
          </p>
        )}
      </Show>
      <Show when={props.onRetry}>
        {(retry) => (
          <button type="button" class="button button--quiet button--small" onClick={() => retry()()}>
            {t().tryAgain}
          </button>
        )}
      </Show>
    </div>
  )
}

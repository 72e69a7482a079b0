import { Show } from 'solid-js'
import { shortDateTime } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import type { KeptCopy } from './kept-copy.ts'

/** This device keeps a text of an older revision: use it over the server's, or forget it. */
export function KeptNotice<Content>(props: {
  copy: KeptCopy<Content> | undefined
  onUse: (content: Content) => void
  onForget: () => void
}) {
  const t = useTexts('saving')
  return (
    <Show when={props.copy}>
      {(copy) => (
        <div class="notice notice--warning" role="alert">
          <h2 class="notice__title">{t().keptTitle}</h2>
          <p>{t().keptText(shortDateTime(copy().keptAt))}</p>
          <p class="button-row">
            <Button onClick={() => props.onUse(copy().content)}>{t().useKept}</Button>
            <Button look="danger" onClick={props.onForget}>
              {t().forgetKept}
            </Button>
          </p>
        </div>
      )}
    </Show>
  )
}

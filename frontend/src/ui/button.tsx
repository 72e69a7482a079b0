import { Show, type ParentProps } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

/** A button that does something. While `isPending` it stays in the tab order, says so and does nothing again. */
export function Button(
  props: ParentProps<{
    onClick?: () => void
    type?: 'button' | 'submit'
    look?: 'main' | 'quiet' | 'danger'
    isSmall?: boolean
    isPending?: boolean
    /** Why it cannot be used now; shown as its title. */
    disabledReason?: string | undefined
  }>,
) {
  const t = useTexts('common')
  const isOff = () => props.isPending === true || props.disabledReason !== undefined
  return (
    <button
      type={props.type ?? 'button'}
      class="button"
      classList={{
        'button--quiet': props.look === 'quiet',
        'button--danger': props.look === 'danger',
        'button--small': props.isSmall === true,
      }}
      aria-disabled={isOff() ? 'true' : undefined}
      title={props.disabledReason}
      onClick={(event) => {
        if (isOff()) event.preventDefault()
        else props.onClick?.()
      }}
    >
      <Show when={props.isPending} fallback={props.children}>
        <span class="spinner" aria-hidden="true" />
        {t().form.pending}
      </Show>
    </button>
  )
}

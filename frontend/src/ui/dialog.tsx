import { createEffect, createUniqueId, type ParentProps } from 'solid-js'

/** A question over the page: the browser's own dialog, so focus, Escape and the page behind behave as they should. */
export function Dialog(props: ParentProps<{ title: string; isOpen: boolean; onClose: () => void }>) {
  const id = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.isOpen && !dialog?.open) dialog?.showModal()
    if (!props.isOpen && dialog?.open) dialog.close()
  })
  return (
    <dialog
      class="dialog"
      aria-labelledby={id}
      ref={(element) => (dialog = element)}
      onClose={() => props.onClose()}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}

import { createSignal, Show } from 'solid-js'
import type { DocumentKind } from '../../../../../shared/calls/call.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { latePart } from '../../../ui/late-part.tsx'

const FolderDialog = latePart(['organisations'], () => import('./folder-dialog.tsx'))

/** Using a paper of the organisation's folder; what it takes is loaded when somebody wants it. */
export function FromFolder(props: { kind: DocumentKind }) {
  const papers = useTexts('papers')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {papers().fromFolder}
      </button>
      <Show when={isOpen()}>
        <FolderDialog kind={props.kind} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

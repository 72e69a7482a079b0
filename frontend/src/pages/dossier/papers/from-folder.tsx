import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { DocumentKind } from '../../../../../shared/calls/call.ts'
import { language } from '../../../i18n/language.ts'
import { loadTexts, useTexts } from '../../../i18n/texts.ts'

const FolderDialog = lazy(async () => {
  await loadTexts(['organisations'], language())
  return { default: (await import('./folder-dialog.tsx')).FolderDialog }
})

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
        <Suspense>
          <FolderDialog kind={props.kind} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  )
}

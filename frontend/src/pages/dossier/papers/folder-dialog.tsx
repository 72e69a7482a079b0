import { createSignal, For, Show } from 'solid-js'
import type { DocumentKind } from '../../../../../shared/calls/call.ts'
import { findFileFault } from '../../../../../shared/documents/file-rules.ts'
import type { FolderPaper } from '../../../../../shared/organisations/folder.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'

/** Checked papers of the organisation's folder that fit this kind; one of them is copied into the dossier. */
export default function FolderDialog(props: { kind: DocumentKind; onClose: () => void }) {
  const t = useTexts('organisations')
  const { dossier, lookAtDocuments } = useDossier()
  const [pending, setPending] = createSignal<string>()
  const [error, setError] = createSignal<unknown>()
  const keys = new Map<string, string>()
  const { resource, reload } = createLoad(
    () => dossier().id,
    async (dossierId) => {
      const { papers } = await call('GET /dossiers/:dossierId/folder', { params: { dossierId } })
      return papers.filter(({ document }) => !findFileFault(document, props.kind))
    },
  )
  const use = async ({ document: { id, name } }: FolderPaper) => {
    const key = keys.get(id) ?? newIdempotencyKey()
    keys.set(id, key)
    setPending(id)
    setError(undefined)
    try {
      await call('POST /dossiers/:dossierId/folder-papers', {
        params: { dossierId: dossier().id },
        body: { kindId: props.kind.id, documentId: id },
        idempotencyKey: key,
      })
      showDone(t().use.used(name))
      await lookAtDocuments()
      // The store tells the server of the copy a moment later.
      setTimeout(() => void lookAtDocuments(), 1500)
      props.onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(undefined)
    }
  }
  return (
    <Dialog title={t().use.title} isOpen onClose={props.onClose}>
      <p>{t().use.intro}</p>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Loaded resource={resource} onRetry={reload}>
        {(papers) => (
          <ul class="files">
            <For each={papers()} fallback={<li>{t().use.none}</li>}>
              {(paper) => (
                <li class="file">
                  <p>
                    <strong>{t().folder.kinds[paper.kind]}</strong>{' '}
                    <span class="file__name">{paper.document.name}</span>
                  </p>
                  <Show when={paper.issuedOn}>
                    {(day) => <p class="quiet">{t().folder.dated(longDate(day()))}</p>}
                  </Show>
                  <Button isSmall isPending={pending() === paper.document.id} onClick={() => void use(paper)}>
                    {t().use.use}
                    <span class="visually-hidden">: {paper.document.name}</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <div class="button-row">
        <Button look="quiet" onClick={props.onClose}>
          {t().use.close}
        </Button>
      </div>
    </Dialog>
  )
}

import { createResource, Match, Show, Suspense, Switch } from 'solid-js'
import type { Document } from '../../../../shared/documents/document.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Dialog } from '../dialog.tsx'
import { FailureMessage } from '../failure-message.tsx'
import { Button } from '../button.tsx'
import './reading.css'

const isImage = ({ mediaType }: Document) => mediaType.startsWith('image/')

/** A look at a checked document without leaving the page: a picture, or a PDF in the browser's own viewer. */
export default function DocumentPreview(props: {
  dossierId: string
  document: Document
  onClose: () => void
}) {
  const t = useTexts('reading')
  return (
    <Dialog title={props.document.name} isOpen onClose={props.onClose}>
      <Suspense fallback={<p aria-busy="true">{t().previewLoading}</p>}>
        <Viewer dossierId={props.dossierId} document={props.document} />
      </Suspense>
      <div class="button-row">
        <Button look="quiet" onClick={props.onClose}>
          {t().closePreview}
        </Button>
      </div>
    </Dialog>
  )
}

function Viewer(props: { dossierId: string; document: Document }) {
  const t = useTexts('reading')
  const [link] = createResource(() =>
    call('GET /dossiers/:dossierId/documents/:documentId/link', {
      params: { dossierId: props.dossierId, documentId: props.document.id },
      query: { disposition: 'inline' },
    }),
  )
  return (
    <Switch>
      <Match when={link.error}>
        <FailureMessage error={link.error} />
      </Match>
      <Match when={link()}>
        {(given) => (
          <>
            <Show
              when={isImage(props.document)}
              fallback={<iframe class="preview" src={given().url} title={props.document.name} />}
            >
              <img class="preview preview--picture" src={given().url} alt={props.document.name} />
            </Show>
            <p>
              <a href={given().url} target="_blank" rel="noopener noreferrer">
                {t().openInTab}
              </a>
            </p>
          </>
        )}
      </Match>
    </Switch>
  )
}

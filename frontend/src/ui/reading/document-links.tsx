import { createSignal, Show } from 'solid-js'
import type { Document } from '../../../../shared/documents/document.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { latePart } from '../late-part.tsx'
import { showFailure } from '../toasts.tsx'

const DocumentPreview = latePart(['reading'], () => import('./document-preview.tsx'))

/** What browsers show by themselves. */
const SHOWN = /^(application\/pdf|image\/)/u

/** Opens a checked document in a new tab, or downloads it. Links are minutes long, so each is asked for when used. */
export default function DocumentLinks(props: { dossierId: string; document: Document }) {
  const t = useTexts('reading')
  const [isPending, setPending] = createSignal(false)
  const [isLooking, setLooking] = createSignal(false)
  const linkOf = async (disposition: 'inline' | 'attachment') => {
    const { url } = await call('GET /dossiers/:dossierId/documents/:documentId/link', {
      params: { dossierId: props.dossierId, documentId: props.document.id },
      query: { disposition },
    })
    return url
  }
  const follow = async (disposition: 'inline' | 'attachment') => {
    if (isPending()) return
    // Opened at once, while it is still the person's own click; a tab opened after the answer would be blocked.
    const tab = disposition === 'inline' ? window.open('', '_blank') : null
    if (tab) tab.opener = null
    setPending(true)
    try {
      const url = await linkOf(disposition)
      if (tab) tab.location.replace(url)
      else window.location.assign(url)
    } catch (error) {
      tab?.close()
      showFailure(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <span class="paper__links no-print" aria-busy={isPending()}>
      <Show when={SHOWN.test(props.document.mediaType)}>
        <button type="button" class="link-button" onClick={() => setLooking(true)}>
          <span aria-hidden="true">{t().preview}</span>
          <span class="visually-hidden">{t().previewNamed(props.document.name)}</span>
        </button>
        <Show when={isLooking()}>
          <DocumentPreview
            dossierId={props.dossierId}
            document={props.document}
            onClose={() => setLooking(false)}
          />
        </Show>
        <button type="button" class="link-button" onClick={() => void follow('inline')}>
          <span aria-hidden="true">{t().open}</span>
          <span class="visually-hidden">{t().openNamed(props.document.name)}</span>
        </button>
      </Show>
      <button type="button" class="link-button" onClick={() => void follow('attachment')}>
        <span aria-hidden="true">{t().download}</span>
        <span class="visually-hidden">{t().downloadNamed(props.document.name)}</span>
      </button>
    </span>
  )
}

import { createSignal, Show } from 'solid-js'
import type { Document, DocumentState } from '../../../../shared/documents/document.ts'
import { call } from '../../api/client.ts'
import { fileSize } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'
import { removeDocument } from './uploads/uploads.ts'

const TONES = {
  announced: 'warm',
  checking: 'sea',
  clean: 'good',
  refused: 'bad',
  infected: 'bad',
} as const satisfies Record<DocumentState, Tone>

interface Props {
  document: Document
  /** Types that a replacement may have. */
  accept: string
  onReplace: (file: File) => void
}

/** A document of the dossier: its state in words, why it was refused, and what can be done with it. */
export function DocumentItem(props: Props) {
  const t = useTexts('dossier')
  const explanation = () => {
    const { state, fault } = props.document
    if (state === 'announced') return t().documents.announcedText
    if (state === 'checking') return t().documents.checkingText
    if (state === 'infected') return t().documents.infectedText
    return state === 'refused' && fault ? t().documents.faults[fault] : undefined
  }
  return (
    <li class="file">
      <p>
        <span class="file__name">{props.document.name}</span>{' '}
        <span class="quiet">{fileSize(props.document.size)}</span>{' '}
        <span role="status">
          <Badge text={t().documents.states[props.document.state]} tone={TONES[props.document.state]} />
        </span>
      </p>
      <Show when={explanation()}>{(text) => <p class="quiet">{text()}</p>}</Show>
      <Actions {...props} />
    </li>
  )
}

function Actions(props: Props) {
  const t = useTexts('dossier')
  const { dossier, canWrite } = useDossier()
  const download = async () => {
    try {
      const { url } = await call('GET /dossiers/:dossierId/documents/:documentId/link', {
        params: { dossierId: dossier().id, documentId: props.document.id },
      })
      // Served as an attachment: the page stays.
      window.location.assign(url)
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <div class="file__actions no-print">
      <Show when={props.document.state === 'clean'}>
        <button type="button" class="link-button" onClick={() => void download()}>
          {t().documents.open}
          <span class="visually-hidden">: {props.document.name}</span>
        </button>
      </Show>
      <Show when={canWrite()}>
        <Show when={props.document.state !== 'announced'}>
          <Replace {...props} />
        </Show>
        <Remove {...props} />
      </Show>
    </div>
  )
}

function Remove(props: Props) {
  const t = useTexts('dossier')
  const { dossier, lookAtDocuments } = useDossier()
  const [isAsking, setAsking] = createSignal(false)
  const remove = async () => {
    const { id, name } = props.document
    await removeDocument(dossier().id, id)
    showDone(t().documents.removed(name))
    void lookAtDocuments()
  }
  return (
    <>
      <button type="button" class="link-button" onClick={() => setAsking(true)}>
        {t().documents.remove}
        <span class="visually-hidden">: {props.document.name}</span>
      </button>
      <ConfirmDialog
        title={t().documents.removeTitle}
        text={t().documents.removeText(props.document.name)}
        confirmLabel={t().documents.remove}
        isOpen={isAsking()}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** Another file in this one's place. The old one goes only when the new one has arrived. */
function Replace(props: Props) {
  const t = useTexts('dossier')
  const [chosen, setChosen] = createSignal<File>()
  let input: HTMLInputElement | undefined
  const replace = async () => {
    const file = chosen()
    if (file) props.onReplace(file)
  }
  return (
    <>
      <button type="button" class="link-button" onClick={() => input?.click()}>
        {t().documents.replace}
        <span class="visually-hidden">: {props.document.name}</span>
      </button>
      <input
        type="file"
        hidden
        accept={props.accept}
        ref={(element) => (input = element)}
        onChange={(event) => {
          setChosen(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <ConfirmDialog
        title={t().documents.replaceTitle}
        text={t().documents.replaceText(props.document.name, chosen()?.name ?? '')}
        confirmLabel={t().documents.replace}
        isOpen={chosen() !== undefined}
        onConfirm={replace}
        onClose={() => setChosen(undefined)}
      />
    </>
  )
}

import { createSignal, For, Show } from 'solid-js'
import type { Document, DocumentState } from '../../../../shared/documents/document.ts'
import { earlierVersions } from '../../../../shared/documents/versions.ts'
import { shortDateTime, fileSize } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { paperReason } from '../../ui/paper-reason.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useDossier } from './open-dossier.ts'
import { removeDocument } from './uploads/uploads.ts'

// Of a paper that is there and checked.
const DocumentLinks = latePart(['reading'], () => import('../../ui/reading/document-links.tsx'))

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
  const papers = useTexts('papers')
  const { dossier } = useDossier()
  const owner = () => {
    const { partners } = dossier()
    const partner = partners.find(({ id }) => id === props.document.partnerId)
    return partner && partners.length > 1 ? papers().ofPartner(partner.name) : undefined
  }
  const explanation = () =>
    props.document.state === 'announced' ? papers().documents.announcedText : paperReason(props.document)
  return (
    <li class="file">
      <p>
        <span class="file__name">{props.document.name}</span>{' '}
        <span class="quiet">{[fileSize(props.document.size), owner()].filter(Boolean).join(' · ')}</span>{' '}
        <span role="status">
          <Badge text={t().documentStates[props.document.state]} tone={TONES[props.document.state]} />
        </span>
      </p>
      <Show when={explanation()}>{(text) => <p class="quiet">{text()}</p>}</Show>
      <Actions {...props} />
      <Earlier document={props.document} />
    </li>
  )
}

function Actions(props: Props) {
  const { canWritePapers, isAskedFor, dossier } = useDossier()
  const canChange = () => canWritePapers() && props.document.mayWrite && isAskedFor(props.document.kindId)
  return (
    <div class="file__actions no-print">
      <Show when={props.document.state === 'clean'}>
        <DocumentLinks dossierId={dossier().id} document={props.document} />
      </Show>
      <Show when={canChange()}>
        <Show when={props.document.state !== 'announced'}>
          <Replace {...props} />
        </Show>
        <Remove {...props} />
      </Show>
    </div>
  )
}

/** Versions in whose place this document came: readable still, and out of the way. */
function Earlier(props: { document: Document }) {
  const papers = useTexts('papers')
  const { dossier } = useDossier()
  const versions = () => earlierVersions(dossier().documents, props.document)
  return (
    <Show when={versions().length > 0}>
      <details class="file__earlier">
        <summary>{papers().earlier(versions().length)}</summary>
        <ul>
          <For each={versions()}>
            {(version) => (
              <li>
                {version.name} <span class="quiet">{shortDateTime(version.announcedAt)}</span>{' '}
                <Show when={version.state === 'clean'}>
                  <DocumentLinks dossierId={dossier().id} document={version} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}

function Remove(props: Props) {
  const papers = useTexts('papers')
  const { dossier, lookAtDocuments } = useDossier()
  const [isAsking, setAsking] = createSignal(false)
  const remove = async () => {
    const { id, name } = props.document
    await removeDocument(dossier().id, id)
    showDone(papers().documents.removed(name))
    void lookAtDocuments()
  }
  return (
    <>
      <button type="button" class="link-button" onClick={() => setAsking(true)}>
        {papers().documents.remove}
        <span class="visually-hidden">: {props.document.name}</span>
      </button>
      <ConfirmDialog
        title={papers().documents.removeTitle}
        text={
          props.document.replaces
            ? papers().removeNewest(props.document.name)
            : papers().documents.removeText(props.document.name)
        }
        confirmLabel={papers().documents.remove}
        isOpen={isAsking()}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** Another file in this one's place. The old one counts until the new one has arrived and is safe, and is kept. */
function Replace(props: Props) {
  const papers = useTexts('papers')
  const [chosen, setChosen] = createSignal<File>()
  let input: HTMLInputElement | undefined
  const replace = async () => {
    const file = chosen()
    if (file) props.onReplace(file)
  }
  return (
    <>
      <button type="button" class="link-button" onClick={() => input?.click()}>
        {papers().documents.replace}
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
        title={papers().documents.replaceTitle}
        text={papers().replaceText(props.document.name, chosen()?.name ?? '')}
        confirmLabel={papers().documents.replace}
        isOpen={chosen() !== undefined}
        onConfirm={replace}
        onClose={() => setChosen(undefined)}
      />
    </>
  )
}

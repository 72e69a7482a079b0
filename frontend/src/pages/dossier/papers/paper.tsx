import { createMemo, createSignal, For, Show } from 'solid-js'
import type { DocumentKind } from '../../../../../shared/calls/call.ts'
import {
  findFileFault,
  MEDIA_TYPES,
  USUAL_FILES,
  type FileFault,
} from '../../../../../shared/documents/file-rules.ts'
import { currentDocuments } from '../../../../../shared/documents/versions.ts'
import { fileSize, list, localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge } from '../../../ui/badge.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { FilePicker } from '../../../ui/file-picker.tsx'
import { TemplateLink } from '../../../ui/template-link.tsx'
import { DocumentItem } from '../document-item.tsx'
import { useDossier } from '../open-dossier.ts'
import { FromFolder } from './from-folder.tsx'
import { FileRefusal } from '../uploads/file-refusal.ts'
import { uploadsOf } from '../uploads/upload-list.ts'
import { startUpload } from '../uploads/uploads.ts'

const UploadItem = latePart(['papers'], () => import('../upload-item.tsx'))

/** Endings and media types that a file chooser offers for a paper. */
const acceptOf = (kind: DocumentKind): string =>
  Object.entries(MEDIA_TYPES)
    .filter(([, { type }]) => kind.types.includes(type))
    .flatMap(([media, { extensions }]) => [media, ...extensions.map((extension) => `.${extension}`)])
    .join(',')

/** Id of a paper's place: the target of links from the check page. */
const paperId = (kindId: string): string => `paper-${kindId}`

/** A kind of paper: why it is asked for, the files that are there, those on their way, and how to add one. */
export function Paper(props: { kind: DocumentKind }) {
  const papers = useTexts('papers')
  const { dossier, form } = useDossier()
  const add = createAddFiles(() => props.kind)
  const uploads = () => uploadsOf(dossier().id, props.kind.id)
  // A document whose bytes are on their way from this page shows as an upload.
  const documents = createMemo(() =>
    currentDocuments(dossier().documents).filter(
      ({ id, kindId }) => kindId === props.kind.id && !uploads().some(({ documentId }) => documentId === id),
    ),
  )
  return (
    <section class="paper-slot" aria-labelledby={`${paperId(props.kind.id)}-title`}>
      <h2 id={`${paperId(props.kind.id)}-title`}>
        {localized(props.kind.label)}{' '}
        <Badge
          text={props.kind.required ? papers().documents.required : papers().documents.optional}
          tone={props.kind.required ? 'sea' : 'plain'}
        />
      </h2>
      <Show when={localized(props.kind.reason)}>{(reason) => <p>{reason()}</p>}</Show>
      <Rule kind={props.kind} />
      <Show when={props.kind.template}>
        {(template) => (
          <p>
            <TemplateLink
              callId={dossier().callId}
              formVersion={form.formVersion}
              kindId={props.kind.id}
              name={template().name}
            />
          </p>
        )}
      </Show>
      <ul class="files">
        <For each={documents()}>
          {(document) => (
            <DocumentItem
              document={document}
              accept={acceptOf(props.kind)}
              onReplace={(file) => add([file], document.id)}
            />
          )}
        </For>
        <For each={uploads()}>{(upload) => <UploadItem upload={upload} />}</For>
      </ul>
      <Give
        kind={props.kind}
        given={documents().filter(({ mayWrite }) => mayWrite).length}
        onFiles={(files) => add(files)}
      />
    </section>
  )
}

function Rule(props: { kind: DocumentKind }) {
  const papers = useTexts('papers')
  const { dossier } = useDossier()
  const types = () => props.kind.types.map((type) => papers().documents.types[type])
  const parts = () => [
    papers().documents.rule(list(types(), 'disjunction'), fileSize(props.kind.maximumSize)),
    papers().most(props.kind.maximumFiles ?? USUAL_FILES),
    props.kind.perPartner && dossier().partners.length > 1 && papers().eachPartner,
  ]
  return (
    <p class="quiet" id={`${paperId(props.kind.id)}-rule`}>
      {parts().filter(Boolean).join(' · ')}
    </p>
  )
}

/** How to add a file, or why this person cannot. */
function Give(props: { kind: DocumentKind; given: number; onFiles: (files: readonly File[]) => void }) {
  const papers = useTexts('papers')
  const { canGive, canWritePapers, isAskedFor } = useDossier()
  const isFull = () => props.given >= (props.kind.maximumFiles ?? USUAL_FILES)
  return (
    <Show
      when={canGive(props.kind)}
      fallback={
        <Show when={canWritePapers() && isAskedFor(props.kind.id)}>
          <p class="quiet">{papers().forLead}</p>
        </Show>
      }
    >
      <Show when={!isFull()} fallback={<p class="quiet">{papers().full}</p>}>
        <FilePicker
          id={paperId(props.kind.id)}
          label={localized(props.kind.label)}
          describedBy={`${paperId(props.kind.id)}-rule`}
          accept={acceptOf(props.kind)}
          onFiles={props.onFiles}
        />
        <FromFolder kind={props.kind} />
        <Show when={props.kind.types.includes('pdf')}>
          <Photos onPdf={(file) => props.onFiles([file])} />
        </Show>
      </Show>
    </Show>
  )
}

const PhotosDialog = latePart(['papers'], () => import('./photos-dialog.tsx'))

/** Photographs of paper as one PDF; what it takes is loaded when somebody wants it. */
function Photos(props: { onPdf: (file: File) => void }) {
  const papers = useTexts('papers')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {papers().photos.open}
      </button>
      <Show when={isOpen()}>
        <PhotosDialog onPdf={props.onPdf} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}

/** Puts chosen files on their way; those that break the paper's rules are listed with the reason instead. */
function createAddFiles(kind: () => DocumentKind): (files: readonly File[], replaces?: string) => void {
  const { dossier, lookAtDocuments } = useDossier()
  return (files, replaces) => {
    for (const file of files) {
      const fault: FileFault | undefined = findFileFault(file, kind())
      startUpload(
        {
          dossierId: dossier().id,
          kindId: kind().id,
          file,
          replaces,
          documents: () => dossier().documents,
          onChange: lookAtDocuments,
        },
        fault && new FileRefusal(fault),
      )
    }
  }
}

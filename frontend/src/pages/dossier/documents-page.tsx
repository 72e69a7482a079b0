import { For, onMount, Show } from 'solid-js'
import type { DocumentKind } from '../../../../shared/calls/call.ts'
import { MEDIA_TYPES, findFileFault, type FileFault } from '../../../../shared/documents/file-rules.ts'
import { fileSize, list, localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { TimeLeft } from '../../ui/deadline.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { DocumentItem } from './document-item.tsx'
import { useDossier } from './open-dossier.ts'
import { UploadItem } from './upload-item.tsx'
import { FileRefusal } from './uploads/file-refusal.ts'
import { uploadsOf } from './uploads/upload-list.ts'
import { resumeUploads, startUpload } from './uploads/uploads.ts'

/** Endings and media types that a file chooser offers for a paper. */
export const acceptOf = (kind: DocumentKind): string =>
  Object.entries(MEDIA_TYPES)
    .filter(([, { type }]) => kind.types.includes(type))
    .flatMap(([media, { extensions }]) => [media, ...extensions.map((extension) => `.${extension}`)])
    .join(',')

/** The papers of a dossier: what is asked for, what is there, what is on its way. */
export default function DocumentsPage() {
  const t = useTexts('dossier')
  const { form, dossier, closesAt, canWrite, lookAtDocuments } = useDossier()
  onMount(() => {
    const documents = () => dossier().documents
    if (canWrite()) void resumeUploads({ dossierId: dossier().id, documents, onChange: lookAtDocuments })
  })
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle text={t().documents.title} />
      <Show when={canWrite()} fallback={<p class="notice">{t().section.lockedHint}</p>}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
        <p>{t().documents.intro}</p>
      </Show>
      <For each={form.documentKinds} fallback={<p>{t().documents.none}</p>}>
        {(kind) => <Paper kind={kind} />}
      </For>
      <div class="button-row no-print">
        <a class="button" href={paths.checkAnswers(language(), dossier().id)}>
          {t().documents.next}
        </a>
        <a class="button button--quiet" href={paths.dossier(language(), dossier().id)}>
          {t().back}
        </a>
      </div>
    </div>
  )
}

/** Id of a paper's place: the target of links from the check page. */
export const paperId = (kindId: string): string => `paper-${kindId}`

function Paper(props: { kind: DocumentKind }) {
  const t = useTexts('dossier')
  const { dossier, canWrite } = useDossier()
  const add = createAddFiles(() => props.kind)
  const uploads = () => uploadsOf(dossier().id, props.kind.id)
  // A document whose bytes are on their way from this page shows as an upload.
  const documents = () =>
    dossier().documents.filter(
      ({ id, kindId }) => kindId === props.kind.id && !uploads().some(({ documentId }) => documentId === id),
    )
  const rule = () =>
    t().documents.rule(
      list(
        props.kind.types.map((type) => t().documents.types[type]),
        'disjunction',
      ),
      fileSize(props.kind.maximumSize),
    )
  return (
    <section class="paper-slot" aria-labelledby={`${paperId(props.kind.id)}-title`}>
      <h2 id={`${paperId(props.kind.id)}-title`}>
        {localized(props.kind.label)}{' '}
        <Badge
          text={props.kind.required ? t().documents.required : t().documents.optional}
          tone={props.kind.required ? 'sea' : 'plain'}
        />
      </h2>
      <Show when={localized(props.kind.reason)}>{(reason) => <p>{reason()}</p>}</Show>
      <p class="quiet" id={`${paperId(props.kind.id)}-rule`}>
        {rule()}
      </p>
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
      <Show when={canWrite()}>
        <FilePicker
          id={paperId(props.kind.id)}
          label={localized(props.kind.label)}
          describedBy={`${paperId(props.kind.id)}-rule`}
          accept={acceptOf(props.kind)}
          onFiles={(files) => add(files)}
        />
      </Show>
    </section>
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

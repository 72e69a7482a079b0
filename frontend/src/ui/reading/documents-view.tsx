import { createMemo, For, Show } from 'solid-js'
import type { DocumentKind } from '../../../../shared/calls/call.ts'
import type { Document } from '../../../../shared/documents/document.ts'
import { currentDocuments, earlierVersions } from '../../../../shared/documents/versions.ts'
import { fileSize, localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import DocumentLinks from './document-links.tsx'
import './reading.css'
import { latePart } from '../late-part.tsx'

const ArchiveButton = latePart(['reading'], () => import('./archive/archive-button.tsx'))

/** The papers of a dossier by kind, those not sent too. */
export function DocumentsView(props: {
  dossierId: string
  kinds: readonly DocumentKind[]
  documents: readonly Document[]
}) {
  const t = useTexts('reading')
  return (
    <section class="block" id="papers">
      <h2>{t().documents}</h2>
      <Show when={props.kinds.length > 0} fallback={<p>{t().noDocuments}</p>}>
        <ul class="papers-list">
          <For each={props.kinds}>
            {(kind) => (
              <Kind
                dossierId={props.dossierId}
                kind={kind}
                documents={currentDocuments(props.documents).filter(
                  (document) => document.kindId === kind.id,
                )}
                all={props.documents}
              />
            )}
          </For>
        </ul>
      </Show>
      <ArchiveButton dossierId={props.dossierId} documents={props.documents} />
    </section>
  )
}

function Kind(props: {
  dossierId: string
  kind: DocumentKind
  documents: readonly Document[]
  /** Earlier versions too. */
  all: readonly Document[]
}) {
  const t = useTexts('reading')
  const missing = createMemo(() =>
    props.kind.required ? t().missingPaper : `${t().missingPaper} (${t().optionalPaper})`,
  )
  return (
    <li>
      <strong>{localized(props.kind.label)}</strong>
      <Show when={props.documents.length > 0} fallback={<p class="quiet">{missing()}</p>}>
        <ul class="papers-list__files">
          <For each={props.documents}>
            {(document) => (
              <>
                <File dossierId={props.dossierId} document={document} />
                <Earlier dossierId={props.dossierId} versions={earlierVersions(props.all, document)} />
              </>
            )}
          </For>
        </ul>
      </Show>
    </li>
  )
}

function File(props: { dossierId: string; document: Document }) {
  const t = useTexts('reading')
  return (
    <li class="paper">
      <span class="paper__name">
        {props.document.name} <span class="quiet">{fileSize(props.document.size)}</span>
      </span>
      <Show
        when={props.document.state === 'clean'}
        fallback={<span class="quiet">{t().documentStates[props.document.state]}</span>}
      >
        <DocumentLinks dossierId={props.dossierId} document={props.document} />
      </Show>
    </li>
  )
}

/** Versions in whose place a paper came, out of the way. */
function Earlier(props: { dossierId: string; versions: readonly Document[] }) {
  const t = useTexts('reading')
  return (
    <Show when={props.versions.length > 0}>
      <li>
        <details>
          <summary class="quiet">{t().earlierVersions(props.versions.length)}</summary>
          <ul class="papers-list__files">
            <For each={props.versions}>
              {(version) => <File dossierId={props.dossierId} document={version} />}
            </For>
          </ul>
        </details>
      </li>
    </Show>
  )
}

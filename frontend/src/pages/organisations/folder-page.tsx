import { createSignal, For, Show } from 'solid-js'
import {
  FOLDER_KINDS,
  isBank,
  versionsOf,
  type FolderKind,
} from '../../../../shared/organisations/folder-kinds.ts'
import type { FolderPaper } from '../../../../shared/organisations/folder.ts'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { AddPaper } from './add-paper.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'
import { PaperItem } from './paper-item.tsx'

/** The papers of an organisation, kept once and used in every dossier. */
export default function FolderPage() {
  const t = useTexts('organisations')
  return (
    <OrganisationFrame title={t().folder.title}>
      {(organisation) => <Folder organisation={organisation()} />}
    </OrganisationFrame>
  )
}

function Folder(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const { resource, reload } = createLoad(
    () => props.organisation.id,
    async (organisationId) =>
      (await call('GET /organisations/:organisationId/folder', { params: { organisationId } })).papers,
  )
  const kinds = () => FOLDER_KINDS.filter((kind) => !isBank(kind) || props.organisation.relation !== 'member')
  return (
    <>
      <p>{t().folder.intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(papers) => (
          <For each={kinds()}>
            {(kind) => (
              <Kind kind={kind} papers={papers()} organisation={props.organisation} onChange={reload} />
            )}
          </For>
        )}
      </Loaded>
    </>
  )
}

function Kind(props: {
  kind: FolderKind
  papers: readonly FolderPaper[]
  organisation: OrganisationView
  onChange: () => void
}) {
  const t = useTexts('organisations')
  const [isAdding, setAdding] = createSignal(false)
  const versions = () => versionsOf(props.papers, props.kind)
  /** What counts now, and what is newer: on its way, or refused. */
  const shown = () => {
    const { newer, present } = versions()
    return present ? [...newer, present] : newer
  }
  const canWrite = () => props.organisation.relation !== 'none'
  const show = (paper: FolderPaper) => (
    <PaperItem
      paper={paper}
      organisationId={props.organisation.id}
      canWrite={canWrite()}
      onChange={props.onChange}
    />
  )
  return (
    <section class="paper-kind">
      <h2>{t().folder.kinds[props.kind]}</h2>
      <Show when={isBank(props.kind)}>
        <p class="quiet">{t().folder.bankHint}</p>
      </Show>
      <Show when={shown().length > 0} fallback={<p class="quiet">{t().folder.none}</p>}>
        <ul class="entries">
          <For each={shown()}>{show}</For>
        </ul>
      </Show>
      <Show when={versions().earlier.length > 0}>
        <details>
          <summary>{t().folder.earlier(versions().earlier.length)}</summary>
          <ul class="entries">
            <For each={versions().earlier}>{show}</For>
          </ul>
        </details>
      </Show>
      <Show when={canWrite()}>
        <Show
          when={isAdding()}
          fallback={
            <Button look="quiet" isSmall onClick={() => setAdding(true)}>
              {versions().present ? t().folder.replace : t().folder.add}
              <span class="visually-hidden">: {t().folder.kinds[props.kind]}</span>
            </Button>
          }
        >
          <AddPaper
            kind={props.kind}
            organisationId={props.organisation.id}
            onDone={() => {
              setAdding(false)
              props.onChange()
            }}
            onCancel={() => setAdding(false)}
          />
        </Show>
      </Show>
    </section>
  )
}

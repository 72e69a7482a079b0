import { For, onMount, Show } from 'solid-js'
import { kindsAsked } from '../../../../shared/documents/asked-of.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useDossier } from './open-dossier.ts'
import { Paper } from './papers/paper.tsx'
import { expectUploads, resumeUploads } from './uploads/uploads.ts'
import { latePart } from '../../ui/late-part.tsx'

const ArchiveButton = latePart(['reading'], () => import('../../ui/reading/archive/archive-button.tsx'))

/** The papers of a dossier: what is asked for, what is there, what is on its way. */
export default function DocumentsPage() {
  const t = useTexts('dossier')
  const papers = useTexts('papers')
  const { form, dossier, closesAt, canWritePapers, lookAtDocuments } = useDossier()
  onMount(() => {
    const documents = () => dossier().documents
    if (!canWritePapers()) return
    expectUploads()
    void resumeUploads({ dossierId: dossier().id, documents, onChange: lookAtDocuments })
  })
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle text={papers().documents.title} />
      <Show when={canWritePapers()} fallback={<p class="notice">{t().section.lockedHint}</p>}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
        <p>{papers().documents.intro}</p>
      </Show>
      <For each={kindsAsked(form.documentKinds, dossier())} fallback={<p>{papers().documents.none}</p>}>
        {(kind) => <Paper kind={kind} />}
      </For>
      <ArchiveButton dossierId={dossier().id} documents={dossier().documents} />
      <div class="button-row no-print">
        <a class="button" href={paths.checkAnswers(language(), dossier().id)}>
          {papers().documents.next}
        </a>
        <a class="button button--quiet" href={paths.dossier(language(), dossier().id)}>
          {t().back}
        </a>
      </div>
    </div>
  )
}

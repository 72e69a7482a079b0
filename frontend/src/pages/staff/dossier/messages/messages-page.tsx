import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { call } from '../../../../api/client.ts'
import { language } from '../../../../i18n/language.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { paths } from '../../../../paths.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { createLoad } from '../../../../ui/resource.ts'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'
import { Thread } from '../../../../ui/thread/thread.tsx'
import { Notes } from './notes.tsx'

/** Messages with the applicants of a dossier, and the service's own notes. */
export default function MessagesPage() {
  const t = useTexts('messages')
  const params = useParams<{ dossierId: string }>()
  const { resource, reload } = createLoad(
    () => params.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId', { params: { dossierId } }),
  )
  return (
    <Loaded resource={resource} onRetry={reload} isPage skeleton={<PageSkeleton />}>
      {(dossier) => (
        <div class="narrow">
          <a class="back-link" href={paths.staffDossier(language(), dossier().id)}>
            {t().back}
          </a>
          <PageTitle text={t().title} caption={dossier().reference} />
          <p>{t().intro}</p>
          <Thread dossierId={dossier().id} mayWrite={dossier().may.includes('message.write')} />
          <Show when={dossier().may.includes('note.read')}>
            <Notes dossierId={dossier().id} mayWrite={dossier().may.includes('note.write')} />
          </Show>
        </div>
      )}
    </Loaded>
  )
}

import { Show } from 'solid-js'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Thread } from '../../../ui/thread/thread.tsx'
import { useDossier } from '../open-dossier.ts'

/** Messages with the service, about one dossier. */
export default function MessagesPage() {
  const t = useTexts('messages')
  const { dossier } = useDossier()
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle text={t().title} caption={dossier().reference} />
      <Show
        when={dossier().state !== 'draft'}
        fallback={
          <EmptyState title={t().notYet} text={t().notYetText}>
            <a href={paths.contact(language())}>{t().contact}</a>
          </EmptyState>
        }
      >
        <p>{t().intro}</p>
        <Thread dossierId={dossier().id} mayWrite={dossier().may.includes('message.write')} />
      </Show>
    </div>
  )
}

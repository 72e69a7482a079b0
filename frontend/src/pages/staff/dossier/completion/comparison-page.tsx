import { useParams } from '@solidjs/router'
import { call } from '../../../../api/client.ts'
import { language } from '../../../../i18n/language.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { paths } from '../../../../paths.ts'
import { ComparisonView } from '../../../../ui/comparison/comparison-view.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { PageTitle } from '../../../../ui/page-title.tsx'
import { createLoad } from '../../../../ui/resource.ts'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

async function loadComparison(dossierId: string) {
  const [dossier, comparison] = await Promise.all([
    call('GET /dossiers/:dossierId', { params: { dossierId } }),
    call('GET /dossiers/:dossierId/comparison', { params: { dossierId } }),
  ])
  const form = await call('GET /calls/:callId/forms/:formVersion', {
    params: { callId: dossier.callId, formVersion: String(dossier.formVersion) },
  })
  return { dossier, comparison, form }
}

/** The last two submissions of a dossier side by side, for the service. */
export default function ComparisonPage() {
  const t = useTexts('completion')
  const params = useParams<{ dossierId: string }>()
  const { resource, reload } = createLoad(() => params.dossierId, loadComparison)
  return (
    <Loaded resource={resource} onRetry={reload} isPage skeleton={<PageSkeleton />}>
      {(loaded) => (
        <>
          <a class="back-link" href={paths.staffDossier(language(), params.dossierId)}>
            {t().compare.back}
          </a>
          <PageTitle text={t().compare.title} caption={loaded().dossier.reference} />
          <ComparisonView {...loaded()} />
        </>
      )}
    </Loaded>
  )
}

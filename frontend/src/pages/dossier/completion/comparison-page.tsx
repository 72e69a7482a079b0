import { call } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { ComparisonView } from '../../../ui/comparison/comparison-view.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useDossier } from '../open-dossier.ts'

/** The last two submissions side by side, for those who submitted them. */
export default function ComparisonPage() {
  const t = useTexts('completion')
  const { dossier, form } = useDossier()
  const { resource, reload } = createLoad(
    () => dossier().id,
    (dossierId) => call('GET /dossiers/:dossierId/comparison', { params: { dossierId } }),
  )
  return (
    <>
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().compare.back}
      </a>
      <PageTitle text={t().compare.title} caption={dossier().reference} />
      <Loaded resource={resource} onRetry={reload}>
        {(comparison) => <ComparisonView comparison={comparison()} form={form} dossier={dossier()} />}
      </Loaded>
    </>
  )
}

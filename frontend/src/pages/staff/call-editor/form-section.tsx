import { lazy, Suspense } from 'solid-js'
import type { Form } from '../../../../../shared/calls/form.ts'
import { language } from '../../../i18n/language.ts'
import { loadTexts, useTexts } from '../../../i18n/texts.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import './editor.css'

// Below a whole public page: its controls and their texts are loaded after it.
const FormPreview = lazy(async () => {
  const [module] = await Promise.all([
    import('./preview/form-preview.tsx'),
    loadTexts(['dossier', 'faults', 'formEditor'], language()),
  ])
  return module
})

/** The form of a call as an applicant fills it in, under its own heading. */
export function FormSection(props: { form: Form }) {
  const t = useTexts('callEditor')
  return (
    <section class="preview" aria-labelledby="preview-form">
      <h2 id="preview-form">{t().preview.form}</h2>
      <p class="quiet">{t().preview.formNote}</p>
      <Suspense fallback={<Skeleton lines={6} />}>
        <FormPreview form={props.form} />
      </Suspense>
    </section>
  )
}

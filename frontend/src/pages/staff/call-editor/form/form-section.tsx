import type { Form } from '../../../../../../shared/calls/form.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { latePart } from '../../../../ui/late-part.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import '../editor.css'

// Below a whole public page: its controls and their texts are loaded after it.
const FormPreview = latePart(
  ['dossier', 'faults', 'formEditor'],
  () => import('../preview/form-preview.tsx'),
  () => <Skeleton lines={6} />,
)

/** The form of a call as an applicant fills it in, under its own heading. */
export function FormSection(props: { form: Form }) {
  const t = useTexts('callEditor')
  return (
    <section class="preview" aria-labelledby="preview-form">
      <h2 id="preview-form">{t().preview.form}</h2>
      <p class="quiet">{t().preview.formNote}</p>
      <FormPreview form={props.form} />
    </section>
  )
}

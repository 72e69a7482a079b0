import { For } from 'solid-js'
import type { Form, FormField } from '../../../../shared/calls/form.ts'
import type { DossierSection } from '../../../../shared/dossiers/dossier.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { answerText } from './answer-text.ts'

/** Element id of a section, for links from a table of contents. */
export const sectionAnchor = (sectionId: string): string => `section-${sectionId}`

/** Every answer of a dossier, by section, as one reads a letter. Routes name the texts `reading`. */
export function AnswersView(props: { form: Form; sections: readonly DossierSection[] }) {
  return (
    <For each={props.form.sections}>
      {(section) => (
        <section class="block answers-section" id={sectionAnchor(section.id)}>
          <h2>{localized(section.title)}</h2>
          <dl class="answers answers--read">
            <For each={section.fields}>
              {(field) => (
                <AnswerRow
                  field={field}
                  section={props.sections.find((candidate) => candidate.id === section.id)}
                />
              )}
            </For>
          </dl>
        </section>
      )}
    </For>
  )
}

function AnswerRow(props: { field: FormField; section: DossierSection | undefined }) {
  const t = useTexts('reading')
  const text = () => answerText(props.field, props.section?.answers[props.field.id]?.value, t())
  return (
    <div class="answers__row">
      <dt>{localized(props.field.label)}</dt>
      <dd classList={{ quiet: text() === '' }}>{text() || t().notAnswered}</dd>
    </div>
  )
}

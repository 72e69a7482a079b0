import { For, type JSX } from 'solid-js'
import type { Partner } from '../../../../shared/dossiers/dossier.ts'
import type { ShownField, ShownSection } from '../../../../shared/dossiers/shown-answers.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { answerText } from './answer-text.ts'
import { AnswerValue } from './answer-value.tsx'

/** Element id of a section by its key, for links from a table of contents. */
export const sectionAnchor = (sectionKey: string): string => `section-${sectionKey}`

/** Title of a section; of one that every partner answers, with the partner's name. */
export const sectionTitle = ({ section, partner }: ShownSection<Partner>): string =>
  [localized(section.title), partner?.name].filter(Boolean).join(' – ')

/** Every answer of a dossier, by section, as one reads a letter. Routes name the texts `reading`. */
export function AnswersView(props: {
  sections: readonly ShownSection<Partner>[]
  /** What stands under each section: a reader's note. */
  after?: ((section: ShownSection<Partner>) => JSX.Element) | undefined
}) {
  return (
    <For each={props.sections}>
      {(section) => (
        <section class="block answers-section" id={sectionAnchor(section.key)}>
          <h2>{sectionTitle(section)}</h2>
          <dl class="answers answers--read">
            <For each={section.fields}>{(shown) => <AnswerRow shown={shown} />}</For>
          </dl>
          {props.after?.(section)}
        </section>
      )}
    </For>
  )
}

function AnswerRow(props: { shown: ShownField }) {
  const t = useTexts('reading')
  return (
    <div class="answers__row">
      <dt>{localized(props.shown.field.label)}</dt>
      <dd>
        <AnswerValue
          shown={props.shown}
          text={(field, value) => answerText(field, value, t())}
          none={t().notAnswered}
        />
      </dd>
    </div>
  )
}

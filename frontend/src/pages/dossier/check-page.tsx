import { For, Show } from 'solid-js'
import { kindsAsked } from '../../../../shared/documents/asked-of.ts'
import { currentDocuments } from '../../../../shared/documents/versions.ts'
import type { Partner } from '../../../../shared/dossiers/dossier.ts'
import type { ShownSection } from '../../../../shared/dossiers/shown-answers.ts'
import { fileSize, localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BudgetBlock } from '../../ui/budget/budget-block.tsx'
import { AnswerValue } from '../../ui/reading/answer-value.tsx'
import { ownAnswerText } from './answer-text.ts'
import { controlId } from './control-id.ts'
import { useDossier } from './open-dossier.ts'
import { Submit } from './submit.tsx'

// The rules of a dossier come after its page, and so does what they say is missing.
const Missing = latePart(['rules'], () => import('./missing.tsx'))
const Confirmations = latePart(['partners'], () => import('./partners/confirm.tsx'))

/** Every answer and paper on one page, with what is missing above and the submission below; later, what was submitted. */
export default function CheckPage() {
  const dossierTexts = useTexts('dossier')
  const t = useTexts('check')
  const { form, dossier, gaps, closesAt, canWrite, shown, answers } = useDossier()
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {dossierTexts().back}
      </a>
      <PageTitle
        text={dossier().receipt && !canWrite() ? t().titleRead : t().title}
        caption={dossier().reference ?? localized(form.title)}
      />
      <Show when={canWrite()}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
        <Show when={gaps().length > 0}>
          <Missing />
        </Show>
      </Show>
      <For each={shown()}>{(section) => <SectionAnswers section={section} />}</For>
      <BudgetBlock call={form} partners={dossier().partners} answers={answers()} />
      <Papers />
      <Show when={dossier().partners.length > 1}>
        <Confirmations />
      </Show>
      <Show when={canWrite() && dossier().may.includes('dossier.submit')}>
        <Submit />
      </Show>
    </div>
  )
}

function SectionAnswers(props: { section: ShownSection<Partner> }) {
  const t = useTexts('check')
  const { dossier, canWriteIn } = useDossier()
  return (
    <section>
      <h2>
        {[localized(props.section.section.title), props.section.partner?.name].filter(Boolean).join(' – ')}
      </h2>
      <dl class="answers">
        <For each={props.section.fields}>
          {(shown) => (
            <div class="answers__row">
              <dt>{localized(shown.field.label)}</dt>
              <dd>
                <AnswerValue shown={shown} text={ownAnswerText} none={t().noAnswer} />
              </dd>
              <Show when={canWriteIn(props.section.key)}>
                <dd class="no-print">
                  <a
                    href={`${paths.section(language(), dossier().id, props.section.key)}#${controlId(shown.path)}`}
                  >
                    {t().change}
                    <span class="visually-hidden">: {localized(shown.field.label)}</span>
                  </a>
                </dd>
              </Show>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

function Papers() {
  const dossierTexts = useTexts('dossier')
  const t = useTexts('check')
  const { form, dossier, canGive } = useDossier()
  return (
    <section>
      <h2>{t().papers}</h2>
      <dl class="answers">
        <For each={kindsAsked(form.documentKinds, dossier())}>
          {(kind) => (
            <div class="answers__row">
              <dt>{localized(kind.label)}</dt>
              <dd>
                <For
                  each={currentDocuments(dossier().documents).filter(({ kindId }) => kindId === kind.id)}
                  fallback={<span class="quiet">{t().noPaper}</span>}
                >
                  {(document) => (
                    <div>
                      {document.name}{' '}
                      <span class="quiet">
                        {fileSize(document.size)} · {dossierTexts().documentStates[document.state]}
                      </span>
                    </div>
                  )}
                </For>
              </dd>
              <Show when={canGive(kind)}>
                <dd class="no-print">
                  <a href={`${paths.documents(language(), dossier().id)}#paper-${kind.id}`}>
                    {t().change}
                    <span class="visually-hidden">: {localized(kind.label)}</span>
                  </a>
                </dd>
              </Show>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

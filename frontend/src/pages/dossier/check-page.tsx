import { For, lazy, Show, Suspense } from 'solid-js'
import { kindsAsked } from '../../../../shared/documents/asked-of.ts'
import { currentDocuments } from '../../../../shared/documents/versions.ts'
import type { Partner } from '../../../../shared/dossiers/dossier.ts'
import type { ShownSection } from '../../../../shared/dossiers/shown-answers.ts'
import { fileSize, localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BudgetBlock } from '../../ui/budget/budget-block.tsx'
import { AnswerValue } from '../../ui/reading/answer-value.tsx'
import { ownAnswerText } from './answer-text.ts'
import { controlId } from './control-id.ts'
import { gapLinks } from './gap-links.ts'
import { useDossier } from './open-dossier.ts'
import { Submit } from './submit.tsx'

const Confirmations = lazy(() => import('./partners/confirm.tsx'))

/** Every answer and paper on one page, with what is missing above and the submission below; later, what was submitted. */
export default function CheckPage() {
  const t = useTexts('dossier')
  const open = useDossier()
  const { form, dossier, gaps, closesAt, canWrite, shown, answers } = open
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle
        text={dossier().receipt && !canWrite() ? t().check.titleRead : t().check.title}
        caption={dossier().reference ?? localized(form.title)}
      />
      <Show when={canWrite()}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
        <Missing links={gapLinks(gaps(), open)} />
      </Show>
      <For each={shown()}>{(section) => <SectionAnswers section={section} />}</For>
      <BudgetBlock call={form} partners={dossier().partners} answers={answers()} />
      <Papers />
      <Show when={dossier().partners.length > 1}>
        <Suspense>
          <Confirmations />
        </Suspense>
      </Show>
      <Show when={canWrite() && dossier().may.includes('dossier.submit')}>
        <Submit />
      </Show>
    </div>
  )
}

function Missing(props: { links: ReturnType<typeof gapLinks> }) {
  const t = useTexts('dossier')
  return (
    <Show when={props.links.length > 0}>
      <section class="summary summary--calm" id="missing" tabindex="-1">
        <h2>{t().check.missingTitle(props.links.length)}</h2>
        <ul>
          <For each={props.links}>
            {(link) => (
              <li>
                <a href={link.href}>{link.text}</a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function SectionAnswers(props: { section: ShownSection<Partner> }) {
  const t = useTexts('dossier')
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
                <AnswerValue shown={shown} text={ownAnswerText} none={t().check.noAnswer} />
              </dd>
              <Show when={canWriteIn(props.section.key)}>
                <dd class="no-print">
                  <a
                    href={`${paths.section(language(), dossier().id, props.section.key)}#${controlId(shown.path)}`}
                  >
                    {t().check.change}
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
  const t = useTexts('dossier')
  const { form, dossier, canGive } = useDossier()
  return (
    <section>
      <h2>{t().check.papers}</h2>
      <dl class="answers">
        <For each={kindsAsked(form.documentKinds, dossier())}>
          {(kind) => (
            <div class="answers__row">
              <dt>{localized(kind.label)}</dt>
              <dd>
                <For
                  each={currentDocuments(dossier().documents).filter(({ kindId }) => kindId === kind.id)}
                  fallback={<span class="quiet">{t().check.noPaper}</span>}
                >
                  {(document) => (
                    <div>
                      {document.name}{' '}
                      <span class="quiet">
                        {fileSize(document.size)} · {t().documents.states[document.state]}
                      </span>
                    </div>
                  )}
                </For>
              </dd>
              <Show when={canGive(kind)}>
                <dd class="no-print">
                  <a href={`${paths.documents(language(), dossier().id)}#paper-${kind.id}`}>
                    {t().check.change}
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

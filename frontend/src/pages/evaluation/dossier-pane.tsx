import { For, Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { euros, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { AnswersView, sectionAnchor, sectionTitle } from '../../ui/reading/answers-view.tsx'
import { DocumentsView } from '../../ui/reading/documents-view.tsx'
import { PartnersView } from '../../ui/reading/partners-view.tsx'
import { BudgetBlock } from '../../ui/budget/budget-block.tsx'
import { answersOf, shownOf } from '../../ui/reading/answers-of.ts'
import { shownAmounts } from '../../ui/reading/shown-amounts.ts'

/** The dossier to read: what it asks for, answers by section, papers, partners. */
export default function DossierPane(props: { dossier: Dossier; form: PublicCall }) {
  return (
    <>
      <Facts dossier={props.dossier} form={props.form} />
      <Contents dossier={props.dossier} form={props.form} />
      <AnswersView sections={shownOf(props.form.form, props.dossier)} />
      <BudgetBlock call={props.form} partners={props.dossier.partners} answers={answersOf(props.dossier)} />
      <DocumentsView
        dossierId={props.dossier.id}
        kinds={props.form.documentKinds}
        documents={props.dossier.documents}
      />
      <PartnersView partners={props.dossier.partners} />
    </>
  )
}

function Facts(props: { dossier: Dossier; form: PublicCall }) {
  const t = useTexts('evaluation')
  const requested = () => shownAmounts(props.form, props.dossier).requestedGrant
  return (
    <dl class="facts evaluation-facts">
      <Show when={requested()}>
        {(cents) => (
          <div>
            <dt>{t().screen.requested}</dt>
            <dd class="facts__strong">{euros(cents())}</dd>
          </div>
        )}
      </Show>
      <Show when={props.dossier.submittedAt}>
        {(at) => (
          <div>
            <dt>{t().screen.submittedOn}</dt>
            <dd>{longDate(at(), props.form.timeZone)}</dd>
          </div>
        )}
      </Show>
    </dl>
  )
}

function Contents(props: { dossier: Dossier; form: PublicCall }) {
  const t = useTexts('evaluation')
  const links = () => [
    ...shownOf(props.form.form, props.dossier).map((section) => ({
      id: sectionAnchor(section.key),
      label: sectionTitle(section),
    })),
    { id: 'papers', label: t().screen.papers },
    { id: 'partners', label: t().screen.partners },
  ]
  // Not by the address: « back » would then go through the sections that one looked at.
  const goTo = (event: MouseEvent, id: string) => {
    event.preventDefault()
    const place = document.getElementById(id)
    place?.setAttribute('tabindex', '-1')
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav class="evaluation-contents no-print" aria-label={t().screen.contents}>
      <ul>
        <For each={links()}>
          {(link) => (
            <li>
              <a href={`#${link.id}`} onClick={(event) => goTo(event, link.id)}>
                {link.label}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

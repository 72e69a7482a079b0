import { createMemo, For, Show, untrack } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { call } from '../../api/client.ts'
import { account } from '../../api/session.ts'
import { euros, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { createLate } from '../../ui/create-late.ts'
import { createMargin, MarginNote } from './margin.tsx'
import { AnswersView, sectionAnchor, sectionTitle } from '../../ui/reading/answers-view.tsx'
import { DocumentsView } from '../../ui/reading/documents-view.tsx'
import { PartnersView } from '../../ui/reading/partners-view.tsx'
import { BudgetBlock } from '../../ui/budget/budget-block.tsx'
import { answersOf, shownOf } from '../../ui/reading/answers-of.ts'
import { shownAmounts } from '../../ui/reading/shown-amounts.ts'

/** The dossier to read: what it asks for, answers by section, papers, partners. */
export default function DossierPane(props: {
  dossier: Dossier
  form: PublicCall
  /** A sample has no notes in its margin. */
  hasNoMargin?: boolean
}) {
  const margin = useTexts('margin')
  const found = createLate(async () =>
    props.hasNoMargin
      ? undefined
      : call('GET /dossiers/:dossierId/margin-notes', { params: { dossierId: props.dossier.id } }),
  )
  // Made once, when the notes are there: they save themselves from then on.
  const notes = createMemo(() => {
    const stored = found()
    return stored && untrack(() => createMargin(props.dossier.id, stored, account()?.id ?? ''))
  })
  const note = (place: string, about: string) => (
    <Show when={notes()}>{(own) => <MarginNote margin={own()} place={place} about={about} />}</Show>
  )
  return (
    <>
      <Facts dossier={props.dossier} form={props.form} />
      <Contents dossier={props.dossier} form={props.form} />
      <AnswersView
        sections={shownOf(props.form.form, props.dossier)}
        after={(section) => note(section.key, sectionTitle(section))}
      />
      <BudgetBlock call={props.form} partners={props.dossier.partners} answers={answersOf(props.dossier)} />
      <DocumentsView
        dossierId={props.dossier.id}
        kinds={props.form.documentKinds}
        documents={props.dossier.documents}
      />
      {note('papers', margin().papers)}
      <PartnersView partners={props.dossier.partners} />
      <p class="no-print">
        <Button look="quiet" onClick={() => window.print()}>
          {margin().print}
        </Button>
      </p>
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

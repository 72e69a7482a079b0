import { For } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { shownOf } from '../../../ui/reading/answers-of.ts'
import { sectionAnchor, sectionTitle } from '../../../ui/reading/answers-view.tsx'

/** Links to the parts of a long page. */
export function Contents(props: { dossier: Dossier; form: PublicCall }) {
  const t = useTexts('staff')
  const reading = useTexts('reading')
  const links = () => [
    ...shownOf(props.form.form, props.dossier).map((section) => ({
      id: sectionAnchor(section.key),
      label: sectionTitle(section),
    })),
    { id: 'papers', label: reading().documents },
    { id: 'partners', label: reading().partners },
    { id: 'earlier-grants', label: t().dossier.earlierGrants },
    { id: 'evaluations', label: t().dossier.evaluations.title },
    { id: 'admissibility', label: t().dossier.admissibility.title },
    { id: 'assignments', label: t().dossier.assignments.title },
    { id: 'timeline', label: t().dossier.timeline },
  ]
  return (
    <nav class="contents no-print" aria-label={t().dossier.contents}>
      <ul>
        <For each={links()}>
          {(link) => (
            <li>
              <a href={`#${link.id}`}>{link.label}</a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

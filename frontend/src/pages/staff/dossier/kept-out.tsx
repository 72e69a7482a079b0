import { For, Show } from 'solid-js'
import type { Candidate } from '../../../../../shared/evaluation/api.ts'
import type { Assignment } from '../../../../../shared/evaluation/evaluation.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { LiftConflict } from './lift-conflict.tsx'

/** Evaluators whom a conflict keeps from a dossier, each with the reason in words, and the way to lift it. */
export function KeptOut(props: {
  dossierId: string
  evaluators: readonly Candidate[]
  onLifted: (answer: { assignments: Assignment[] }) => void
}) {
  const t = useTexts('conflicts')
  return (
    <Show when={props.evaluators.length > 0}>
      <h3>{t().keptOut}</h3>
      <p class="quiet">{t().keptOutHint}</p>
      <ul class="people">
        <For each={props.evaluators}>
          {({ id, name, email, conflict }) => (
            <li class="person">
              <span class="person__name">{name || email}</span>
              <p class="quiet person__note">{conflict && t().reasons[conflict]}</p>
              <Show when={conflict !== 'member'}>
                <LiftConflict
                  dossierId={props.dossierId}
                  accountId={id}
                  name={name || email}
                  onLifted={props.onLifted}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

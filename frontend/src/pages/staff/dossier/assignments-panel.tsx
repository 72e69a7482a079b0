import { createSignal, For, Show, type JSX } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import type { Assignment } from '../../../../../shared/evaluation/evaluation.ts'
import { call } from '../../../api/client.ts'
import { number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { arriveAt } from '../../../ui/arrive.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { LiftConflict } from './lift-conflict.tsx'
import { AssignForm } from './assign-form.tsx'

const TONES = {
  assigned: 'warm',
  declared: 'sea',
  conflicted: 'bad',
  submitted: 'good',
} as const satisfies Record<Assignment['state'], Tone>

/** What was submitted stays, and so does a conflict: the server takes neither back. */
const isFixed = ({ state, declaration }: Assignment) =>
  state === 'submitted' || (state === 'conflicted' && declaration !== 'askStaff')

/** Who evaluates the dossier, how far each is; staff assign and take back. */
export default function AssignmentsPanel(props: {
  dossier: Dossier
  form: PublicCall
  onChanged: () => void
}) {
  const t = useTexts('staff')
  arriveAt('assignments')
  const { resource, replace, reload } = createLoad(
    () => props.dossier.id,
    (dossierId) => call('GET /dossiers/:dossierId/assignments', { params: { dossierId } }),
  )
  const mayWrite = () => props.dossier.may.includes('assignment.write')
  const changed = (answer: { assignments: Assignment[] }) => {
    replace(answer)
    props.onChanged()
  }
  return (
    <section class="panel" id="assignments">
      <h2>{t().dossier.assignments.title}</h2>
      <p class="quiet">{t().dossier.assignments.asked(props.form.evaluationsPerDossier)}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <>
            <Show when={loaded().assignments.length > 0} fallback={<Nobody dossier={props.dossier} />}>
              <ul class="people">
                <For each={loaded().assignments}>
                  {(assignment) => (
                    <Person
                      assignment={assignment}
                      mayWrite={mayWrite()}
                      mayLift={props.dossier.may.includes('conflict.lift')}
                      onChanged={changed}
                    />
                  )}
                </For>
              </ul>
            </Show>
            <Show when={mayWrite()}>
              <MaybeFolded isFolded={props.dossier.state === 'evaluated'}>
                <AssignForm
                  dossier={props.dossier}
                  assigned={loaded().assignments.map((assignment) => assignment.evaluatorId)}
                  onChanged={changed}
                />
              </MaybeFolded>
            </Show>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** What is evaluated has all that the call asks for: one more is a wish of its own, open for who comes for it. */
function MaybeFolded(props: { isFolded: boolean; children: JSX.Element }) {
  const t = useTexts('staff')
  return (
    <Show when={props.isFolded} fallback={props.children}>
      <details class="panel__fold no-print" open={location.hash === '#assignments'}>
        <summary>{t().dossier.assignments.thirdOpinion}</summary>
        <p class="quiet">{t().dossier.assignments.reopens}</p>
        {props.children}
      </details>
    </Show>
  )
}

function Nobody(props: { dossier: Dossier }) {
  const t = useTexts('staff')
  return (
    <p>
      {props.dossier.state === 'submitted' ? t().dossier.assignments.noneYet : t().dossier.assignments.none}
    </p>
  )
}

function Person(props: {
  assignment: Assignment
  mayWrite: boolean
  mayLift: boolean
  onChanged: (answer: { assignments: Assignment[] }) => void
}) {
  const t = useTexts('staff')
  const conflicts = useTexts('conflicts')
  const [isAsking, setAsking] = createSignal(false)
  const takeBack = async () => {
    const { dossierId, evaluatorId, evaluatorName } = props.assignment
    const answer = await call('DELETE /dossiers/:dossierId/assignments/:evaluatorId', {
      params: { dossierId, evaluatorId },
    })
    showDone(t().dossier.assignments.takenBack(evaluatorName))
    props.onChanged(answer)
  }
  const stateText = () =>
    props.assignment.declaration === 'askStaff'
      ? t().dossier.assignments.asksStaff
      : t().dossier.assignments.states[props.assignment.state]
  return (
    <li class="person">
      <span class="person__name">
        {props.assignment.evaluatorName}
        <Show when={props.assignment.total !== undefined}>
          <span class="quiet"> · {t().dossier.assignments.points(number(props.assignment.total ?? 0))}</span>
        </Show>
      </span>
      <Badge text={stateText()} tone={TONES[props.assignment.state]} />
      <Show when={props.assignment.note}>
        {(note) => <p class="quiet person__note">{t().dossier.assignments.noteIs(note())}</p>}
      </Show>
      <Show when={props.assignment.detected}>
        {(detected) => <p class="quiet person__note">{conflicts().sees(conflicts().reasons[detected()])}</p>}
      </Show>
      <Show when={props.mayLift && props.assignment.state === 'conflicted'}>
        <LiftConflict
          dossierId={props.assignment.dossierId}
          accountId={props.assignment.evaluatorId}
          name={props.assignment.evaluatorName}
          onLifted={props.onChanged}
        />
      </Show>
      <Show when={props.mayWrite && !isFixed(props.assignment)}>
        <button type="button" class="link-button no-print" onClick={() => setAsking(true)}>
          <span aria-hidden="true">{t().dossier.assignments.takeBack}</span>
          <span class="visually-hidden">
            {t().dossier.assignments.takeBackNamed(props.assignment.evaluatorName)}
          </span>
        </button>
        <ConfirmDialog
          title={t().dossier.assignments.takeBackTitle(props.assignment.evaluatorName)}
          text={t().dossier.assignments.takeBackText}
          confirmLabel={t().dossier.assignments.takeBack}
          isOpen={isAsking()}
          onConfirm={takeBack}
          onClose={() => setAsking(false)}
        />
      </Show>
    </li>
  )
}

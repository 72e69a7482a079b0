import { useParams } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { ClosedNotice, NotAssigned, OverNotice } from './closed-notices.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { DossierNavigation } from './dossier-navigation.tsx'
import { EvaluationWork } from './evaluation-work.tsx'
import { dossierSequence, groupOf, isReadable } from './work-order.ts'
import './evaluation.css'

// Once for each dossier.
const ConflictPage = latePart(['evaluation'], () => import('./conflict-page.tsx'))

/** One dossier of an evaluator: the declaration first, then dossier and grid; or why it is closed. */
export default function EvaluationPage() {
  const t = useTexts('evaluation')
  const params = useParams<{ dossierId: string }>()
  const { resource, reload, replace } = createLoad(
    () => params.dossierId,
    () => call('GET /my/assignments'),
  )
  // Read by state: the way back is there while the list is still on its way.
  const sequence = () =>
    resource.state === 'ready' || resource.state === 'refreshing'
      ? dossierSequence(resource.latest?.assignments ?? [])
      : []
  return (
    <>
      <div class="evaluation-top no-print">
        <a class="back-link" href={paths.myEvaluations(language())}>
          {t().back}
        </a>
        <DossierNavigation dossierId={params.dossierId} sequence={sequence()} />
      </div>
      <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
        {(loaded) => (
          <Show when={params.dossierId} keyed>
            {(dossierId) => (
              <OneDossier
                dossierId={dossierId}
                assignments={loaded().assignments}
                onChanged={(changed) =>
                  replace({
                    assignments: loaded().assignments.map((known) =>
                      known.dossierId === changed.dossierId ? { ...known, ...changed } : known,
                    ),
                  })
                }
              />
            )}
          </Show>
        )}
      </Loaded>
    </>
  )
}

function OneDossier(props: {
  dossierId: string
  assignments: readonly MyAssignment[]
  onChanged: (assignment: MyAssignment) => void
}) {
  const assignment = createMemo(() =>
    props.assignments.find((candidate) => candidate.dossierId === props.dossierId),
  )
  const inGroup = (group: 'declare' | 'closed') => {
    const found = assignment()
    return found && groupOf(found) === group ? found : undefined
  }
  const readable = () => {
    const found = assignment()
    return found && isReadable(found) ? found : undefined
  }
  return (
    <Switch fallback={<OverNotice />}>
      <Match when={!assignment()}>
        <NotAssigned />
      </Match>
      <Match when={inGroup('declare')}>
        {(found) => <ConflictPage assignment={found()} onDeclared={props.onChanged} />}
      </Match>
      <Match when={inGroup('closed')}>
        <ClosedNotice dossierId={props.dossierId} />
      </Match>
      <Match when={readable()}>
        {(found) => (
          <EvaluationWork
            assignment={found()}
            assignments={props.assignments}
            onSubmitted={() => props.onChanged({ ...found(), state: 'submitted' })}
          />
        )}
      </Match>
    </Switch>
  )
}

import { For, Show } from 'solid-js'
import type { MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { call } from '../../api/client.ts'
import { localized, longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import type { Tone } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Progress } from '../../ui/progress.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { countWork, groupAssignments, groupOf, isReadable, type WorkGroup } from './work-order.ts'
import { dueText, isLate } from './due-text.ts'
import './evaluation.css'

const TONES = {
  declare: 'warm',
  score: 'sea',
  done: 'good',
  closed: 'plain',
  over: 'plain',
} as const satisfies Record<WorkGroup, Tone>

// Few have one, and it is no part of the work that counts.
const MyCalibrations = latePart(['calibration'], () => import('../calibration/my-calibrations.tsx'))

/** What the evaluator has to evaluate, by what is to do first. */
export default function MyEvaluationsPage() {
  const t = useTexts('evaluation')
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /my/assignments'),
  )
  return (
    <>
      <PageTitle text={t().list.title} />
      <p>
        <a href={paths.evaluatorProfile(language())}>{t().list.profile}</a>
      </p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={4} />}>
        {(loaded) => (
          <Show when={loaded().assignments.length > 0} fallback={<NothingAssigned />}>
            <p class="lead">{t().list.lead}</p>
            <Counts assignments={loaded().assignments} />
            <For each={groupAssignments(loaded().assignments)}>
              {({ group, assignments }) => <Group group={group} assignments={assignments} />}
            </For>
          </Show>
        )}
      </Loaded>
      <MyCalibrations />
    </>
  )
}

function NothingAssigned() {
  const t = useTexts('evaluation')
  return <EmptyState title={t().list.emptyTitle} text={t().list.empty} />
}

function Counts(props: { assignments: readonly MyAssignment[] }) {
  const t = useTexts('evaluation')
  const counts = () => countWork(props.assignments)
  return (
    <Show when={counts().all > 0}>
      <div class="work-counts block">
        <p class="work-counts__line">
          <strong>{counts().toDo > 0 ? t().list.toDo(counts().toDo) : t().list.nothingToDo}</strong>{' '}
          <span class="quiet">{t().list.done(counts().done, counts().all)}</span>
        </p>
        <Progress label={t().list.progress} value={counts().done / counts().all} />
      </div>
    </Show>
  )
}

function Group(props: { group: WorkGroup; assignments: readonly MyAssignment[] }) {
  const t = useTexts('evaluation')
  const isWaiting = () => props.group === 'declare' || props.group === 'score'
  const when = (assignment: MyAssignment) => {
    const due = isWaiting() ? dueText(assignment, t().due) : []
    return due.length > 0 ? due : [t().list.assigned(longDate(assignment.assignedAt))]
  }
  const isOpen = (assignment: MyAssignment) => groupOf(assignment) === 'declare' || isReadable(assignment)
  return (
    <section class="block">
      <h2>
        {t().list.groups[props.group]}{' '}
        <span class="work-group__count">{t().list.count(props.assignments.length)}</span>
      </h2>
      <p class="quiet narrow">{t().list.groupHints[props.group]}</p>
      <TaskList
        tasks={props.assignments.map((assignment) => ({
          title: assignment.projectTitle,
          href: isOpen(assignment) ? paths.evaluation(language(), assignment.dossierId) : undefined,
          hint: [assignment.reference, localized(assignment.callTitle), ...when(assignment)].join(' · '),
          state: isWaiting() && isLate(assignment) ? t().due.badge : t().list.states[props.group],
          tone: isWaiting() && isLate(assignment) ? ('bad' as const) : TONES[props.group],
        }))}
      />
    </section>
  )
}

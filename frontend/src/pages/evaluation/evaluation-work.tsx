import { createSignal, Show } from 'solid-js'
import { boundText } from '../../../../shared/calls/bindings.ts'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import type { Evaluation, MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { call } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { answersOf } from '../../ui/reading/answers-of.ts'
import { latePart } from '../../ui/late-part.tsx'
import { GridForm } from './grid-form.tsx'
import { dueText } from './due-text.ts'
import { createPanes, Panes } from './panes.tsx'
import { nextToDo } from './work-order.ts'

// The grid is there first, and what it is filled in from with it.
const DossierPane = latePart(
  ['reading', 'margin', 'saving'],
  () => import('./dossier-pane.tsx'),
  () => <PageSkeleton />,
)

// Of an evaluation that is submitted.
const GivenEvaluation = latePart(['evaluation'], () => import('./given-evaluation.tsx'))

interface Work {
  dossier: Dossier
  /** The call as it was when the dossier was begun, without what is withheld: its grid counts. */
  form: PublicCall
  evaluation: Evaluation
  /** The grant that the dossier asks for, in euro cents. */
  requested: number | undefined
}

interface Props {
  assignment: MyAssignment
  assignments: readonly MyAssignment[]
  onSubmitted: () => void
}

async function loadWork(dossierId: string): Promise<Work> {
  const [dossier, evaluation, { shownAmounts }, { readableCall, withMarksOf }] = await Promise.all([
    call('GET /dossiers/:dossierId', { params: { dossierId } }),
    call('GET /dossiers/:dossierId/evaluation', { params: { dossierId } }),
    import('../../ui/reading/shown-amounts.ts'),
    import('../../../../shared/evaluation/blind.ts'),
  ])
  const { callId, formVersion } = dossier
  const [own, current] = await Promise.all([
    call('GET /calls/:callId/forms/:formVersion', { params: { callId, formVersion: String(formVersion) } }),
    call('GET /calls/:callId', { params: { callId } }),
  ])
  // What a later version of the call withholds is not asked of this dossier either.
  const form = readableCall(withMarksOf(own, current.call))
  return { dossier, form, evaluation, requested: shownAmounts(form, dossier).requestedGrant }
}

/** The evaluation screen: the dossier left, the grid right. */
export function EvaluationWork(props: Props) {
  const { resource, reload, replace } = createLoad(() => props.assignment.dossierId, loadWork)
  const [isNew, setNew] = createSignal(false)
  return (
    <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
      {(work) => (
        <Screen
          {...props}
          work={work()}
          isNew={isNew()}
          onClosed={reload}
          onGiven={(evaluation) => {
            setNew(true)
            replace({ ...work(), evaluation })
            props.onSubmitted()
          }}
        />
      )}
    </Loaded>
  )
}

function Screen(
  props: Props & {
    work: Work
    isNew: boolean
    onClosed: () => void
    onGiven: (evaluation: Evaluation) => void
  },
) {
  const t = useTexts('evaluation')
  const panes = createPanes()
  const caption = () =>
    [
      props.assignment.reference,
      localized(props.assignment.callTitle),
      ...(isWritable() ? dueText(props.assignment, t().due) : []),
    ].join(' · ')
  const answers = () => answersOf(props.work.dossier)
  const form = () => props.work.form.form
  const isWritable = () =>
    props.work.evaluation.submittedAt === undefined && props.work.dossier.may.includes('evaluation.write')
  return (
    <div class="evaluation-screen">
      <PageTitle
        text={boundText(form(), answers(), 'projectTitle') || t().screen.noTitle}
        caption={caption()}
      />
      <Panes
        panes={panes}
        dossier={<DossierPane dossier={props.work.dossier} form={props.work.form} />}
        grid={
          <Show
            when={isWritable()}
            fallback={
              <GivenEvaluation
                evaluation={props.work.evaluation}
                grid={props.work.form.grid}
                next={nextToDo(props.assignments, props.assignment.dossierId)}
                isNew={props.isNew}
              />
            }
          >
            <GridForm
              evaluation={props.work.evaluation}
              grid={props.work.form.grid}
              requested={props.work.requested}
              showGrid={() => panes.show('grid')}
              onSubmitted={props.onGiven}
              onClosed={props.onClosed}
            />
          </Show>
        }
      />
    </div>
  )
}

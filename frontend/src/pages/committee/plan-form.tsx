import { createSignal, Show } from 'solid-js'
import { VOTE_RULES } from '../../../../shared/committee/meeting-life.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { DateTimeField } from '../../ui/date-field.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { findPlanProblems, type PlanDraft, type PlanProblem } from './plan-draft.ts'
import { PLAN_IDS, seatId, usePlanTexts } from './plan-texts.ts'
import { SeatFields } from './seat-fields.tsx'
import { fromOwnClock, toOwnClock } from './own-clock.ts'

/** Title, start, place, rule, quorum and seats of a meeting. */
export function PlanForm(props: {
  start: PlanDraft
  submitLabel: string
  isPending: boolean
  error: unknown
  onSubmit: (plan: PlanDraft) => void
  onCancel: () => void
}) {
  const t = useTexts('meetingPlan')
  const common = useTexts('common')
  const text = usePlanTexts()
  const [plan, setPlan] = createSignal(props.start)
  const [problems, setProblems] = createSignal<readonly PlanProblem[]>([])
  const change = (changes: Partial<PlanDraft>) => setPlan((before) => ({ ...before, ...changes }))
  const errorOf = (field: PlanProblem['field']) => {
    const found = problems().find((problem) => problem.field === field)
    return found && text(found)
  }
  const submit = () => {
    if (props.isPending) return
    const found = findPlanProblems(plan())
    setProblems(found)
    if (found.length === 0) props.onSubmit(plan())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ProblemSummary
        problems={problems().map((problem) => ({
          text: text(problem),
          fieldId: problem.field === 'seat' ? seatId(problem.place) : PLAN_IDS[problem.field],
        }))}
      />
      <TextField
        id={PLAN_IDS.title}
        label={t().name}
        error={errorOf('title')}
        value={plan().title}
        onInput={(title) => change({ title })}
      />
      <div class="field-pair">
        <DateTimeField
          id={PLAN_IDS.startsAt}
          label={t().starts}
          hint={t().startsHint}
          error={errorOf('startsAt')}
          value={toOwnClock(plan().startsAt)}
          onInput={(local) => change({ startsAt: fromOwnClock(local) })}
        />
        <TextField label={t().place} isOptional value={plan().place} onInput={(place) => change({ place })} />
      </div>
      <RadioGroup
        label={t().rule}
        options={VOTE_RULES.map((value) => ({
          value,
          label: t().rules[value],
          hint: t().ruleHints[value],
        }))}
        value={plan().rule}
        onChange={(rule) => change({ rule })}
      />
      <NumberField
        id={PLAN_IDS.quorum}
        label={t().quorum}
        error={errorOf('quorum')}
        value={plan().quorum || undefined}
        onInput={(quorum = 0) => change({ quorum })}
      />
      <SeatFields
        seats={plan().seats}
        error={errorOf('chair')}
        errorOf={(place) => {
          const found = problems().find((one) => one.field === 'seat' && one.place === place)
          return found && text(found)
        }}
        onChange={(seats) => change({ seats })}
      />
      <Show when={props.error}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button type="submit" isPending={props.isPending}>
          {props.submitLabel}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {common().cancel}
        </Button>
      </div>
    </form>
  )
}

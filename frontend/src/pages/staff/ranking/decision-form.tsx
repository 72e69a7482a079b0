import { createMemo, createSignal, onMount, Show } from 'solid-js'
import { fieldError } from '../../../ui/form-shell.tsx'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-fields.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { ProblemSummary } from '../../../ui/problem-summary.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { OUTCOME_ORDER } from '../release/summary.ts'
import { AwardField } from './award-field.tsx'
import { findProblems, startDraft, type DecisionDraft, type DraftProblem } from './decision-draft.ts'
import { RecordedDecision } from './recorded-decision.tsx'
import { rememberedAct } from './remembered-act.ts'
import { useProblemTexts } from './problem-texts.ts'
import type { RankedRow } from './proposal.ts'

const ID = {
  outcome: 'decision-outcome',
  amount: 'decision-amount',
  reasons: 'decision-reasons',
  actNumber: 'decision-act',
  actDate: 'decision-date',
} as const

/** Outcome, amount, reasons and legal act of one dossier. */
export function DecisionForm(props: {
  row: RankedRow
  isPending: boolean
  error: unknown
  onRecord: (draft: DecisionDraft, goOn: boolean) => void
  onClose: () => void
}) {
  const t = useTexts('staff')
  const { call } = useStaffCall()
  const problemText = useProblemTexts()
  const [draft, setDraft] = createSignal(startDraft(props.row, rememberedAct(call().id)))
  const [shown, setShown] = createSignal<readonly DraftProblem[]>([])
  const change = (changes: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...changes }))
  const errorOf = (field: DraftProblem['field']) => {
    const problem = shown().find((candidate) => candidate.field === field)
    return problem && problemText(problem)
  }
  const isAward = createMemo(() => draft().outcome === 'award')
  const record = (goOn: boolean) => {
    const problems = findProblems(draft(), props.row, call().highestRate)
    setShown(problems)
    if (problems.length === 0) props.onRecord(draft(), goOn)
  }
  let form: HTMLFormElement | undefined
  onMount(() => form?.querySelector<HTMLInputElement>('input:checked')?.focus())

  return (
    <form
      class="decision-form"
      ref={(element) => (form = element)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.isPending) record(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || props.isPending) return
        event.preventDefault()
        record(true)
      }}
    >
      <DossierLine row={props.row} />
      <ProblemSummary
        problems={shown().map((problem) => ({ text: problemText(problem), fieldId: ID[problem.field] }))}
      />
      <RadioGroup
        id={ID.outcome}
        label={t().decision.outcome}
        options={OUTCOME_ORDER.map((value) => ({
          value,
          label: t().decision.outcomes[value],
          hint: t().decision.outcomeHints[value],
        }))}
        error={errorOf('outcome')}
        value={draft().outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <div class="decision-form__columns">
        <div>
          <Show when={isAward()}>
            <AwardField
              id={ID.amount}
              row={props.row}
              draft={draft()}
              error={errorOf('amount') ?? fieldError(props.error, 'amount')}
              onChange={change}
            />
          </Show>
          <LegalActFields draft={draft()} errorOf={errorOf} onChange={change} />
        </div>
        <div>
          <TextArea
            id={ID.reasons}
            label={t().decision.reasons}
            isOptional={isAward()}
            hint={t().decision.reasonsHint}
            error={errorOf('reasons')}
            rows={4}
            limit={4000}
            value={draft().reasons}
            onInput={(reasons) => change({ reasons })}
          />
          <Show when={isAward()}>
            <TextArea
              label={t().decision.conditions}
              isOptional
              hint={t().decision.conditionsHint}
              rows={4}
              limit={2000}
              value={draft().conditions}
              onInput={(conditions) => change({ conditions })}
            />
          </Show>
        </div>
      </div>
      <Show when={Boolean(props.error)}>
        <FailureMessage error={props.error} />
      </Show>
      <div class="button-row decision-form__end">
        <Button isPending={props.isPending} onClick={() => record(true)}>
          {t().decision.recordNext}
        </Button>
        <Button look="quiet" onClick={() => !props.isPending && record(false)}>
          {t().decision.record}
        </Button>
      </div>
      <p class="quiet keys-hint">{t().decision.keys}</p>
      <Show when={props.row.decision}>
        {(decision) => (
          <>
            <p class="quiet">{t().decision.supersedes}</p>
            <RecordedDecision decision={decision()} />
          </>
        )}
      </Show>
    </form>
  )
}

function DossierLine(props: { row: RankedRow }) {
  const t = useTexts('staff')
  return (
    <p>
      <strong>{props.row.dossier.projectTitle}</strong>
      <span class="block-line quiet">
        {props.row.dossier.lead} · {t().ranking.places[props.row.place]}
      </span>
    </p>
  )
}

function LegalActFields(props: {
  draft: DecisionDraft
  errorOf: (field: DraftProblem['field']) => string | undefined
  onChange: (changes: Partial<DecisionDraft>) => void
}) {
  const t = useTexts('staff')
  return (
    <div class="field-pair">
      <TextField
        id={ID.actNumber}
        label={t().decision.actNumber}
        hint={t().decision.actNumberHint}
        error={props.errorOf('actNumber')}
        value={props.draft.actNumber}
        onInput={(actNumber) => props.onChange({ actNumber })}
      />
      <DateField
        id={ID.actDate}
        label={t().decision.actDate}
        hint={t().decision.actRemembered}
        error={props.errorOf('actDate')}
        value={props.draft.actDate}
        onInput={(actDate) => props.onChange({ actDate })}
      />
    </div>
  )
}

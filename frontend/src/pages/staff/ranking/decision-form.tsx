import { createSignal, onMount, Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { fieldError } from '../../../ui/form-shell.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { ProblemSummary } from '../../../ui/problem-summary.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { DECISION_IDS } from './decision-controls.ts'
import { DecisionFields } from './decision-fields.tsx'
import { findProblems, startDraft, type DecisionDraft, type DraftProblem } from './decision-draft.ts'
import { useProblemTexts } from './problem-texts.ts'
import type { RankedRow } from './proposal.ts'
import { RecordedDecision } from './recorded-decision.tsx'
import { rememberedAct } from './remembered-act.ts'

interface Props {
  row: RankedRow
  isPending: boolean
  error: unknown
  /** `goOn`: to the next dossier afterwards. */
  onRecord: (draft: DecisionDraft, goOn: boolean) => void
}

/** Outcome, amount, reasons and legal act of one dossier. */
export function DecisionForm(props: Props) {
  const { call } = useStaffCall()
  const problemText = useProblemTexts()
  const [draft, setDraft] = createSignal(
    startDraft(props.row, rememberedAct(call().id), call().selection?.reserveUntil),
  )
  const [problems, setProblems] = createSignal<readonly DraftProblem[]>([])
  const record = (goOn: boolean) => {
    if (props.isPending) return
    const found = findProblems(draft(), props.row, call().highestRate)
    setProblems(found)
    if (found.length === 0) props.onRecord(draft(), goOn)
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
        record(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        record(true)
      }}
    >
      <DossierLine row={props.row} />
      <ProblemSummary
        problems={problems().map((problem) => ({
          text: problemText(problem),
          fieldId: DECISION_IDS[problem.field],
        }))}
      />
      <DecisionFields
        row={props.row}
        draft={draft()}
        problems={problems()}
        error={props.error}
        onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
      />
      <Ending {...props} onRecord={record} />
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

/** What went wrong, the two ways on, and the decision that this one would supersede. */
function Ending(props: {
  row: RankedRow
  isPending: boolean
  error: unknown
  onRecord: (goOn: boolean) => void
}) {
  const t = useTexts('staff')
  const { call } = useStaffCall()
  return (
    <>
      <Show when={Boolean(props.error) && fieldError(props.error, 'amount') === undefined}>
        <FailureMessage error={props.error} />
      </Show>
      <div class="button-row decision-form__end">
        <Button isPending={props.isPending} onClick={() => props.onRecord(true)}>
          {t().decision.recordNext}
        </Button>
        <Button look="quiet" onClick={() => props.onRecord(false)}>
          {t().decision.record}
        </Button>
      </div>
      <p class="quiet keys-hint">{t().decision.keys}</p>
      <Show when={props.row.decision}>
        {(decision) => (
          <>
            <p class="quiet">{t().decision.supersedes}</p>
            <RecordedDecision decision={decision()} timeZone={call().timeZone} />
          </>
        )}
      </Show>
    </>
  )
}

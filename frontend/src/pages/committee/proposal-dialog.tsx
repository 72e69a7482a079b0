import { createSignal, Show } from 'solid-js'
import type { Item, Meeting, ShownItem } from '../../../../shared/committee/meeting.ts'
import type { Call } from '../../../../shared/calls/call.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone } from '../../ui/toasts.tsx'
import { StaffCallContext } from '../staff/call/call-context.ts'
import { DECISION_IDS } from '../staff/ranking/decision-controls.ts'
import { findProblems, type DraftProblem } from '../staff/ranking/decision-draft.ts'
import { DecisionFields } from '../staff/ranking/decision-fields.tsx'
import { useProblemTexts } from '../staff/ranking/problem-texts.ts'
import type { RankedRow } from '../staff/ranking/proposal.ts'
import { useMeeting, useStep, writeOn } from './meeting-context.ts'
import { contentOf, draftOf } from './proposal-draft.ts'

interface Props {
  item: Item
  shown: ShownItem
  isOpen: boolean
  onClose: () => void
}

const isOfAct = ({ field }: DraftProblem) => field === 'actNumber' || field === 'actDate'

/** Writes the proposal on a dossier with the controls of a decision, without the act that comes with the meeting. */
export default function ProposalDialog(props: Props) {
  const t = useTexts('committee')
  return (
    <Dialog
      title={t().proposalOn(props.shown.dossier?.reference ?? '')}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <Show when={props.isOpen}>
        <LoadedForm {...props} />
      </Show>
    </Dialog>
  )
}

function LoadedForm(props: Props) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { resource, reload } = createLoad(
    () => meeting().callId,
    async (callId) => {
      const [found, ranking] = await Promise.all([
        call('GET /staff/calls/:callId', { params: { callId } }),
        call('GET /calls/:callId/ranking', { params: { callId } }),
      ])
      const row = ranking.ranking.find(({ dossier }) => dossier.id === props.item.dossierId)
      return { found, row }
    },
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => (
        <StaffCallContext.Provider
          value={{
            call: () => loaded().found.call,
            next: () => loaded().found.next,
            standing: () => loaded().found.standing,
            reload,
            replace: () => {},
          }}
        >
          <Show when={loaded().row} fallback={<p>{t().gone}</p>}>
            {(row) => <ProposalForm {...props} row={row()} call={loaded().found.call} />}
          </Show>
        </StaffCallContext.Provider>
      )}
    </Loaded>
  )
}

function ProposalForm(props: Props & { row: RankedRow; call: Call }) {
  const t = useTexts('committee')
  const common = useTexts('common')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  const problemText = useProblemTexts()
  // What was there when the dialog opened: written over only if nobody wrote another one meanwhile.
  const seen: Meeting = meeting()
  const before = props.item
  const [draft, setDraft] = createSignal(draftOf(before.content))
  const [problems, setProblems] = createSignal<readonly DraftProblem[]>([])
  const contentIn = ({ items }: Meeting) =>
    items.find(({ dossierId }) => dossierId === before.dossierId)?.item?.content
  const write = async () => {
    const found = findProblems(draft(), props.row, props.call.highestRate).filter((one) => !isOfAct(one))
    setProblems(found)
    if (found.length > 0) return
    const params = { meetingId: seen.id, itemId: before.dossierId }
    const isDone = await step(() =>
      writeOn(seen, contentIn, (ifMatch) =>
        call('PUT /meetings/:meetingId/items/:itemId/content', {
          params,
          body: contentOf(draft()),
          ifMatch,
        }),
      ),
    )
    if (!isDone) return
    showDone(t().proposalWritten)
    props.onClose()
  }
  return (
    <form
      class="decision-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <Show when={Object.keys(before.ballots).length > 0 || before.isAgreed}>
        <p class="notice notice--warning">{t().votesGo}</p>
      </Show>
      <ProblemSummary
        problems={problems().map((one) => ({ text: problemText(one), fieldId: DECISION_IDS[one.field] }))}
      />
      <DecisionFields
        row={props.row}
        draft={draft()}
        problems={problems()}
        error={error()}
        isWithoutAct
        onChange={(changes) => setDraft((now) => ({ ...now, ...changes }))}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row decision-form__end">
        <Button type="submit" isPending={isPending()}>
          {t().writeProposal}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {common().cancel}
        </Button>
      </div>
    </form>
  )
}

import { createSignal, Show } from 'solid-js'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { DecisionForm } from './decision-form.tsx'
import { decisionOf, type DecisionDraft } from './decision-draft.ts'
import { nextUndecided, type RankedRow } from './proposal.ts'
import { rememberAct } from './remembered-act.ts'

/** Records decisions one after the other; the ranking stays behind it. */
export default function DecisionDialog(props: {
  row: RankedRow | undefined
  /** Asks for the ranking anew. */
  onRecorded: () => Promise<readonly RankedRow[]>
  onGoTo: (row: RankedRow | undefined) => void
}) {
  const t = useTexts('staff')
  return (
    <Dialog
      title={props.row ? t().decision.title(props.row.dossier.reference) : ''}
      isOpen={props.row !== undefined}
      onClose={() => props.onGoTo(undefined)}
    >
      <Show when={props.row} keyed>
        {(row) => <Deciding row={row} onRecorded={props.onRecorded} onGoTo={props.onGoTo} />}
      </Show>
    </Dialog>
  )
}

function Deciding(props: {
  row: RankedRow
  onRecorded: () => Promise<readonly RankedRow[]>
  onGoTo: (row: RankedRow | undefined) => void
}) {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  // One key a dossier: pressing again after a lost answer records nothing twice.
  const idempotencyKey = newIdempotencyKey()

  const record = async (draft: DecisionDraft, goOn: boolean) => {
    const { id: dossierId, reference } = props.row.dossier
    setPending(true)
    setError(undefined)
    try {
      await call('POST /dossiers/:dossierId/decisions', {
        params: { dossierId },
        body: decisionOf(draft),
        idempotencyKey,
      })
      rememberAct(current().id, draft)
      showDone(t().decision.done(reference))
      const rows = await props.onRecorded()
      props.onGoTo(goOn ? nextUndecided(rows, dossierId) : undefined)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <DecisionForm
      row={props.row}
      isPending={isPending()}
      error={error()}
      onRecord={(draft, goOn) => void record(draft, goOn)}
    />
  )
}

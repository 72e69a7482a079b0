import { createMemo, For, Show } from 'solid-js'
import type { Proposal, ProposedDossier as Proposed } from '../../../../../shared/evaluation/proposal.ts'
import { clockTime, longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useCallClock, useStaffCall } from '../call/call-context.ts'
import { createAssigning } from './create-assigning.ts'
import { createEdits, type Edits } from './proposal-edits.ts'
import { loadsOf, shortBy } from './proposal-loads.ts'
import { ProposedTable } from './proposed-table.tsx'

interface Props {
  proposal: Proposal
  /** Everything that was kept is assigned. */
  onAssigned: () => void
  /** Some of it is. */
  onChanged: () => void
}

/** A proposal as staff change it; what they change is kept on this device until they accept. */
export function EditedProposal(props: Props) {
  const t = useTexts('proposal')
  const { call: current } = useStaffCall()
  const edits = createEdits({ callId: current().id, askedAt: props.proposal.askedAt })
  const { progress, failures, assign } = createAssigning()
  const dossiers = () => props.proposal.dossiers
  const accept = async () => {
    if (progress()) return
    const wanted = dossiers()
      .map((dossier) => ({ ...dossier, id: dossier.dossierId, kept: edits.kept(dossier) }))
      .filter(({ kept }) => kept.length > 0)
    const failed = await assign(wanted, ({ kept }) => kept)
    if (failed.length < wanted.length) showDone(t().done(wanted.length - failed.length))
    if (failed.length === 0) {
      edits.forget()
      props.onAssigned()
    } else if (failed.length < wanted.length) props.onChanged()
  }
  return (
    <>
      <Show when={edits.isOvertaken}>
        <p class="notice">
          {t().overtaken(
            longDate(props.proposal.askedAt, current().timeZone),
            clockTime(props.proposal.askedAt, current().timeZone),
            props.proposal.askedByName,
          )}
        </p>
      </Show>
      <Served dossiers={dossiers()} edits={edits} />
      <Loads dossiers={dossiers()} edits={edits} />
      <Show when={edits.restoredFrom}>{(from) => <Changed edits={edits} from={from()} />}</Show>
      <ProposedTable dossiers={dossiers()} edits={edits} />
      <Show when={edits.restoredFrom === undefined}>
        <Changed edits={edits} />
      </Show>
      <StatusMessage>
        <Show when={progress()}>
          {(shown) => (
            <Progress label={t().progress(shown().done, shown().all)} value={shown().done / shown().all} />
          )}
        </Show>
      </StatusMessage>
      <Show when={failures().length > 0}>
        <div class="notice notice--error" role="alert">
          <p>{t().partly(failures().length)}</p>
          <ul>
            <For each={failures()}>
              {({ reference, sentence }) => (
                <li>
                  {t().failed(reference)} {sentence}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <p class="button-row">
        <Button isPending={progress() !== undefined} onClick={() => void accept()}>
          {t().accept}
        </Button>
      </p>
    </>
  )
}

/**
 * That the proposal is not as it was computed, where its changes are kept, and the way back. What was found again is
 * told above the table; what is changed now below it, so that nothing moves under the hand.
 */
function Changed(props: { edits: Edits; from?: string }) {
  const t = useTexts('proposal')
  const clock = useCallClock()
  const told = () => {
    if (!props.edits.isSafe()) return t().unkept
    return props.from === undefined ? t().kept : t().restored(clock(props.from))
  }
  return (
    <div role="status">
      <Show when={props.edits.isChanged()}>
        <div class="notice" classList={{ 'notice--warning': !props.edits.isSafe() }}>
          <p>{told()}</p>
          <p class="button-row">
            <Button look="quiet" isSmall onClick={() => showDone(t().discarded, props.edits.discard())}>
              {t().discard}
            </Button>
          </p>
        </div>
      </Show>
    </div>
  )
}

/** Whether everybody is served, as the proposal stands now; who was not from the start stands first in the table. */
function Served(props: { dossiers: readonly Proposed[]; edits: Edits }) {
  const t = useTexts('proposal')
  const lacking = createMemo(
    () => props.dossiers.filter((dossier) => shortBy(dossier, props.edits.kept(dossier)) > 0).length,
  )
  const told = () => {
    if (props.edits.isChanged()) return lacking() === 0 ? t().everyoneNow : t().lackingNow(lacking())
    return lacking() === 0 ? t().everyone : t().lacking(lacking())
  }
  return (
    <p class="notice" classList={{ 'notice--good': lacking() === 0, 'notice--warning': lacking() > 0 }}>
      {told()}
    </p>
  )
}

/** How many dossiers each evaluator would get, as the proposal stands now. */
function Loads(props: { dossiers: readonly Proposed[]; edits: Edits }) {
  const t = useTexts('proposal')
  const loads = createMemo(() => loadsOf(props.dossiers, props.edits.kept, props.edits.named))
  return (
    <details open={props.dossiers.length > 1}>
      <summary>{t().loads}</summary>
      <ul>
        <For each={loads()}>{({ name, count }) => <li>{t().load(name, count)}</li>}</For>
      </ul>
    </details>
  )
}

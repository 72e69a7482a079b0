import { createEffect, createMemo, For, Match, onCleanup, Show, Switch } from 'solid-js'
import type { Proposal, ProposedDossier as Proposed } from '../../../../../shared/evaluation/proposal.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { createAssigning } from './create-assigning.ts'
import { createEdits, type Edits } from './proposal-edits.ts'
import { isUnderWay, loadsOf } from './proposal-loads.ts'
import { ProposedTable } from './proposed-table.tsx'

interface Props {
  /** Whether a new one is asked for, unless one is being made. */
  isAnew: boolean
  /** Everything that was kept is assigned. */
  onAssigned: () => void
  /** Some of it is. */
  onChanged: () => void
  onClose: () => void
}

const LOOK_AGAIN_MS = 1500

/** Goes on with a proposal that is being made, also by a colleague; else asks for a new one where it should. */
async function askFor({ callId, isAnew }: { callId: string; isAnew: boolean }): Promise<Proposal> {
  const found = await call('GET /calls/:callId/assignment-proposal', { params: { callId } })
  return isUnderWay(found) || !isAnew
    ? found
    : call('POST /calls/:callId/assignment-proposal', { params: { callId } })
}

/** Who could evaluate what, once it is worked out: staff take out whom they do not want, and accept. */
export default function ProposalView(props: Props) {
  const t = useTexts('proposal')
  const { call: current } = useStaffCall()
  const { resource, reload, replace } = createLoad(
    () => ({ callId: current().id, isAnew: props.isAnew }),
    askFor,
  )
  const look = async () =>
    replace(await call('GET /calls/:callId/assignment-proposal', { params: { callId: current().id } }))
  createEffect(() => {
    const found = resource.state === 'ready' ? resource.latest : undefined
    if (!found || !isUnderWay(found)) return
    const timer = setTimeout(() => void look().catch(() => replace({ ...found })), LOOK_AGAIN_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <section class="panel block">
      <h2>{t().title}</h2>
      <p>{t().intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Switch fallback={<p>{t().nothing}</p>}>
            <Match when={isUnderWay(loaded())}>
              <StatusMessage>
                <Progress
                  label={t().reading(loaded().read, loaded().all)}
                  value={loaded().read / Math.max(1, loaded().all)}
                />
              </StatusMessage>
              <p class="quiet">
                {t().reading(loaded().read, loaded().all)}. {t().goesOn}
              </p>
            </Match>
            <Match when={loaded().state === 'failed'}>
              <p class="notice notice--error">{t().broken}</p>
              <Button look="quiet" onClick={reload}>
                {t().propose}
              </Button>
            </Match>
            <Match when={loaded().dossiers.length > 0}>
              <For each={loaded().underMinimum}>
                {({ name, load, minimum }) => <p class="notice">{t().underMinimum(name, load, minimum)}</p>}
              </For>
              <EditedProposal {...props} dossiers={loaded().dossiers} />
            </Match>
          </Switch>
        )}
      </Loaded>
      <p class="button-row">
        <Button look="quiet" onClick={() => props.onClose()}>
          {t().close}
        </Button>
      </p>
    </section>
  )
}

function EditedProposal(props: Pick<Props, 'onAssigned' | 'onChanged'> & { dossiers: readonly Proposed[] }) {
  const t = useTexts('proposal')
  const edits = createEdits()
  const { progress, failures, assign } = createAssigning()
  const accept = async () => {
    if (progress()) return
    const wanted = props.dossiers
      .map((dossier) => ({ ...dossier, id: dossier.dossierId, kept: edits.kept(dossier) }))
      .filter(({ kept }) => kept.length > 0)
    const failed = await assign(wanted, ({ kept }) => kept)
    if (failed.length < wanted.length) showDone(t().done(wanted.length - failed.length))
    if (failed.length === 0) props.onAssigned()
    else if (failed.length < wanted.length) props.onChanged()
  }
  return (
    <>
      <Served dossiers={props.dossiers} />
      <Loads dossiers={props.dossiers} edits={edits} />
      <ProposedTable dossiers={props.dossiers} edits={edits} />
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

/** Whether everybody is served; who is not stands first in the table. */
function Served(props: { dossiers: readonly Proposed[] }) {
  const t = useTexts('proposal')
  const lacking = () => props.dossiers.filter(({ missing }) => missing > 0).length
  return (
    <p class="notice" classList={{ 'notice--good': lacking() === 0, 'notice--warning': lacking() > 0 }}>
      {lacking() === 0 ? t().everyone : t().lacking(lacking())}
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

import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import type { Proposal, ProposedDossier as Proposed } from '../../../../../shared/evaluation/proposal.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { createAssigning } from './create-assigning.ts'
import { lackingFirst, loadsOf } from './proposal-loads.ts'

interface Props {
  onAssigned: () => void
  onClose: () => void
}

const LOOK_AGAIN_MS = 1500
const isUnderWay = ({ state }: Proposal) => state === 'waiting' || state === 'running'

/** Goes on with a proposal that is being made, also by a colleague; else asks for a new one. */
async function askFor(callId: string): Promise<Proposal> {
  const found = await call('GET /calls/:callId/assignment-proposal', { params: { callId } })
  return isUnderWay(found) ? found : call('POST /calls/:callId/assignment-proposal', { params: { callId } })
}

/** Who could evaluate what, once it is worked out: staff take out whom they do not want, and accept. */
export default function ProposalView(props: Props) {
  const t = useTexts('proposal')
  const { call: current } = useStaffCall()
  const { resource, reload, replace } = createLoad(() => current().id, askFor)
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
              <EditedProposal dossiers={loaded().dossiers} onAssigned={props.onAssigned} />
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

const pairOf = (dossierId: string, evaluatorId: string) => `${dossierId} ${evaluatorId}`

function EditedProposal(props: { dossiers: readonly Proposed[]; onAssigned: () => void }) {
  const t = useTexts('proposal')
  const [left, setLeft] = createSignal<readonly string[]>([])
  const { progress, failures, assign } = createAssigning()
  const keptOf = ({ dossierId, evaluators }: Proposed) =>
    evaluators.map(({ id }) => id).filter((id) => !left().includes(pairOf(dossierId, id)))
  const accept = async () => {
    if (progress()) return
    const wanted = props.dossiers
      .filter((dossier) => keptOf(dossier).length > 0)
      .map((dossier) => ({ id: dossier.dossierId, reference: dossier.reference, kept: keptOf(dossier) }))
    const failed = await assign(wanted, ({ kept }) => kept)
    if (failed.length < wanted.length) showDone(t().done(wanted.length - failed.length))
    if (failed.length === 0) props.onAssigned()
  }
  const toggle = (pair: string, isKept: boolean) =>
    setLeft((before) => (isKept ? before.filter((other) => other !== pair) : [...before, pair]))
  return (
    <>
      <Served dossiers={props.dossiers} />
      <Loads dossiers={props.dossiers} keptOf={keptOf} />
      <ProposedTable dossiers={props.dossiers} isLeft={(pair) => left().includes(pair)} onToggle={toggle} />
      <StatusMessage>
        <Show when={progress()}>
          {(shown) => (
            <Progress label={t().progress(shown().done, shown().all)} value={shown().done / shown().all} />
          )}
        </Show>
      </StatusMessage>
      <Show when={failures().length > 0}>
        <ul class="notice notice--error" role="alert">
          <For each={failures()}>
            {({ reference, sentence }) => (
              <li>
                {t().failed(reference)} {sentence}
              </li>
            )}
          </For>
        </ul>
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
function Loads(props: { dossiers: readonly Proposed[]; keptOf: (dossier: Proposed) => readonly string[] }) {
  const t = useTexts('proposal')
  const loads = createMemo(() => loadsOf(props.dossiers, props.keptOf))
  return (
    <details open={props.dossiers.length > 1}>
      <summary>{t().loads}</summary>
      <ul>
        <For each={loads()}>{({ name, count }) => <li>{t().load(name, count)}</li>}</For>
      </ul>
    </details>
  )
}

function ProposedTable(props: {
  dossiers: readonly Proposed[]
  isLeft: (pair: string) => boolean
  onToggle: (pair: string, isKept: boolean) => void
}) {
  const t = useTexts('proposal')
  const lack = ({ reason, missing, eligible }: Proposed) => reason && t().reasons[reason](missing, eligible)
  const columns = (): Column<Proposed>[] => [
    {
      key: 'dossier',
      label: t().dossier,
      isRowHeader: true,
      cell: ({ reference, projectTitle }) => `${reference} · ${projectTitle}`,
    },
    {
      key: 'evaluators',
      label: t().evaluators,
      cell: ({ dossierId, reference, evaluators }) => (
        <span>
          <For each={evaluators}>
            {({ id, name }) => (
              <label class="choice">
                <input
                  type="checkbox"
                  aria-label={t().keepNamed(name, reference)}
                  checked={!props.isLeft(pairOf(dossierId, id))}
                  onChange={(event) => props.onToggle(pairOf(dossierId, id), event.currentTarget.checked)}
                />
                <span>{name}</span>
              </label>
            )}
          </For>
        </span>
      ),
    },
    { key: 'missing', label: t().missing, cell: (dossier) => lack(dossier) ?? '–' },
  ]
  return (
    <LongRows
      rows={lackingFirst(props.dossiers)}
      textOf={({ reference, projectTitle, evaluators }) =>
        [reference, projectTitle, ...evaluators.map(({ name }) => name)].join(' ')
      }
    >
      {(shown) => <CardTable caption={t().caption} isCaptionHidden columns={columns()} rows={shown()} />}
    </LongRows>
  )
}

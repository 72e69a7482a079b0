import { createEffect, For, Match, onCleanup, Switch } from 'solid-js'
import type { Proposal } from '../../../../../shared/evaluation/proposal.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { StatusMessage } from '../../../ui/status-message.tsx'
import { showFailure } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { EditedProposal } from './edited-proposal.tsx'
import { isUnderWay } from './proposal-loads.ts'

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
  return isUnderWay(found) || !isAnew ? found : askAnew(callId)
}

const askAnew = (callId: string) => call('POST /calls/:callId/assignment-proposal', { params: { callId } })

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
              <Button look="quiet" onClick={() => void askAnew(current().id).then(replace, showFailure)}>
                {t().propose}
              </Button>
            </Match>
            <Match when={loaded().dossiers.length > 0}>
              <For each={loaded().underMinimum}>
                {({ name, load, minimum }) => <p class="notice">{t().underMinimum(name, load, minimum)}</p>}
              </For>
              <EditedProposal {...props} proposal={loaded()} />
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

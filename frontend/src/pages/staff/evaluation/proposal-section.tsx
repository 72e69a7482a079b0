import { createSignal, lazy, Match, Switch } from 'solid-js'
import type { Proposal } from '../../../../../shared/evaluation/proposal.ts'
import { call } from '../../../api/client.ts'
import { clockTime, longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { createLate } from '../../../ui/create-late.ts'
import { useStaffCall } from '../call/call-context.ts'
import { findKept } from './kept-changes.ts'
import { isUnderWay } from './proposal-loads.ts'

const ProposalView = lazy(() => import('./proposal-view.tsx'))

/**
 * Asks for a proposal, or goes on with the one that is there: being worked out, also by a colleague, or made while
 * the page was closed.
 */
export function ProposalSection(props: { onChanged: () => void }) {
  const t = useTexts('proposal')
  const { call: current } = useStaffCall()
  const found = createLate(() =>
    call('GET /calls/:callId/assignment-proposal', { params: { callId: current().id } }),
  )
  const [shown, setShown] = createSignal<'latest' | 'anew' | 'none'>()
  const [isUsed, setUsed] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  const way = () => shown() ?? (isWaiting(found()) ? 'latest' : 'none')
  const made = () => (isUsed() || !hasSomething(found()) ? undefined : found())
  /** A new proposal takes the place of the one that somebody changed here: not without asking. */
  const propose = () => {
    const before = made()
    const kept = before && findKept({ callId: current().id, askedAt: before.askedAt })
    if (kept && !kept.isOutdated) setAsking(true)
    else setShown('anew')
  }
  return (
    <Switch
      fallback={
        <div class="block">
          <p class="button-row">
            <Button look="quiet" onClick={propose}>
              {t().propose}
            </Button>
            {made() && (
              <Button look="quiet" onClick={() => setShown('latest')}>
                {t().lookAgain}
              </Button>
            )}
          </p>
          {made() && <p class="quiet">{t().madeAt(...whenOf(made(), current().timeZone))}</p>}
          <ConfirmDialog
            title={t().anewTitle}
            text={t().anewText}
            confirmLabel={t().propose}
            isOpen={isAsking()}
            onConfirm={async () => void setShown('anew')}
            onClose={() => setAsking(false)}
          />
        </div>
      }
    >
      <Match when={way() !== 'none'}>
        <ProposalView
          isAnew={way() === 'anew'}
          onAssigned={() => {
            setUsed(true)
            setShown('none')
            props.onChanged()
          }}
          onChanged={props.onChanged}
          onClose={() => setShown('none')}
        />
      </Match>
    </Switch>
  )
}

const isWaiting = (found: Proposal | undefined) => found !== undefined && isUnderWay(found)

const hasSomething = (found: Proposal | undefined) =>
  found?.state === 'done' && found.dossiers.some(({ evaluators }) => evaluators.length > 0)

const whenOf = (found: Proposal | undefined, timeZone: string): [day: string, time: string, name: string] =>
  found
    ? [longDate(found.askedAt, timeZone), clockTime(found.askedAt, timeZone), found.askedByName]
    : ['', '', '']

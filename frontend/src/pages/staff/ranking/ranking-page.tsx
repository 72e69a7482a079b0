import { createMemo, createSignal, Show } from 'solid-js'
import { selectionRulesOf } from '../../../../../shared/selection/rules.ts'
import { tiesByArrival } from '../../../../../shared/selection/ties.ts'
import { call } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { could } from '../../../api/session.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { CardsSkeleton } from '../../../ui/skeleton.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { CertaintySection } from './certainty-section.tsx'
import { createCertainty } from './create-certainty.ts'
import { EnvelopeBars } from './envelope-bars.tsx'
import { envelopeBars, isUndecided, type RankedRow } from './proposal.ts'
import { PicturesSection } from './pictures-section.tsx'
import { ReserveNotice } from './reserve-notice.tsx'
import { RankingTable } from './ranking-table.tsx'
import { Thresholds } from './thresholds.tsx'

// When the first decision is to be recorded; it stays from then on.
const DecisionDialog = latePart(['staff', 'decision'], () => import('./decision-dialog.tsx'))

// Where equal points and the end of the money meet.
const ArrivalNotice = latePart(['arrival'], () => import('../arrival-notice.tsx'))

/** The call's dossiers by score, the line where the envelope ends, and the decisions. */
export default function RankingPage() {
  const t = useTexts('staff')
  const { call: current } = useStaffCall()
  const ask = (callId: string) => call('GET /calls/:callId/ranking', { params: { callId } })
  const { resource, reload, replace } = createLoad(() => current().id, ask)
  const certainty = createCertainty()
  const [deciding, setDeciding] = createSignal<RankedRow>()
  const hasDecided = createMemo<boolean>((before) => before || deciding() !== undefined, false)
  /** Asks for the ranking anew and answers its rows: what is left in the envelope has changed. */
  const refresh = async () => {
    const fresh = await ask(current().id)
    replace(fresh)
    return fresh.ranking
  }
  return (
    <>
      <div class="page-head">
        <CallTitle text={t().ranking.title} />
        <span class="no-print">
          <Button look="quiet" onClick={() => window.print()}>
            {t().ranking.print}
          </Button>
        </span>
      </div>
      <p class="quiet print-only">{t().ranking.printedOn(longDateTime(serverNow(), current().timeZone))}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={6} />}>
        {(loaded) => (
          <Show when={loaded().ranking.length > 0} fallback={<NothingToRank />}>
            <EnvelopeBars bars={envelopeBars(loaded().envelope, loaded().ranking)} />
            <DrawNotice undrawn={loaded().undrawn} />
            <ArrivedNotice rows={loaded().ranking} />
            <ReserveNotice rows={loaded().ranking} envelope={loaded().envelope} onDecide={setDeciding} />
            <ToDecide rows={loaded().ranking} onDecide={setDeciding} />
            <RankingTable rows={loaded().ranking} onDecide={setDeciding} />
            <CertaintySection rows={loaded().ranking} load={certainty} />
            <PicturesSection rows={loaded().ranking} envelope={loaded().envelope} load={certainty} />
            <Thresholds grid={current().grid} />
          </Show>
        )}
      </Loaded>
      <Show when={hasDecided()}>
        <DecisionDialog row={deciding()} onRecorded={refresh} onGoTo={setDeciding} />
      </Show>
    </>
  )
}

/** The order of equal scores is not what the rules promise before the draw. */
function DrawNotice(props: { undrawn: number }) {
  const t = useTexts('ranking')
  const { call: current } = useStaffCall()
  return (
    <Show when={props.undrawn > 0}>
      <p class="notice notice--warning">
        {t().undrawn(props.undrawn)}{' '}
        <a class="no-print" href={paths.selection(language(), current().id)}>
          {t().toDraw}
        </a>
      </p>
    </Show>
  )
}

/** Where the rules know no draw, equal points are put in order by nothing but arrival: whoever decides must know. */
function ArrivedNotice(props: { rows: readonly RankedRow[] }) {
  const { call: current } = useStaffCall()
  const groups = () => (selectionRulesOf(current()).ties === 'arrival' ? tiesByArrival(props.rows) : [])
  return (
    <Show when={groups().length > 0}>
      <ArrivalNotice groups={groups()} />
    </Show>
  )
}

function NothingToRank() {
  const t = useTexts('staff')
  return <EmptyState title={t().ranking.emptyTitle} text={t().ranking.empty} />
}

function ToDecide(props: { rows: readonly RankedRow[]; onDecide: (row: RankedRow) => void }) {
  const t = useTexts('staff')
  const waiting = () => props.rows.filter(isUndecided)
  return (
    <Show
      when={waiting()[0]}
      fallback={
        <Show when={props.rows.some((row) => row.decision)}>
          <p class="quiet">{t().ranking.allDecided}</p>
        </Show>
      }
    >
      {(first) => (
        <p class="button-row no-print">
          <span>{t().ranking.undecided(waiting().length)}</span>
          <Show when={could('decision.write')}>
            <Button onClick={() => props.onDecide(first())}>{t().ranking.startDeciding}</Button>
          </Show>
        </p>
      )}
    </Show>
  )
}

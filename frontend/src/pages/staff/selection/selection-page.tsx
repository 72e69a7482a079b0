import { createSignal, For, Show } from 'solid-js'
import { NOTHING_TRIED, selectTried } from '../../../../../shared/selection/try-out.ts'
import { call } from '../../../api/client.ts'
import { euros } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { selectionTold } from '../../../i18n/selection-rule-text.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { CardsSkeleton, Skeleton } from '../../../ui/skeleton.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { basisOf, tiesByArrival, type SelectionAnswer } from './basis.ts'
import { DrawSection } from './draw-section.tsx'
import { keptTryOut } from './kept-try-out.ts'
import { MoneyTable } from './money-table.tsx'
import { SelectedTable, type Line } from './selected-table.tsx'

// Where equal points and the end of the money meet.
const ArrivalNotice = latePart(['arrival'], () => import('../arrival-notice.tsx'))

// What trying out takes is loaded once somebody tries.
const TryOut = latePart(
  ['tryOut'],
  () => import('./try-out.tsx'),
  () => <Skeleton />,
)

/** Whom the call's rules select, why, and a place to try out something else. */
export default function SelectionPage() {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/selection', { params: { callId } }),
  )
  return (
    <>
      <CallTitle text={t().title} />
      <p>{t().intro}</p>
      <p>
        <a href={paths.ranking(language(), current().id)}>{t().toRanking}</a>
      </p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={6} />}>
        {(loaded) => (
          <Show
            when={loaded().candidates.length > 0}
            fallback={<EmptyState title={t().emptyTitle} text={t().empty} />}
          >
            <ByTheRules answer={loaded()} onDrawn={reload} />
            <TryOutSection answer={loaded()} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function ByTheRules(props: { answer: SelectionAnswer; onDrawn: () => void }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const selection = () => selectTried(basisOf(current(), props.answer), NOTHING_TRIED)
  const count = () => selection().dossiers.filter(({ outcome }) => outcome === 'award').length
  const arrived = () => tiesByArrival(props.answer.candidates, selection())
  return (
    <>
      <details class="block">
        <summary>{t().rules}</summary>
        <ul>
          <For each={selectionTold(current())}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </details>
      <section class="block" aria-labelledby="money">
        <h2 id="money">{t().money.title}</h2>
        <MoneyTable selection={selection()} />
      </section>
      <Show when={props.answer.rules.ties === 'draw'}>
        <DrawSection answer={props.answer} onDrawn={props.onDrawn} />
      </Show>
      <section class="block" aria-labelledby="who">
        <h2 id="who">{t().who}</h2>
        <p>{t().summary(count(), euros(selection().spent), euros(selection().left))}</p>
        <Show when={props.answer.rules.ties === 'arrival' && arrived().length > 0}>
          <ArrivalNotice groups={arrived()} />
        </Show>
        <SelectedTable
          selection={selection()}
          candidates={props.answer.candidates}
          last={{ label: t().table.decision, cell: (line) => <Decided line={line} /> }}
        />
      </section>
    </>
  )
}

function Decided(props: { line: Line }) {
  const t = useTexts('selection')
  return (
    <Show when={props.line.candidate.decision} fallback="–">
      {(decision) => (
        <>
          {t().outcomes[decision().outcome]}
          <Show when={decision().amount}>{(amount) => <> · {euros(amount())}</>}</Show>
        </>
      )}
    </Show>
  )
}

function TryOutSection(props: { answer: SelectionAnswer }) {
  const t = useTexts('selection')
  const { call: current } = useStaffCall()
  const [isOpen, setOpen] = createSignal(keptTryOut(current().id) !== undefined)
  return (
    <section class="block no-print" aria-labelledby="try-out">
      <h2 id="try-out">{t().tryOut.title}</h2>
      <p>{t().tryOut.intro}</p>
      <Show
        when={isOpen()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            {t().tryOut.start}
          </Button>
        }
      >
        <TryOut answer={props.answer} />
      </Show>
    </section>
  )
}

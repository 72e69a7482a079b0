import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js'
import type { Item, ShownItem } from '../../../../shared/committee/meeting.ts'
import { settleSchedule } from '../../../../shared/decisions/payment-schedule.ts'
import { euros, rate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { isMovable, useMeeting } from './meeting-context.ts'

const ProposalDialog = latePart(['staff', 'decision'], () => import('./proposal-dialog.tsx'))
const DecisionFacts = lazy(() => import('../../ui/decision/decision-facts.tsx'))

/** The content with its instalments to the cent, as a decision has them. */
function factsOf({ content }: Item) {
  const { schedule, amount = 0, ...facts } = content
  const settled = schedule && settleSchedule(amount, schedule)
  return { ...facts, ...(settled && 'schedule' in settled && { schedule: settled.schedule }) }
}

/** What the committee is asked to decide on a dossier. */
export function Proposal(props: { shown: ShownItem; item: Item }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const [isEditing, setEditing] = createSignal(false)
  const hasEdited = createMemo<boolean>((before) => before || isEditing(), false)
  const content = () => props.item.content
  const share = () => {
    const { totalCost = 0 } = props.shown.dossier ?? {}
    return totalCost > 0 ? rate(Math.round(((content().amount ?? 0) / totalCost) * 10_000)) : ''
  }
  return (
    <section class="item__part">
      <h3>{meeting().state === 'closed' ? t().decision : t().proposal}</h3>
      <p class="facts__strong">
        {t().outcomes[content().outcome]}
        <Show when={content().amount}>{(amount) => <> · {euros(amount())}</>}</Show>
      </p>
      <Show when={content().amount !== undefined && share()}>
        <p class="quiet item__share">{t().ofCost(share())}</p>
      </Show>
      <Suspense>
        <DecisionFacts decision={factsOf(props.item)} />
      </Suspense>
      <Text title={t().reasons} text={content().reasons} />
      <Text title={t().conditions} text={content().conditions} />
      <Show when={isMovable(meeting())}>
        <p>
          <Button look="quiet" isSmall onClick={() => setEditing(true)}>
            {t().editProposal}
          </Button>
        </p>
      </Show>
      <Show when={hasEdited()}>
        <ProposalDialog {...props} isOpen={isEditing()} onClose={() => setEditing(false)} />
      </Show>
    </section>
  )
}

function Text(props: { title: string; text: string | undefined }) {
  return (
    <Show when={props.text}>
      <h4>{props.title}</h4>
      <p class="pre-line">{props.text}</p>
    </Show>
  )
}

import { Index, Match, Show, Switch, type Accessor } from 'solid-js'
import {
  ballotSeats,
  countVotes,
  entitledTo,
  hasQuorum,
  standingOf,
} from '../../../../shared/committee/meeting-rules.ts'
import type { Item, Seat } from '../../../../shared/committee/meeting.ts'
import { VOTES, type Vote } from '../../../../shared/committee/meeting-life.ts'
import { call } from '../../api/client.ts'
import { list } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useMeeting, useStep } from './meeting-context.ts'

/** How the item is adopted: the members' votes, or the consensus that is established. */
export function Votes(props: { item: Item }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const isAway = () => {
    const own = meeting().seats.find(({ id }) => id === meeting().ownSeatId)
    return meeting().state === 'open' && own?.part !== 'observer' && own?.isPresent === false
  }
  const isQuorumLost = () => meeting().state === 'open' && !hasQuorum(meeting())
  const isShown = () => meeting().state !== 'prepared'
  return (
    <Show when={isShown()}>
      <section class="item__part">
        <h3>{meeting().rule === 'majority' ? t().voting : t().rules.consensus}</h3>
        {/* Boxes of each dossier's own: one ticked a moment ago must not stand ticked on the next. */}
        <Show when={props.item.dossierId} keyed>
          {(_dossierId) => (
            <Show when={meeting().rule === 'majority'} fallback={<Consensus item={props.item} />}>
              <Ballots item={props.item} />
            </Show>
          )}
        </Show>
        <Show when={isQuorumLost()}>
          <p class="notice notice--warning">{t().quorumLost}</p>
        </Show>
        <Show when={isAway()}>
          <p class="notice notice--warning">{t().away}</p>
        </Show>
        <p role="status">
          <strong>{t().standings[standingOf(meeting(), props.item)]}</strong>
          <Show when={meeting().rule === 'majority'}>
            {' · '}
            {t().counted(countVotes(meeting(), props.item))}
          </Show>
        </p>
      </section>
    </Show>
  )
}

function Consensus(props: { item: Item }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { error, step } = useStep()
  const names = () => entitledTo(meeting(), props.item).map(({ name }) => name)
  const recused = () =>
    meeting().seats.flatMap(({ id, name, part }) =>
      part !== 'observer' && props.item.recusals[id] ? [name] : [],
    )
  const hint = () =>
    [
      names().length > 0 ? t().consensusOf(list(names())) : t().standings.nobody,
      recused().length > 0 ? t().consensusWithout(list(recused())) : '',
    ]
      .filter(Boolean)
      .join(' ')
  const agree = (isAgreed: boolean) =>
    step(() =>
      call('PUT /meetings/:meetingId/items/:itemId/agreement', {
        params: { meetingId: meeting().id, itemId: props.item.dossierId },
        body: { isAgreed },
      }),
    )
  return (
    <>
      <Checkbox
        label={t().consensus}
        hint={hint()}
        isDisabled={
          !meeting().mayWrite || meeting().state !== 'open' || (!hasQuorum(meeting()) && !props.item.isAgreed)
        }
        isChecked={props.item.isAgreed}
        onChange={(isAgreed) => void agree(isAgreed)}
      />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
    </>
  )
}

function Ballots(props: { item: Item }) {
  const { meeting } = useMeeting()
  // The own vote first: a member comes for it.
  const voters = () => {
    const own = ({ id }: Seat) => id === meeting().ownSeatId
    const seats = ballotSeats(meeting(), props.item)
    return [...seats.filter(own), ...seats.filter((seat) => !own(seat))]
  }
  return (
    <div class="votes">
      <Index each={voters()}>{(seat) => <Ballot seat={seat} item={props.item} />}</Index>
    </div>
  )
}

function Ballot(props: { seat: Accessor<Seat>; item: Item }) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { error, step } = useStep()
  const isOwn = () => props.seat().id === meeting().ownSeatId
  const mayVote = () =>
    meeting().state === 'open' &&
    props.seat().isPresent &&
    hasQuorum(meeting()) &&
    (meeting().mayWrite || isOwn())
  const given = () => props.item.ballots[props.seat().id]?.vote
  const name = () => (isOwn() ? t().ownVote(props.seat().name) : props.seat().name)
  const vote = (chosen: Vote) =>
    step(() =>
      call('PUT /meetings/:meetingId/items/:itemId/ballots/:seatId', {
        params: { meetingId: meeting().id, itemId: props.item.dossierId, seatId: props.seat().id },
        body: { vote: chosen },
      }),
    )
  return (
    <>
      <Switch
        fallback={
          <p class="votes__read">
            <span>
              {name()}
              <Show when={props.seat().leftAt}>
                <span class="quiet"> · {t().hasLeft}</span>
              </Show>
            </span>
            <span>{t().votes[given() ?? 'none']}</span>
          </p>
        }
      >
        <Match when={mayVote()}>
          <RadioGroup
            label={name()}
            options={VOTES.map((value) => ({ value, label: t().votes[value] }))}
            value={given()}
            onChange={(chosen) => void vote(chosen)}
          />
        </Match>
      </Switch>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
    </>
  )
}

import { createSignal, For, Show } from 'solid-js'
import { countVotes } from '../../../../shared/committee/meeting-rules.ts'
import type { Meeting, ShownItem } from '../../../../shared/committee/meeting.ts'
import { VOTES, type Vote } from '../../../../shared/committee/meeting-life.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { euros } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'

interface Props {
  meeting: Meeting
  onChanged: (meeting: Meeting) => void
}

/** Does something to the meeting and shows what comes back, or what went wrong. */
function useStep(props: Props) {
  const [error, setError] = createSignal<unknown>()
  const step = async (work: () => Promise<Meeting>) => {
    setError(undefined)
    try {
      props.onChanged(await work())
    } catch (failure) {
      setError(failure)
    }
  }
  return { error, step }
}

/** The dossiers in their order, each with its proposal and the votes. */
export function Agenda(props: Props) {
  const t = useTexts('committee')
  return (
    <section class="panel">
      <h2>{t().agenda}</h2>
      <Show when={props.meeting.items.length > 0} fallback={<p>{t().noAgenda}</p>}>
        <ol class="plain-list">
          <For each={props.meeting.items}>
            {(shown) => (
              <li class="card">
                <Item meeting={props.meeting} shown={shown} onChanged={props.onChanged} />
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.meeting.mayWrite && ['prepared', 'open'].includes(props.meeting.state)}>
        <Propose {...props} />
      </Show>
    </section>
  )
}

function Propose(props: Props) {
  const t = useTexts('committee')
  const { error, step } = useStep(props)
  const [validUntil, setValidUntil] = createSignal('')
  const key = newIdempotencyKey()
  const propose = () =>
    step(() =>
      call('POST /meetings/:meetingId/agenda', {
        params: { meetingId: props.meeting.id },
        body: { validUntil: validUntil() },
        idempotencyKey: key,
      }),
    )
  return (
    <>
      <DateField label={t().validUntil} value={validUntil()} onInput={setValidUntil} />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Button look="quiet" onClick={() => void propose()}>
        {t().propose}
      </Button>
    </>
  )
}

function Item(props: Props & { shown: ShownItem }) {
  const t = useTexts('committee')
  return (
    <Show when={props.shown.item} fallback={<p class="quiet">{t().hidden}</p>}>
      {(item) => (
        <>
          <h3>{[props.shown.dossier?.reference, props.shown.dossier?.projectTitle].join(' · ')}</h3>
          <p class="quiet">
            {props.shown.dossier?.lead} · {euros(props.shown.dossier?.requestedGrant ?? 0)}
          </p>
          <p>
            <strong>{t().outcomes[item().content.outcome]}</strong>
            <Show when={item().content.amount}>{(amount) => <> · {euros(amount())}</>}</Show>
          </p>
          <Show when={item().content.reasons}>
            <p class="pre-line">{item().content.reasons}</p>
          </Show>
          <Votes {...props} item={item()} />
        </>
      )}
    </Show>
  )
}

function Votes(props: Props & { item: NonNullable<ShownItem['item']> }) {
  const t = useTexts('committee')
  const { error, step } = useStep(props)
  const params = () => ({ meetingId: props.meeting.id, itemId: props.item.dossierId })
  const isOpen = () => props.meeting.state === 'open'
  const voters = () => props.meeting.seats.filter(({ isPresent, part }) => isPresent && part !== 'observer')
  const mayVoteFor = (seatId: string) =>
    isOpen() && (props.meeting.mayWrite || seatId === props.meeting.ownSeatId)
  const vote = (seatId: string, chosen: Vote) =>
    step(() =>
      call('PUT /meetings/:meetingId/items/:itemId/ballots/:seatId', {
        params: { ...params(), seatId },
        body: { vote: chosen },
      }),
    )
  const agree = (isAgreed: boolean) =>
    step(() =>
      call('PUT /meetings/:meetingId/items/:itemId/agreement', { params: params(), body: { isAgreed } }),
    )
  return (
    <>
      <Show
        when={props.meeting.rule === 'majority'}
        fallback={
          <Checkbox
            label={t().consensus}
            isDisabled={!isOpen() || !props.meeting.mayWrite}
            isChecked={props.item.isAgreed}
            onChange={(isAgreed) => void agree(isAgreed)}
          />
        }
      >
        <For each={voters()}>
          {(seat) => (
            <Show
              when={props.item.recusals[seat.id] === undefined}
              fallback={<p class="quiet">{t().recused(seat.name)}</p>}
            >
              <SelectField
                label={seat.name}
                isDisabled={!mayVoteFor(seat.id)}
                options={VOTES.map((value) => ({ value, label: t().votes[value] }))}
                value={props.item.ballots[seat.id]?.vote}
                onChange={(chosen) => void vote(seat.id, chosen)}
              />
            </Show>
          )}
        </For>
        <p role="status">{t().counted(countVotes(props.meeting, props.item))}</p>
      </Show>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
    </>
  )
}

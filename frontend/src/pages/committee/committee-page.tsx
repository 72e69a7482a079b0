import { useNavigate } from '@solidjs/router'
import { createSignal, Index, Show } from 'solid-js'
import type { MeetingPlan } from '../../../../shared/committee/meeting.ts'
import { SEAT_PARTS, VOTE_RULES } from '../../../../shared/committee/meeting-life.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx'
import { DateTimeField } from '../../ui/date-field.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useStaffCall } from '../staff/call/call-context.ts'
import { CallTitle } from '../staff/call/call-title.tsx'
import { MeetingList } from './meetings-page.tsx'

/** Meetings of the committee on a call, and a new one. */
export default function CommitteePage() {
  const t = useTexts('committee')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/meetings', { params: { callId } }),
  )
  return (
    <>
      <CallTitle text={t().title} />
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <MeetingList meetings={loaded().meetings} />}
      </Loaded>
      <Show when={could('meeting.write')}>
        <Prepare callId={current().id} />
      </Show>
    </>
  )
}

type SeatDraft = MeetingPlan['seats'][number]

function Prepare(props: { callId: string }) {
  const t = useTexts('committee')
  const navigate = useNavigate()
  const [plan, setPlan] = createSignal<MeetingPlan>({
    title: '',
    startsAt: '',
    place: '',
    rule: 'majority',
    quorum: 3,
    seats: [{ name: '', part: 'chair' }],
  })
  const [error, setError] = createSignal<unknown>()
  const change = (changes: Partial<MeetingPlan>) => setPlan((before) => ({ ...before, ...changes }))
  const key = newIdempotencyKey()
  const prepare = async () => {
    setError(undefined)
    try {
      const startsAt = plan().startsAt === '' ? '' : new Date(plan().startsAt).toISOString()
      const { id } = await call('POST /calls/:callId/meetings', {
        params: { callId: props.callId },
        body: { ...plan(), startsAt },
        idempotencyKey: key,
      })
      navigate(paths.meeting(language(), id))
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <section class="panel">
      <h2>{t().prepare}</h2>
      <TextField label={t().name} value={plan().title} onInput={(title) => change({ title })} />
      <DateTimeField
        label={t().starts}
        value={plan().startsAt}
        onInput={(startsAt) => change({ startsAt })}
      />
      <TextField label={t().place} isOptional value={plan().place} onInput={(place) => change({ place })} />
      <RadioGroup
        label={t().rule}
        options={VOTE_RULES.map((value) => ({ value, label: t().rules[value] }))}
        value={plan().rule}
        onChange={(rule) => change({ rule })}
      />
      <NumberField
        label={t().quorumLabel}
        value={plan().quorum}
        onInput={(quorum = 1) => change({ quorum })}
      />
      <Seats seats={plan().seats} onChange={(seats) => change({ seats })} />
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Button onClick={() => void prepare()}>{t().prepare}</Button>
    </section>
  )
}

/** Who sits in it: accounts of the portal, or people from outside by name. */
function Seats(props: { seats: readonly SeatDraft[]; onChange: (seats: SeatDraft[]) => void }) {
  const t = useTexts('committee')
  const { resource } = createLoad(
    () => true,
    () => call('GET /committee-members', {}),
  )
  const people = () => (resource.state === 'ready' ? resource.latest.people : [])
  const change = (place: number, changes: Partial<SeatDraft>) =>
    props.onChange(props.seats.map((seat, index) => (index === place ? { ...seat, ...changes } : seat)))
  return (
    <>
      <Index each={props.seats}>
        {(seat, place) => (
          <fieldset class="card">
            <legend>{t().seat(place + 1)}</legend>
            <SelectField
              label={t().account}
              isOptional
              options={people().map(({ id, name }) => ({ value: id, label: name }))}
              value={seat().accountId}
              onChange={(accountId) => change(place, { accountId })}
              onClear={() => change(place, { accountId: undefined })}
            />
            <Show when={seat().accountId === undefined}>
              <TextField
                label={t().outside}
                value={seat().name}
                onInput={(name) => change(place, { name })}
              />
            </Show>
            <SelectField
              label={t().part}
              options={SEAT_PARTS.map((value) => ({ value, label: t().parts[value] }))}
              value={seat().part}
              onChange={(part) => change(place, { part })}
            />
          </fieldset>
        )}
      </Index>
      <p>
        <Button
          look="quiet"
          isSmall
          onClick={() => props.onChange([...props.seats, { name: '', part: 'member' }])}
        >
          {t().addSeat}
        </Button>
      </p>
    </>
  )
}

import { Index, Show } from 'solid-js'
import { SEAT_PARTS } from '../../../../shared/committee/meeting-life.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { createLate } from '../../ui/create-late.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { SeatDraft } from './plan-draft.ts'
import { PLAN_IDS, seatId } from './plan-texts.ts'

interface Person {
  id: SeatDraft['accountId'] & string
  name: string
}

/** Who sits in it: accounts of the portal, or people from outside by name. */
export function SeatFields(props: {
  seats: readonly SeatDraft[]
  error: string | undefined
  errorOf: (place: number) => string | undefined
  onChange: (seats: SeatDraft[]) => void
}) {
  const t = useTexts('meetingPlan')
  const found = createLate(() => call('GET /committee-members', {}))
  const change = (at: number, changes: Partial<SeatDraft>) =>
    props.onChange(props.seats.map((seat, index) => (index === at ? { ...seat, ...changes } : seat)))
  const free = (at: number) =>
    (found()?.people ?? []).filter(
      ({ id }) => !props.seats.some(({ accountId }, index) => index !== at && accountId === id),
    )
  return (
    <fieldset class="field" id={PLAN_IDS.chair} tabIndex={-1}>
      <legend class="field__label">{t().seats}</legend>
      <p class="field__hint">{t().seatsHint}</p>
      <Show when={props.error}>{(text) => <p class="field__error">{text()}</p>}</Show>
      <Index each={props.seats}>
        {(seat, at) => (
          <SeatRow
            seat={seat()}
            place={at + 1}
            people={free(at)}
            error={props.errorOf(at + 1)}
            onChange={(changes) => change(at, changes)}
            onRemove={() => props.onChange(props.seats.filter((_seat, index) => index !== at))}
          />
        )}
      </Index>
      <Show when={props.seats.length < 50}>
        <Button
          look="quiet"
          isSmall
          onClick={() => props.onChange([...props.seats, { name: '', part: 'member' }])}
        >
          {t().addSeat}
        </Button>
      </Show>
    </fieldset>
  )
}

function SeatRow(props: {
  seat: SeatDraft
  place: number
  people: readonly Person[]
  error: string | undefined
  onChange: (changes: Partial<SeatDraft>) => void
  onRemove: () => void
}) {
  const t = useTexts('meetingPlan')
  return (
    <div class="seat" role="group" aria-label={t().seat(props.place)}>
      <SelectField
        label={t().account}
        isOptional
        options={props.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={props.seat.accountId}
        onChange={(accountId) => props.onChange({ accountId, name: '' })}
        onClear={() => props.onChange({ accountId: undefined })}
      />
      <Show when={props.seat.accountId === undefined}>
        <TextField
          id={seatId(props.place)}
          label={t().outside}
          error={props.error}
          value={props.seat.name}
          onInput={(name) => props.onChange({ name })}
        />
      </Show>
      <div class="seat__part">
        <SelectField
          label={t().part}
          options={SEAT_PARTS.map((value) => ({ value, label: t().parts[value] }))}
          value={props.seat.part}
          onChange={(part) => props.onChange({ part })}
        />
      </div>
      <Button look="quiet" isSmall onClick={() => props.onRemove()}>
        <span aria-hidden="true">{t().removeSeat}</span>
        <span class="visually-hidden">{t().removeSeatNamed(props.place)}</span>
      </Button>
    </div>
  )
}

import { Field, type FieldProps } from './field.tsx'

interface DateFieldProps extends FieldProps {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  isReadOnly?: boolean | undefined
}

/** A day (`2027-02-26`, or an empty text); the device's own picker. */
export function DateField(props: DateFieldProps) {
  return <PickerField {...props} type="date" />
}

/** A day and a time of a place's clock (`2027-02-26T12:00`); the zone is said by the hint. */
export function DateTimeField(props: DateFieldProps) {
  return <PickerField {...props} type="datetime-local" />
}

function PickerField(props: DateFieldProps & { type: 'date' | 'datetime-local' }) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          class="input input--short"
          type={props.type}
          value={props.value}
          readOnly={props.isReadOnly}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  )
}

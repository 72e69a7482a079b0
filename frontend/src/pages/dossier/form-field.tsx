import { createMemo, createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FormField as Field } from '../../../../shared/calls/form.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { localized } from '../../i18n/format.ts'
import type { FieldProps } from '../../ui/field.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { controlId } from './control-id.ts'
import { CONTROLS, type SingleFieldType } from './control-of.ts'
import type { FieldInput } from './autosave/field-input.ts'
import { fieldKey, type Refusal } from './autosave/state.ts'
import type { FieldStatus } from './autosave/status.ts'
import { useDossier } from './open-dossier.ts'
import { SaveStatus } from './save-status.tsx'

// Two people rarely write the same answer; the line is there, for the server has just said so.
const ConflictPanel = latePart(['dossier'], () => import('./conflict-panel.tsx'))

/** A question that one control answers. */
export type SingleField = Field & { type: SingleFieldType }

const sentence = ({ code, facts, detail }: Refusal): string => detail ?? faultSentence(code, facts)

/** One question of a call's form at its path, with its answer, which saves itself, and how that goes. */
export function FormField(props: { sectionKey: string; path: string; field: SingleField }) {
  const { autosave, canWriteIn } = useDossier()
  const key = () => fieldKey(props.sectionKey, props.path)
  const status = createMemo(() => autosave.status(key()))
  // While somebody types, an amount is half an amount: its fault is said when they leave the field.
  const [isTyping, setTyping] = createSignal(false)
  const error = () => {
    const current = status()
    if (current.kind !== 'refused' || (isTyping() && !current.refusal.detail)) return undefined
    return sentence(current.refusal)
  }
  const conflict = () => {
    const current = status()
    return current.kind === 'conflict' ? current : undefined
  }
  const type = (input: FieldInput) => {
    setTyping(true)
    autosave.type(key(), input)
  }
  const leave = () => {
    setTyping(false)
    autosave.leave(key())
  }
  const wiring: FieldProps = {
    get id() {
      return controlId(props.path)
    },
    get label() {
      return localized(props.field.label)
    },
    get hint() {
      return localized(props.field.help) || undefined
    },
    get isOptional() {
      return !props.field.required
    },
    get error() {
      return error()
    },
    get foot() {
      return <SaveStatus status={isTyping() && !error() ? unfinished(status()) : status()} />
    },
  }
  return (
    <>
      <Dynamic
        component={CONTROLS[props.field.type]}
        field={props.field}
        input={autosave.input(key())}
        onInput={type}
        onLeave={leave}
        isReadOnly={!canWriteIn(props.sectionKey)}
        wiring={wiring}
      />
      <Show when={conflict()}>
        {(found) => (
          <ConflictPanel field={props.field} fieldKey={key()} theirs={found().theirs} mine={found().mine} />
        )}
      </Show>
    </>
  )
}

// A fault that is not said yet is not hinted at either.
const unfinished = (status: FieldStatus): FieldStatus =>
  status.kind === 'refused' ? { kind: 'quiet' } : status

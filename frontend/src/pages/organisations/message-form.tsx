import { createSignal } from 'solid-js'
import type { JSX } from 'solid-js'
import { newIdempotencyKey } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const FIELD = 'message-text'

/** A message to another organisation. `send` gets the same key again when the same text is sent again. */
export function MessageForm(props: {
  before?: JSX.Element
  send: (text: string, idempotencyKey: string) => Promise<void>
}) {
  const t = useTexts('organisations')
  const [text, setText] = createSignal('')
  const [isChecked, setChecked] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let key = newIdempotencyKey()
  const missing = () => (isChecked() && text().trim() === '' ? t().conversations.textMissing : undefined)
  const send = async () => {
    setChecked(true)
    if (missing()) return
    setPending(true)
    setError(undefined)
    try {
      await props.send(text(), key)
      setText('')
      setChecked(false)
      key = newIdempotencyKey()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const problems = () => {
    const sentence = missing()
    return sentence ? [{ text: sentence, fieldId: FIELD }] : []
  }
  return (
    <FormShell
      submitLabel={t().conversations.send}
      isPending={isPending()}
      error={error()}
      problems={problems()}
      fieldIds={{ text: FIELD }}
      onSubmit={() => void send()}
    >
      {props.before}
      <TextArea
        id={FIELD}
        label={t().conversations.reply}
        limit={3000}
        rows={6}
        value={text()}
        error={missing() ?? fieldError(error(), 'text')}
        onInput={(typed) => {
          setText(typed)
          key = newIdempotencyKey()
        }}
      />
    </FormShell>
  )
}

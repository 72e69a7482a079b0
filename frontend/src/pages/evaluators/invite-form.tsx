import { createSignal } from 'solid-js'
import type { Language } from '../../../../shared/language.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'

const FIELDS = {
  email: 'invite-email',
  language: 'invite-language',
  message: 'invite-message',
} as const

/** Invites somebody to evaluate. A second press after a failure sends the same request, which answers the same. */
export function InviteForm(props: { onSent: () => void }) {
  const t = useTexts('evaluators')
  const [email, setEmail] = createSignal('')
  const [spoken, setSpoken] = createSignal<Language>(language())
  const [message, setMessage] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let pending: { body: string; key: string } | undefined
  const send = async () => {
    setPending(true)
    setError(undefined)
    const content = { email: email().trim(), language: spoken(), message: message() }
    const body = JSON.stringify(content)
    if (pending?.body !== body) pending = { body, key: newIdempotencyKey() }
    try {
      const sent = await call('POST /evaluator-invitations', {
        body: content,
        idempotencyKey: pending.key,
      })
      pending = undefined
      showDone(t().invite.sent(sent.email))
      setEmail('')
      setMessage('')
      props.onSent()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={t().invite.send}
      isPending={isPending()}
      error={error()}
      fieldIds={FIELDS}
      onSubmit={() => void send()}
    >
      <TextField
        id={FIELDS.email}
        label={t().invite.email}
        hint={t().invite.emailHint}
        inputMode="email"
        value={email()}
        error={fieldError(error(), 'email')}
        onInput={setEmail}
      />
      <RadioGroup
        id={FIELDS.language}
        label={t().invite.language}
        hint={t().invite.languageHint}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t().invite.languages[value] }))}
        value={spoken()}
        onChange={setSpoken}
      />
      <TextArea
        id={FIELDS.message}
        label={t().invite.message}
        isOptional
        rows={3}
        value={message()}
        error={fieldError(error(), 'message')}
        onInput={setMessage}
      />
    </FormShell>
  )
}

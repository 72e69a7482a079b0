import { useLocation } from '@solidjs/router'
import { createResource, createSignal, Show } from 'solid-js'
import type { Language } from '../../../../../shared/language.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { RadioGroup } from '../../../ui/choice-fields.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'

const IDS = { organisationName: 'invited-organisation', email: 'invited-email', message: 'invited-message' }

const looksLikeAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)

/** Invites a partner by e-mail, or makes a link to pass on. */
export function InviteForm() {
  const t = useTexts('partners')
  const { dossier, reload } = useDossier()
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [wording, setWording] = createSignal<Language>(language())
  const [message, setMessage] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [isChecked, setChecked] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let key = newIdempotencyKey()
  const location = useLocation()
  const [isFromOffer, setFromOffer] = createSignal(typeof location.query['offer'] === 'string')
  const [offer] = createResource(
    () => (isFromOffer() ? location.query['offer'] : undefined),
    async (offerId) => {
      const { offers } = await call('GET /offers')
      const found = offers.find(({ id }) => id === offerId)
      if (found) setName(found.organisation.name)
      return found
    },
  )
  // An entry that has gone meanwhile leaves the form as it is: by address or by link.
  const answered = () => (isFromOffer() && offer.state === 'ready' ? offer() : undefined)

  const problems = () => {
    if (!isChecked()) return []
    return [
      ...(name().trim() === '' ? [{ text: t().invite.missing, fieldId: IDS.organisationName }] : []),
      ...(email().trim() && !looksLikeAddress(email().trim())
        ? [{ text: t().invite.emailWrong, fieldId: IDS.email }]
        : []),
    ]
  }
  const errorOf = (fieldId: string) => problems().find((problem) => problem.fieldId === fieldId)?.text

  const doneText = (address: string) => {
    const found = answered()
    if (found) return t().invite.sentToManagers(found.organisation.name)
    return address ? t().invite.sent(address) : t().invite.made
  }

  const submit = async () => {
    setChecked(true)
    setError(undefined)
    if (problems().length > 0) return
    setPending(true)
    try {
      const address = email().trim()
      await call('POST /dossiers/:dossierId/invitations', {
        params: { dossierId: dossier().id },
        body: {
          organisationName: name(),
          language: wording(),
          message: message(),
          ...(answered() ? { offerId: answered()?.id } : address && { email: address }),
        },
        idempotencyKey: key,
      })
      key = newIdempotencyKey()
      showDone(doneText(address))
      setFromOffer(false)
      setName('')
      setEmail('')
      setMessage('')
      setChecked(false)
      await reload()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block" aria-labelledby="invite-title">
      <h2 id="invite-title">{t().invite.title}</h2>
      <p>{t().invite.text}</p>
      <FormShell
        submitLabel={t().invite.submit}
        isPending={isPending()}
        error={error()}
        problems={problems()}
        fieldIds={IDS}
        onSubmit={() => void submit()}
      >
        <TextField
          id={IDS.organisationName}
          label={t().invite.organisation}
          value={name()}
          error={errorOf(IDS.organisationName)}
          onInput={setName}
        />
        <Show
          when={!answered()}
          fallback={<p class="notice">{t().invite.toManagers(answered()?.organisation.name ?? '')}</p>}
        >
          <TextField
            id={IDS.email}
            label={t().invite.email}
            hint={t().invite.emailHint}
            isOptional
            inputMode="email"
            value={email()}
            error={errorOf(IDS.email)}
            onInput={setEmail}
          />
        </Show>
        <RadioGroup
          label={t().invite.language}
          options={(['fr', 'en'] as const).map((value) => ({ value, label: t().invite.languages[value] }))}
          value={wording()}
          onChange={setWording}
        />
        <TextArea
          id={IDS.message}
          label={t().invite.message}
          isOptional
          rows={3}
          limit={1000}
          value={message()}
          onInput={setMessage}
        />
      </FormShell>
    </section>
  )
}

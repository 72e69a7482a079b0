import { createSignal, For, Show } from 'solid-js'
import type { Language } from '../../../../shared/language.ts'
import type { Invitation, MemberRole } from '../../../../shared/organisations/members.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'

/** Invitations of an organisation, and the form that sends one. */
export function Invitations(props: { organisationId: string }) {
  const t = useTexts('organisations')
  const { resource, reload } = createLoad(
    () => props.organisationId,
    async (organisationId) =>
      (await call('GET /organisations/:organisationId/invitations', { params: { organisationId } }))
        .invitations,
  )
  return (
    <>
      <Invite organisationId={props.organisationId} onSent={reload} />
      <Loaded resource={resource} onRetry={reload} skeleton={<></>}>
        {(invitations) => (
          <Show when={invitations().length > 0}>
            <section class="block">
              <h2>{t().members.invitations}</h2>
              <ul class="entries">
                <For each={invitations()}>
                  {(invitation) => (
                    <Sent invitation={invitation} organisationId={props.organisationId} onChange={reload} />
                  )}
                </For>
              </ul>
            </section>
          </Show>
        )}
      </Loaded>
    </>
  )
}

const FIELDS = { email: 'invite-email', role: 'invite-role', language: 'invite-language' } as const

function Invite(props: { organisationId: string; onSent: () => void }) {
  const t = useTexts('organisations')
  const [email, setEmail] = createSignal('')
  const [role, setRole] = createSignal<MemberRole>('member')
  const [spoken, setSpoken] = createSignal<Language>(language())
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  // Another content is another request.
  const key = () =>
    `${keyOfPage}-${email()}-${role()}-${spoken()}`.replaceAll(/[^\x21-\x7e]/gu, '').slice(0, 100)
  let keyOfPage = newIdempotencyKey()
  const send = async () => {
    setPending(true)
    setError(undefined)
    try {
      const sent = await call('POST /organisations/:organisationId/invitations', {
        params: { organisationId: props.organisationId },
        body: { email: email().trim(), role: role(), language: spoken() },
        idempotencyKey: key(),
      })
      keyOfPage = newIdempotencyKey()
      showDone(t().members.sent(sent.email))
      setEmail('')
      props.onSent()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block">
      <h2>{t().members.invite}</h2>
      <FormShell
        submitLabel={t().members.send}
        isPending={isPending()}
        error={error()}
        fieldIds={FIELDS}
        onSubmit={() => void send()}
      >
        <TextField
          id={FIELDS.email}
          label={t().members.email}
          hint={t().members.emailHint}
          inputMode="email"
          value={email()}
          error={fieldError(error(), 'email')}
          onInput={setEmail}
        />
        <RadioGroup
          id={FIELDS.role}
          label={t().members.role}
          options={(['member', 'manager'] as const).map((value) => ({
            value,
            label: t().members.roles[value],
          }))}
          value={role()}
          onChange={setRole}
        />
        <RadioGroup
          id={FIELDS.language}
          label={t().members.language}
          hint={t().members.languageHint}
          options={(['fr', 'en'] as const).map((value) => ({ value, label: t().edit.languages[value] }))}
          value={spoken()}
          onChange={setSpoken}
        />
      </FormShell>
    </section>
  )
}

function Sent(props: { invitation: Invitation; organisationId: string; onChange: () => void }) {
  const t = useTexts('organisations')
  const [link, setLink] = createSignal('')
  const params = () => ({ organisationId: props.organisationId, invitationId: props.invitation.id })
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const resend = () =>
    attempt(async () => {
      await call('POST /organisations/:organisationId/invitations/:invitationId/sending', {
        params: params(),
      })
      showDone(t().members.sent(props.invitation.email))
      props.onChange()
    })
  const showLink = () =>
    attempt(async () => {
      const { token } = await call('POST /organisations/:organisationId/invitations/:invitationId/link', {
        params: params(),
      })
      setLink(window.location.origin + paths.joinOrganisation(language(), token))
    })
  const withdraw = () =>
    attempt(async () => {
      await call('DELETE /organisations/:organisationId/invitations/:invitationId', { params: params() })
      showDone(t().members.withdrawn)
      props.onChange()
    })
  const isOpen = () => props.invitation.state === 'open'
  return (
    <li class="entry">
      <p>
        {props.invitation.email}{' '}
        <Badge text={t().members.states[props.invitation.state]} tone={isOpen() ? 'warm' : 'plain'} />
      </p>
      <p class="quiet">
        {t().relations[props.invitation.role]} · {t().members.until(longDate(props.invitation.validUntil))}
      </p>
      <Show when={isOpen() || props.invitation.state === 'expired'}>
        <div class="entry__actions">
          <Action text={t().members.resend} about={props.invitation.email} onClick={resend} />
          <Show when={isOpen()}>
            <Action text={t().members.copyLink} about={props.invitation.email} onClick={showLink} />
          </Show>
          <Action text={t().members.withdraw} about={props.invitation.email} onClick={withdraw} />
        </div>
      </Show>
      <Show when={link()}>
        <TextField
          label={t().members.link}
          hint={t().members.linkHint}
          isReadOnly
          value={link()}
          onInput={() => {}}
        />
      </Show>
    </li>
  )
}

function Action(props: { text: string; about: string; onClick: () => Promise<void> }) {
  return (
    <button type="button" class="link-button" onClick={() => void props.onClick()}>
      {props.text}
      <span class="visually-hidden">: {props.about}</span>
    </button>
  )
}

import { For, Show } from 'solid-js'
import type { EvaluatorInvitation } from '../../../../shared/evaluators/invitation.ts'
import { call } from '../../api/client.ts'
import { longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { InviteForm } from './invite-form.tsx'

const TONES = {
  open: 'warm',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'plain',
  expired: 'plain',
} as const satisfies Record<EvaluatorInvitation['state'], Tone>

/** Invitations to evaluate with how each stands, and the form that sends one. */
export function Invitations(props: { mayInvite: boolean }) {
  const t = useTexts('evaluators')
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /evaluator-invitations'),
  )
  return (
    <>
      <Show when={props.mayInvite}>
        <section class="block">
          <h2>{t().invite.title}</h2>
          <InviteForm onSent={reload} />
        </section>
      </Show>
      <Loaded resource={resource} onRetry={reload} skeleton={<></>}>
        {(loaded) => (
          <Show when={loaded().invitations.length > 0}>
            <section class="block">
              <h2>{t().invite.invitations}</h2>
              <ul class="sent-list">
                <For each={loaded().invitations}>
                  {(invitation) => (
                    <Sent invitation={invitation} mayInvite={props.mayInvite} onChange={reload} />
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

function Sent(props: { invitation: EvaluatorInvitation; mayInvite: boolean; onChange: () => void }) {
  const t = useTexts('evaluators')
  const params = () => ({ invitationId: props.invitation.id })
  const attempt = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      showDone(done)
      props.onChange()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const resend = () =>
    attempt(
      () => call('POST /evaluator-invitations/:invitationId/sending', { params: params() }),
      t().invite.sent(props.invitation.email),
    )
  const withdraw = () =>
    attempt(
      () => call('DELETE /evaluator-invitations/:invitationId', { params: params() }),
      t().invite.withdrawn,
    )
  const isWaiting = () => props.invitation.state === 'open' || props.invitation.state === 'expired'
  return (
    <li class="sent-list__item">
      <p>
        {props.invitation.email}{' '}
        <Badge text={t().invite.states[props.invitation.state]} tone={TONES[props.invitation.state]} />
      </p>
      <p class="quiet">
        {t().invite.by(props.invitation.invitedByName, longDate(props.invitation.validUntil))}
      </p>
      <Show when={props.invitation.reason}>{(reason) => <p>{t().invite.because(reason())}</p>}</Show>
      <Show when={props.mayInvite && isWaiting()}>
        <p class="button-row">
          <Action text={t().invite.resend} about={props.invitation.email} onClick={resend} />
          <Action text={t().invite.withdraw} about={props.invitation.email} onClick={withdraw} />
        </p>
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

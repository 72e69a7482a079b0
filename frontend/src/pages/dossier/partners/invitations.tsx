import { createSignal, For, Show } from 'solid-js'
import type { Invitation } from '../../../../../shared/partners/invitation.ts'
import { call } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'

/** Every invitation with what became of it; the lead copies, sends again and withdraws. */
export function Invitations() {
  const t = useTexts('partners')
  const { dossier } = useDossier()
  // The newest first: what waits for an answer is on top of what is over.
  const sorted = () =>
    dossier().invitations.toSorted(
      (left, right) =>
        Number(right.state === 'open') - Number(left.state === 'open') ||
        right.invitedAt.localeCompare(left.invitedAt),
    )
  return (
    <section class="block" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t().invitations.title}</h2>
      <ul class="plain-list">
        <For each={sorted()}>{(invitation) => <InvitationItem invitation={invitation} />}</For>
      </ul>
    </section>
  )
}

function InvitationItem(props: { invitation: Invitation }) {
  const t = useTexts('partners')
  const { dossier } = useDossier()
  const isOpen = () => props.invitation.state === 'open'
  const isExpired = () => isOpen() && props.invitation.expiresAt <= serverNow()
  return (
    <li class="card">
      <p>
        <strong>{props.invitation.organisationName}</strong>{' '}
        <Badge
          text={isExpired() ? t().invitations.expired : t().invitations.states[props.invitation.state]}
          tone={props.invitation.state === 'accepted' ? 'good' : isOpen() ? 'warm' : 'plain'}
        />
      </p>
      <Show when={props.invitation.email}>
        <p class="quiet">{props.invitation.email}</p>
      </Show>
      <Show when={props.invitation.reason}>{(reason) => <p>{t().invitations.reason(reason())}</p>}</Show>
      <Show when={isOpen() && dossier().may.includes('partner.manage')}>
        <p class="quiet">{t().invitations.until(longDate(props.invitation.expiresAt))}</p>
        <Actions invitation={props.invitation} />
      </Show>
    </li>
  )
}

function Actions(props: { invitation: Invitation }) {
  const t = useTexts('partners')
  const { dossier, reload } = useDossier()
  const [isPending, setPending] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  const link = () =>
    `${window.location.origin}${paths.invitation(props.invitation.language, props.invitation.token)}`
  const params = () => ({ dossierId: dossier().id, invitationId: props.invitation.id })
  const copy = () =>
    navigator.clipboard.writeText(link()).then(
      () => showDone(t().invitations.copied),
      () => showDone(t().invitations.notCopied),
    )
  const again = async () => {
    setPending(true)
    try {
      await call('POST /dossiers/:dossierId/invitations/:invitationId/sending', { params: params() })
      await reload()
      showDone(t().invitations.sentAgain)
    } catch (error) {
      showFailure(error)
    } finally {
      setPending(false)
    }
  }
  const withdraw = async () => {
    await call('DELETE /dossiers/:dossierId/invitations/:invitationId', { params: params() })
    await reload()
  }
  const named = (text: string) => (
    <>
      {text}
      <span class="visually-hidden">: {props.invitation.organisationName}</span>
    </>
  )
  return (
    <>
      <TextField label={t().invitations.link} value={link()} isReadOnly onInput={() => undefined} />
      <div class="button-row">
        <Button isSmall onClick={() => void copy()}>
          {named(t().invitations.copy)}
        </Button>
        <Button isSmall look="quiet" isPending={isPending()} onClick={() => void again()}>
          {named(props.invitation.email ? t().invitations.again : t().invitations.newLink)}
        </Button>
        <Button isSmall look="quiet" onClick={() => setAsking(true)}>
          {named(t().invitations.withdraw)}
        </Button>
      </div>
      <ConfirmDialog
        title={t().invitations.withdrawTitle(props.invitation.organisationName)}
        text={t().invitations.withdrawText}
        confirmLabel={t().invitations.withdraw}
        isOpen={isAsking()}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

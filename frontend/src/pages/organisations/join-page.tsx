import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { ReceivedInvitation } from '../../../../shared/organisations/members.ts'
import { call } from '../../api/client.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'

/** An invitation to an organisation: what it is to, and the answer. */
export default function JoinPage() {
  const params = useParams()
  const token = () => params['token'] ?? ''
  const { resource, reload } = createLoad(token, (current) =>
    call('GET /organisation-invitations/:token', { params: { token: current } }),
  )
  return (
    <div class="narrow">
      <Loaded resource={resource} onRetry={reload} isPage>
        {(invitation) => <Invitation token={token()} invitation={invitation()} />}
      </Loaded>
    </div>
  )
}

function Invitation(props: { token: string; invitation: ReceivedInvitation }) {
  const t = useTexts('organisations')
  const [isDeclined, setDeclined] = createSignal(false)
  const closed = () => {
    if (isDeclined()) return t().join.declined
    if (props.invitation.state === 'open') return undefined
    return props.invitation.state === 'expired' ? t().join.expired : t().join.closed
  }
  return (
    <>
      <PageTitle text={t().join.title(props.invitation.organisation)} />
      <Show when={closed()} fallback={<Question {...props} onDecline={() => setDeclined(true)} />}>
        {(why) => (
          <>
            <p class="notice" role="status">
              {why()}
            </p>
            <a class="button button--quiet" href={paths.organisations(language())}>
              {t().join.toMine}
            </a>
          </>
        )}
      </Show>
    </>
  )
}

function Question(props: { token: string; invitation: ReceivedInvitation; onDecline: () => void }) {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const [pending, setPending] = createSignal<'accept' | 'decline'>()
  const [error, setError] = createSignal<unknown>()
  const answer = async (how: 'accept' | 'decline', work: () => Promise<void>) => {
    setPending(how)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(undefined)
    }
  }
  const params = () => ({ token: props.token })
  const accept = () =>
    answer('accept', async () => {
      const { id } = await call('POST /organisation-invitations/:token/acceptance', { params: params() })
      navigate(paths.organisation(language(), id), { replace: true })
    })
  const decline = () =>
    answer('decline', async () => {
      await call('POST /organisation-invitations/:token/refusal', { params: params() })
      props.onDecline()
    })
  return (
    <>
      <p class="lead">{t().join[props.invitation.role]}</p>
      <p class="quiet">{t().join.until(longDate(props.invitation.validUntil))}</p>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Button isPending={pending() === 'accept'} onClick={() => void accept()}>
          {t().join.accept}
        </Button>
        <Button look="quiet" isPending={pending() === 'decline'} onClick={() => void decline()}>
          {t().join.decline}
        </Button>
      </div>
    </>
  )
}

import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { ReceivedEvaluatorInvitation } from '../../../../shared/evaluators/invitation.ts'
import { call } from '../../api/client.ts'
import { account, setAccount } from '../../api/session.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths, signInPath } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { createLoad } from '../../ui/resource.ts'

/** What the link of an invitation to evaluate opens: accept, once signed in, or decline. */
export default function InvitationPage() {
  const t = useTexts('evaluators')
  const params = useParams()
  const token = () => params['token'] ?? ''
  const { resource, reload, replace } = createLoad(token, (current) =>
    call('GET /invitations-to-evaluate/:token', { params: { token: current } }),
  )
  return (
    <div class="narrow">
      <PageTitle text={t().answer.title} />
      <Loaded resource={resource} onRetry={reload}>
        {(invitation) => (
          <Opened token={token()} invitation={invitation()} onAnswered={(answered) => replace(answered)} />
        )}
      </Loaded>
    </div>
  )
}

interface Props {
  token: string
  invitation: ReceivedEvaluatorInvitation
  onAnswered: (invitation: ReceivedEvaluatorInvitation) => void
}

function Opened(props: Props) {
  const t = useTexts('evaluators')
  return (
    <>
      <p class="lead">{t().answer.lead(props.invitation.invitedByName)}</p>
      <Show when={props.invitation.message}>
        {(message) => (
          <dl class="answers">
            <div class="answers__row">
              <dt>{t().answer.message(props.invitation.invitedByName)}</dt>
              <dd>{message()}</dd>
            </div>
          </dl>
        )}
      </Show>
      <Switch fallback={<p class="notice">{t().answer.closed}</p>}>
        <Match when={props.invitation.state === 'open'}>
          <p class="quiet">{t().answer.until(longDate(props.invitation.validUntil))}</p>
          <Answer {...props} />
        </Match>
        <Match when={props.invitation.state === 'declined'}>
          <p class="notice" role="status">
            {t().answer.declined}
          </p>
        </Match>
        <Match when={props.invitation.state === 'expired'}>
          <p class="notice notice--warning">{t().answer.expired}</p>
        </Match>
      </Switch>
    </>
  )
}

function Answer(props: Props) {
  const t = useTexts('evaluators')
  const navigate = useNavigate()
  const [isDeclining, setDeclining] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const accept = async () => {
    setPending(true)
    setError(undefined)
    try {
      setAccount(
        await call('POST /invitations-to-evaluate/:token/acceptance', { params: { token: props.token } }),
      )
      navigate(paths.evaluatorProfile(language()), { replace: true })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <div class="button-row">
        <Show
          when={account()}
          fallback={
            <a
              class="button"
              rel="external"
              href={signInPath(language(), paths.evaluatorInvitation(language(), props.token))}
            >
              {t().answer.signIn}
            </a>
          }
        >
          <Button isPending={isPending()} onClick={() => void accept()}>
            {t().answer.accept}
          </Button>
        </Show>
        <Button look="quiet" onClick={() => setDeclining(true)}>
          {t().answer.decline}
        </Button>
      </div>
      <Show when={!account()}>
        <p class="quiet">{t().answer.signInHint}</p>
      </Show>
      <Decline {...props} isOpen={isDeclining()} onClose={() => setDeclining(false)} />
    </>
  )
}

function Decline(props: Props & { isOpen: boolean; onClose: () => void }) {
  const t = useTexts('evaluators')
  const decline = async (reason: string) => {
    const declined = await call('POST /invitations-to-evaluate/:token/refusal', {
      params: { token: props.token },
      body: { reason },
    })
    // The answer takes the place of the buttons, and of this: it closes first.
    props.onClose()
    props.onAnswered(declined)
  }
  return (
    <ReasonDialog
      title={t().answer.declineTitle}
      label={t().answer.reason}
      confirmLabel={t().answer.decline}
      isOptional
      limit={1000}
      isOpen={props.isOpen}
      onConfirm={decline}
      onClose={props.onClose}
    />
  )
}

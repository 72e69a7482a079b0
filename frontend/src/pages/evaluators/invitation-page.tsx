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
import { Dialog } from '../../ui/dialog.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextArea } from '../../ui/text-field.tsx'

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
  const common = useTexts('common')
  const [reason, setReason] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const decline = async () => {
    setPending(true)
    setError(undefined)
    try {
      const declined = await call('POST /invitations-to-evaluate/:token/refusal', {
        params: { token: props.token },
        body: { reason: reason() },
      })
      props.onClose()
      props.onAnswered(declined)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={t().answer.declineTitle} isOpen={props.isOpen} onClose={props.onClose}>
      <FormShell
        submitLabel={t().answer.decline}
        isPending={isPending()}
        error={error()}
        onSubmit={() => void decline()}
        secondary={
          <Button look="quiet" onClick={props.onClose}>
            {common().cancel}
          </Button>
        }
      >
        <TextArea label={t().answer.reason} isOptional rows={3} value={reason()} onInput={setReason} />
      </FormShell>
    </Dialog>
  )
}

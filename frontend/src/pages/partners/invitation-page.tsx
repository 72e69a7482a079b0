import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import type { OpenedInvitation } from '../../../../shared/partners/invitation.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { account } from '../../api/session.ts'
import { localized, longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths, signInPath } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { OrganisationChoice } from '../account/organisation-choice.tsx'
import { DeclineDialog } from './decline-dialog.tsx'

interface Found {
  invitation: OpenedInvitation
  organisations: Organisation[]
}

/** What the link of an invitation opens: who invites to what; accept with an organisation, or decline. */
export default function InvitationPage() {
  const t = useTexts('partners')
  const params = useParams()
  const token = () => params['token'] ?? ''
  const { resource, reload } = createLoad(
    () => ({ token: token(), who: account()?.id }),
    async ({ token: current, who }): Promise<Found> => {
      const [invitation, { organisations }] = await Promise.all([
        call('GET /invitations/:token', { params: { token: current } }),
        who ? call('GET /my/organisations') : { organisations: [] },
      ])
      return { invitation, organisations }
    },
  )
  return (
    <div class="narrow">
      <PageTitle text={t().opened.title} />
      <Loaded resource={resource} onRetry={reload}>
        {(found) => <Opened token={token()} found={found()} onAnswered={reload} />}
      </Loaded>
    </div>
  )
}

function Opened(props: { token: string; found: Found; onAnswered: () => void }) {
  const t = useTexts('partners')
  const invitation = () => props.found.invitation
  return (
    <>
      <p>{t().opened.from(invitation().invitedByName, invitation().lead)}</p>
      <dl class="answers">
        <Fact name={t().opened.call} value={localized(invitation().callTitle)} />
        <Fact name={t().opened.project} value={invitation().projectTitle || t().opened.untitled} />
        <Fact name={t().opened.closes} value={longDateTime(invitation().closesAt, invitation().timeZone)} />
        <Show when={invitation().state === 'open'}>
          <Fact name={t().opened.until} value={longDateTime(invitation().expiresAt, invitation().timeZone)} />
        </Show>
        <Show when={invitation().message}>
          <Fact name={t().opened.message(invitation().invitedByName)} value={invitation().message} />
        </Show>
      </dl>
      <Switch>
        <Match when={invitation().state === 'open'}>
          <p>{t().opened.whatFollows}</p>
          <Answer {...props} />
        </Match>
        <Match when={invitation().state === 'accepted'}>
          <p class="notice">{t().opened.accepted}</p>
          <Show when={invitation().dossierId}>
            {(dossierId) => (
              <a class="button" href={paths.dossier(language(), dossierId())}>
                {t().opened.open}
              </a>
            )}
          </Show>
        </Match>
        <Match when={invitation().state === 'declined'}>
          <p class="notice">{t().opened.declined}</p>
        </Match>
        <Match when={invitation().state === 'withdrawn'}>
          <p class="notice notice--warning">{t().opened.withdrawn}</p>
        </Match>
        <Match when={invitation().state === 'expired'}>
          <p class="notice notice--warning">{t().opened.expired}</p>
        </Match>
      </Switch>
    </>
  )
}

function Fact(props: { name: string; value: string }) {
  return (
    <div class="answers__row">
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

function Answer(props: { token: string; found: Found; onAnswered: () => void }) {
  const t = useTexts('partners')
  const navigate = useNavigate()
  const [isDeclining, setDeclining] = createSignal(false)
  const keys = new Map<string, string>()
  const accept = async (organisationId: string) => {
    const idempotencyKey = keys.get(organisationId) ?? newIdempotencyKey()
    keys.set(organisationId, idempotencyKey)
    const dossier = await call('POST /invitations/:token/acceptance', {
      params: { token: props.token },
      body: { organisationId },
      idempotencyKey,
    })
    navigate(paths.dossier(language(), dossier.id), { replace: true })
  }
  const decline = (
    <Button look="quiet" onClick={() => setDeclining(true)}>
      {t().opened.decline}
    </Button>
  )
  return (
    <>
      <Show
        when={account()}
        fallback={
          <>
            <p>{t().opened.signInFirst}</p>
            <div class="button-row">
              <a
                class="button"
                rel="external"
                href={signInPath(language(), paths.invitation(language(), props.token))}
              >
                {t().opened.signIn}
              </a>
              {decline}
            </div>
          </>
        }
      >
        <OrganisationChoice
          organisations={props.found.organisations}
          question={t().opened.forWhom}
          hint={t().opened.forWhomHint}
          submitLabel={t().opened.accept}
          registerLabel={t().opened.registerAndAccept}
          onChosen={accept}
          secondary={decline}
        />
      </Show>
      <DeclineDialog
        token={props.token}
        isOpen={isDeclining()}
        onClose={() => setDeclining(false)}
        onDeclined={props.onAnswered}
      />
    </>
  )
}

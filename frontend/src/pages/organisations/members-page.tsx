import { createSignal, For, Show } from 'solid-js'
import type { OrganisationMember } from '../../../../shared/organisations/members.ts'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { call } from '../../api/client.ts'
import { account } from '../../api/session.ts'
import { longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge } from '../../ui/badge.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { Invitations } from './invitations.tsx'
import { JoinRequests } from './join-requests.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Who belongs to an organisation, who is invited, and who asks to join. */
export default function MembersPage() {
  const t = useTexts('organisations')
  return (
    <OrganisationFrame title={t().members.title}>
      {(organisation) => <People organisation={organisation()} />}
    </OrganisationFrame>
  )
}

function People(props: { organisation: OrganisationView }) {
  const { resource, reload } = createLoad(
    () => props.organisation.id,
    async (organisationId) =>
      (await call('GET /organisations/:organisationId/members', { params: { organisationId } })).members,
  )
  const isManager = () => props.organisation.relation === 'manager'
  return (
    <>
      <Show when={isManager()}>
        <JoinRequests organisationId={props.organisation.id} onJoined={reload} />
      </Show>
      <Loaded resource={resource} onRetry={reload}>
        {(members) => (
          <ul class="entries">
            <For each={members()}>
              {(member) => (
                <Member
                  member={member}
                  organisationId={props.organisation.id}
                  isManager={isManager()}
                  onChange={reload}
                />
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <Show when={isManager()}>
        <Invitations organisationId={props.organisation.id} />
      </Show>
    </>
  )
}

function Member(props: {
  member: OrganisationMember
  organisationId: string
  isManager: boolean
  onChange: () => void
}) {
  const t = useTexts('organisations')
  const [isAsking, setAsking] = createSignal(false)
  const isOwn = () => props.member.accountId === account()?.id
  const name = () => props.member.name || props.member.email
  const params = () => ({ organisationId: props.organisationId, accountId: props.member.accountId })
  const other = () => (props.member.role === 'manager' ? 'member' : 'manager')
  const changeRole = async () => {
    try {
      await call('PUT /organisations/:organisationId/members/:accountId', {
        params: params(),
        body: { role: other() },
      })
      props.onChange()
    } catch (failure) {
      showFailure(failure)
    }
  }
  const remove = async () => {
    await call('DELETE /organisations/:organisationId/members/:accountId', { params: params() })
    showDone(t().members.removed(name()))
    props.onChange()
  }
  return (
    <li class="entry">
      <p>
        <strong>{name()}</strong> {isOwn() ? `(${t().members.you})` : ''}{' '}
        <Badge
          text={t().relations[props.member.role]}
          tone={props.member.role === 'manager' ? 'sea' : 'plain'}
        />
      </p>
      <p class="quiet">
        {props.member.email} · {t().members.since(longDate(props.member.since))}
      </p>
      <Show when={props.isManager && !isOwn()}>
        <div class="entry__actions">
          <button type="button" class="link-button" onClick={() => void changeRole()}>
            {other() === 'manager' ? t().members.makeManager : t().members.makeMember}
            <span class="visually-hidden">: {name()}</span>
          </button>
          <button type="button" class="link-button" onClick={() => setAsking(true)}>
            {t().members.remove}
            <span class="visually-hidden">: {name()}</span>
          </button>
        </div>
        <ConfirmDialog
          title={t().members.removeTitle}
          text={t().members.removeText(name())}
          confirmLabel={t().members.remove}
          isOpen={isAsking()}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        />
      </Show>
    </li>
  )
}

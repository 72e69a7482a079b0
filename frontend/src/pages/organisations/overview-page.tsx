import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { call } from '../../api/client.ts'
import { account } from '../../api/session.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** What is known of an organisation. */
export default function OverviewPage() {
  return (
    <OrganisationFrame>
      {(organisation) => (
        <>
          <Facts organisation={organisation()} />
          <Contacts organisation={organisation()} />
          <Ways organisation={organisation()} />
        </>
      )}
    </OrganisationFrame>
  )
}

function Facts(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const words = useTexts('account')
  const numbers = () =>
    [props.organisation.identifier, ...props.organisation.otherIdentifiers].map(({ scheme, value }) =>
      scheme === 'OTHER' ? value : `${scheme} ${value}`,
    )
  const facts = () => [
    {
      label: t().overview.legalForm,
      values: [words().organisation.legalForms[props.organisation.legalForm]],
    },
    { label: t().overview.territory, values: [territoryName(props.organisation.territory, language())] },
    { label: t().overview.numbers, values: numbers() },
    { label: t().overview.address, values: [props.organisation.address || t().overview.none] },
    { label: t().overview.currency, values: [props.organisation.currency] },
  ]
  return (
    <dl class="facts block">
      <For each={facts()}>
        {({ label, values }) => (
          <div>
            <dt>{label}</dt>
            <For each={values}>{(value) => <dd class="pre-line">{value}</dd>}</For>
          </div>
        )}
      </For>
    </dl>
  )
}

function Contacts(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  return (
    <section class="block organisation-contacts">
      <h2>{t().overview.contacts}</h2>
      <ul>
        <For each={props.organisation.contacts} fallback={<li class="quiet">{t().overview.none}</li>}>
          {({ name, position, email, phone, language: spoken }) => (
            <li>
              <strong>{name}</strong>{' '}
              <span class="quiet">
                {[position, email, phone, t().edit.languages[spoken]].filter(Boolean).join(' · ')}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Ways(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const [isLeaving, setLeaving] = createSignal(false)
  const leave = async () => {
    const { id, name } = props.organisation
    const params = { organisationId: id, accountId: account()?.id ?? '' }
    await call('DELETE /organisations/:organisationId/members/:accountId', { params })
    showDone(t().overview.left(name))
    navigate(paths.organisations(language()))
  }
  return (
    <div class="button-row">
      <Show when={props.organisation.relation === 'manager'}>
        <a class="button" href={paths.editOrganisation(language(), props.organisation.id)}>
          {t().overview.edit}
        </a>
        <a class="button button--quiet" href={paths.publishOffer(language(), props.organisation.id)}>
          {t().overview.publish}
        </a>
      </Show>
      <Show when={props.organisation.relation !== 'none'}>
        <Button look="quiet" onClick={() => setLeaving(true)}>
          {t().overview.leave}
        </Button>
        <ConfirmDialog
          title={t().overview.leaveTitle}
          text={t().overview.leaveText(props.organisation.name)}
          confirmLabel={t().overview.leave}
          isOpen={isLeaving()}
          onConfirm={leave}
          onClose={() => setLeaving(false)}
        />
      </Show>
    </div>
  )
}

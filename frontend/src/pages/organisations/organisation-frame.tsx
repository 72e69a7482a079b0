import { useLocation, useParams } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import './organisations.css'

/** Id of the organisation in the page's address. */
export function useOrganisationId(): () => string {
  const params = useParams()
  return () => params['organisationId'] ?? ''
}

const loadOrganisation = (organisationId: string) =>
  call('GET /organisations/:organisationId', { params: { organisationId } })

/** A part of an organisation: way back, title, tabs, and what `children` make of the loaded organisation. */
export function OrganisationFrame(props: {
  title?: string
  children: (organisation: () => OrganisationView) => JSX.Element
}) {
  const t = useTexts('organisations')
  const { resource, reload } = createLoad(useOrganisationId(), loadOrganisation)
  return (
    <div class="narrow">
      <a class="back-link" href={paths.organisations(language())}>
        {t().back}
      </a>
      <Loaded resource={resource} onRetry={reload} isPage>
        {(organisation) => (
          <>
            <PageTitle
              text={props.title ?? organisation().name}
              caption={props.title && organisation().name}
            />
            <Tabs organisation={organisation()} />
            {props.children(organisation)}
          </>
        )}
      </Loaded>
    </div>
  )
}

function Tabs(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const location = useLocation()
  const entries = () => {
    const { id, relation } = props.organisation
    const common = [
      { text: t().tabs.overview, href: paths.organisation(language(), id) },
      { text: t().tabs.members, href: paths.members(language(), id) },
      { text: t().tabs.papers, href: paths.folder(language(), id) },
    ]
    return relation === 'none'
      ? common
      : [...common, { text: t().tabs.conversations, href: paths.conversations(language(), id) }]
  }
  return (
    <nav class="organisation-parts" aria-label={t().tabs.label}>
      <ul class="navigation__list">
        <For each={entries()}>
          {({ text, href }) => (
            <li>
              <a
                class="navigation__link"
                href={href}
                aria-current={location.pathname === href ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

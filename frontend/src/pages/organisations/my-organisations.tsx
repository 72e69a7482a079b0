import { For, Show } from 'solid-js'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'

/** The organisations that a person belongs to. */
export default function MyOrganisations() {
  const t = useTexts('organisations')
  const { resource, reload } = createLoad(
    () => true,
    async () => (await call('GET /my/organisations')).organisations,
  )
  return (
    <>
      <PageTitle text={t().mine.title} />
      <p class="lead">{t().mine.intro}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={2} />}>
        {(organisations) => (
          <Show
            when={organisations().length > 0}
            fallback={
              <EmptyState title={t().mine.emptyTitle} text={t().mine.emptyText}>
                <Ways />
              </EmptyState>
            }
          >
            <ul class="cards">
              <For each={organisations()}>{(organisation) => <Card organisation={organisation} />}</For>
            </ul>
            <Ways />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function Ways() {
  const t = useTexts('organisations')
  return (
    <div class="button-row">
      <a class="button" href={paths.registerOrganisation(language())}>
        {t().mine.register}
      </a>
      <a class="button button--quiet" href={paths.partnerSearch(language())}>
        {t().mine.search}
      </a>
    </div>
  )
}

function Card(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const account = useTexts('account')
  return (
    <li class="card">
      <h2>
        <a href={paths.organisation(language(), props.organisation.id)}>{props.organisation.name}</a>
      </h2>
      <p>
        <Badge
          text={t().relations[props.organisation.relation]}
          tone={props.organisation.relation === 'manager' ? 'sea' : 'plain'}
        />
      </p>
      <p class="quiet">
        {territoryName(props.organisation.territory, language())} ·{' '}
        {account().organisation.legalForms[props.organisation.legalForm]}
      </p>
    </li>
  )
}

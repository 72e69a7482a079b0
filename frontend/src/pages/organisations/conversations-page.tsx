import { For, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { OrganisationFrame, useOrganisationId } from './organisation-frame.tsx'

/** Conversations of an organisation with others, the latest first. */
export default function ConversationsPage() {
  const t = useTexts('organisations')
  return <OrganisationFrame title={t().conversations.title}>{() => <Conversations />}</OrganisationFrame>
}

function Conversations() {
  const t = useTexts('organisations')
  const organisationId = useOrganisationId()
  const { resource, reload } = createLoad(
    organisationId,
    async (id) =>
      (await call('GET /organisations/:organisationId/conversations', { params: { organisationId: id } }))
        .conversations,
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(conversations) => (
        <Show
          when={conversations().length > 0}
          fallback={
            <EmptyState title={t().conversations.emptyTitle} text={t().conversations.emptyText}>
              <a class="button" href={paths.partnerSearch(language())}>
                {t().mine.search}
              </a>
            </EmptyState>
          }
        >
          <ul class="cards">
            <For each={conversations()}>
              {({ id, title, other, lastAt, isAnswered }) => (
                <li class="card">
                  <h2>
                    <a href={paths.conversation(language(), organisationId(), id)}>{other}</a>
                  </h2>
                  <p>{t().conversations.about(title)}</p>
                  <p class="quiet">
                    {longDateTime(lastAt)}{' '}
                    <Show when={!isAnswered}>
                      <Badge text={t().conversations.waiting} tone="warm" />
                    </Show>
                  </p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      )}
    </Loaded>
  )
}

import { For, Show } from 'solid-js'
import type { JoinRequest } from '../../../../shared/organisations/members.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'

/** Who asks to join, with the two answers; nothing where nobody does. */
export function JoinRequests(props: { organisationId: string; onJoined: () => void }) {
  const t = useTexts('organisations')
  const { resource, reload } = createLoad(
    () => props.organisationId,
    async (organisationId) =>
      (await call('GET /organisations/:organisationId/join-requests', { params: { organisationId } }))
        .requests,
  )
  const answer = async ({ accountId, name, email }: JoinRequest, accept: boolean) => {
    try {
      await call('POST /organisations/:organisationId/join-requests/:accountId/answer', {
        params: { organisationId: props.organisationId, accountId },
        body: { accept },
      })
      showDone(accept ? t().members.accepted(name || email) : t().members.declined(name || email))
      reload()
      props.onJoined()
    } catch (failure) {
      showFailure(failure)
    }
  }
  return (
    <Loaded resource={resource} onRetry={reload} skeleton={<></>}>
      {(requests) => (
        <Show when={requests().length > 0}>
          <section class="block">
            <h2>{t().members.requests}</h2>
            <ul class="cards">
              <For each={requests()}>
                {(request) => (
                  <li class="card">
                    <h3>{request.name || request.email}</h3>
                    <p class="quiet">{request.email}</p>
                    <p class="pre-line">{request.message}</p>
                    <div class="button-row">
                      <Button isSmall onClick={() => void answer(request, true)}>
                        {t().members.accept}
                      </Button>
                      <Button isSmall look="quiet" onClick={() => void answer(request, false)}>
                        {t().members.decline}
                      </Button>
                    </div>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
      )}
    </Loaded>
  )
}

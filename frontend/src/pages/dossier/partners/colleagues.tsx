import { createResource, For, Show } from 'solid-js'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'
import { ownPartner } from './own-partner.ts'

/** Members of the own organisation who do not write here yet. */
export function Colleagues() {
  const t = useTexts('partners')
  const open = useDossier()
  const organisationId = () => ownPartner(open)?.organisationId
  const [members] = createResource(organisationId, async (id) => {
    const { members: found } = await call('GET /organisations/:organisationId/members', {
      params: { organisationId: id },
    })
    return found
  })
  const others = () =>
    (members.state === 'ready' ? members() : []).filter(
      ({ accountId }) => !open.dossier().people.some((person) => person.accountId === accountId),
    )
  const add = async (accountId: string, name: string) => {
    try {
      open.replace(
        await call('POST /dossiers/:dossierId/people', {
          params: { dossierId: open.dossier().id },
          body: { accountId },
        }),
      )
      showDone(t().addPerson.added(name))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <section class="block" aria-labelledby="colleagues-title">
      <h2 id="colleagues-title">{t().addPerson.title}</h2>
      <p>{t().addPerson.text}</p>
      <Show when={others().length > 0} fallback={<p class="quiet">{t().addPerson.none}</p>}>
        <ul class="plain-list">
          <For each={others()}>
            {({ accountId, name }) => (
              <li>
                <Button isSmall look="quiet" onClick={() => void add(accountId, name)}>
                  {t().addPerson.add(name)}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import type { Offer } from '../../../../shared/partner-search/offer.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { MessageForm } from './message-form.tsx'
import { createOfferLoad } from './offer-of-page.ts'

/** A first message to the organisation behind an entry. */
export default function WritePage() {
  const t = useTexts('organisations')
  const { resource, reload } = createOfferLoad()
  return (
    <div class="narrow">
      <a class="back-link" href={paths.partnerSearch(language())}>
        {t().search.title}
      </a>
      <Loaded resource={resource} onRetry={reload} isPage>
        {(found) => (
          <Show when={found().offer} fallback={<PageTitle text={t().conversations.gone} />}>
            {(offer) => <Write offer={offer()} organisations={found().organisations} />}
          </Show>
        )}
      </Loaded>
    </div>
  )
}

function Write(props: { offer: Offer; organisations: readonly OrganisationView[] }) {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const [chosen, setChosen] = createSignal(props.organisations[0]?.id ?? '')
  const send = async (text: string, idempotencyKey: string) => {
    const conversation = await call('POST /organisations/:organisationId/conversations', {
      params: { organisationId: chosen() },
      body: { offerId: props.offer.id, text },
      idempotencyKey,
    })
    showDone(t().conversations.sent)
    navigate(paths.conversation(language(), chosen(), conversation.id), { replace: true })
  }
  return (
    <>
      <PageTitle
        text={t().conversations.newTitle(props.offer.organisation.name)}
        caption={props.offer.title}
      />
      <p>{t().search.intro}</p>
      <Show
        when={props.organisations.length > 0}
        fallback={
          <>
            <p class="notice">{t().conversations.noOrganisation}</p>
            <a class="button" href={paths.registerOrganisation(language())}>
              {t().mine.register}
            </a>
          </>
        }
      >
        <MessageForm
          send={send}
          before={
            <Show when={props.organisations.length > 1}>
              <RadioGroup
                id="write-as"
                label={t().conversations.as}
                options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen()}
                onChange={setChosen}
              />
            </Show>
          }
        />
      </Show>
    </>
  )
}

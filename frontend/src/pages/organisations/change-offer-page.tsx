import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import type { NewOffer, Offer } from '../../../../shared/partner-search/offer.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { OfferForm } from './offer-form.tsx'
import { createOfferLoad } from './offer-of-page.ts'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Changes an entry of the partner search that stands there already. */
export default function ChangeOfferPage() {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const { resource, reload } = createOfferLoad()
  const change = async ({ id, organisation, revision }: Offer, body: NewOffer) => {
    await call('PUT /organisations/:organisationId/offers/:offerId', {
      params: { organisationId: organisation.id, offerId: id },
      body,
      ifMatch: revision,
    })
    showDone(t().publish.changed)
    navigate(paths.partnerSearch(language()))
  }
  return (
    <OrganisationFrame title={t().publish.changeTitle}>
      {() => (
        <Loaded resource={resource} onRetry={reload}>
          {(found) => (
            <Show when={found().offer} keyed fallback={<p class="notice">{t().conversations.gone}</p>}>
              {(offer) => (
                <OfferForm
                  offer={offer}
                  submitLabel={t().edit.submit}
                  onSend={(content) => change(offer, content)}
                />
              )}
            </Show>
          )}
        </Loaded>
      )}
    </OrganisationFrame>
  )
}

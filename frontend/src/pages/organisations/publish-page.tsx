import { useNavigate } from '@solidjs/router'
import type { NewOffer } from '../../../../shared/partner-search/offer.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { showDone } from '../../ui/toasts.tsx'
import { OfferForm } from './offer-form.tsx'
import { OrganisationFrame, useOrganisationId } from './organisation-frame.tsx'

/** Publishes what an organisation looks for or offers. */
export default function PublishPage() {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const organisationId = useOrganisationId()
  let request = { content: '', key: '' }
  const publish = async (body: NewOffer) => {
    const content = JSON.stringify(body)
    // The same again after a lost answer is the same entry.
    if (content !== request.content) request = { content, key: newIdempotencyKey() }
    await call('POST /organisations/:organisationId/offers', {
      params: { organisationId: organisationId() },
      body,
      idempotencyKey: request.key,
    })
    showDone(t().publish.done)
    navigate(paths.partnerSearch(language()))
  }
  return (
    <OrganisationFrame title={t().publish.title}>
      {() => <OfferForm submitLabel={t().publish.submit} onSend={publish} />}
    </OrganisationFrame>
  )
}

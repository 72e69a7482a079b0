import { useParams } from '@solidjs/router'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import type { Offer } from '../../../../shared/partner-search/offer.ts'
import { call } from '../../api/client.ts'
import { createLoad } from '../../ui/resource.ts'

interface Found {
  /** Undefined where it was taken back, or its time is over. */
  offer: Offer | undefined
  organisations: OrganisationView[]
}

async function load(offerId: string): Promise<Found> {
  const [{ offers }, { organisations }] = await Promise.all([
    call('GET /offers'),
    call('GET /my/organisations'),
  ])
  return { offer: offers.find(({ id }) => id === offerId), organisations }
}

/** The entry in the page's address, with the person's own organisations. */
export function createOfferLoad() {
  const params = useParams()
  return createLoad(() => params['offerId'] ?? '', load)
}

import { createSignal, Show } from 'solid-js'
import type { Offer } from '../../../../shared/partner-search/offer.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { call } from '../../api/client.ts'
import { list, longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showDone } from '../../ui/toasts.tsx'

/** An entry of the partner search, and the ways on from it. */
export function OfferCard(props: { offer: Offer; isOwn: boolean; isManaged: boolean; onChange: () => void }) {
  const t = useTexts('organisations')
  return (
    <li class="card">
      <p>
        <Badge
          text={t().search.kinds[props.offer.kind]}
          tone={props.offer.kind === 'seeks' ? 'warm' : 'sea'}
        />{' '}
        <Show when={props.isOwn}>
          <Badge text={t().search.own} />
        </Show>
      </p>
      <h2>{props.offer.title}</h2>
      <p>
        <strong>{props.offer.organisation.name}</strong>,{' '}
        {territoryName(props.offer.organisation.territory, language())}
      </p>
      <p class="pre-line">{props.offer.text}</p>
      <p class="quiet">
        {t().search.themes[props.offer.theme]} ·{' '}
        {list(props.offer.languages.map((spoken) => t().search.languages[spoken]))} ·{' '}
        {t().search.until(longDate(props.offer.validUntil))}
      </p>
      <Show
        when={!props.isOwn}
        fallback={
          <Show when={props.isManaged}>
            <div class="button-row">
              <a
                class="button button--quiet button--small"
                href={paths.changeOffer(language(), props.offer.organisation.id, props.offer.id)}
              >
                {t().search.change}
                <span class="visually-hidden">: {props.offer.title}</span>
              </a>
              <TakeBack offer={props.offer} onChange={props.onChange} />
            </div>
          </Show>
        }
      >
        <div class="button-row">
          <a class="button button--small" href={paths.writeToOffer(language(), props.offer.id)}>
            {t().search.write}
            <span class="visually-hidden">: {props.offer.organisation.name}</span>
          </a>
          <a
            class="button button--quiet button--small"
            href={paths.startWithOffer(language(), props.offer.id)}
          >
            {t().search.start}
            <span class="visually-hidden">: {props.offer.organisation.name}</span>
          </a>
        </div>
      </Show>
    </li>
  )
}

function TakeBack(props: { offer: Offer; onChange: () => void }) {
  const t = useTexts('organisations')
  const [isAsking, setAsking] = createSignal(false)
  const takeBack = async () => {
    const { id, organisation } = props.offer
    const params = { organisationId: organisation.id, offerId: id }
    await call('DELETE /organisations/:organisationId/offers/:offerId', { params })
    showDone(t().search.takenBack)
    props.onChange()
  }
  return (
    <>
      <Button look="quiet" isSmall onClick={() => setAsking(true)}>
        {t().search.takeBack}
        <span class="visually-hidden">: {props.offer.title}</span>
      </Button>
      <ConfirmDialog
        title={t().search.takeBackTitle}
        text={t().search.takeBackText(props.offer.title)}
        confirmLabel={t().search.takeBack}
        isOpen={isAsking()}
        onConfirm={takeBack}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

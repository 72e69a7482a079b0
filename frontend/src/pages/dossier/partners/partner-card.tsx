import { useNavigate } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Partner } from '../../../../../shared/dossiers/dossier.ts'
import { territoryName } from '../../../../../shared/territories.ts'
import { call } from '../../../api/client.ts'
import { account } from '../../../api/session.ts'
import { list, shortDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useDossier } from '../open-dossier.ts'
import { ownPartner } from './own-partner.ts'

/** A partner: who writes for it, whether it has confirmed, and the way out. */
export function PartnerCard(props: { partner: Partner }) {
  const t = useTexts('partners')
  const { dossier } = useDossier()
  const people = () =>
    dossier()
      .people.filter(({ partnerId }) => partnerId === props.partner.id)
      .map(({ accountId, name }) => (accountId === account()?.id ? t().you : name))
      .filter(Boolean)
  return (
    <li class="card">
      <h2>
        {props.partner.name} <Badge text={t().roles[props.partner.role]} tone="sea" />
      </h2>
      <p class="quiet">{territoryName(props.partner.territory, language())}</p>
      <Show when={people().length > 0}>
        <p>{t().people(list(people()))}</p>
      </Show>
      <p>
        <ConfirmationState partner={props.partner} />
      </p>
      <Show when={dossier().may.includes('partner.leave') && props.partner.role === 'partner'}>
        <Leaving partner={props.partner} />
      </Show>
    </li>
  )
}

/** Whether a partner has vouched for the content as it stands, in words; of a confirmation, who and when. */
export function ConfirmationState(props: { partner: Partner }) {
  const t = useTexts('partners')
  const { dossier } = useDossier()
  const given = () => dossier().confirmations.find(({ partnerId }) => partnerId === props.partner.id)
  const valid = () => (given()?.isValid ? given() : undefined)
  return (
    <Switch fallback={<Badge text={given() ? t().voided : t().notConfirmed} tone="warm" />}>
      <Match when={props.partner.role === 'lead'}>
        <span class="quiet">{t().leadVouches}</span>
      </Match>
      <Match when={valid()}>
        {(found) => (
          <>
            <Badge text={t().confirmed} tone="good" />{' '}
            <span class="quiet">
              {t().confirmedBy(found().name, found().capacity, shortDateTime(found().confirmedAt))}
            </span>
          </>
        )}
      </Match>
    </Switch>
  )
}

function Leaving(props: { partner: Partner }) {
  const t = useTexts('partners')
  const open = useDossier()
  const navigate = useNavigate()
  const [isAsking, setAsking] = createSignal(false)
  const isOwn = () => ownPartner(open)?.id === props.partner.id
  const mayRemove = () => isOwn() || open.dossier().may.includes('partner.manage')
  const remove = async () => {
    const left = isOwn()
    const changed = await call('DELETE /dossiers/:dossierId/partners/:partnerId', {
      params: { dossierId: open.dossier().id, partnerId: props.partner.id },
    })
    if (left) navigate(paths.myDossiers(language()), { replace: true })
    else open.replace(changed)
  }
  return (
    <Show when={mayRemove()}>
      <Button isSmall look="quiet" onClick={() => setAsking(true)}>
        {isOwn() ? t().leave : t().remove}
        <span class="visually-hidden">: {props.partner.name}</span>
      </Button>
      <ConfirmDialog
        title={isOwn() ? t().leaveTitle : t().removeTitle(props.partner.name)}
        text={isOwn() ? t().leaveText : t().removeText}
        confirmLabel={isOwn() ? t().leave : t().remove}
        isOpen={isAsking()}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </Show>
  )
}

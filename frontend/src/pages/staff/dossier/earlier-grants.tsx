import { For, Show } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { EarlierGrant, PartnerGrants } from '../../../../../shared/open-data/earlier-grants.ts'
import { weighEarlierGrants } from '../../../../../shared/open-data/weigh-earlier-grants.ts'
import { call } from '../../../api/client.ts'
import { euros, longDate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'

/** What the organisations of a dossier received before, beside the rules of the call on it. */
export default function EarlierGrants(props: { dossierId: string; form: PublicCall }) {
  const t = useTexts('earlierGrants')
  const staff = useTexts('staff')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/earlier-grants', { params: { dossierId } }),
  )
  return (
    <section class="block" id="earlier-grants">
      <h2>{staff().dossier.earlierGrants}</h2>
      <p class="quiet">{t().lead}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <For each={loaded().partners}>
            {(partner, index) => <Known partner={partner} isLead={index() === 0} form={props.form} />}
          </For>
        )}
      </Loaded>
    </section>
  )
}

function Known(props: { partner: PartnerGrants; isLead: boolean; form: PublicCall }) {
  const t = useTexts('earlierGrants')
  const weighed = () => weighEarlierGrants(props.partner.grants, props.form)
  const nothing = () => (props.partner.hasNumber ? t().noneOf : t().noNumber)(props.partner.name)
  return (
    <Show when={props.partner.grants.length > 0} fallback={<p>{nothing()}</p>}>
      <p>
        {t().recent(props.partner.name, longDate(weighed().recent.since), euros(weighed().recent.amount))}{' '}
        <span class="quiet">{t().recentWhy}</span>
      </p>
      <Show when={props.isLead && weighed().unsettled}>
        {(old) => (
          <Show when={old().count > 0}>
            <p class="notice">{t().unsettled(old().count, longDate(old().before))}</p>
          </Show>
        )}
      </Show>
      <GrantTable partner={props.partner} />
    </Show>
  )
}

function GrantTable(props: { partner: PartnerGrants }) {
  const t = useTexts('earlierGrants')
  const columns = (): Column<EarlierGrant>[] => [
    {
      key: 'project',
      label: t().project,
      isRowHeader: true,
      cell: ({ projectTitle, reference }) => projectTitle || reference,
    },
    { key: 'grantor', label: t().grantor, cell: ({ grantor }) => grantor },
    {
      key: 'act',
      label: t().act,
      cell: ({ legalAct }) => [legalAct.number, longDate(legalAct.date)].filter(Boolean).join(', '),
    },
    { key: 'amount', label: t().amount, isNumber: true, cell: ({ amount }) => euros(amount) },
  ]
  return (
    <CardTable
      caption={t().caption(props.partner.name)}
      isCaptionHidden
      columns={columns()}
      rows={props.partner.grants}
    />
  )
}

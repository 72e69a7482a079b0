import { createMemo, Show, type ParentProps } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { rateInBasisPoints } from '../../../../../shared/money.ts'
import { euros, longDate, longDateTime, rate } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DossierStateBadge } from '../../../ui/badge.tsx'
import { shownAmounts } from '../../../ui/reading/shown-amounts.ts'

/** What one wants to know of a dossier first. */
export function DossierFacts(props: { dossier: Dossier; form: PublicCall }) {
  const t = useTexts('staff')
  const amounts = createMemo(() => shownAmounts(props.form, props.dossier))
  const lead = () => props.dossier.partners.find((partner) => partner.role === 'lead')
  const share = () => {
    const { requestedGrant: asked, totalCost: cost } = amounts()
    return asked === undefined || cost === undefined ? undefined : rateInBasisPoints(asked, cost)
  }
  return (
    <dl class="facts facts--row card">
      <Fact label={t().dossier.state}>
        <DossierStateBadge state={props.dossier.state} />
      </Fact>
      <Fact label={t().dossier.lead}>{lead()?.name}</Fact>
      <Fact label={t().dossier.asked}>
        <span class="facts__strong">{euros(amounts().requestedGrant ?? 0)}</span>
      </Fact>
      <Fact label={t().dossier.cost}>{euros(amounts().totalCost ?? 0)}</Fact>
      <Show when={share()}>
        {(basisPoints) => (
          <Fact label={t().dossier.rate}>
            {rate(basisPoints())}
            <span class="block-line quiet">{t().dossier.highestRate(rate(props.form.highestRate))}</span>
          </Fact>
        )}
      </Show>
      <Show when={props.dossier.submittedAt}>
        {(instant) => (
          <Fact label={t().dossier.submittedAt}>{longDateTime(instant(), props.form.timeZone)}</Fact>
        )}
      </Show>
      <Show when={props.dossier.receipt}>
        {(receipt) => (
          <>
            {/* While it is being completed, that time stands still. */}
            <Show when={props.dossier.state !== 'incomplete'}>
              <Fact label={t().dossier.silence}>{longDate(receipt().silenceMeansRejectionOn)}</Fact>
            </Show>
            <Fact label={t().dossier.fingerprint}>
              <code class="fingerprint">{receipt().contentHash}</code>
            </Fact>
          </>
        )}
      </Show>
    </dl>
  )
}

function Fact(props: ParentProps<{ label: string }>) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

import { Show } from 'solid-js'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

/** That the dossier was withdrawn, when and why: for its members and for the service. */
export default function WithdrawalNotice(props: {
  withdrawal: NonNullable<Dossier['withdrawal']>
  timeZone: string
}) {
  const t = useTexts('lifeCycle')
  return (
    <div class="notice">
      <p>{t().leave.withdrawnNotice(longDate(props.withdrawal.withdrawnAt, props.timeZone))}</p>
      <Show when={props.withdrawal.reasons}>
        {(reasons) => <p class="pre-line">{t().leave.reasonsGiven(reasons())}</p>}
      </Show>
    </div>
  )
}

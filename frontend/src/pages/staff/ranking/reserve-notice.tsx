import { Show } from 'solid-js'
import type { EnvelopeState } from '../../../../../shared/decisions/decision.ts'
import { nextOnReserve } from '../../../../../shared/selection/reserve.ts'
import { selectionRulesOf } from '../../../../../shared/selection/rules.ts'
import { serverNow } from '../../../api/clock.ts'
import { could } from '../../../api/session.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { RankedRow } from './proposal.ts'

/** Whom money that is free again goes to next: the form of the decision opens with the award filled in. */
export function ReserveNotice(props: {
  rows: readonly RankedRow[]
  envelope: EnvelopeState
  onDecide: (row: RankedRow) => void
}) {
  const t = useTexts('ranking')
  const { call } = useStaffCall()
  const next = () =>
    nextOnReserve({
      rows: props.rows,
      envelope: props.envelope,
      rules: selectionRulesOf(call()),
      today: serverNow().slice(0, 10),
    })
  return (
    <Show when={next()}>
      {(found) => (
        <div class="notice no-print">
          <p>
            {t().reserveNext(
              found().row.dossier.reference,
              found().row.dossier.projectTitle,
              euros(found().amount),
            )}
          </p>
          <Show when={could('decision.write')}>
            <Button
              look="quiet"
              onClick={() =>
                props.onDecide({
                  ...found().row,
                  place: 'funded',
                  proposed: found().amount,
                  leftBefore: { total: found().amount },
                })
              }
            >
              {t().reserveDecide}
            </Button>
          </Show>
        </div>
      )}
    </Show>
  )
}

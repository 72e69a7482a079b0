import { createUniqueId, Show } from 'solid-js'
import { OVERFLOWS, selectionRulesOf } from '../../../../../shared/selection/rules.ts'
import type { TryOut } from '../../../../../shared/selection/scenario.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { TryingOut } from './create-try-out.ts'

const HIGHEST_RANK = 100_000
/** Euros; the highest amount that the portal takes. */
const MOST_EUROS = 9_999_999

const isRank = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= HIGHEST_RANK

/** The rules, the money and the cut that are tried in place of the call's. */
export function TryOutRules(props: { trying: TryingOut }) {
  const t = useTexts('selection')
  const { call } = useStaffCall()
  const id = createUniqueId()
  const rules = () => selectionRulesOf(call())
  const tryOut = () => props.trying.tryOut()
  const set = (changes: Partial<TryOut>, about?: string) =>
    props.trying.change({ ...tryOut(), ...changes }, about)
  const setCut = (rank: number | undefined) => {
    const { cut, ...rest } = tryOut()
    const reason = cut?.reason ?? t().tryOut.cutReasonFirst
    props.trying.change(rank === undefined ? rest : { ...rest, cut: { rank, reason } }, 'cut')
  }
  return (
    <div class="form">
      <div class="row-of-fields">
        <NumberField
          id={`${id}-cut`}
          label={t().tryOut.cut}
          hint={t().tryOut.cutHint}
          isOptional
          value={tryOut().cut?.rank}
          faultOf={(value, text) => (text.trim() === '' || isRank(value) ? undefined : t().tryOut.cutFault)}
          onInput={setCut}
        />
        <Show when={tryOut().cut}>
          {(cut) => (
            <TextField
              id={`${id}-reason`}
              label={t().tryOut.cutReason}
              error={cut().reason.trim() === '' ? t().tryOut.reasonMissing : undefined}
              value={cut().reason}
              onInput={(reason) => set({ cut: { ...cut(), reason } }, 'cutReason')}
            />
          )}
        </Show>
      </div>
      <div class="row-of-fields">
        <FilterSelect
          id={`${id}-overflow`}
          label={t().tryOut.overflow}
          options={OVERFLOWS.map((value) => ({ value, label: t().tryOut.overflows[value] }))}
          value={tryOut().overflow ?? rules().overflow}
          onChange={(overflow) => overflow && set({ overflow })}
        />
        <NumberField
          id={`${id}-total`}
          label={t().tryOut.total}
          unit="€"
          value={(tryOut().total ?? call().envelope.total) / 100}
          faultOf={(value) =>
            value !== undefined && value >= 0 && value <= MOST_EUROS ? undefined : t().tryOut.totalFault
          }
          onInput={(euros) => euros !== undefined && set({ total: Math.round(euros * 100) }, 'total')}
        />
      </div>
      <Checkbox
        id={`${id}-pot`}
        label={t().tryOut.pot}
        isChecked={tryOut().hasPot ?? rules().balancing !== undefined}
        onChange={(hasPot) => set({ hasPot })}
      />
    </div>
  )
}

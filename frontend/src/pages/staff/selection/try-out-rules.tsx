import { createSignal, createUniqueId, Show } from 'solid-js'
import { OVERFLOWS, selectionRulesOf } from '../../../../../shared/selection/rules.ts'
import type { TryOut } from '../../../../../shared/selection/scenario.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { MoneyField, type MoneyInput } from '../../../ui/money-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { TryingOut } from './create-try-out.ts'

const HIGHEST_RANK = 100_000
const isRank = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= HIGHEST_RANK

/** The rules, the money and the cut that are tried in place of the call's. */
export function TryOutRules(props: { trying: TryingOut }) {
  const t = useTexts('tryOut')
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
  /** What was typed for the money in all and is no amount. */
  const [unread, setUnread] = createSignal<MoneyInput>()
  const setTotal = (input: MoneyInput) => {
    setUnread(input.kind === 'amount' ? undefined : input)
    if (input.kind === 'amount') set({ total: input.amount }, 'total')
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
        <MoneyField
          id={`${id}-total`}
          label={t().tryOut.total}
          error={unread() ? t().tryOut.totalFault : undefined}
          value={unread() ?? { kind: 'amount', amount: tryOut().total ?? call().envelope.total }}
          onInput={setTotal}
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

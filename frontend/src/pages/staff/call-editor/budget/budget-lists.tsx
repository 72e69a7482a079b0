import { Index } from 'solid-js'
import type { BudgetRules, ExchangeRate } from '../../../../../../shared/budget/rules.ts'
import { SUM_CURRENCY } from '../../../../../../shared/budget/schemes.ts'
import { CURRENCIES } from '../../../../../../shared/money.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changeList } from './budget-edits.ts'
import { BudgetList, RemoveItem } from './budget-list.tsx'
import { useCallEditor } from '../create-editor.ts'
import { changeAt, freshId, removeAt } from '../list-edits.ts'
import { LocalizedField } from '../localized-field.tsx'

const FOREIGN = CURRENCIES.filter((currency) => currency !== SUM_CURRENCY)

/** Columns of the costs: years, for example. */
export function PeriodsEditor(props: { rules: BudgetRules }) {
  const t = useTexts('budgetEditor')
  const { edit } = useCallEditor()
  const add = () =>
    props.rules.periods.length < 6 &&
    edit(
      changeList('periods', (list) => [
        ...list,
        {
          id: freshId(
            'period',
            list.map(({ id }) => id),
          ),
          label: { fr: '', en: '' },
        },
      ]),
    )
  return (
    <BudgetList
      place="budget.periods"
      title={t().periods}
      hint={t().periodsHint}
      add={t().addPeriod}
      onAdd={add}
    >
      <Index each={props.rules.periods}>
        {(period, index) => (
          <div class="group" id={`budget.periods.${index}`} tabindex="-1">
            <LocalizedField
              place={`budget.periods.${index}.label`}
              label={t().period(index + 1)}
              value={period().label}
              limit={60}
              change={(label) =>
                changeList('periods', (list) => changeAt(list, index, (one) => ({ ...one, label })))
              }
            />
            <RemoveItem edit={changeList('periods', (list) => removeAt(list, index))} number={index + 1} />
          </div>
        )}
      </Index>
    </BudgetList>
  )
}

/** Currencies beside the euro, each with its rate, where it comes from, and its day. */
export function RatesEditor(props: { rules: BudgetRules }) {
  const t = useTexts('budgetEditor')
  const { edit } = useCallEditor()
  const add = () => {
    const currency = FOREIGN.find((one) => props.rules.rates.every((rate) => rate.currency !== one))
    if (!currency) return
    // The dollar is told in euros; currencies of the region that are tied to it are told in dollars.
    const per = currency === 'USD' ? 'EUR' : 'USD'
    edit(changeList('rates', (list) => [...list, { currency, per, rate: '', source: '', date: '' }]))
  }
  return (
    <BudgetList place="budget.rates" title={t().rates} hint={t().ratesHint} add={t().addRate} onAdd={add}>
      <Index each={props.rules.rates}>{(rate, index) => <Rate rate={rate()} index={index} />}</Index>
    </BudgetList>
  )
}

function Rate(props: { rate: ExchangeRate; index: number }) {
  const t = useTexts('budgetEditor')
  const { edit } = useCallEditor()
  const place = (part: string) => `budget.rates.${props.index}.${part}`
  const change = (part: keyof ExchangeRate, changes: Partial<ExchangeRate>) =>
    edit(
      changeList('rates', (list) => changeAt(list, props.index, (one) => ({ ...one, ...changes }))),
      place(part),
    )
  return (
    <div class="group" id={`budget.rates.${props.index}`} tabindex="-1">
      <div class="row-of-fields">
        <FilterSelect
          id={place('currency')}
          label={t().currency}
          options={FOREIGN.map((value) => ({ value, label: value }))}
          value={FOREIGN.find((one) => one === props.rate.currency)}
          onChange={(currency) => currency && change('currency', { currency })}
        />
        <FilterSelect
          id={place('per')}
          label={t().per}
          options={(['EUR', 'USD'] as const).map((value) => ({ value, label: `1 ${value}` }))}
          value={props.rate.per}
          onChange={(per) => per && change('per', { per })}
        />
        <TextField
          id={place('rate')}
          label={t().units}
          inputMode="decimal"
          isShort
          value={props.rate.rate}
          onInput={(text) => change('rate', { rate: text.trim().replace(',', '.') })}
        />
      </div>
      <div class="row-of-fields">
        <TextField
          id={place('source')}
          label={t().source}
          value={props.rate.source}
          onInput={(source) => change('source', { source })}
        />
        <DateField
          id={place('date')}
          label={t().date}
          value={props.rate.date}
          onInput={(date) => change('date', { date })}
        />
        <RemoveItem
          edit={changeList('rates', (list) => removeAt(list, props.index))}
          number={props.index + 1}
        />
      </div>
    </div>
  )
}

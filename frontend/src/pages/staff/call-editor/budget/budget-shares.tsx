import { Index } from 'solid-js'
import { openCategories } from '../../../../../../shared/budget/categories.ts'
import type { BudgetRules } from '../../../../../../shared/budget/rules.ts'
import type { CostCategory } from '../../../../../../shared/budget/schemes.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { changeList } from './budget-edits.ts'
import { BudgetList, RemoveItem } from './budget-list.tsx'
import { useCallEditor } from '../create-editor.ts'
import { changeAt, removeAt } from '../list-edits.ts'

/** Categories that are computed, each as a share of others. */
export function FlatRatesEditor(props: { rules: BudgetRules }) {
  const t = useTexts('budgetEditor')
  const { edit } = useCallEditor()
  const first = () => openCategories(props.rules).find((one) => !isComputed(props.rules, one))
  const add = () => {
    const category = first()
    if (category) edit(changeList('flatRates', (list) => [...list, { category, rate: 1_500, bases: [] }]))
  }
  return (
    <BudgetList
      place="budget.flatRates"
      title={t().flatRates}
      hint={t().flatRatesHint}
      add={t().addFlatRate}
      onAdd={add}
    >
      <Index each={props.rules.flatRates}>
        {(rule, index) => (
          <div class="group" id={`budget.flatRates.${index}`} tabindex="-1">
            <div class="row-of-fields">
              <CategorySelect
                id={`budget.flatRates.${index}.category`}
                rules={props.rules}
                value={rule().category}
                onChange={(category) =>
                  edit(
                    changeList('flatRates', (list) => changeAt(list, index, (one) => ({ ...one, category }))),
                  )
                }
              />
              <PercentField
                place={`budget.flatRates.${index}.rate`}
                label={t().rate}
                value={rule().rate}
                onChange={(rate) =>
                  edit(
                    changeList('flatRates', (list) => changeAt(list, index, (one) => ({ ...one, rate }))),
                    `budget.flatRates.${index}.rate`,
                  )
                }
              />
              <RemoveItem
                edit={changeList('flatRates', (list) => removeAt(list, index))}
                number={index + 1}
              />
            </div>
            <BasesField rules={props.rules} index={index} />
          </div>
        )}
      </Index>
    </BudgetList>
  )
}

const isComputed = ({ flatRates }: BudgetRules, category: CostCategory) =>
  flatRates.some((rule) => rule.category === category)

function BasesField(props: { rules: BudgetRules; index: number }) {
  const [t, names] = [useTexts('budgetEditor'), useTexts('budget')]
  const { edit } = useCallEditor()
  const rule = () => props.rules.flatRates[props.index]
  return (
    <CheckboxGroup
      id={`budget.flatRates.${props.index}.bases`}
      label={t().bases}
      options={openCategories(props.rules)
        .filter((category) => category !== rule()?.category)
        .map((value) => ({ value, label: names().categories[value] }))}
      value={rule()?.bases ?? []}
      onChange={(bases) =>
        edit(changeList('flatRates', (list) => changeAt(list, props.index, (one) => ({ ...one, bases }))))
      }
    />
  )
}

/** The highest share of a category in the cost. */
export function CeilingsEditor(props: { rules: BudgetRules }) {
  const t = useTexts('budgetEditor')
  const { edit } = useCallEditor()
  const add = () => {
    const [category] = openCategories(props.rules).filter((one) =>
      props.rules.ceilings.every((ceiling) => ceiling.category !== one),
    )
    if (category) edit(changeList('ceilings', (list) => [...list, { category, share: 3_000 }]))
  }
  return (
    <BudgetList
      place="budget.ceilings"
      title={t().ceilings}
      hint={t().ceilingsHint}
      add={t().addCeiling}
      onAdd={add}
    >
      <Index each={props.rules.ceilings}>
        {(ceiling, index) => (
          <div class="row-of-fields" id={`budget.ceilings.${index}`} tabindex="-1">
            <CategorySelect
              id={`budget.ceilings.${index}.category`}
              rules={props.rules}
              value={ceiling().category}
              onChange={(category) =>
                edit(changeList('ceilings', (list) => changeAt(list, index, (one) => ({ ...one, category }))))
              }
            />
            <PercentField
              place={`budget.ceilings.${index}.share`}
              label={t().share}
              value={ceiling().share}
              onChange={(share) =>
                edit(
                  changeList('ceilings', (list) => changeAt(list, index, (one) => ({ ...one, share }))),
                  `budget.ceilings.${index}.share`,
                )
              }
            />
            <RemoveItem edit={changeList('ceilings', (list) => removeAt(list, index))} number={index + 1} />
          </div>
        )}
      </Index>
    </BudgetList>
  )
}

function CategorySelect(props: {
  id: string
  rules: BudgetRules
  value: CostCategory
  onChange: (category: CostCategory) => void
}) {
  const [t, names] = [useTexts('budgetEditor'), useTexts('budget')]
  return (
    <FilterSelect
      id={props.id}
      label={t().category}
      options={openCategories(props.rules).map((value) => ({ value, label: names().categories[value] }))}
      value={props.value}
      onChange={(category) => category && props.onChange(category)}
    />
  )
}

/** A share in percent, kept in basis points. */
function PercentField(props: {
  place: string
  label: string
  value: number
  onChange: (basisPoints: number) => void
}) {
  const t = useTexts('budgetEditor')
  return (
    <NumberField
      id={props.place}
      label={props.label}
      unit="%"
      value={props.value / 100}
      faultOf={(value) => (value === undefined || value < 0.01 || value > 100 ? t().percentFault : undefined)}
      onInput={(percent) => percent !== undefined && props.onChange(Math.round(percent * 100))}
    />
  )
}

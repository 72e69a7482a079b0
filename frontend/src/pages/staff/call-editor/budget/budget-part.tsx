import { Show } from 'solid-js'
import { BUDGET_SCHEMES, COST_CATEGORIES } from '../../../../../../shared/budget/schemes.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice-fields.tsx'
import { addBudget, changeBudget, chooseScheme, removeBudget } from './budget-edits.ts'
import { CeilingsEditor, FlatRatesEditor } from './budget-shares.tsx'
import { PeriodsEditor, RatesEditor } from './budget-lists.tsx'
import { useCallEditor } from '../create-editor.ts'
import { useRemoval } from '../use-removal.ts'

/** Whether each partner writes a budget, and by which rules. */
export default function BudgetPart() {
  const [t, names] = [useTexts('budgetEditor'), useTexts('budget')]
  const { content, edit } = useCallEditor()
  const remove = useRemoval()
  return (
    <div class="form">
      <Checkbox
        id="budget"
        label={t().use}
        hint={t().useHint}
        isChecked={content().budget !== undefined}
        onChange={(isOn) => (isOn ? edit(addBudget) : remove(removeBudget, t().removed))}
      />
      <Show when={content().budget}>
        {(rules) => (
          <>
            <RadioGroup
              id="budget.scheme"
              label={t().scheme}
              options={BUDGET_SCHEMES.map((value) => ({ value, label: t().schemes[value] }))}
              value={rules().scheme}
              onChange={(scheme) => edit(chooseScheme(scheme))}
            />
            <CheckboxGroup
              id="budget.categories"
              label={t().categories}
              options={COST_CATEGORIES[rules().scheme].map((value) => ({
                value,
                label: names().categories[value],
              }))}
              value={rules().categories}
              onChange={(categories) => edit(changeBudget((before) => ({ ...before, categories })))}
            />
            <PeriodsEditor rules={rules()} />
            <FlatRatesEditor rules={rules()} />
            <CeilingsEditor rules={rules()} />
            <RatesEditor rules={rules()} />
          </>
        )}
      </Show>
    </div>
  )
}

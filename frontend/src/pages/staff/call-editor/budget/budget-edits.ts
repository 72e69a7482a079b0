import type { BudgetRules } from '../../../../../../shared/budget/rules.ts'
import { COST_CATEGORIES, type BudgetScheme } from '../../../../../../shared/budget/schemes.ts'
import type { Edit } from '../form-edits/edit.ts'

const START: BudgetRules = {
  scheme: 'interreg',
  categories: ['staff', 'office', 'travel', 'expertise', 'equipment', 'infrastructure'],
  periods: [],
  flatRates: [],
  ceilings: [],
  rates: [],
}

const MONEY_BINDINGS: readonly (string | undefined)[] = ['totalCost', 'requestedGrant']

/** Gives each partner a budget, and takes out the two questions that it answers; sections left empty go too. */
export const addBudget: Edit = (call) => ({
  ...call,
  budget: START,
  form: {
    sections: call.form.sections
      .map((section) => ({
        ...section,
        fields: section.fields.filter(({ binding }) => !MONEY_BINDINGS.includes(binding)),
      }))
      .filter(({ fields }, index) => fields.length > 0 || call.form.sections[index]?.fields.length === 0),
  },
})

/** Takes the budget out; that cost and grant must now be asked by the form is told by the check. */
export const removeBudget: Edit = ({ budget: _budget, ...call }) => call

/** Changes the rules of the budget, where there are any. */
export const changeBudget =
  (change: (rules: BudgetRules) => BudgetRules): Edit =>
  (call) =>
    call.budget ? { ...call, budget: change(call.budget) } : call

/** Another scheme has other categories: what was said of the old ones goes. */
export const chooseScheme = (scheme: BudgetScheme): Edit =>
  changeBudget((rules) => ({
    ...rules,
    scheme,
    categories: scheme === 'interreg' ? START.categories : [...COST_CATEGORIES[scheme]],
    flatRates: [],
    ceilings: [],
  }))

type Lists = Pick<BudgetRules, 'periods' | 'flatRates' | 'ceilings' | 'rates'>

/** Changes one of the lists of a budget. */
export const changeList = <Name extends keyof Lists>(
  name: Name,
  change: (list: Lists[Name]) => Lists[Name],
): Edit => changeBudget((rules) => ({ ...rules, [name]: change(rules[name]) }))

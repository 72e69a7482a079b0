import { selectionRulesOf } from '../../../../../../shared/selection/rules.ts'
import type { SelectionRules } from '../../../../../../shared/selection/selection-rules.ts'
import { TERRITORY_CODES, type Territory } from '../../../../../../shared/territories.ts'
import type { Edit } from '../form-edits/edit.ts'
import { changeAt, removeAt } from '../list-edits.ts'

type Ceiling = NonNullable<SelectionRules['balancing']>['ceilings'][number]

/** Changes the rules of selection; a call that states none starts from the usual ones. */
export const changeSelection =
  (change: (rules: SelectionRules) => SelectionRules): Edit =>
  (call) => ({ ...call, selection: change(selectionRulesOf(call)) })

const changeCeilings = (change: (ceilings: Ceiling[]) => Ceiling[]): Edit =>
  changeSelection((rules) => ({
    ...rules,
    balancing: { ceilings: change(rules.balancing?.ceilings ?? []) },
  }))

/** Adds a ceiling for the next territory without one. */
export const addCeiling: Edit = (call) => {
  const ceilings = selectionRulesOf(call).balancing?.ceilings ?? []
  const territory = withoutCeiling(ceilings)[0]
  if (!territory || ceilings.length >= 10) return call
  return changeCeilings((before) => [...before, { territory, amount: call.envelope.total }])(call)
}

/** Territories that have no ceiling yet. */
const withoutCeiling = (ceilings: readonly Ceiling[]): Territory[] =>
  TERRITORY_CODES.filter((code) => ceilings.every(({ territory }) => territory !== code))

export const removeCeiling = (index: number): Edit => changeCeilings((ceilings) => removeAt(ceilings, index))

export const changeCeiling = (index: number, change: (ceiling: Ceiling) => Ceiling): Edit =>
  changeCeilings((ceilings) => changeAt(ceilings, index, change))

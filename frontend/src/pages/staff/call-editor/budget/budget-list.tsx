import type { ParentProps } from 'solid-js'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import type { Edit } from '../form-edits/edit.ts'
import { useRemoval } from '../use-removal.ts'

/** A list of the budget's rules, with the button that adds one. */
export function BudgetList(
  props: ParentProps<{ place: string; title: string; hint: string; add: string; onAdd: () => void }>,
) {
  return (
    <fieldset class="field group" id={props.place} tabindex="-1">
      <legend class="field__label">{props.title}</legend>
      <p class="field__hint">{props.hint}</p>
      {props.children}
      <Button look="quiet" isSmall onClick={props.onAdd}>
        {props.add}
      </Button>
    </fieldset>
  )
}

export function RemoveItem(props: { edit: Edit; number: number }) {
  const [t, editor] = [useTexts('budgetEditor'), useTexts('callParts')]
  const remove = useRemoval()
  return (
    <Button look="quiet" isSmall onClick={() => remove(props.edit, t().itemRemoved(props.number))}>
      {editor().remove} <span class="visually-hidden">{props.number}</span>
    </Button>
  )
}

import { Index, Show } from 'solid-js'
import type { SelectionRules } from '../../../../../../shared/selection/selection-rules.ts'
import { TERRITORY_CODES, territoryName } from '../../../../../../shared/territories.ts'
import { language } from '../../../../i18n/language.ts'
import type { lateTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { AmountField } from '../amount-field.tsx'
import { useCallEditor } from '../create-editor.ts'
import { addCeiling, changeCeiling, removeCeiling } from './selection-edits.ts'
import { useRemoval } from '../use-removal.ts'

export type SelectionTexts = NonNullable<ReturnType<typeof lateTexts<'selectionEditor'>>>

type Ceiling = NonNullable<SelectionRules['balancing']>['ceilings'][number]

/** The most that territories get in all, the common pot included. */
export function CeilingsEditor(props: { t: SelectionTexts; ceilings: readonly Ceiling[] }) {
  const { edit } = useCallEditor()
  return (
    <fieldset class="field group" id="selection.balancing.ceilings" tabindex="-1">
      <legend class="field__label">{props.t.ceilings}</legend>
      <p class="field__hint">{props.t.ceilingsHint}</p>
      <Index each={props.ceilings}>
        {(ceiling, index) => <CeilingRow t={props.t} ceiling={ceiling()} index={index} />}
      </Index>
      <Show when={props.ceilings.length < 10}>
        <Button look="quiet" isSmall onClick={() => edit(addCeiling)}>
          {props.t.addCeiling}
        </Button>
      </Show>
    </fieldset>
  )
}

function CeilingRow(props: { t: SelectionTexts; ceiling: Ceiling; index: number }) {
  const { edit } = useCallEditor()
  const remove = useRemoval()
  const place = () => `selection.balancing.ceilings.${props.index}`
  const name = () => territoryName(props.ceiling.territory, language())
  return (
    <div class="row-of-fields" id={place()} tabindex="-1">
      <FilterSelect
        label={props.t.territory}
        options={TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))}
        value={props.ceiling.territory}
        onChange={(territory) =>
          territory && edit(changeCeiling(props.index, (ceiling) => ({ ...ceiling, territory })))
        }
      />
      <AmountField
        place={`${place()}.amount`}
        label={props.t.amount}
        amount={props.ceiling.amount}
        onAmount={(amount) =>
          edit(
            changeCeiling(props.index, (ceiling) => ({ ...ceiling, amount })),
            `${place()}.amount`,
          )
        }
      />
      <Button
        look="quiet"
        isSmall
        onClick={() => remove(removeCeiling(props.index), props.t.removed(name()))}
      >
        {props.t.remove} <span class="visually-hidden">{name()}</span>
      </Button>
    </div>
  )
}

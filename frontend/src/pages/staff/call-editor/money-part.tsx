import { Index, Show } from 'solid-js'
import type { CallContent } from '../../../../../shared/calls/call.ts'
import { TERRITORY_CODES, territoryName } from '../../../../../shared/territories.ts'
import { euros } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { AmountField } from './amount-field.tsx'
import { addPart, changePart, removePart, territoriesWithoutPart } from './call-edits.ts'
import { useCallEditor } from './create-editor.ts'
import { useRemoval } from './use-removal.ts'

/** The envelope, its parts by territory, and the highest rate. */
export default function MoneyPart() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  return (
    <div class="form">
      <AmountField
        place="envelope.total"
        label={t().money.total}
        amount={content().envelope.total}
        onAmount={(total) =>
          edit((call) => ({ ...call, envelope: { ...call.envelope, total } }), 'envelope.total')
        }
      />
      <Parts />
      <NumberField
        id="highestRate"
        label={t().money.rate}
        hint={t().money.rateHint}
        unit="%"
        value={content().highestRate / 100}
        faultOf={(value) =>
          value === undefined || value < 0.01 || value > 100 ? t().money.rateFault : undefined
        }
        onInput={(percent) =>
          percent !== undefined &&
          edit((call) => ({ ...call, highestRate: Math.round(percent * 100) }), 'highestRate')
        }
      />
    </div>
  )
}

function Parts() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const sum = () => content().envelope.parts.reduce((total, part) => total + part.amount, 0)
  const left = () => content().envelope.total - sum()
  return (
    <fieldset class="field group" id="envelope.parts" tabindex="-1">
      <legend class="field__label">{t().money.parts}</legend>
      <p class="field__hint">{t().money.partsHint}</p>
      <Index each={content().envelope.parts}>{(part, index) => <Part part={part()} index={index} />}</Index>
      <p role="status" classList={{ field__error: left() < 0, quiet: left() >= 0 }}>
        <Show when={content().envelope.parts.length > 0}>
          {left() < 0 ? t().money.over(euros(-left())) : t().money.left(euros(sum()), euros(left()))}
        </Show>
      </p>
      <Show when={territoriesWithoutPart(content()).length > 0 && content().envelope.parts.length < 10}>
        <Button look="quiet" isSmall onClick={() => edit(addPart)}>
          {t().money.addPart}
        </Button>
      </Show>
    </fieldset>
  )
}

function Part(props: { part: CallContent['envelope']['parts'][number]; index: number }) {
  const t = useTexts('callParts')
  const { edit } = useCallEditor()
  const remove = useRemoval()
  const place = () => `envelope.parts.${props.index}`
  const name = () => territoryName(props.part.territory, language())
  return (
    <div class="row-of-fields" id={place()} tabindex="-1">
      <FilterSelect
        label={t().money.territory}
        options={TERRITORY_CODES.map((code) => ({ value: code, label: territoryName(code, language()) }))}
        value={props.part.territory}
        onChange={(territory) =>
          territory && edit(changePart(props.index, (part) => ({ ...part, territory })))
        }
      />
      <AmountField
        place={`${place()}.amount`}
        label={t().money.amount}
        amount={props.part.amount}
        onAmount={(amount) =>
          edit(
            changePart(props.index, (part) => ({ ...part, amount })),
            `${place()}.amount`,
          )
        }
      />
      <Button look="quiet" isSmall onClick={() => remove(removePart(props.index), t().money.removed(name()))}>
        {t().remove} <span class="visually-hidden">{name()}</span>
      </Button>
    </div>
  )
}

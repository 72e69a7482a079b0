import { Index, Show } from 'solid-js'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { NumberField } from '../../../../ui/number-field.tsx'
import { AddQuestion } from './add-question.tsx'
import { useCallEditor } from '../create-editor.ts'
import { FieldTexts, RequiredBox, TypeSelect } from './field-basics.tsx'
import { FieldRules } from './field-rules.tsx'
import { orNone } from '../form-edits/edit.ts'
import {
  addCell,
  changeFieldAt,
  MOST_CELLS,
  moveCell,
  placeOfField,
  removeCell,
  type FieldAt,
} from '../form-edits/field-at.ts'
import { CELL_TYPES } from '../form-edits/field-types.ts'
import { ItemBox } from '../item-box.tsx'
import { LocalizedField } from '../localized-field.tsx'

interface Props {
  field: FormField
  at: FieldAt
}

/** The rows of a group: what one is called, how many, and what each asks, in its order. */
export function GroupRules(props: Props) {
  const t = useTexts('formEditor')
  const { edit, content } = useCallEditor()
  const cells = () => props.field.fields ?? []
  const place = () => placeOfField(props.at)
  const add = (type: (typeof CELL_TYPES)[number]) => {
    edit(addCell(props.at.section, props.at.field, type))
    const group = content().form.sections[props.at.section]?.fields[props.at.field]
    return `${place()}.fields.${(group?.fields?.length ?? 1) - 1}`
  }
  return (
    <>
      <LocalizedField
        place={`${place()}.rowLabel`}
        label={t().rules.rowLabel}
        hint={t().rules.rowLabelHint}
        limit={60}
        isOptional
        value={props.field.rowLabel}
        change={(rowLabel) => changeFieldAt(props.at, (field) => ({ ...field, rowLabel: orNone(rowLabel) }))}
      />
      <div class="row-of-fields">
        <RowsField {...props} member="minimum" label={t().rules.leastRows} least={0} />
        <RowsField {...props} member="maximum" label={t().rules.mostRows} least={1} />
      </div>
      <fieldset class="field group" id={`${place()}.fields`} tabindex="-1">
        <legend class="field__label">{t().rules.cells}</legend>
        <Index each={cells()}>
          {(cell, index) => <Cell field={cell()} at={{ ...props.at, cell: index }} count={cells().length} />}
        </Index>
        <Show when={cells().length < MOST_CELLS}>
          <AddQuestion label={t().rules.addCell} types={CELL_TYPES} onAdd={add} />
        </Show>
      </fieldset>
    </>
  )
}

const MOST_ROWS = 100

function RowsField(props: Props & { member: 'minimum' | 'maximum'; label: string; least: number }) {
  const t = useTexts('formEditor')
  const { edit } = useCallEditor()
  const place = () => `${placeOfField(props.at)}.${props.member}`
  const isCount = (count: number | undefined) =>
    count !== undefined && Number.isInteger(count) && count >= props.least && count <= MOST_ROWS
  return (
    <NumberField
      id={place()}
      label={props.label}
      isOptional
      value={props.field[props.member]}
      faultOf={(count, text) => (text.trim() === '' || isCount(count) ? undefined : t().rules.rowsFault)}
      onInput={(count) =>
        edit(
          changeFieldAt(props.at, (field) => ({ ...field, [props.member]: count })),
          place(),
        )
      }
    />
  )
}

/** One question of the rows. */
function Cell(props: Props & { at: FieldAt & { cell: number }; count: number }) {
  const t = useTexts('callParts')
  const name = () => localized(props.field.label) || t().form.unnamedField
  const at = () => props.at
  return (
    <ItemBox
      place={placeOfField(at())}
      title={`${at().cell + 1}. ${name()}`}
      note={`${t().fieldTypes[props.field.type]} · ${props.field.required ? t().form.required : t().form.optional}`}
      index={at().cell}
      count={props.count}
      move={(by) => moveCell(at().section, at().field, at().cell, by)}
      remove={removeCell(at().section, at().field, at().cell)}
      removedText={t().form.fieldRemoved(name())}
    >
      <FieldTexts field={props.field} at={at()} />
      <TypeSelect field={props.field} at={at()} types={CELL_TYPES} />
      <RequiredBox field={props.field} at={at()} />
      <FieldRules field={props.field} at={at()} />
    </ItemBox>
  )
}

import { Index, Show } from 'solid-js'
import { BINDINGS, FIELD_TYPES, type FieldType } from '../../../../../../shared/calls/field-types.ts'
import type { FormSection } from '../../../../../../shared/calls/form.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { marked } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'
import { FieldEditor } from './field-editor.tsx'
import { ConditionsEditor } from './conditions-editor.tsx'
import { AddQuestion } from './add-question.tsx'
import { orNone } from '../form-edits/edit.ts'
import { addField } from '../form-edits/fields.ts'
import { addSection, changeSection, moveSection, removeSection } from '../form-edits/sections.ts'
import { useHanging } from '../use-hanging.ts'
import { ItemMoves } from '../item-box.tsx'
import { LocalizedField } from '../localized-field.tsx'

const MOST_SECTIONS = 20
const MOST_FIELDS = 40

/** The form: sections with their questions, and which question answers what the portal needs to know. */
export default function FormPart() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  return (
    <>
      <p class="prose">{t().form.intro}</p>
      <Bindings />
      <div id="form.sections" tabindex="-1">
        <Index each={content().form.sections}>
          {(section, index) => <Section section={section()} index={index} />}
        </Index>
      </div>
      <Show when={content().form.sections.length < MOST_SECTIONS}>
        <Button onClick={() => edit(addSection)}>{t().form.addSection}</Button>
      </Show>
    </>
  )
}

function Bindings() {
  const t = useTexts('callParts')
  const names = useTexts('callFaults')
  const { content } = useCallEditor()
  const fieldOf = (binding: string) =>
    content()
      .form.sections.flatMap((section) => section.fields)
      .find((field) => field.binding === binding)
  return (
    <section class="card block" id="form" tabindex="-1">
      <h2>{t().form.bindingsTitle}</h2>
      <p class="quiet">{t().form.bindingsHint}</p>
      <dl class="bindings">
        <Index each={BINDINGS}>
          {(binding) => (
            <div>
              <dt>{names().bindings[binding()]}</dt>
              <dd>
                <Show when={fieldOf(binding())} fallback={<Badge tone="warm" text={t().form.unbound} />}>
                  {(field) => localized(field().label) || t().form.unnamedField}
                </Show>
              </dd>
            </div>
          )}
        </Index>
      </dl>
    </section>
  )
}

function Section(props: { section: FormSection; index: number }) {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const hanging = useHanging()
  const place = () => `form.sections.${props.index}`
  const name = () => localized(props.section.title) || t().form.unnamedSection
  const title = () => t().form.section(props.index + 1, name())
  const removedText = () => t().form.sectionRemoved(name(), props.section.fields.length)
  const add = (type: FieldType) => {
    edit(addField(props.index, type))
    return `${place()}.fields.${(content().form.sections[props.index]?.fields.length ?? 1) - 1}`
  }
  return (
    <section class="section-editor" id={place()} tabindex="-1" aria-label={title()}>
      <h2>{title()}</h2>
      <LocalizedField
        place={`${place()}.title`}
        label={t().form.sectionTitle}
        limit={200}
        value={props.section.title}
        change={(value) => changeSection(props.index, (section) => ({ ...section, title: value }))}
      />
      <LocalizedField
        place={`${place()}.introduction`}
        label={t().form.introduction}
        limit={4000}
        rows={2}
        isOptional
        value={props.section.introduction}
        change={(value) =>
          changeSection(props.index, (section) => ({ ...section, introduction: orNone(value) }))
        }
      />
      <AnsweredBy section={props.section} index={props.index} />
      <Checkbox
        label={t().form.isIdentifyingSection}
        isChecked={props.section.isIdentifying === true}
        onChange={(isSet) =>
          edit(changeSection(props.index, (section) => marked(section, 'isIdentifying', isSet)))
        }
      />
      <ConditionsEditor showWhen={props.section.showWhen} shown={{ section: props.index }} />
      <div id={`${place()}.fields`} tabindex="-1">
        <Index each={props.section.fields}>
          {(field, index) => (
            <FieldEditor
              field={field()}
              section={props.index}
              index={index}
              count={props.section.fields.length}
            />
          )}
        </Index>
      </div>
      <Show when={props.section.fields.length < MOST_FIELDS}>
        <AddQuestion label={t().form.addField} types={FIELD_TYPES} onAdd={add} />
      </Show>
      <ItemMoves
        place={place()}
        title={title()}
        index={props.index}
        count={content().form.sections.length}
        move={(by) => moveSection(props.index, by)}
        remove={removeSection(props.index)}
        removedText={[removedText(), ...hanging.ofSection(props.index)].join(' ')}
      />
    </section>
  )
}

/** Whose answers the section holds. */
function AnsweredBy(props: { section: FormSection; index: number }) {
  const t = useTexts('formEditor')
  const { edit } = useCallEditor()
  const choices = ['lead', 'everyPartner'] as const
  return (
    <FilterSelect
      id={`form.sections.${props.index}.answeredBy`}
      label={t().answeredBy.label}
      options={choices.map((value) => ({ value, label: t().answeredBy[value] }))}
      value={props.section.answeredBy ?? 'lead'}
      onChange={(answeredBy) => edit(changeSection(props.index, (section) => ({ ...section, answeredBy })))}
    />
  )
}

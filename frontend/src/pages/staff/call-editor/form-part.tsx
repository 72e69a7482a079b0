import { Index, Show } from 'solid-js'
import { BINDINGS, FIELD_TYPES } from '../../../../../shared/calls/field-types.ts'
import type { FormSection } from '../../../../../shared/calls/form.ts'
import { localized } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useCallEditor } from './create-editor.ts'
import { FieldEditor } from './field-editor.tsx'
import { addField, addSection, changeSection, moveSection, removeSection } from './form-edits.ts'
import { ItemMoves } from './item-box.tsx'
import { LocalizedField } from './localized-field.tsx'

const MOST_SECTIONS = 20
const MOST_FIELDS = 40

/** The form: sections with their questions, and which question answers what the portal needs to know. */
export default function FormPart() {
  const t = useTexts('callEditor')
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
  const t = useTexts('callEditor')
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
              <dt>{t().bindings[binding()]}</dt>
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
  const t = useTexts('callEditor')
  const { content } = useCallEditor()
  const place = () => `form.sections.${props.index}`
  const name = () => localized(props.section.title) || t().form.unnamedSection
  const title = () => t().form.section(props.index + 1, name())
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
        change={(value) => changeSection(props.index, (section) => withIntroduction(section, value))}
      />
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
        <AddField section={props.index} />
      </Show>
      <ItemMoves
        place={place()}
        title={title()}
        index={props.index}
        count={content().form.sections.length}
        move={(by) => moveSection(props.index, by)}
        remove={removeSection(props.index)}
        removedText={t().form.sectionRemoved(name(), props.section.fields.length)}
      />
    </section>
  )
}

function AddField(props: { section: number }) {
  const t = useTexts('callEditor')
  const { content, edit } = useCallEditor()
  const add = (chosen: string) => {
    const type = FIELD_TYPES.find((known) => known === chosen)
    if (!type) return
    edit(addField(props.section, type))
    const last = (content().form.sections[props.section]?.fields.length ?? 1) - 1
    queueMicrotask(() => {
      const box = document.getElementById(`form.sections.${props.section}.fields.${last}`)
      if (box instanceof HTMLDetailsElement) box.open = true
      box?.querySelector('input')?.focus()
    })
  }
  return (
    <label class="add-field">
      <span>{t().form.addField}</span>
      <select
        class="input"
        onChange={(event) => {
          add(event.currentTarget.value)
          event.currentTarget.value = ''
        }}
      >
        <option value="">{t().form.chooseType}</option>
        <Index each={FIELD_TYPES}>{(type) => <option value={type()}>{t().fieldTypes[type()]}</option>}</Index>
      </select>
    </label>
  )
}

function withIntroduction(
  { introduction: _before, ...section }: FormSection,
  introduction: { fr: string; en: string },
): FormSection {
  return introduction.fr === '' && introduction.en === '' ? section : { ...section, introduction }
}

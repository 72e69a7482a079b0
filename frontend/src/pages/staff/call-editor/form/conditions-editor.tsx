import { Index, Show } from 'solid-js'
import { wordsOfField } from '../../../../../../shared/calls/condition-check.ts'
import type { Condition, FormField } from '../../../../../../shared/calls/form.ts'
import { isTerritory, territoryName } from '../../../../../../shared/territories.ts'
import { localized } from '../../../../i18n/format.ts'
import { language } from '../../../../i18n/language.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { FilterSelect } from '../../../../ui/filter-select.tsx'
import { useCallEditor } from '../create-editor.ts'
import {
  addCondition,
  askableFor,
  changeCondition,
  conditionOn,
  MOST_CONDITIONS,
  placeOfShown,
  removeCondition,
  type Askable,
  type Shown,
} from '../form-edits/conditions.ts'
import { useRemoval } from '../use-removal.ts'

interface Props {
  showWhen: readonly Condition[] | undefined
  shown: Shown
}

/** When a section or a question is shown: always, or where other answers say so. */
export function ConditionsEditor(props: Props) {
  const t = useTexts('formEditor')
  const { content, edit } = useCallEditor()
  const conditions = () => props.showWhen ?? []
  const askable = () => askableFor(content().form, props.shown)
  const legend = () => (props.shown.field === undefined ? t().conditions.section : t().conditions.field)
  const add = (first: Askable) => edit(addCondition(props.shown, conditionOn(first)))
  return (
    <fieldset class="field group" id={`${placeOfShown(props.shown)}.showWhen`} tabindex="-1">
      <legend class="field__label">{legend()}</legend>
      <p class="field__hint">{conditions().length > 0 ? t().conditions.all : t().conditions.always}</p>
      <Index each={conditions()}>
        {(condition, index) => (
          <ConditionBox condition={condition()} index={index} shown={props.shown} askable={askable()} />
        )}
      </Index>
      <Show when={conditions().length < MOST_CONDITIONS}>
        <Show when={askable()[0]} fallback={<p class="quiet">{t().conditions.nothingToAsk}</p>}>
          {(first) => (
            <Button look="quiet" isSmall onClick={() => add(first())}>
              {t().conditions.add}
            </Button>
          )}
        </Show>
      </Show>
    </fieldset>
  )
}

interface BoxProps {
  condition: Condition
  index: number
  shown: Shown
  askable: readonly Askable[]
}

/** One condition, in words: of which section, which question, which answers. */
function ConditionBox(props: BoxProps) {
  const t = useTexts('formEditor')
  const remove = useRemoval()
  const asked = () =>
    props.askable.find(
      ({ section, field }) =>
        section.id === props.condition.sectionId && field.id === props.condition.fieldId,
    )
  return (
    <div class="option" id={`${placeOfShown(props.shown)}.showWhen.${props.index}`} tabindex="-1">
      <p class="field__label">{t().conditions.number(props.index + 1)}</p>
      <Show when={asked()} fallback={<p class="field__error">{t().conditions.gone}</p>}>
        {(found) => <AskedAnswers {...props} asked={found()} />}
      </Show>
      <Button
        look="danger"
        isSmall
        onClick={() => remove(removeCondition(props.shown, props.index), t().conditions.removed)}
      >
        {t().conditions.remove} <span class="visually-hidden">{props.index + 1}</span>
      </Button>
    </div>
  )
}

function AskedAnswers(props: BoxProps & { asked: Askable }) {
  const t = useTexts('formEditor')
  const editor = useTexts('callParts')
  const { edit } = useCallEditor()
  const wordText = useWords()
  const change = (next: Condition) => edit(changeCondition(props.shown, props.index, next))
  const sections = () => [...new Map(props.askable.map(({ section }) => [section.id, section])).values()]
  const fields = () =>
    props.askable.filter(({ section }) => section === props.asked.section).map(({ field }) => field)
  const choose = (found: Askable | undefined) => found && change(conditionOn(found))
  return (
    <>
      <div class="row-of-fields">
        <FilterSelect
          label={t().conditions.inSection}
          options={sections().map(({ id, title }) => ({
            value: id,
            label: localized(title) || editor().form.unnamedSection,
          }))}
          value={props.asked.section.id}
          onChange={(id) => choose(props.askable.find(({ section }) => section.id === id))}
        />
        <FilterSelect
          label={t().conditions.question}
          options={fields().map(({ id, label }) => ({
            value: id,
            label: localized(label) || editor().form.unnamedField,
          }))}
          value={props.asked.field.id}
          onChange={(id) =>
            choose(
              props.askable.find(({ section, field }) => section === props.asked.section && field.id === id),
            )
          }
        />
      </div>
      <CheckboxGroup
        label={t().conditions.answers}
        options={wordsOfField(props.asked.field).map((value) => ({
          value,
          label: wordText(props.asked.field, value),
        }))}
        value={props.condition.anyOf}
        // A condition without an answer could never hold: the last one stays.
        onChange={(anyOf) => anyOf.length > 0 && change({ ...props.condition, anyOf })}
      />
    </>
  )
}

/** Names of what can be answered, as applicants read them. */
function useWords(): (field: FormField, word: string) => string {
  const t = useTexts('formEditor')
  const editor = useTexts('callParts')
  return ({ type, options }, word) => {
    if (type === 'declaration') return word === 'true' ? t().conditions.ticked : t().conditions.notTicked
    if (isTerritory(word)) return territoryName(word, language())
    const index = (options ?? []).findIndex(({ id }) => id === word)
    return localized(options?.[index]?.label) || editor().form.option(index + 1)
  }
}

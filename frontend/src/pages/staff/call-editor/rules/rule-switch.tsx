import { createMemo, For, Show, type ParentProps } from 'solid-js'
import type { CallRules } from '../../../../../../shared/calls/rules-schema.ts'
import { isRuleName } from '../../../../../../shared/calls/rules.ts'
import { rulesAsked } from '../../../../i18n/rule-text.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { useCallEditor } from '../create-editor.ts'
import { addQuestions, changeRule, missingQuestions } from './rule-edits.ts'

/**
 * One rule, switched on with a first value and off. While it is on: its values (`children`), the sentence that
 * applicants will read, and the questions that it needs, added to the form with a click where it lacks them.
 */
export function RuleSwitch<Name extends keyof CallRules>(
  props: ParentProps<{ rule: Name; first: NonNullable<CallRules[Name]> }>,
) {
  const t = useTexts('ruleEditor')
  const { content, edit } = useCallEditor()
  // Widened: texts are read by any rule's name.
  const name = (): keyof CallRules => props.rule
  const isOn = () => content().rules?.[props.rule] !== undefined
  return (
    <div class="rule-switch" id={`rules.${props.rule}`} tabindex="-1">
      <Checkbox
        label={t().switches[name()]}
        hint={isOn() ? undefined : t().hints[name()]}
        isChecked={isOn()}
        onChange={(on) => edit(changeRule(props.rule, on ? props.first : undefined))}
      />
      <Show when={isOn()}>
        <div class="item-box__content">
          {props.children}
          <Told rule={props.rule} />
          <Needed rule={props.rule} />
        </div>
      </Show>
    </div>
  )
}

/** The sentence as applicants read it. */
function Told(props: { rule: keyof CallRules }) {
  const t = useTexts('ruleEditor')
  const { content } = useCallEditor()
  const sentences = createMemo(() => (isRuleName(props.rule) ? rulesAsked(content(), [props.rule]) : []))
  return (
    <Show when={sentences().length > 0}>
      <div class="quiet">
        <p>{t().told}</p>
        <ul>
          <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </div>
    </Show>
  )
}

function Needed(props: { rule: keyof CallRules }) {
  const [t, editor] = [useTexts('ruleEditor'), useTexts('callFaults')]
  const { content, edit } = useCallEditor()
  const missing = () => missingQuestions(content(), props.rule)
  return (
    <Show when={missing().length > 0}>
      <div class="notice notice--warning">
        <p>{t().needs}</p>
        <ul>
          <For each={missing()}>{(binding) => <li>{editor().bindings[binding]}</li>}</For>
        </ul>
        <Button look="quiet" isSmall onClick={() => edit(addQuestions(missing()))}>
          {t().addQuestions}
        </Button>
      </div>
    </Show>
  )
}

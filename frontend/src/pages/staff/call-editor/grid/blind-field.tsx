import { Show } from 'solid-js'
import type { CallContent } from '../../../../../../shared/calls/call.ts'
import { isIdentifyingAnswer } from '../../../../../../shared/evaluation/blind.ts'
import { list, localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { marked } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'

/** Whether evaluators see no names, and what that keeps from them as the form and the papers are marked now. */
export function BlindField() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const withheld = () => withheldOf(content()).map(localized)
  return (
    <>
      <Checkbox
        label={t().grid.isBlind}
        hint={t().grid.isBlindHint}
        isChecked={content().isBlind === true}
        onChange={(isBlind) => edit((call) => marked(call, 'isBlind', isBlind))}
      />
      <Show when={content().isBlind}>
        <p class="notice" classList={{ 'notice--warning': withheld().length === 0 }}>
          {withheld().length > 0 ? t().grid.withheld(list(withheld())) : t().grid.nothingWithheld}
        </p>
      </Show>
    </>
  )
}

/** Titles of the questions, whole sections and papers that tell who asks. */
function withheldOf(call: CallContent) {
  const answers = call.form.sections.flatMap((section) =>
    section.isIdentifying
      ? [section.title]
      : section.fields
          .filter(({ id }) => isIdentifyingAnswer(call, section.id, id))
          .map(({ label }) => label),
  )
  return [...answers, ...call.documentKinds.filter((kind) => kind.isIdentifying).map(({ label }) => label)]
}

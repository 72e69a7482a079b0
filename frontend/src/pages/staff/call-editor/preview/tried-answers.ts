import { createMemo, createSignal } from 'solid-js'
import type { Answers } from '../../../../../../shared/calls/answer.ts'
import type { Form, FormField } from '../../../../../../shared/calls/form.ts'
import { rowLimits, rowPath } from '../../../../../../shared/calls/groups.ts'
import { shownSections, type ShownSection } from '../../../../../../shared/dossiers/shown-answers.ts'
import { answerInput, type FieldInput } from '../../../dossier/autosave/field-input.ts'

/** The one partner of a preview: it stands for the lead and for every other. */
const PARTNER = { id: 'par_preview' }

type Inputs = Readonly<Record<string, FieldInput>>

const keyOf = (sectionKey: string, path: string) => `${sectionKey}/${path}`

/** What is typed into a form that is only tried: it decides what is shown, as in a dossier, and goes nowhere. */
export interface TriedAnswers {
  sections: () => ShownSection<typeof PARTNER>[]
  input: (sectionKey: string, path: string) => FieldInput
  type: (sectionKey: string, path: string, input: FieldInput) => void
  addRow: (sectionKey: string, group: FormField) => void
  removeRow: (sectionKey: string, path: string) => void
}

/** Answers by section, as conditions read them; a text that is no answer counts as none. */
function answersOf(inputs: Inputs): Answers {
  const answers: Answers = {}
  for (const [key, input] of Object.entries(inputs)) {
    const at = key.indexOf('/')
    const section = (answers[key.slice(0, at)] ??= {})
    section[key.slice(at + 1)] = input.kind === 'answer' ? input.value : null
  }
  return answers
}

/** Starts a try of a form: groups have the rows that they ask for at least. */
export function createTriedAnswers(form: () => Form): TriedAnswers {
  const [inputs, setInputs] = createSignal<Inputs>({})
  let rows = 0
  const type = (sectionKey: string, path: string, input: FieldInput) =>
    setInputs((before) => ({ ...before, [keyOf(sectionKey, path)]: input }))
  const addRow = (sectionKey: string, group: FormField) => {
    rows += 1
    type(sectionKey, rowPath(group.id, `r${rows}`), answerInput(rows))
  }
  for (const { key, section } of shownSections(form(), [PARTNER], {}))
    for (const group of section.fields.filter((field) => field.type === 'group'))
      for (let row = 0; row < rowLimits(group).least; row += 1) addRow(key, group)
  return {
    sections: createMemo(() => shownSections(form(), [PARTNER], answersOf(inputs()))),
    input: (sectionKey, path) => inputs()[keyOf(sectionKey, path)] ?? answerInput(null),
    type,
    addRow,
    removeRow: (sectionKey, path) => type(sectionKey, path, answerInput(null)),
  }
}

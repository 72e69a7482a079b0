import { indicatorOf, moneyOf, periodOf, type Answer } from '../calls/answer.ts'
import type { FieldType } from '../calls/field-types.ts'
import type { Form, FormField, FormSection } from '../calls/form.ts'
import type { DossierRow } from '../dossiers/dossier.ts'
import type { ShownField, ShownSection } from '../dossiers/shown-answers.ts'
import type { Language } from '../language.ts'
import type { LocalizedText } from '../text-schema.ts'
import { answerText, labelIn } from './answer-text.ts'
import type { Column } from './column.ts'

/** A row of the call's table with what is shown of its answers; nothing where the reader may not know them. */
export type AnsweredDossier = DossierRow & {
  shown: readonly ShownSection<{ id: string; name: string }>[]
}

/** A question of a call: it stays the same over the versions of the form as long as these do. */
interface Question {
  key: string
  section: FormSection
  field: FormField
}

const keyOf = ({ id, answeredBy = 'lead' }: FormSection, field: FormField) =>
  `${id}.${field.id}.${field.type}.${answeredBy}`

/** Questions of all versions, each once: those of the newest in its order, then what only an earlier one asked. */
function questionsOf(newestFirst: readonly Form[]): Question[] {
  const questions = new Map<string, Question>()
  for (const { sections } of newestFirst)
    for (const section of sections)
      for (const field of section.fields) {
        const key = keyOf(section, field)
        if (!questions.has(key)) questions.set(key, { key, section, field })
      }
  return [...questions.values()]
}

type Asked = ShownField & { partner?: string }

/** The answers to a question: one, or one of each partner. */
const answersTo = ({ shown }: AnsweredDossier, { key }: Question): Asked[] =>
  shown.flatMap(({ section, partner, fields }) =>
    fields
      .filter(({ field }) => keyOf(section, field) === key)
      .map((asked) => ({ ...asked, ...(partner && { partner: partner.name }) })),
  )

/** A group in words, a line for each row: `1. Title: Planting; Cost: 1200.00 EUR`. */
const groupText = ({ rows }: ShownField, language: Language): string =>
  rows
    .map(({ fields }, index) => {
      const cells = fields.flatMap(({ field, value }) => {
        const text = answerText(field, value, language)
        return text === '' ? [] : [`${labelIn(field.label, language)}${COLON[language]}${text}`]
      })
      return `${index + 1}. ${cells.join(SEMICOLON[language])}`
    })
    .join('\n')
const COLON = { fr: '\u{A0}: ', en: ': ' } as const
const SEMICOLON = { fr: '\u{A0}; ', en: '; ' } as const

const textOf = (asked: ShownField, language: Language): string =>
  asked.field.type === 'group' ? groupText(asked, language) : answerText(asked.field, asked.value, language)

interface Head {
  id: string
  label: Record<Language, string>
}
type Find = (dossier: AnsweredDossier) => Answer | undefined
type Typed = (head: Head, find: Find) => Column<AnsweredDossier>[]

const part = ({ id, label }: Head, name: string, words: Record<Language, string>): Head => ({
  id: `${id}.${name}`,
  label: { fr: `${label.fr} (${words.fr})`, en: `${label.en} (${words.en})` },
})
const numberOr = (value: Answer | undefined) => (typeof value === 'number' ? value : undefined)

/** Questions that a spreadsheet can count with. What is not here is a text. */
const TYPED: Partial<Record<FieldType, Typed>> = {
  integer: (head, find) => [{ ...head, type: 'count', value: (row) => numberOr(find(row)) }],
  number: (head, find) => [{ ...head, type: 'decimal', value: (row) => numberOr(find(row)) }],
  // The rules of answers take no other currency than the euro (`calls/answers.ts`).
  money: (head, find) => [{ ...head, type: 'money', value: (row) => moneyOf(find(row))?.amount }],
  date: (head, find) => [
    {
      ...head,
      type: 'day',
      value: (row) => {
        const day = find(row)
        return typeof day === 'string' && day !== '' ? day : undefined
      },
    },
  ],
  period: (head, find) =>
    (['start', 'end'] as const).map((name) => ({
      ...part(head, name, name === 'start' ? { fr: 'début', en: 'start' } : { fr: 'fin', en: 'end' }),
      type: 'day',
      value: (row) => periodOf(find(row))?.[name] ?? undefined,
    })),
  indicator: (head, find) =>
    (['baseline', 'target'] as const).map((name) => ({
      ...part(
        head,
        name,
        name === 'baseline' ? { fr: 'départ', en: 'baseline' } : { fr: 'cible', en: 'target' },
      ),
      type: 'decimal',
      value: (row) => indicatorOf(find(row))?.[name] ?? undefined,
    })),
  declaration: (head, find) => [
    {
      ...head,
      type: 'yesNo',
      value: (row) => {
        const value = find(row)
        return typeof value === 'boolean' ? value : undefined
      },
    },
  ],
  // Its papers are files, and have an export of their own.
  file: () => [],
}

const headingOf = (section: LocalizedText, field: LocalizedText): Record<Language, string> => ({
  fr: `${labelIn(section, 'fr')} – ${labelIn(field, 'fr')}`,
  en: `${labelIn(section, 'en')} – ${labelIn(field, 'en')}`,
})

function columnsOf(question: Question, id: string): Column<AnsweredDossier>[] {
  const { section, field } = question
  const head: Head = { id, label: headingOf(section.title, field.label) }
  const typed = TYPED[field.type]
  const isOfEveryPartner = section.answeredBy === 'everyPartner'
  if (typed && (field.type === 'file' || !isOfEveryPartner))
    return typed(head, (dossier) => answersTo(dossier, question)[0]?.value)
  const lines = (dossier: AnsweredDossier, language: Language) =>
    answersTo(dossier, question)
      .map((asked) => ({ text: textOf(asked, language), partner: asked.partner }))
      .filter(({ text }) => text !== '')
      .map(({ text, partner }) => (partner === undefined ? text : `${partner}${COLON[language]}${text}`))
      .join('\n')
  return [{ ...head, type: 'text', value: (row, language) => lines(row, language) || undefined }]
}

/**
 * A column for each question of the versions of a call's form, the newest first: numbers, money and days as such; a
 * group in one column, a line for each row; what every partner answers in one column, a line for each partner.
 */
export function answerColumns(newestFirst: readonly Form[]): Column<AnsweredDossier>[] {
  const taken = new Set<string>()
  return questionsOf(newestFirst).flatMap((question) => {
    const short = `${question.section.id}.${question.field.id}`
    // Asked as another kind before: both columns stay, the earlier one with its whole key.
    const id = taken.has(short) ? question.key : short
    taken.add(short)
    return columnsOf(question, id)
  })
}

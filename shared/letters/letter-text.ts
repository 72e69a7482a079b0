import type { Outcome } from '../decisions/outcomes.ts'
import { findTextFault } from '../text.ts'
import { fieldsOf, isLetterField, isOptional, NEEDED_FIELDS, type LetterField } from './letter-fields.ts'
import { LETTER_LIMITS } from './letter-languages.ts'

/**
 * Text of a letter as staff write it. Parts of the body are set apart by empty lines; a line that starts with `## ` is
 * a heading, lines that start with `- ` are a list, `{amount}` stands for what the decision says.
 */
export interface LetterText {
  subject: string
  body: string
}

type LetterPlace = keyof LetterText

/** What is wrong with a text and where: line and column count from 1. */
export interface LetterFault {
  code:
    | 'letter.text_missing'
    | 'letter.text_refused'
    | 'letter.brace'
    | 'letter.field_unknown'
    | 'letter.field_elsewhere'
    | 'letter.field_missing'
  place: LetterPlace
  /** What stands between the braces, or the field that is missing. */
  field?: string
  line: number
  column: number
}

/** A field between braces, or a brace that belongs to none. */
const BRACES = /\{([^{}\n]*)\}|[{}]/gu

function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}

function bracesFaults(text: string, place: LetterPlace, outcome: Outcome): LetterFault[] {
  return [...text.matchAll(BRACES)].flatMap((match): LetterFault[] => {
    const [, name] = match
    const at = { place, ...positionOf(text, match.index) }
    if (name === undefined) return [{ code: 'letter.brace', ...at }]
    if (!isLetterField(name)) return [{ code: 'letter.field_unknown', field: name, ...at }]
    if (!fieldsOf(outcome).includes(name)) return [{ code: 'letter.field_elsewhere', field: name, ...at }]
    return []
  })
}

function textFault(text: string, place: LetterPlace): LetterFault[] {
  if (text.trim() === '') return [{ code: 'letter.text_missing', place, line: 1, column: 1 }]
  const fault = findTextFault(text, LETTER_LIMITS[place])
  if (!fault) return []
  const position = 'position' in fault ? fault.position : LETTER_LIMITS[place]
  const { length } = [...text].slice(0, position).join('')
  return [{ code: 'letter.text_refused', place, ...positionOf(text, length) }]
}

/** Names of the known fields in a text. */
const namedIn = (text: string): LetterField[] =>
  [...text.matchAll(BRACES)].flatMap(([, name = '']) => (isLetterField(name) ? [name] : []))

/** Every fault of a text, in reading order; what it must tell and does not comes last, with the end as its place. */
export function findLetterFaults(text: LetterText, outcome: Outcome): LetterFault[] {
  const named = new Set([...namedIn(text.subject), ...namedIn(text.body)])
  const needed: readonly LetterField[] = NEEDED_FIELDS[outcome]
  const end = positionOf(text.body, text.body.length)
  return [
    ...(['subject', 'body'] as const).flatMap((place) => [
      ...textFault(text[place], place),
      ...bracesFaults(text[place], place, outcome),
    ]),
    ...needed
      .filter((field) => !named.has(field))
      .map((field) => ({ code: 'letter.field_missing' as const, place: 'body' as const, field, ...end })),
  ]
}

export type LetterBlock =
  { type: 'heading'; text: string } | { type: 'paragraph'; text: string } | { type: 'list'; items: string[] }

/** A letter's words, once its fields are filled. */
export interface FilledLetter {
  subject: string
  blocks: LetterBlock[]
}

export type LetterValues = Partial<Record<LetterField, string>>

/** Why a text could not be filled: a field that this decision has to say, and does not. */
export class UnfilledField extends Error {
  readonly field: string

  constructor(field: string) {
    super(`The letter names {${field}}, which there is nothing for.`)
    this.field = field
  }
}

const isEmpty = (values: LetterValues, name: string) =>
  !isLetterField(name) || (values[name] ?? '').trim() === ''

/** A text with its fields filled, or undefined where it names an optional one that this decision does not have. */
function fill(text: string, values: LetterValues, outcome: Outcome): string | undefined {
  const empty = [...text.matchAll(BRACES)]
    .map(([, name = '']) => name)
    .filter((name) => isEmpty(values, name))
  for (const name of empty)
    if (!isLetterField(name) || !isOptional(name, outcome)) throw new UnfilledField(name)
  if (empty.length > 0) return undefined
  return text.replaceAll(BRACES, (all, name: string | undefined) =>
    name !== undefined && isLetterField(name) ? (values[name] ?? '') : all,
  )
}

const KINDS = [
  { type: 'heading', mark: '## ' },
  { type: 'list', mark: '- ' },
] as const

/** Lines of a part, those of one kind together. The template says what is a heading; what fills a field never does. */
function linesByKind(part: string): { type: LetterBlock['type']; lines: string[] }[] {
  const groups: { type: LetterBlock['type']; lines: string[] }[] = []
  for (const line of part.split('\n')) {
    const kind = KINDS.find(({ mark }) => line.startsWith(mark))
    const type = kind?.type ?? 'paragraph'
    const text = line.slice(kind?.mark.length ?? 0).trim()
    const last = groups.at(-1)
    if (last?.type === type && type !== 'heading') last.lines.push(text)
    else groups.push({ type, lines: [text] })
  }
  return groups
}

/**
 * Fills a text. A part that names an optional field which this decision does not have is left out whole. Throws
 * `UnfilledField` where a field is named that must have a value, and has none.
 */
export function fillLetter(text: LetterText, values: LetterValues, outcome: Outcome): FilledLetter {
  const filled = (one: string) => fill(one, values, outcome) ?? ''
  const parts = text.body
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/u)
    .map((part) => part.replace(/^\s+|\s+$/gu, ''))
    .filter((part) => part !== '' && fill(part, values, outcome) !== undefined)
  const blocks = parts.flatMap(linesByKind).map(({ type, lines }): LetterBlock => {
    if (type === 'list') return { type, items: lines.map(filled) }
    return { type, text: filled(lines.join('\n')) }
  })
  return { subject: filled(text.subject), blocks }
}

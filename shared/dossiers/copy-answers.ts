import { isAnswered, type Answer, type Answers } from '../calls/answer.ts'
import { findFaultAt } from '../calls/answers.ts'
import type { Form, FormField, FormSection } from '../calls/form.ts'
import { sectionKey } from '../calls/section-key.ts'
import type { LeftAnswer, LeftReason } from './copy.ts'

/** A form, and the partner whose part is copied, or for whom. */
interface Side {
  form: Form
  partnerId: string
}

interface Place {
  section: FormSection
  field: FormField
}

export interface CopiedAnswers {
  /** By section key and path of the new dossier. */
  answers: Answers
  copied: number
  left: LeftAnswer[]
}

const keyFor = ({ id, answeredBy }: FormSection, partnerId: string) =>
  answeredBy === 'everyPartner' ? sectionKey(id, partnerId) : id

/** The question that asks the same: what it is bound to says so first, then the same ids. */
function findTwin({ form }: Side, { section, field }: Place): Place | undefined {
  const places = form.sections.flatMap((other) =>
    other.fields.map((twin) => ({ section: other, field: twin })),
  )
  if (field.binding !== undefined) {
    const bound = places.find((place) => place.field.binding === field.binding)
    if (bound) return bound
  }
  return places.find((place) => place.section.id === section.id && place.field.id === field.id)
}

/** Answers of one question: its own, or all of its rows. Emptied ones are none. */
function answersTo(
  { id, type }: FormField,
  given: Readonly<Record<string, Answer | undefined>>,
): [string, Answer][] {
  const isOf = (path: string) => (type === 'group' ? path.startsWith(`${id}/`) : path === id)
  return Object.entries(given).flatMap(([path, value]): [string, Answer][] =>
    value === undefined || value === null || !isOf(path) ? [] : [[path, value]],
  )
}

/** A cell of a row that the other form does not ask for stays behind alone; the row itself goes along. */
const isForeignCell = (twin: FormField, path: string): boolean => {
  const [, , cellId] = path.split('/')
  return cellId !== undefined && !twin.fields?.some(({ id }) => id === cellId)
}

function judge(
  source: FormField,
  twin: Place | undefined,
  moved: readonly [string, Answer][],
): LeftReason | undefined {
  if (source.type === 'declaration') return 'declare_again'
  if (!twin) return 'not_asked'
  if (twin.field.type !== source.type) return 'other_kind'
  return moved.some(([path, value]) => findFaultAt(twin.section, path, value)) ? 'does_not_fit' : undefined
}

/**
 * Copies the answers of one dossier to the form of another call, question by question: whole or not at all, and with
 * the reason where not. Parts that other partners answered are theirs, and stay behind.
 */
export function copyAnswers(source: Side & { answers: Answers }, target: Side): CopiedAnswers {
  const result: CopiedAnswers = { answers: {}, copied: 0, left: [] }
  for (const section of source.form.sections) {
    const given = source.answers[keyFor(section, source.partnerId)] ?? {}
    for (const field of section.fields) copyField(result, { section, field }, given, target)
  }
  return result
}

function copyField(
  result: CopiedAnswers,
  place: Place,
  given: Readonly<Record<string, Answer | undefined>>,
  target: Side,
): void {
  const { section, field } = place
  const found = answersTo(field, given).filter(
    ([, value]) => field.type === 'group' || isAnswered(field, value),
  )
  if (found.length === 0) return
  const twin = findTwin(target, place)
  const moved = found
    .filter(([path]) => !twin || !isForeignCell(twin.field, path))
    .map(([path, value]): [string, Answer] => [
      (twin?.field.id ?? field.id) + path.slice(field.id.length),
      value,
    ])
  const reason = judge(field, twin, moved)
  if (reason !== undefined || !twin) {
    result.left.push({ section: section.title, label: field.label, reason: reason ?? 'not_asked' })
    return
  }
  const key = keyFor(twin.section, target.partnerId)
  result.answers[key] = { ...result.answers[key], ...Object.fromEntries(moved) }
  result.copied += 1
}

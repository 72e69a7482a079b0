import { boundAmount, findAnswerFault, findBinding, isAnswered, type Answers } from '../calls/answers.ts'
import type { CallContent } from '../calls/call.ts'
import type { Document } from '../documents/document.ts'
import { rateInBasisPoints } from '../money.ts'

/** Something that is missing or wrong before submission; the page links `sectionId`/`fieldId` or `kindId` to its place. */
export type Gap =
  | { code: 'field.missing'; sectionId: string; fieldId: string }
  | { code: 'field.fault'; sectionId: string; fieldId: string; fault: string; facts: Record<string, unknown> }
  | { code: 'budget.grant_over_rate'; sectionId: string; fieldId: string; highestRate: number; rate: number }
  | { code: 'budget.grant_over_cost'; sectionId: string; fieldId: string }
  | { code: 'budget.grant_zero'; sectionId: string; fieldId: string }
  | { code: 'document.missing'; kindId: string }
  | {
      code: 'document.uploading' | 'document.checking' | 'document.refused' | 'document.infected'
      kindId: string
      documentId: string
      name: string
    }

type Rules = Pick<CallContent, 'form' | 'documentKinds' | 'highestRate'>

function fieldGaps({ form }: Rules, answers: Answers): Gap[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field): Gap[] => {
      const place = { sectionId: section.id, fieldId: field.id }
      const value = answers[section.id]?.[field.id]
      const fault = value === undefined ? undefined : findAnswerFault(field, value)
      if (fault) return [{ code: 'field.fault', ...place, fault: fault.code, facts: fault.facts }]
      return field.required && !isAnswered(field, value) ? [{ code: 'field.missing', ...place }] : []
    }),
  )
}

function grantGaps({ form, highestRate }: Rules, answers: Answers): Gap[] {
  const bound = findBinding(form, 'requestedGrant')
  const requested = boundAmount(form, answers, 'requestedGrant')
  const cost = boundAmount(form, answers, 'totalCost')
  if (!bound || requested === undefined || cost === undefined) return []
  const place = { sectionId: bound.sectionId, fieldId: bound.field.id }
  if (requested === 0) return [{ code: 'budget.grant_zero', ...place }]
  if (requested > cost) return [{ code: 'budget.grant_over_cost', ...place }]
  const rate = rateInBasisPoints(requested, cost)
  return rate > highestRate ? [{ code: 'budget.grant_over_rate', ...place, highestRate, rate }] : []
}

const DOCUMENT_GAPS = {
  announced: 'document.uploading',
  checking: 'document.checking',
  refused: 'document.refused',
  infected: 'document.infected',
} as const

function documentGaps({ documentKinds }: Rules, documents: readonly Document[]): Gap[] {
  const unfinished = documents.flatMap(({ state, kindId, id, name }): Gap[] =>
    state === 'clean' ? [] : [{ code: DOCUMENT_GAPS[state], kindId, documentId: id, name }],
  )
  const missing = documentKinds
    .filter((kind) => kind.required && !documents.some((document) => document.kindId === kind.id))
    .map((kind): Gap => ({ code: 'document.missing', kindId: kind.id }))
  return [...missing, ...unfinished]
}

/** Everything that keeps a dossier from being submitted, in the order of the form. Empty means complete. */
export function findGaps(rules: Rules, answers: Answers, documents: readonly Document[]): Gap[] {
  return [...fieldGaps(rules, answers), ...grantGaps(rules, answers), ...documentGaps(rules, documents)]
}

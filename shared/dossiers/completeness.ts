import { isAnswered, type Answers } from '../calls/answer.ts'
import { findAnswerFault } from '../calls/answers.ts'
import { rowLimits } from '../calls/groups.ts'
import { boundAmount, findBinding } from '../calls/bindings.ts'
import type { BudgetGap, BudgetJudgement } from '../budget/gaps.ts'
import type { CallContent, DocumentKind } from '../calls/call.ts'
import { isAskedOf } from '../documents/asked-of.ts'
import type { Document } from '../documents/document.ts'
import { currentDocuments } from '../documents/versions.ts'
import { rateInBasisPoints } from '../money.ts'
import type { Partner } from './dossier.ts'
import { findGrantFault, type GrantFault } from './grant-fault.ts'
import { findRuleGaps, type RuleGap } from './rule-gaps.ts'
import { leavesOf, shownSections, type ShownField } from './shown-answers.ts'

/**
 * Something that is missing or wrong before submission; the page links `sectionId`/`fieldId` (section key and path of
 * the answer) or `kindId` to its place.
 */
export type Gap =
  | RuleGap
  | { code: 'field.missing'; sectionId: string; fieldId: string }
  | { code: 'field.fault'; sectionId: string; fieldId: string; fault: string; facts: Record<string, unknown> }
  | { code: 'budget.grant_over_rate'; sectionId: string; fieldId: string; highestRate: number; rate: number }
  | { code: GrantFault; sectionId: string; fieldId: string }
  | BudgetGap
  | { code: 'group.too_few'; sectionId: string; fieldId: string; least: number }
  | { code: 'group.too_many'; sectionId: string; fieldId: string; most: number }
  | { code: 'confirmation.missing' | 'confirmation.void'; partnerId: string; name: string }
  /** `partnerId`: of a paper that each partner gives. */
  | { code: 'document.missing'; kindId: string; partnerId?: string }
  | {
      code: 'document.uploading' | 'document.checking' | 'document.refused' | 'document.infected'
      kindId: string
      documentId: string
      name: string
    }

type Rules = Pick<
  CallContent,
  'form' | 'documentKinds' | 'highestRate' | 'rules' | 'closesAt' | 'timeZone' | 'budget'
>

/** `judgeBudgets`; passed in, so that pages of calls without budgets do not carry it. */
type BudgetJudge = (
  rules: Rules,
  partners: DossierContent['partners'],
  answers: Answers,
) => BudgetJudgement | undefined

/** What completeness is judged by. `answers`: by section key and path. */
export interface DossierContent {
  answers: Answers
  partners: readonly Pick<Partner, 'id' | 'role' | 'name' | 'territory' | 'legalForm'>[]
  confirmations: readonly { partnerId: string; isValid: boolean }[]
  documents: readonly Document[]
}

function leafGaps(sectionId: string, { field, path, value }: ShownField): Gap[] {
  const place = { sectionId, fieldId: path }
  // Whether its paper is there is said by the paper's kind.
  if (field.type === 'file') return []
  const fault = value === undefined ? undefined : findAnswerFault(field, value)
  if (fault) return [{ code: 'field.fault', ...place, fault: fault.code, facts: fault.facts }]
  return field.required && !isAnswered(field, value) ? [{ code: 'field.missing', ...place }] : []
}

function rowCountGaps(sectionId: string, { field, path, rows }: ShownField): Gap[] {
  if (field.type !== 'group') return []
  const { least, most } = rowLimits(field)
  const place = { sectionId, fieldId: path }
  if (rows.length < least) return [{ code: 'group.too_few', ...place, least }]
  return rows.length > most ? [{ code: 'group.too_many', ...place, most }] : []
}

const fieldGaps = ({ form }: Rules, { partners, answers }: DossierContent): Gap[] =>
  shownSections(form, partners, answers).flatMap(({ key, fields }) =>
    fields.flatMap((shown) => [
      ...rowCountGaps(key, shown),
      ...leavesOf([shown]).flatMap((leaf) => leafGaps(key, leaf)),
    ]),
  )

function grantGaps({ form }: Rules, answers: Answers): Gap[] {
  const bound = findBinding(form, 'requestedGrant')
  const requested = boundAmount(form, answers, 'requestedGrant')
  const cost = boundAmount(form, answers, 'totalCost')
  if (!bound || requested === undefined || cost === undefined) return []
  const fault = findGrantFault({ requested, cost })
  return fault ? [{ code: fault, sectionId: bound.sectionId, fieldId: bound.field.id }] : []
}

/** The gap of a rule; the rate has a sentence of its own, which says the rate that was reached. */
function asGap(gap: RuleGap, { highestRate }: Rules, { requestedGrant = 0, totalCost = 0 }: Amounts): Gap {
  if (gap.code !== 'rule.highestRate' || gap.result.verdict !== 'broken' || !('sectionId' in gap)) return gap
  const { sectionId, fieldId } = gap
  const rate = rateInBasisPoints(requestedGrant, totalCost)
  return { code: 'budget.grant_over_rate', sectionId, fieldId, highestRate, rate }
}

interface Amounts {
  requestedGrant: number | undefined
  totalCost: number | undefined
}

const DOCUMENT_GAPS = {
  announced: 'document.uploading',
  checking: 'document.checking',
  refused: 'document.refused',
  infected: 'document.infected',
} as const

const isGivenBy = (partnerId: string) => (document: Document) => document.partnerId === partnerId

/**
 * A required kind that nobody gave of those whom it is asked of; where each partner gives its own, once for every one
 * of them without it.
 */
function missingKind(
  kind: DocumentKind,
  { partners }: DossierContent,
  documents: readonly Document[],
): Gap[] {
  const given = documents.filter(({ kindId }) => kindId === kind.id)
  const bearers = partners.filter((partner) => isAskedOf(kind, partner))
  if (!kind.perPartner)
    return given.length > 0 || bearers.length === 0 ? [] : [{ code: 'document.missing', kindId: kind.id }]
  return bearers
    .filter(({ id }) => !given.some(isGivenBy(id)))
    .map(({ id }) => ({ code: 'document.missing', kindId: kind.id, partnerId: id }))
}

function documentGaps({ documentKinds }: Rules, content: DossierContent): Gap[] {
  const documents = currentDocuments(content.documents)
  const unfinished = documents.flatMap(({ state, kindId, id, name }): Gap[] =>
    state === 'clean' ? [] : [{ code: DOCUMENT_GAPS[state], kindId, documentId: id, name }],
  )
  const missing = documentKinds
    .filter(({ required }) => required)
    .flatMap((kind) => missingKind(kind, content, documents))
  return [...missing, ...unfinished]
}

/** The lead vouches by submitting; every other partner before. */
const confirmationGaps = ({ partners, confirmations }: DossierContent): Gap[] =>
  partners.flatMap(({ id, role, name }): Gap[] => {
    const given = confirmations.find(({ partnerId }) => partnerId === id)
    if (role === 'lead' || given?.isValid) return []
    return [{ code: given ? 'confirmation.void' : 'confirmation.missing', partnerId: id, name }]
  })

/** Rules that are not met, but for what another gap asks for already at the same place. */
function ruleGaps(
  rules: Rules,
  content: DossierContent,
  { known, budget }: { known: readonly Gap[]; budget: BudgetJudgement | undefined },
): Gap[] {
  const amounts = budget?.amounts ?? {
    requestedGrant: boundAmount(rules.form, content.answers, 'requestedGrant'),
    totalCost: boundAmount(rules.form, content.answers, 'totalCost'),
  }
  const isSaid = (gap: RuleGap) =>
    'sectionId' in gap &&
    known.some((one) => 'sectionId' in one && one.sectionId === gap.sectionId && one.fieldId === gap.fieldId)
  return findRuleGaps(rules, { ...content, budget })
    .filter((gap) => !isSaid(gap))
    .map((gap) => asGap(gap, rules, amounts))
}

/** Everything that keeps a dossier from being submitted, in the order of the form. Empty means complete. */
export function findGaps(rules: Rules, content: DossierContent, judgeBudget: BudgetJudge | undefined): Gap[] {
  const budget = judgeBudget?.(rules, content.partners, content.answers)
  const ofAnswers = [
    ...fieldGaps(rules, content),
    ...(budget ? budget.gaps : grantGaps(rules, content.answers)),
  ]
  return [
    ...ofAnswers,
    ...ruleGaps(rules, content, { known: ofAnswers, budget }),
    ...documentGaps(rules, content),
    ...confirmationGaps(content),
  ]
}

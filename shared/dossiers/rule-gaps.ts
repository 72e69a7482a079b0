import type { BudgetJudgement } from '../budget/gaps.ts'
import type { Answers } from '../calls/answer.ts'
import { findBinding } from '../calls/bindings.ts'
import type { CallContent } from '../calls/call.ts'
import type { CallFacts, FactName } from '../calls/call-facts.ts'
import { factsOfAnswers, findFactField, isAnsweredFact, namedPartner } from '../calls/rule-answers.ts'
import { checkRules, factsOfRule, type RuleName, type RuleResult } from '../calls/rules.ts'
import type { PaperBearer } from '../documents/asked-of.ts'
import { countedAnswers } from './shown-answers.ts'

/** Where a broken rule is mended: a field of the form, or the organisations of the dossier. */
type RulePlace = { sectionId: string; fieldId: string } | { place: 'lead' | 'partners' }

/** A rule of the call that the dossier breaks, or that cannot be judged yet. */
export type RuleGap = { code: `rule.${RuleName}`; result: RuleResult } & RulePlace

/** An organisation's part in a dossier, as far as rules look at it. */
type Organisation = PaperBearer & { id: string }

type Call = Pick<CallContent, 'form' | 'rules' | 'highestRate' | 'closesAt' | 'timeZone'>

/** What is known of a dossier: its organisations as they joined, and what the answers tell. */
function factsOfDossier(
  { form }: Pick<Call, 'form'>,
  answers: Answers,
  organisations: readonly PaperBearer[],
): CallFacts {
  const lead = organisations.find(({ role }) => role === 'lead')
  const joined = organisations.filter(({ role }) => role === 'partner')
  const named = namedPartner(form, answers)
  const isMissing = named && joined.every(({ territory }) => territory !== named.territory)
  return {
    ...factsOfAnswers(form, answers),
    ...(lead && { leadTerritory: lead.territory, leadLegalForm: lead.legalForm }),
    partners: isMissing ? [...joined, named] : joined,
  }
}

const ORGANISATION_PLACES: Partial<Record<FactName, RulePlace>> = {
  partners: { place: 'partners' },
  leadTerritory: { place: 'lead' },
  leadLegalForm: { place: 'lead' },
}

/** The place of a fact; undefined where nobody can tell it, which no published call allows. */
function placeOf({ form }: Call, fact: FactName, budget: BudgetJudgement | undefined): RulePlace | undefined {
  if (budget && (fact === 'totalCost' || fact === 'requestedGrant')) return budget.place
  const ofPartners = fact === 'partners' ? findBinding(form, 'partnerTerritory') : undefined
  const found = isAnsweredFact(fact) ? findFactField(form, fact) : ofPartners
  return found ? { sectionId: found.sectionId, fieldId: found.field.id } : ORGANISATION_PLACES[fact]
}

function placeToMend(
  call: Call,
  result: RuleResult,
  budget: BudgetJudgement | undefined,
): RulePlace | undefined {
  const facts = result.verdict === 'unknown' ? [result.missing] : factsOfRule(result.rule)
  return facts.map((fact) => placeOf(call, fact, budget)).find((place) => place !== undefined)
}

/** What the budgets sum up to, where anything is typed. */
const definedIn = (budget: BudgetJudgement | undefined): CallFacts => {
  const { totalCost, requestedGrant } = budget?.amounts ?? {}
  return {
    ...(totalCost !== undefined && { totalCost }),
    ...(requestedGrant !== undefined && { requestedGrant }),
  }
}

/** Rules that are not met, each with the place to mend it; the same for the pages and for the submission. */
export function findRuleGaps(
  call: Call,
  {
    answers,
    partners,
    budget,
  }: { answers: Answers; partners: readonly Organisation[]; budget?: BudgetJudgement | undefined },
): RuleGap[] {
  // What is hidden is kept, and does not count.
  const counted = countedAnswers(call.form, partners, answers)
  return checkRules(call, { ...factsOfDossier(call, counted, partners), ...definedIn(budget) }).flatMap(
    (result): RuleGap[] => {
      const place = result.verdict === 'met' ? undefined : placeToMend(call, result, budget)
      return place ? [{ code: `rule.${result.rule}`, result, ...place }] : []
    },
  )
}

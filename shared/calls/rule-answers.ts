import { isTerritory } from '../territories.ts'
import { moneyOf, organisationOf, periodOf, type Answer, type Answers } from './answer.ts'
import { findBinding } from './bindings.ts'
import type { CallFacts, FactName, PartnerFacts } from './call-facts.ts'
import type { Binding } from './field-types.ts'
import type { Form } from './form.ts'

/** How an answer tells a fact; undefined while it does not. */
type Reading<Value> = (answer: Answer) => Value | undefined

const amount: Reading<number> = (answer) => moneyOf(answer)?.amount
/** A day, or one end of a period. */
const day =
  (end: 'start' | 'end'): Reading<string> =>
  (answer) =>
    typeof answer === 'string' ? answer : (periodOf(answer)?.[end] ?? undefined)
/** A choice that has the options `yes` and `no`. */
const yesOrNo: Reading<boolean> = (answer) => (answer === 'yes' ? true : answer === 'no' ? false : undefined)
const declaration: Reading<boolean> = (answer) => answer === true

/** Facts that answers of the form tell, by the field whose binding has the fact's name. */
const READINGS = {
  totalCost: amount,
  requestedGrant: amount,
  foreignContribution: amount,
  startsOn: day('start'),
  endsOn: day('end'),
  hasUnsettledGrant: yesOrNo,
  unsettledSince: day('start'),
  hasEconomicActivity: yesOrNo,
  deMinimisReceived: amount,
  signsRepublicanContract: declaration,
} as const satisfies { [Fact in FactName & Binding]: Reading<NonNullable<CallFacts[Fact]>> }
type AnsweredFact = keyof typeof READINGS

/** Whether a fact is told by an answer of the form; the others are told by the organisations of a dossier. */
export const isAnsweredFact = (fact: FactName): fact is AnsweredFact => Object.hasOwn(READINGS, fact)

const ANSWERED = Object.keys(READINGS).filter((fact): fact is AnsweredFact => Object.hasOwn(READINGS, fact))

/** The field that tells a fact: start and end of a project can be told by one period. */
export const findFactField = (form: Form, fact: AnsweredFact): ReturnType<typeof findBinding> =>
  findBinding(form, fact) ??
  (fact === 'startsOn' || fact === 'endsOn' ? findBinding(form, 'projectPeriod') : undefined)

/** Facts that the answers tell. An answer that is not given tells nothing. */
export function factsOfAnswers(form: Form, answers: Answers): CallFacts {
  const entries = ANSWERED.flatMap((fact) => {
    const found = findFactField(form, fact)
    if (!found) return []
    const value = READINGS[fact](answers[found.sectionId]?.[found.field.id] ?? null)
    return value === undefined ? [] : [[fact, value] as const]
  })
  return Object.fromEntries(entries)
}

/** The partner that the form itself names, where a field does: it counts until the partner has joined. */
export function namedPartner(form: Form, answers: Answers): PartnerFacts | undefined {
  const found = findBinding(form, 'partnerTerritory')
  const value = found && answers[found.sectionId]?.[found.field.id]
  const code = typeof value === 'string' ? value : (organisationOf(value)?.territory ?? '')
  return isTerritory(code) ? { territory: code } : undefined
}

/** A fact as the answer of a field; undefined where it is not known or the field cannot hold it. */
function answerOf(fact: AnsweredFact, facts: CallFacts): Answer | undefined {
  const value = facts[fact]
  if (typeof value === 'number') return { amount: value, currency: 'EUR' }
  return typeof value === 'boolean' && READINGS[fact] === yesOrNo ? (value ? 'yes' : 'no') : value
}

/** Answers that facts give, by section and field: what was said before starting is not typed again. */
export function answersOfFacts(form: Form, facts: CallFacts): Record<string, Record<string, Answer>> {
  const answers: Record<string, Record<string, Answer>> = {}
  const put = (binding: Binding, answer: Answer | undefined) => {
    const found = findBinding(form, binding)
    if (found && answer !== undefined) (answers[found.sectionId] ??= {})[found.field.id] = answer
  }
  for (const fact of ANSWERED) put(fact, answerOf(fact, facts))
  const { startsOn, endsOn, partners } = facts
  if (startsOn ?? endsOn) put('projectPeriod', { start: startsOn ?? null, end: endsOn ?? null })
  const territory = partners?.find((partner) => partner.territory)?.territory
  if (territory && findBinding(form, 'partnerTerritory')?.field.type === 'territory')
    put('partnerTerritory', territory)
  return answers
}

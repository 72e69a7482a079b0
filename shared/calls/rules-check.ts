import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import { TERRITORY_CODES, type Territory } from '../territories.ts'
import type { CallContent } from './call.ts'
import type { PublishFault } from './publish-fault.ts'
import { findFactField, isAnsweredFact } from './rule-answers.ts'
import type { AskedOf, CallRules, CompositionClause } from './rules-schema.ts'
import { factsOfRule, rulesOf } from './rules.ts'

const fault = (code: PublishFault['code'], place: string, facts?: PublishFault['facts']): PublishFault => ({
  code,
  place,
  ...(facts && { facts }),
})

/** Cost and grant are told by the budgets, where the call has budgets. */
const isToldByBudget = ({ budget }: CallContent, fact: string) =>
  budget !== undefined && (fact === 'totalCost' || fact === 'requestedGrant')

/** Rules whose facts no question of the form tells. */
function unanswerable(call: CallContent): PublishFault[] {
  return rulesOf(call)
    .filter((rule) => rule !== 'highestRate')
    .flatMap((rule) =>
      factsOfRule(rule)
        .filter(
          (binding) =>
            isAnsweredFact(binding) && !isToldByBudget(call, binding) && !findFactField(call.form, binding),
        )
        .map((binding) => fault('rule_without_question', `rules.${rule}`, { rule, binding })),
    )
}

const LISTS = ['leadTerritories', 'leadLegalForms', 'partnerTerritories', 'partnerLegalForms'] as const

const emptyLists = (rules: CallRules): PublishFault[] =>
  LISTS.filter((list) => rules[list]?.length === 0).map((list) => fault('list_empty', `rules.${list}`))

/** Where organisations of the call may come from. */
function possibleTerritories({ leadTerritories, partnerTerritories }: CallRules): readonly Territory[] {
  const leads = leadTerritories ?? TERRITORY_CODES
  return [...leads, ...(partnerTerritories ?? TERRITORY_CODES)]
}

function clauseFaults(rules: CallRules, clause: CompositionClause, place: string): PublishFault[] {
  const { territories, minimum, maximum, label } = clause
  const possible = possibleTerritories(rules)
  const isNowhere = territories && !territories.some((territory) => possible.includes(territory))
  return [
    ...(minimum === undefined && maximum === undefined ? [fault('clause_empty', place)] : []),
    ...(minimum !== undefined && maximum !== undefined && minimum > maximum
      ? [fault('bounds_reversed', place)]
      : []),
    ...(territories?.length === 0 ? [fault('list_empty', place)] : []),
    ...(territories?.length && isNowhere && minimum !== undefined
      ? [fault('composition_impossible', place, { territories })]
      : []),
    ...(label && Boolean(label.fr.trim()) !== Boolean(label.en.trim())
      ? [fault('text_missing', `${place}.label.${label.fr.trim() ? 'en' : 'fr'}`)]
      : []),
  ]
}

const isWithin = (inner: CompositionClause, outer: CompositionClause) =>
  !outer.territories || inner.territories?.every((territory) => outer.territories?.includes(territory))

const isApart = (left: CompositionClause, right: CompositionClause) =>
  left.territories?.every((territory) => right.territories && !right.territories.includes(territory))

/** Least number of organisations that clauses within another ask for, counting those that share no territory. */
function leastWithin(clauses: readonly CompositionClause[], outer: CompositionClause): number {
  const apart: CompositionClause[] = []
  const within = clauses.filter((clause) => clause.minimum !== undefined && isWithin(clause, outer))
  const widest = Math.max(0, ...within.map(({ minimum }) => minimum ?? 0))
  for (const clause of within) if (apart.every((known) => isApart(clause, known))) apart.push(clause)
  return Math.max(
    widest,
    apart.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0),
  )
}

function compositionFaults(rules: CallRules): PublishFault[] {
  const clauses = rules.composition ?? []
  return clauses.flatMap((clause, index) => {
    const place = `rules.composition.${index}`
    const least = leastWithin(
      clauses.filter((other) => other !== clause),
      clause,
    )
    return [
      ...clauseFaults(rules, clause, place),
      ...(clause.maximum !== undefined && least > clause.maximum
        ? [fault('composition_contradicts', place, { least, maximum: clause.maximum })]
        : []),
    ]
  })
}

function limitFaults({ envelope, closesAt }: CallContent, rules: CallRules): PublishFault[] {
  const { lowestGrant = 0, highestGrant, earliestStart = '', latestEnd, decisionBy } = rules
  const closingDay = closesAt.slice(0, 10)
  // An envelope that is still to be written is a fault of its own.
  const isOver = (amount: number) => envelope.total > 0 && amount > envelope.total
  return [
    ...(highestGrant !== undefined && lowestGrant > highestGrant
      ? [fault('bounds_reversed', 'rules.lowestGrant')]
      : []),
    ...(highestGrant !== undefined && isOver(highestGrant)
      ? [fault('grant_over_envelope', 'rules.highestGrant', { total: envelope.total })]
      : []),
    ...(isOver(lowestGrant)
      ? [fault('grant_over_envelope', 'rules.lowestGrant', { total: envelope.total })]
      : []),
    ...(latestEnd !== undefined && latestEnd <= (earliestStart || closingDay)
      ? [fault('ends_too_early', 'rules.latestEnd')]
      : []),
    ...(decisionBy !== undefined && decisionBy <= closingDay
      ? [fault('decides_before_closing', 'rules.decisionBy')]
      : []),
  ]
}

const shares = <Value>(wanted: readonly Value[] | undefined, possible: readonly Value[]) =>
  !wanted || wanted.some((value) => possible.includes(value))

/** Whether an organisation of a role can exist that a paper is asked of. */
function isPossible(role: 'lead' | 'partner', askedOf: AskedOf, rules: CallRules): boolean {
  const territories = role === 'lead' ? rules.leadTerritories : rules.partnerTerritories
  const legalForms = role === 'lead' ? rules.leadLegalForms : rules.partnerLegalForms
  return (
    shares(askedOf.roles, [role]) &&
    shares(askedOf.territories, territories ?? TERRITORY_CODES) &&
    shares(askedOf.legalForms, legalForms ?? LEGAL_FORMS)
  )
}

/** Papers that are asked of organisations which the call does not take. */
function askedOfNobody({ documentKinds, rules = {} }: CallContent): PublishFault[] {
  return documentKinds.flatMap(({ askedOf }, index) =>
    !askedOf || isPossible('lead', askedOf, rules) || isPossible('partner', askedOf, rules)
      ? []
      : [fault('asked_of_nobody', `documentKinds.${index}.askedOf`)],
  )
}

/** Rules that contradict each other, the form, the papers or the dates; each with its place. */
export function ruleFaults(call: CallContent): PublishFault[] {
  const { rules } = call
  return [
    ...(rules
      ? [
          ...emptyLists(rules),
          ...compositionFaults(rules),
          ...limitFaults(call, rules),
          ...unanswerable(call),
        ]
      : []),
    ...askedOfNobody(call),
  ]
}

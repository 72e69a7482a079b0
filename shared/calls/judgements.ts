import type { LegalForm } from '../organisations/legal-forms.ts'
import { toLocalTime } from '../time.ts'
import type { CallContent } from './call.ts'
import type { CallFacts, FactName, PartnerFacts } from './call-facts.ts'
import { latestDayOf, yearsBefore } from './rule-days.ts'
import type { CompositionClause } from './rules-schema.ts'

/** What a call's rules are read from. */
export type RuledCall = Pick<CallContent, 'rules' | 'highestRate' | 'closesAt' | 'timeZone'>

export type Reason =
  | 'not_allowed'
  | 'too_few'
  | 'too_many'
  | 'too_low'
  | 'too_high'
  | 'too_early'
  | 'too_late'
  | 'too_long'
  | 'unsettled'
  | 'not_declared'

/** What a sentence about a broken rule needs. Amounts are euro cents, days `AAAA-MM-JJ`. */
interface Findings {
  /** Territories or legal forms that are not among those asked. */
  given?: readonly string[]
  count?: number
  /** Amount that was said, or by which a ceiling is passed. */
  amount?: number
  /** Amount that would be right. */
  wanted?: number
  day?: string
}

/** What the facts say of one rule: unknown names what is to be said next, broken why. */
export type Judgement =
  | { verdict: 'met' }
  | { verdict: 'unknown'; missing: FactName }
  | { verdict: 'broken'; reason: Reason; findings: Findings }

const MET: Judgement = { verdict: 'met' }
const unknown = (missing: FactName): Judgement => ({ verdict: 'unknown', missing })
const broken = (reason: Reason, findings: Findings = {}): Judgement => ({
  verdict: 'broken',
  reason,
  findings,
})

/** The lead's territory or legal form against a list. */
export function judgeLead<Value extends string>(
  allowed: readonly Value[],
  given: Value | undefined,
  fact: FactName,
): Judgement {
  if (given === undefined) return unknown(fact)
  return allowed.includes(given) ? MET : broken('not_allowed', { given: [given] })
}

/** Every partner's territory or legal form against a list: one that is known and wrong is enough to break it. */
export function judgePartners<Value extends string>(
  allowed: readonly Value[],
  partners: CallFacts['partners'],
  valueOf: (partner: PartnerFacts) => Value | undefined,
): Judgement {
  if (!partners) return unknown('partners')
  const values = partners.map(valueOf)
  const wrong = values.filter((value): value is Value => value !== undefined && !allowed.includes(value))
  if (wrong.length > 0) return broken('not_allowed', { given: [...new Set(wrong)] })
  return values.includes(undefined) ? unknown('partners') : MET
}

/** How many organisations a clause counts: those that surely do, and those that may. */
function countOf({ territories }: CompositionClause, { leadTerritory, partners }: CallFacts) {
  const places = [leadTerritory, ...(partners ?? []).map(({ territory }) => territory)]
  if (!territories) return { sure: places.length, most: partners ? places.length : Infinity }
  const sure = places.filter((place) => place && territories.includes(place)).length
  const open = partners ? places.filter((place) => place === undefined).length : Infinity
  return { sure, most: sure + open }
}

export function judgeClause(clause: CompositionClause, facts: CallFacts): Judgement {
  const { minimum = 0, maximum = Infinity } = clause
  const { sure, most } = countOf(clause, facts)
  if (most < minimum) return broken('too_few', { count: most })
  if (sure > maximum) return broken('too_many', { count: sure })
  if (sure >= minimum && most <= maximum) return MET
  return unknown(facts.partners ? 'leadTerritory' : 'partners')
}

export function judgeRate(highestRate: number, { requestedGrant, totalCost }: CallFacts): Judgement {
  if (requestedGrant === undefined) return unknown('requestedGrant')
  if (totalCost === undefined) return unknown('totalCost')
  // Whole numbers on both sides: a rate is never rounded under its ceiling.
  return requestedGrant * 10_000 > highestRate * totalCost
    ? broken('too_high', { wanted: Math.floor((highestRate * totalCost) / 10_000) })
    : MET
}

export function judgeForeignShare(least: number, { foreignContribution, totalCost }: CallFacts): Judgement {
  if (foreignContribution === undefined) return unknown('foreignContribution')
  if (totalCost === undefined) return unknown('totalCost')
  return foreignContribution * 10_000 < least * totalCost
    ? broken('too_low', { amount: foreignContribution, wanted: Math.ceil((least * totalCost) / 10_000) })
    : MET
}

export function judgeDuration(months: number, { startsOn, endsOn }: CallFacts): Judgement {
  if (startsOn === undefined) return unknown('startsOn')
  if (endsOn === undefined) return unknown('endsOn')
  const latest = latestDayOf(startsOn, months)
  return endsOn > latest ? broken('too_long', { day: latest }) : MET
}

export function judgeUnsettled(
  years: number,
  facts: CallFacts,
  { closesAt, timeZone }: RuledCall,
): Judgement {
  const { hasUnsettledGrant, unsettledSince } = facts
  if (hasUnsettledGrant === undefined) return unknown('hasUnsettledGrant')
  if (!hasUnsettledGrant) return MET
  if (unsettledSince === undefined) return unknown('unsettledSince')
  const limit = yearsBefore(toLocalTime(closesAt, timeZone).slice(0, 10), years)
  return unsettledSince < limit ? broken('unsettled', { day: unsettledSince }) : MET
}

const SIGNERS: readonly LegalForm[] = ['association', 'foundation']

export function judgeContract({ leadLegalForm, signsRepublicanContract }: CallFacts): Judgement {
  if (signsRepublicanContract === true) return MET
  if (leadLegalForm === undefined) return unknown('leadLegalForm')
  if (!SIGNERS.includes(leadLegalForm)) return MET
  return signsRepublicanContract === undefined ? unknown('signsRepublicanContract') : broken('not_declared')
}

export function judgeDeMinimis(ceiling: number, facts: CallFacts): Judgement {
  const { hasEconomicActivity, deMinimisReceived, requestedGrant } = facts
  if (hasEconomicActivity === undefined) return unknown('hasEconomicActivity')
  if (!hasEconomicActivity) return MET
  const sum = (deMinimisReceived ?? 0) + (requestedGrant ?? 0)
  if (sum > ceiling) return broken('too_high', { amount: sum - ceiling })
  if (deMinimisReceived === undefined) return unknown('deMinimisReceived')
  return requestedGrant === undefined ? unknown('requestedGrant') : MET
}

export type Judge<Limit> = (limit: Limit, facts: CallFacts, call: RuledCall) => Judgement | Judgement[]

/** A rule that compares an amount or a day with its limit. */
export const compare =
  <Fact extends 'requestedGrant' | 'startsOn' | 'endsOn'>(
    fact: Fact,
    reason: Reason,
    breaks: (given: NonNullable<CallFacts[Fact]>, limit: NonNullable<CallFacts[Fact]>) => boolean,
  ): Judge<NonNullable<CallFacts[Fact]>> =>
  (limit, facts) => {
    const given = facts[fact]
    if (given === undefined) return unknown(fact)
    if (!breaks(given, limit)) return MET
    return broken(reason, typeof given === 'number' ? { amount: given } : { day: given })
  }

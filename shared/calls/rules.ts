import type { CallFacts, FactName } from './call-facts.ts'
import {
  compare,
  judgeClause,
  judgeContract,
  judgeDeMinimis,
  judgeDuration,
  judgeForeignShare,
  judgeLead,
  judgePartners,
  judgeRate,
  judgeUnsettled,
  type Judge,
  type Judgement,
  type RuledCall,
} from './judgements.ts'
import type { CallRules } from './rules-schema.ts'

type RulesOnly = Omit<CallRules, 'decisionBy'> & { highestRate?: number }
type Limits = { [Name in keyof RulesOnly]-?: NonNullable<RulesOnly[Name]> }
export type RuleName = keyof Limits

/** One rule (one clause, of the composition) judged. `clause` is its place in the list of clauses. */
export type RuleResult = Judgement & { rule: RuleName; clause?: number }

interface Rule<Limit> {
  /** What it is judged by, the one to mend first. */
  facts: readonly FactName[]
  judge: Judge<Limit>
}

/** Every rule, in the order in which people read them. The composition is judged clause by clause. */
const RULES: { [Name in RuleName]: Rule<Limits[Name]> } = {
  leadTerritories: {
    facts: ['leadTerritory'],
    judge: (allowed, { leadTerritory }) => judgeLead(allowed, leadTerritory, 'leadTerritory'),
  },
  leadLegalForms: {
    facts: ['leadLegalForm'],
    judge: (allowed, { leadLegalForm }) => judgeLead(allowed, leadLegalForm, 'leadLegalForm'),
  },
  composition: {
    facts: ['partners', 'leadTerritory'],
    judge: (clauses, facts) => clauses.map((clause) => judgeClause(clause, facts)),
  },
  partnerTerritories: {
    facts: ['partners'],
    judge: (allowed, { partners }) => judgePartners(allowed, partners, ({ territory }) => territory),
  },
  partnerLegalForms: {
    facts: ['partners'],
    judge: (allowed, { partners }) => judgePartners(allowed, partners, ({ legalForm }) => legalForm),
  },
  lowestGrant: {
    facts: ['requestedGrant'],
    judge: compare('requestedGrant', 'too_low', (given, limit) => given < limit),
  },
  highestGrant: {
    facts: ['requestedGrant'],
    judge: compare('requestedGrant', 'too_high', (given, limit) => given > limit),
  },
  highestRate: { facts: ['requestedGrant', 'totalCost'], judge: judgeRate },
  leastForeignShare: { facts: ['foreignContribution', 'totalCost'], judge: judgeForeignShare },
  earliestStart: {
    facts: ['startsOn'],
    judge: compare('startsOn', 'too_early', (given, limit) => given < limit),
  },
  latestEnd: { facts: ['endsOn'], judge: compare('endsOn', 'too_late', (given, limit) => given > limit) },
  longestDuration: { facts: ['endsOn', 'startsOn'], judge: judgeDuration },
  unsettledGrantYears: { facts: ['hasUnsettledGrant', 'unsettledSince'], judge: judgeUnsettled },
  republicanContract: {
    facts: ['signsRepublicanContract', 'leadLegalForm'],
    judge: (_always, facts) => judgeContract(facts),
  },
  deMinimisCeiling: {
    facts: ['hasEconomicActivity', 'deMinimisReceived', 'requestedGrant'],
    judge: judgeDeMinimis,
  },
}

export const isRuleName = (name: string): name is RuleName => Object.hasOwn(RULES, name)

const NAMES = Object.keys(RULES).filter(isRuleName)

/** Facts that a rule is judged by, the one to mend first. */
export const factsOfRule = (rule: RuleName): readonly FactName[] => RULES[rule].facts

const limitsOf = ({ rules, highestRate }: RuledCall): { [Name in RuleName]?: Limits[Name] | undefined } => ({
  ...rules,
  highestRate,
})

/** Rules that a call has, in the order in which people read them; the highest rate is one of every call. */
export function rulesOf(call: RuledCall): RuleName[] {
  const limits = limitsOf(call)
  return NAMES.filter((name) => limits[name] !== undefined)
}

function judge<Name extends RuleName>(rule: Name, call: RuledCall, facts: CallFacts): RuleResult[] {
  const limit: Limits[Name] | undefined = limitsOf(call)[rule]
  if (limit === undefined) return []
  const judged = RULES[rule].judge(limit, facts, call)
  return Array.isArray(judged)
    ? judged.map((judgement, clause) => ({ rule, clause, ...judgement }))
    : [{ rule, ...judged }]
}

/**
 * Judges every rule of a call by what is known. Pure; the same for the check before starting, the pages of a dossier
 * and the submission. A fact more never turns a broken rule into one that is met.
 */
export const checkRules = (call: RuledCall, facts: CallFacts): RuleResult[] =>
  NAMES.flatMap((rule) => judge(rule, call, facts))

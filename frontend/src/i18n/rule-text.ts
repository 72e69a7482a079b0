import type { RuledCall } from '../../../shared/calls/judgements.ts'
import { rulesOf, type RuleName, type RuleResult } from '../../../shared/calls/rules.ts'
import type { AskedOf, CompositionClause } from '../../../shared/calls/rules-schema.ts'
import { LEGAL_FORMS, type LegalForm } from '../../../shared/organisations/legal-forms.ts'
import { isTerritory, territoryName } from '../../../shared/territories.ts'
import { euros, list, localized, longDate, rate } from './format.ts'
import { language } from './language.ts'
import { lateTexts, useTexts } from './texts.ts'

type Texts = NonNullable<ReturnType<typeof lateTexts<'rules'>>>

const isLegalForm = (code: string): code is LegalForm => LEGAL_FORMS.some((form) => form === code)

const places = (codes: readonly string[] = []): string =>
  list(
    codes.filter(isTerritory).map((code) => territoryName(code, language())),
    'disjunction',
  )

const forms = (t: Texts, codes: readonly LegalForm[]): string =>
  list(
    codes.map((code) => t.legalForms[code]),
    'disjunction',
  )

/** What a clause of the composition asks, in the service's words where it gave some. */
function clauseTexts(t: Texts, { label, territories, minimum, maximum }: CompositionClause): string[] {
  const own = localized(label)
  if (own) return [own]
  return [
    ...(minimum === undefined ? [] : [t.asks.fewest(minimum, places(territories))]),
    ...(maximum === undefined ? [] : [t.asks.most(maximum, places(territories))]),
  ]
}

/** What a rule of the call asks, as sentences; each clause of the composition has its own. */
function asked(t: Texts, call: RuledCall, rule: RuleName, clause?: number): string[] {
  const rules = call.rules ?? {}
  switch (rule) {
    case 'leadTerritories':
    case 'partnerTerritories':
      return [t.asks[rule](places(rules[rule]))]
    case 'leadLegalForms':
    case 'partnerLegalForms':
      return [t.asks[rule](forms(t, rules[rule] ?? []))]
    case 'composition':
      return (rules.composition ?? [])
        .filter((_, index) => clause === undefined || index === clause)
        .flatMap((found) => clauseTexts(t, found))
    case 'lowestGrant':
    case 'highestGrant':
    case 'deMinimisCeiling':
      return [t.asks[rule](euros(rules[rule] ?? 0))]
    case 'highestRate':
      return [t.asks[rule](rate(call.highestRate))]
    case 'leastForeignShare':
      return [t.asks[rule](rate(rules[rule] ?? 0))]
    case 'earliestStart':
    case 'latestEnd':
      return [t.asks[rule](longDate(rules[rule] ?? ''))]
    case 'longestDuration':
    case 'unsettledGrantYears':
      return [t.asks[rule](rules[rule] ?? 0)]
    case 'republicanContract':
      return [t.asks[rule]]
  }
}

/** What some rules of a call ask, as sentences in the order in which people read them. The page names `rules`. */
export const rulesAsked = (call: RuledCall, wanted: readonly RuleName[]): string[] =>
  rulesOf(call)
    .filter((rule) => wanted.includes(rule))
    .flatMap((rule) => asked(useTexts('rules')(), call, rule))

type Broken = Extract<RuleResult, { verdict: 'broken' }>

/** Why a rule is broken, and what would make it right. */
function brokenText(t: Texts, call: RuledCall, { rule, clause, reason, findings }: Broken): string {
  const { given = [], count = 0, amount = 0, wanted = 0, day = '' } = findings
  const asks = asked(t, call, rule, clause).join(' ')
  switch (rule) {
    case 'leadTerritories':
    case 'partnerTerritories':
      return t.broken[rule](places(given), asks)
    case 'leadLegalForms':
    case 'partnerLegalForms':
      return t.broken[rule](forms(t, given.filter(isLegalForm)), asks)
    case 'composition':
      return t.broken[reason === 'too_few' ? 'tooFew' : 'tooMany'](count, asks)
    case 'lowestGrant':
    case 'highestGrant':
    case 'deMinimisCeiling':
      return t.broken[rule](euros(amount), asks)
    case 'highestRate':
      return t.broken[rule](euros(wanted), asks)
    case 'leastForeignShare':
      return t.broken[rule](euros(amount), euros(wanted), asks)
    case 'earliestStart':
    case 'latestEnd':
    case 'longestDuration':
    case 'unsettledGrantYears':
      return t.broken[rule](longDate(day), asks)
    case 'republicanContract':
      return t.broken[rule](asks)
  }
}

/**
 * What a person reads of a rule that was judged: that it is met, why it is not and what would mend it, or what is
 * still to be said. The sentences come by themselves after the page; until then a general one is given.
 */
export function resultText(call: RuledCall, result: RuleResult): string {
  const t = lateTexts('rules')
  if (!t) return useTexts('common')().failure.fault
  if (result.verdict === 'broken') return brokenText(t, call, result)
  if (result.verdict === 'unknown') return t.unknown(t.facts[result.missing])
  return asked(t, call, result.rule, result.clause).join(' ')
}

/** Whom a kind of paper is asked of (« association, Saint-Martin »); empty where it is asked of everybody. */
export function askedOfText({ roles, legalForms, territories }: AskedOf = {}): string {
  const t = useTexts('rules')()
  const parts = [
    list((roles ?? []).map((role) => t.roles[role])),
    forms(t, legalForms ?? []),
    places(territories),
  ]
  return parts.filter(Boolean).join(', ')
}

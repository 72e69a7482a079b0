import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEGAL_FORMS } from '../organisations/legal-forms.ts'
import type { Territory } from '../territories.ts'
import type { CallFacts } from './call-facts.ts'
import { latestDayOf } from './rule-days.ts'
import type { CallRules, CompositionClause } from './rules-schema.ts'
import { checkRules, factsOfRule, isRuleName, rulesOf, type RuleName } from './rules.ts'

const call = (rules: CallRules = {}, highestRate = 8_000) => ({
  rules,
  highestRate,
  closesAt: '2027-02-26T16:00:00Z',
  timeZone: 'America/Marigot',
})

const verdict = (rule: RuleName, rules: CallRules, facts: CallFacts) =>
  checkRules(call(rules), facts).find((result) => result.rule === rule)?.verdict

const verdicts = (composition: CompositionClause[], facts: CallFacts) =>
  checkRules(call({ composition }), facts)
    .filter(({ rule }) => rule === 'composition')
    .map((result) => result.verdict)

describe('rules of a call', () => {
  test('are none where a call of before has none, but for the highest rate', () => {
    const { rules: _none, ...before } = call()
    expect(rulesOf(before)).toEqual(['highestRate'])
    expect(checkRules(before, {})).toEqual([
      { rule: 'highestRate', verdict: 'unknown', missing: 'requestedGrant' },
    ])
  })

  test('let in leads and partners by territory and legal form', () => {
    const rules: CallRules = { leadTerritories: ['MF', 'SX'], partnerLegalForms: ['association', 'school'] }
    expect(verdict('leadTerritories', rules, {})).toBe('unknown')
    expect(verdict('leadTerritories', rules, { leadTerritory: 'SX' })).toBe('met')
    expect(verdict('leadTerritories', rules, { leadTerritory: 'GP' })).toBe('broken')
    expect(verdict('partnerLegalForms', rules, { partners: [] })).toBe('met')
    expect(verdict('partnerLegalForms', rules, { partners: [{ legalForm: 'school' }, {}] })).toBe('unknown')
    expect(verdict('partnerLegalForms', rules, { partners: [{}, { legalForm: 'company' }] })).toBe('broken')
  })

  test('name what is still to be said, and why a rule is broken', () => {
    const rules: CallRules = { highestGrant: 60_000_00, leastForeignShare: 1_000 }
    expect(
      checkRules(call(rules), { requestedGrant: 60_000_01, totalCost: 100_000_00, foreignContribution: 999 }),
    ).toEqual([
      { rule: 'highestGrant', verdict: 'broken', reason: 'too_high', findings: { amount: 60_000_01 } },
      { rule: 'highestRate', verdict: 'met' },
      {
        rule: 'leastForeignShare',
        verdict: 'broken',
        reason: 'too_low',
        findings: { amount: 999, wanted: 10_000_00 },
      },
    ])
    expect(checkRules(call(rules), { requestedGrant: 1 }).map((result) => 'missing' in result)).toEqual([
      false,
      true,
      true,
    ])
  })

  test('ask the contract of associations and foundations only', () => {
    const rules: CallRules = { republicanContract: true }
    for (const leadLegalForm of LEGAL_FORMS) {
      const isAsked = leadLegalForm === 'association' || leadLegalForm === 'foundation'
      expect(verdict('republicanContract', rules, { leadLegalForm, signsRepublicanContract: false })).toBe(
        isAsked ? 'broken' : 'met',
      )
    }
  })

  test('exclude a lead whose earlier grant stayed open too long, counted back from the closing', () => {
    const rules: CallRules = { unsettledGrantYears: 2 }
    const since = (unsettledSince: string) =>
      verdict('unsettledGrantYears', rules, { hasUnsettledGrant: true, unsettledSince })
    expect(verdict('unsettledGrantYears', rules, { hasUnsettledGrant: false })).toBe('met')
    expect(verdict('unsettledGrantYears', rules, { hasUnsettledGrant: true })).toBe('unknown')
    expect(since('2025-02-26')).toBe('met')
    expect(since('2025-02-25')).toBe('broken')
  })

  test('sum the de minimis aid of economic activities with the grant asked', () => {
    const rules: CallRules = { deMinimisCeiling: 300_000_00 }
    const judged = (facts: CallFacts) => verdict('deMinimisCeiling', rules, facts)
    const aid = { hasEconomicActivity: true, deMinimisReceived: 250_000_00 }
    expect(judged({ hasEconomicActivity: false })).toBe('met')
    expect(judged(aid)).toBe('unknown')
    expect(judged({ ...aid, requestedGrant: 50_000_00 })).toBe('met')
    expect(judged({ ...aid, requestedGrant: 50_000_01 })).toBe('broken')
    expect(judged({ hasEconomicActivity: true, requestedGrant: 300_000_01 })).toBe('broken')
  })

  test('measure a duration in whole months, to the eve of the day on which it began', () => {
    const rules: CallRules = { longestDuration: 12 }
    const until = (endsOn: string, startsOn = '2027-03-01') =>
      verdict('longestDuration', rules, { startsOn, endsOn })
    expect(until('2028-02-29')).toBe('met')
    expect(until('2028-03-01')).toBe('broken')
    expect(latestDayOf('2027-01-31', 1)).toBe('2027-02-28')
    expect(latestDayOf('2027-01-01', 1)).toBe('2027-01-31')
    expect(latestDayOf('2027-01-15', 24)).toBe('2029-01-14')
  })
})

describe('the composition of a project', () => {
  const bothSides: CompositionClause[] = [
    { territories: ['MF'], minimum: 1 },
    { territories: ['SX'], minimum: 1 },
  ]

  test('needs an organisation on each side, the lead counted', () => {
    expect(verdicts(bothSides, { leadTerritory: 'MF', partners: [{ territory: 'SX' }] })).toEqual([
      'met',
      'met',
    ])
    expect(verdicts(bothSides, { leadTerritory: 'MF', partners: [{ territory: 'AI' }] })).toEqual([
      'met',
      'broken',
    ])
    expect(verdicts(bothSides, { leadTerritory: 'MF' })).toEqual(['met', 'unknown'])
  })

  const territory = fc.constantFrom<Territory>('MF', 'SX', 'AI', 'BL')
  const clause = fc.record(
    {
      territories: fc.uniqueArray(territory, { minLength: 1 }),
      minimum: fc.integer({ min: 1, max: 4 }),
      maximum: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: [] },
  )

  test('is judged as by counting, once everything is known', () => {
    fc.assert(
      fc.property(clause, territory, fc.array(territory, { maxLength: 5 }), (rule, lead, partners) => {
        const count = [lead, ...partners].filter((place) => rule.territories?.includes(place) ?? true).length
        const isMet = count >= (rule.minimum ?? 0) && count <= (rule.maximum ?? Infinity)
        const facts = { leadTerritory: lead, partners: partners.map((place) => ({ territory: place })) }
        expect(verdicts([rule], facts)).toEqual([isMet ? 'met' : 'broken'])
      }),
    )
  })

  test('is unknown exactly while what is not known decides it', () => {
    const known = fc.option(territory, { nil: undefined })
    fc.assert(
      fc.property(clause, known, fc.array(known, { maxLength: 3 }), (rule, lead, partners) => {
        const everyWay = (places: (Territory | undefined)[]): Territory[][] =>
          places.reduce<Territory[][]>(
            (ways, place) =>
              ways.flatMap((way) =>
                (place ? [place] : (['MF', 'SX', 'AI', 'BL'] as const)).map((chosen) => [...way, chosen]),
              ),
            [[]],
          )
        const outcomes = new Set(
          everyWay([lead, ...partners]).flatMap(([first, ...others]) =>
            verdicts([rule], {
              ...(first && { leadTerritory: first }),
              partners: others.map((place) => ({ territory: place })),
            }),
          ),
        )
        const [judged] = verdicts([rule], {
          ...(lead && { leadTerritory: lead }),
          partners: partners.map((place) => (place ? { territory: place } : {})),
        })
        // Counting by bounds cannot tell that four sides are all there are, so it may wait where no way differs.
        if (outcomes.size > 1) expect(judged).toBe('unknown')
        else expect(['unknown', ...outcomes]).toContain(judged)
      }),
    )
  })
})

const amount = fc.integer({ min: 0, max: 400_000_00 })
const day = fc.constantFrom('2024-01-31', '2026-06-01', '2027-03-01', '2027-12-31', '2028-02-29')
const place = fc.constantFrom<Territory>('MF', 'SX', 'AI')
const form = fc.constantFrom(...LEGAL_FORMS)

const rulesArbitrary: fc.Arbitrary<CallRules> = fc.record(
  {
    leadTerritories: fc.uniqueArray(place, { minLength: 1 }),
    partnerTerritories: fc.uniqueArray(place, { minLength: 1 }),
    leadLegalForms: fc.uniqueArray(form, { minLength: 1 }),
    partnerLegalForms: fc.uniqueArray(form, { minLength: 1 }),
    composition: fc.array(fc.record({ territories: fc.uniqueArray(place), minimum: fc.constantFrom(1, 2) }), {
      maxLength: 3,
    }),
    lowestGrant: amount,
    highestGrant: amount,
    leastForeignShare: fc.integer({ min: 1, max: 10_000 }),
    earliestStart: day,
    latestEnd: day,
    longestDuration: fc.integer({ min: 1, max: 36 }),
    unsettledGrantYears: fc.integer({ min: 0, max: 3 }),
    republicanContract: fc.constant(true as const),
    deMinimisCeiling: fc.constant(300_000_00),
  },
  { requiredKeys: [] },
)

const factsArbitrary: fc.Arbitrary<CallFacts> = fc.record(
  {
    leadTerritory: place,
    leadLegalForm: form,
    partners: fc.array(fc.record({ territory: place, legalForm: form }), { maxLength: 3 }),
    totalCost: amount,
    requestedGrant: amount,
    foreignContribution: amount,
    startsOn: day,
    endsOn: day,
    hasUnsettledGrant: fc.boolean(),
    unsettledSince: day,
    hasEconomicActivity: fc.boolean(),
    deMinimisReceived: amount,
    signsRepublicanContract: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('judging', () => {
  test('never takes a verdict back when more is known, and knows everything once all is said', () => {
    fc.assert(
      fc.property(rulesArbitrary, factsArbitrary, fc.func(fc.boolean()), (rules, facts, isKept) => {
        const fewer: CallFacts = Object.fromEntries(Object.entries(facts).filter(([name]) => isKept(name)))
        const before = checkRules(call(rules), fewer)
        const after = checkRules(call(rules), facts)
        expect(after.map(({ rule, clause }) => [rule, clause])).toEqual(
          before.map(({ rule, clause }) => [rule, clause]),
        )
        before.forEach(({ verdict: known }, index) => {
          if (known !== 'unknown') expect(after[index]?.verdict).toBe(known)
        })
      }),
    )
  })

  test('asks only for facts that the rule names', () => {
    fc.assert(
      fc.property(rulesArbitrary, factsArbitrary, (rules, facts) => {
        for (const result of checkRules(call(rules), facts))
          if (result.verdict === 'unknown') expect(factsOfRule(result.rule)).toContain(result.missing)
      }),
    )
  })

  test('is exact at the limit: one cent more breaks a highest rate, one less keeps it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999_999 }),
        fc.integer({ min: 1, max: 10_000 }),
        (totalCost, highestRate) => {
          // By big integers, which know no rounding.
          const highest = Number((BigInt(totalCost) * BigInt(highestRate)) / 10_000n)
          const judged = (requestedGrant: number) =>
            checkRules(call({}, highestRate), { totalCost, requestedGrant })[0]?.verdict
          expect(judged(highest)).toBe('met')
          expect(judged(highest + 1)).toBe('broken')
        },
      ),
    )
  })

  test('knows its own names', () => {
    expect(isRuleName('composition')).toBe(true)
    expect(isRuleName('toString')).toBe(false)
  })
})

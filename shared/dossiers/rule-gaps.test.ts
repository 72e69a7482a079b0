import { describe, expect, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import type { Answers } from '../calls/answer.ts'
import type { CallContent } from '../calls/call.ts'
import type { CallRules } from '../calls/rules-schema.ts'
import { findGaps, type DossierContent } from './completeness.ts'

type Organisation = DossierContent['partners'][number]

const LEAD: Organisation = {
  id: 'par_1',
  name: 'Les Amis du Lagon',
  role: 'lead',
  territory: 'MF',
  legalForm: 'association',
}
const SXM: Organisation = {
  id: 'par_2',
  name: 'SXM Nature',
  role: 'partner',
  territory: 'SX',
  legalForm: 'foundation',
}

const ANSWERS: Answers = {
  project: { title: 'Mangroves', summary: 'Replanter.', theme: 'environment' },
  budget: {
    'total-cost': { amount: 50_000_00, currency: 'EUR' },
    'requested-grant': { amount: 40_000_00, currency: 'EUR' },
    true: true,
  },
}

const sample = sampleCall({ documentKinds: [] })

/** The sample call with rules, whose field for the partner's territory tells where the partner is. */
const callWith = (rules: CallRules, isBound = true): CallContent => ({
  ...sample,
  rules,
  form: {
    sections: sample.form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.id === 'partner-territory' && isBound
          ? { ...field, binding: 'partnerTerritory' as const }
          : field,
      ),
    })),
  },
})

/** Every partner has confirmed, so that only rules and papers are left to say. */
const confirmedBy = (organisations: readonly Organisation[]) =>
  organisations.map(({ id }) => ({ partnerId: id, isValid: true }))

const gapsOf = (call: CallContent, organisations: readonly Organisation[], answers = ANSWERS) =>
  findGaps(
    call,
    {
      answers,
      documents: [],
      partners: organisations,
      confirmations: confirmedBy(organisations),
    },
    undefined,
  ).map((gap) => ({
    code: gap.code,
    at:
      'fieldId' in gap
        ? `${gap.sectionId}/${gap.fieldId}`
        : 'place' in gap
          ? gap.place
          : 'kindId' in gap
            ? gap.kindId
            : gap.partnerId,
  }))

const BOTH_SIDES: CallRules = {
  composition: [
    { territories: ['MF'], minimum: 1 },
    { territories: ['SX'], minimum: 1 },
  ],
}

describe('a dossier that breaks a rule', () => {
  test('says where it can be mended: the field, the partners, the lead', () => {
    expect(gapsOf(callWith({ highestGrant: 39_999_99 }), [LEAD])).toEqual([
      { code: 'rule.highestGrant', at: 'budget/requested-grant' },
    ])
    expect(gapsOf(callWith({ leadTerritories: ['SX'] }), [LEAD])).toEqual([
      { code: 'rule.leadTerritories', at: 'lead' },
    ])
    expect(gapsOf(callWith(BOTH_SIDES, false), [LEAD])).toEqual([
      { code: 'rule.composition', at: 'partners' },
    ])
    expect(gapsOf(callWith(BOTH_SIDES, false), [LEAD, SXM])).toEqual([])
  })

  test('counts the partner that the form names until it has joined', () => {
    const call = callWith(BOTH_SIDES)
    const named = { ...ANSWERS, project: { ...ANSWERS['project'], 'partner-territory': 'SX' } }
    expect(gapsOf(call, [LEAD])).toEqual([{ code: 'rule.composition', at: 'project/partner-territory' }])
    expect(gapsOf(call, [LEAD], named)).toEqual([])
    // It is one organisation, also once it has joined.
    expect(gapsOf(callWith({ composition: [{ maximum: 2 }] }), [LEAD, SXM], named)).toEqual([])
  })

  test('is not told twice of an answer that is missing anyway', () => {
    const empty = { ...ANSWERS, budget: { true: true } }
    expect(gapsOf(callWith({ lowestGrant: 1 }), [LEAD], empty)).toEqual([
      { code: 'field.missing', at: 'budget/total-cost' },
      { code: 'field.missing', at: 'budget/requested-grant' },
    ])
  })

  test('keeps the sentence of the rate, with the rate that was reached', () => {
    const call = { ...sample, highestRate: 7_999 }
    expect(
      findGaps(call, { answers: ANSWERS, documents: [], partners: [LEAD], confirmations: [] }, undefined),
    ).toEqual([
      {
        code: 'budget.grant_over_rate',
        sectionId: 'budget',
        fieldId: 'requested-grant',
        highestRate: 7_999,
        rate: 8_000,
      },
    ])
  })
})

describe('a paper', () => {
  const statutes = (askedOf: CallContent['documentKinds'][number]['askedOf']): CallContent => ({
    ...sample,
    documentKinds: [
      {
        id: 'statutes',
        label: { fr: 'Statuts', en: 'Statutes' },
        required: true,
        types: ['pdf'],
        maximumSize: 1,
        ...(askedOf && { askedOf }),
      },
    ],
  })
  const missing = [{ code: 'document.missing', at: 'statutes' }]

  test('is asked only where an organisation fits: legal form, territory and role together', () => {
    expect(gapsOf(statutes(undefined), [LEAD])).toEqual(missing)
    expect(gapsOf(statutes({ legalForms: ['association'] }), [LEAD])).toEqual(missing)
    expect(gapsOf(statutes({ legalForms: ['company'] }), [LEAD, SXM])).toEqual([])
    expect(gapsOf(statutes({ legalForms: ['association'], territories: ['SX'] }), [LEAD, SXM])).toEqual([])
    expect(gapsOf(statutes({ territories: ['SX'], roles: ['partner'] }), [LEAD, SXM])).toEqual(missing)
  })

  test('that each partner gives is asked of each that fits, and of no other', () => {
    const [kind] = statutes({ legalForms: ['foundation'] }).documentKinds
    const call = { ...sample, documentKinds: kind ? [{ ...kind, perPartner: true }] : [] }
    const content = {
      answers: ANSWERS,
      documents: [],
      partners: [LEAD, SXM],
      confirmations: confirmedBy([SXM]),
    }
    expect(findGaps(call, content, undefined)).toEqual([
      { code: 'document.missing', kindId: 'statutes', partnerId: SXM.id },
    ])
  })
})

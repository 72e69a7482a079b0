import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { budgetKey } from '../../shared/budget/section.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { budgetCall } from '../testing/budget-call.ts'
import {
  addPaper,
  answerSection,
  SAMPLE_ANSWERS,
  startDossier,
  type StartedDossier,
} from '../testing/fill-dossier.ts'
import { joinDossier, type JoinedPartner } from '../testing/join-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { watchTable } from '../testing/watch-table.ts'

let portal: TestPortal
let dossier: StartedDossier
let partner: JoinedPartner
let leadKey: string
let partnerKey: string

beforeAll(async () => {
  portal = await createTestPortal()
  const call = await portal.seedCall(budgetCall())
  dossier = await startDossier(portal, { call })
  partner = await joinDossier(portal, dossier, { territory: 'SX' })
  const { partners } = await read(dossier.applicant)
  leadKey = budgetKey(partners.find(({ role }) => role === 'lead')?.id ?? '')
  partnerKey = budgetKey(partner.partnerId)
})
afterAll(() => portal.close())

const read = async (account: Account) =>
  Dossier.parse(await (await portal.request(account, 'GET', `/dossiers/${dossier.dossierId}`)).json())
const save = (account: Account, key: string, changes: Record<string, [value: Answer, base: number]>) =>
  portal.request(account, 'PATCH', `/dossiers/${dossier.dossierId}/sections/${key}`, {
    body: {
      callId: dossier.call.id,
      formVersion: dossier.call.formVersion,
      changes: Object.entries(changes).map(([fieldId, [value, baseRevision]]) => ({
        fieldId,
        value,
        baseRevision,
      })),
    },
  })
const codeOf = async (response: Response) => Problem.parse(await response.json()).code
const submit = () => portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/submission`)
const gapsOf = async (response: Response): Promise<string[]> => {
  const { facts } = Problem.parse(await response.json())
  return Array.isArray(facts?.['gaps']) ? facts['gaps'].map(({ code }) => code) : []
}

const staff = (amount: number, currency = 'EUR') => ({
  place: 1,
  category: 'staff',
  label: 'Coordination',
  amount,
  currency,
})
const asked = (amount: number, currency = 'EUR') => ({
  place: 1,
  kind: 'requested',
  label: '',
  amount,
  currency,
})
const own = (amount: number, currency = 'EUR') => ({ place: 2, kind: 'own', label: '', amount, currency })

describe('the budget of a dossier', () => {
  test('takes the place of the two questions: a call with both cannot be published', () => {
    const both = { ...budgetCall(), form: sampleCall().form }
    expect(checkCall(budgetCall(), '2027-01-01T00:00:00Z')).toEqual([])
    expect(checkCall(both, '2027-01-01T00:00:00Z')).toMatchObject([
      { code: 'binding_with_budget', place: 'form.sections.1.fields.0' },
      { code: 'binding_with_budget', place: 'form.sections.1.fields.1' },
    ])
  })

  test('is written by its own partner and read by all', async () => {
    const saved = await save(partner.account, partnerKey, {
      currency: ['XCG', 0],
      'cost/a1': [staff(10_000_00, 'XCG'), 0],
    })
    expect(saved.status).toBe(200)
    expect((await save(dossier.applicant, partnerKey, { 'cost/b1': [staff(1), 0] })).status).toBe(404)
    const { sections } = await read(dossier.applicant)
    const seen = sections.find(({ id }) => id === partnerKey)
    expect(seen).toMatchObject({ mayWrite: false, answers: { 'cost/a1': { value: { amount: 10_000_00 } } } })
  })

  test.each([
    ['a computed category', 'cost/r1', { ...staff(1), category: 'office' }, 'answer.unknown_option'],
    ['a currency without a rate', 'cost/r1', staff(1, 'DOP'), 'answer.unknown_option'],
    ['an amount under nothing', 'cost/r1', staff(-1), 'money.negative'],
    ['half a cent', 'cost/r1', staff(0.5), 'money.too_precise'],
    ['a text for an amount', 'cost/r1', { ...staff(1), amount: '12x' }, 'money.not_a_number'],
    ['a quantity that is none', 'cost/r1', { ...staff(1), quantity: 'two' }, 'budget.quantity'],
    [
      'an amount beside its product',
      'cost/r1',
      { ...staff(9), quantity: 2_00, unitPrice: 5 },
      'budget.amount_differs',
    ],
    ['a part that lines do not have', 'cost/r1', { ...staff(1), colour: 'red' }, 'answer.type'],
    ['another kind of line', 'gift/r1', staff(1), 'answer.unknown_field'],
    ['a source that is none', 'funding/r1', { ...asked(1), kind: 'luck' }, 'answer.unknown_option'],
  ])('refuses %s', async (_what, path, value, code) => {
    const refused = await save(dossier.applicant, leadKey, { [path]: [value, 0] })
    expect([refused.status, await codeOf(refused)]).toEqual([422, code])
  })

  test('keeps both texts where two write the same line, and neither in another', async () => {
    const byQuantity = { ...staff(20_000_00), unit: 'month', quantity: 12_50, unitPrice: 1_600_00 }
    expect((await save(dossier.applicant, leadKey, { 'cost/a1': [byQuantity, 0] })).status).toBe(200)
    expect((await save(dossier.applicant, leadKey, { 'cost/a2': [staff(0), 0] })).status).toBe(200)
    const late = await save(dossier.applicant, leadKey, { 'cost/a1': [staff(7), 0] })
    const { code, facts } = Problem.parse(await late.json())
    expect([code, facts?.['theirs'], facts?.['yours']]).toEqual([
      'section.field_conflict',
      byQuantity,
      staff(7),
    ])
  })

  test('saves a line by one write that touches no index', async () => {
    const requests = await watchTable(portal, () =>
      save(dossier.applicant, leadKey, { 'cost/a2': [null, 1] }),
    )
    const writes = requests.filter(({ command }) => command.startsWith('Update') || command.includes('Put'))
    expect(writes).toHaveLength(1)
    const touched = writes.flatMap(({ capacity }) =>
      capacity.flatMap(({ GlobalSecondaryIndexes }) => Object.keys(GlobalSecondaryIndexes ?? {})),
    )
    expect(touched).toEqual([])
  })

  test('keeps a dossier from being submitted until every budget balances and the rate holds', async () => {
    const { project, budget } = SAMPLE_ANSWERS
    await answerSection(portal, dossier, 'project', project ?? {})
    await answerSection(portal, dossier, 'budget', { true: budget?.['true'] ?? null })
    await addPaper(portal, dossier, { verdict: 'NO_THREATS_FOUND' })
    const noCurrency = await gapsOf(await submit())
    expect(noCurrency).toEqual([
      'budget.currency_missing',
      'budget.unbalanced',
      'budget.unbalanced',
      'budget.grant_zero',
      'confirmation.missing',
    ])
    // 20 000 + 15 % office + 15 % travel on both = 26 450 EUR; 10 000 XCG likewise 13 225.
    await save(dossier.applicant, leadKey, { currency: ['EUR', 0], 'funding/f1': [asked(26_450_00), 0] })
    await save(partner.account, partnerKey, { 'funding/f1': [asked(13_225_00, 'XCG'), 0] })
    expect(await gapsOf(await submit())).toEqual(['budget.grant_over_rate', 'confirmation.missing'])
    await save(dossier.applicant, leadKey, {
      'funding/f1': [asked(20_000_00), 1],
      'funding/f2': [own(6_450_00), 0],
    })
    expect(await gapsOf(await submit())).toEqual(['budget.grant_over_rate', 'confirmation.missing'])
    await save(partner.account, partnerKey, {
      'funding/f1': [asked(10_000_00, 'XCG'), 1],
      'funding/f2': [own(3_225_00, 'XCG'), 0],
    })
    expect(await gapsOf(await submit())).toEqual(['confirmation.missing'])
  })

  test('is part of what partners confirm: a line that changes makes the confirmation void', async () => {
    const { contentHash } = await read(partner.account)
    const confirmed = await portal.request(
      partner.account,
      'POST',
      `/dossiers/${dossier.dossierId}/confirmation`,
      { body: { contentHash, capacity: 'President' } },
    )
    expect(confirmed.status).toBe(200)
    await save(dossier.applicant, leadKey, { 'funding/f2': [{ ...own(6_450_00), label: 'Reserves' }, 1] })
    expect((await read(dossier.applicant)).confirmations).toMatchObject([{ isValid: false }])
    const fresh = await read(partner.account)
    await portal.request(partner.account, 'POST', `/dossiers/${dossier.dossierId}/confirmation`, {
      body: { contentHash: fresh.contentHash, capacity: 'President' },
    })
  })

  test('is frozen with the submission, and sums up in euro at the rate of the call', async () => {
    const submitted = await submit()
    expect(submitted.status).toBe(200)
    const { receipt, sections } = await read(dossier.applicant)
    // 20 000 EUR + 10 000 XCG ÷ (1.79 × 1.0842) = 5 152.73 EUR
    expect(receipt?.requestedGrant).toBe(25_152_73)
    expect(sections.some(({ mayWrite }) => mayWrite)).toBe(false)
    const locked = await save(dossier.applicant, leadKey, { 'cost/a1': [staff(1), 1] })
    expect(await codeOf(locked)).toBe('dossier.locked')
  })
})

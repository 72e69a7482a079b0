import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { budgetKey } from '../../shared/budget/section.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import { confirmContent } from '../partners/confirm-content.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { saveSection } from '../dossiers/save-section.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
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
import { codeOf } from '../testing/refusal.ts'
import { compareDossier } from './compare-dossier.ts'
import { requestCompletion } from './request-completion.ts'

let portal: TestPortal
let dossier: StartedDossier
let [first, second]: JoinedPartner[] = []
let staff: Account

const save = (account: Account, sectionId: string, fieldId: string, value: Answer, baseRevision = 0) =>
  saveSection(portal.contextFor(account), {
    dossierId: dossier.dossierId,
    sectionId,
    save: {
      callId: dossier.call.id,
      formVersion: dossier.call.formVersion,
      changes: [{ fieldId, value, baseRevision }],
    },
  })
const read = (account: Account) => readDossier(portal.contextFor(account), dossier)
const submit = () => submitDossier(portal.contextFor(dossier.applicant), dossier)

async function confirm({ account }: JoinedPartner): Promise<void> {
  const { contentHash = '' } = await read(account)
  await confirmContent(portal.contextFor(account), {
    dossierId: dossier.dossierId,
    contentHash,
    capacity: 'President',
  })
}

const line = (label: string, amount: number) => ({
  place: 1,
  category: 'staff',
  label,
  amount,
  currency: 'EUR',
})

/** One line of staff with its flat rates (15 % each of office and travel: 132.25 % together), half of it asked for. */
async function fillBudget(account: Account, key: string, label: string): Promise<void> {
  await save(account, key, 'currency', 'EUR')
  await save(account, key, 'cost/a1', line(label, 10_000_00))
  for (const [field, kind] of [
    ['funding/f1', 'requested'],
    ['funding/f2', 'own'],
  ] as const)
    await save(account, key, field, { place: 1, kind, label: '', amount: 6_612_50, currency: 'EUR' })
}

beforeAll(async () => {
  portal = await createTestPortal()
  const call = await portal.seedCall(budgetCall())
  staff = await portal.seedAccount({ roles: ['staff'] })
  dossier = await startDossier(portal, { call })
  first = await joinDossier(portal, dossier, { territory: 'SX' })
  second = await joinDossier(portal, dossier, { territory: 'AI' })
  await answerSection(portal, dossier, 'project', SAMPLE_ANSWERS['project'] ?? {})
  await answerSection(portal, dossier, 'budget', { true: true })
  await addPaper(portal, dossier, { verdict: 'NO_THREATS_FOUND' })
  const lead = (await read(dossier.applicant)).partners.find(({ role }) => role === 'lead')
  await fillBudget(dossier.applicant, budgetKey(lead?.id ?? ''), 'Coordination')
  for (const { account, partnerId } of [first, second])
    await fillBudget(account, budgetKey(partnerId), 'Animation')
  for (const partner of [first, second]) await confirm(partner)
  await submit()
})
afterAll(() => portal.close())

test('a request that names the budget of one partner opens it to that partner, and nothing else to anybody', async () => {
  if (!first || !second) throw new Error('nobody joined')
  const [key, otherKey] = [budgetKey(first.partnerId), budgetKey(second.partnerId)]
  await requestCompletion(portal.contextFor(staff), {
    dossierId: dossier.dossierId,
    request: {
      parts: [{ kind: 'section', id: key, reason: 'Please say whose salary this is.' }],
      language: 'en',
      dueOn: '2027-02-15',
    },
  })
  const { sections } = await loadDossier(portal.deps.table, dossier.dossierId)
  expect(sections.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([key])
  const writable = async ({ account }: { account: Account }) =>
    (await read(account)).sections.filter(({ mayWrite }) => mayWrite).map(({ id }) => id)
  expect(await writable(first)).toEqual([key])
  expect(await writable(second)).toEqual([])
  expect(await writable({ account: dossier.applicant })).toEqual([])

  const named = line('Salary of two animators', 10_000_00)
  for (const stranger of [dossier.applicant, second.account])
    expect(await codeOf(save(stranger, key, 'cost/a1', named, 1))).toBe('dossier.not_found')
  expect(await codeOf(save(second.account, otherKey, 'cost/a1', named, 1))).toBe('dossier.locked')
  expect(await codeOf(save(dossier.applicant, 'project', 'title', 'Another title', 1))).toBe('dossier.locked')
  expect((await save(first.account, key, 'cost/a1', named, 1)).revision).toBeGreaterThan(0)
})

test('what the partner changed is confirmed anew, resubmitted by the lead, and shown line by line', async () => {
  if (!first || !second) throw new Error('nobody joined')
  expect(await codeOf(submit())).toBe('dossier.incomplete')
  for (const partner of [first, second]) await confirm(partner)
  expect(await submit()).toMatchObject({ state: 'submitted', submissions: 2 })
  const comparison = await compareDossier(portal.contextFor(staff), dossier)
  expect(comparison).toMatchObject({ from: { number: 1 }, to: { number: 2 }, papers: [] })
  expect(JSON.stringify(comparison.sections)).toContain('Salary of two animators')
  expect(comparison.sections.map(({ sectionId }) => sectionId)).toEqual([budgetKey(first.partnerId)])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { confirmRelease } from '../decisions/confirm-release.ts'
import { requestRelease } from '../decisions/request-release.ts'
import { readEnvelope } from '../decisions/envelope.store.ts'
import { assignEvaluators } from '../evaluation/assign-evaluators.ts'
import { readLoads } from '../evaluation/assignment.store.ts'
import { listMyAssignments } from '../evaluation/my-assignments.ts'
import { completeDossier } from '../testing/fill-dossier.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf, refusalOf } from '../testing/refusal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { readDossier } from './read-dossier.ts'
import { saveSection } from './save-section.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

let portal: TestPortal
let mail: TestMail
let call: Call
let applicant: Account
let staff: Account

beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  call = await portal.seedCall()
  applicant = await portal.seedAccount({ email: 'lead@portal.example' })
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

const withdraw = (dossierId: string, by = applicant, reasons = '') =>
  withdrawDossier(portal.contextFor(by), { dossierId, reasons })

describe('withdrawing a dossier', () => {
  test('keeps it readable with its receipt, closed to writing, its reasons open to the service', async () => {
    const { dossierId } = await completeDossier(portal, { call, applicant })
    await submitDossier(portal.contextFor(applicant), { dossierId })
    const seen = await withdraw(dossierId, applicant, 'Le partenaire s’est retiré. ')
    expect(seen).toMatchObject({ state: 'withdrawn', receipt: { applicant: expect.any(String) } })
    expect(seen.timeline.at(-1)?.type).toBe('dossier.withdrawn')
    expect(seen.may).not.toContain('dossier.write')
    const read = await readDossier(portal.contextFor(staff), { dossierId })
    expect(read.withdrawal?.reasons).toBe('Le partenaire s’est retiré.')
    const save = {
      callId: call.id,
      formVersion: 1,
      changes: [{ fieldId: 'title', value: 'x', baseRevision: 1 }],
    }
    expect(
      await codeOf(saveSection(portal.contextFor(applicant), { dossierId, sectionId: 'project', save })),
    ).toBe('dossier.locked')
  })

  test('closes the evaluations under way, frees their evaluators, and tells everybody once', async () => {
    const evaluator = await portal.seedAccount({ roles: ['evaluator'], email: 'expert@portal.example' })
    const { id, reference, projectTitle } = await seedDossier(portal, call, { applicant, number: 77 })
    await assignEvaluators(portal.contextFor(staff), { dossierId: id, evaluatorIds: [evaluator.id] })
    expect((await readLoads(portal.deps.table, call.id)).get(evaluator.id)).toBe(1)
    await withdraw(id)
    expect((await readLoads(portal.deps.table, call.id)).get(evaluator.id)).toBe(0)
    expect(await listMyAssignments(portal.contextFor(evaluator))).toMatchObject([
      { dossierState: 'withdrawn' },
    ])
    expect(await codeOf(readDossier(portal.contextFor(evaluator), { dossierId: id }))).not.toBe('')
    for (let time = 0; time < 2; time += 1) await mail.deliverAll()
    const about = (email: string) =>
      mail.list(email).filter(({ subject }) => subject.includes(`${reference}`))
    expect(about('lead@portal.example').map(({ subject }) => subject)).toContain(
      `${reference} : votre dossier est retiré`,
    )
    const told = about('expert@portal.example').filter(({ subject }) => subject.includes('plus nécessaire'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toContain(projectTitle)
    expect(about(portal.deps.config.service.email).map(({ subject }) => subject)).toContain(
      `${reference} : retiré par le porteur`,
    )
  })

  test('is over for all of a call while decisions wait there, in words that do not tell on which; no money moves', async () => {
    const own = await portal.seedCall({ code: 'WDRAW27' })
    const first = await seedDossier(portal, own, { applicant, evaluated: { score: 80 } })
    const second = await seedDossier(portal, own, { applicant, evaluated: { score: 70 }, number: 2 })
    const act = { legalAct: { number: 'CE-1', date: '2027-01-10' } }
    const award = { ...act, outcome: 'award', amount: 1_000_00, reasons: '' } as const
    await recordDecision(portal.contextFor(staff), { dossierId: first.id, decision: award })
    const before = await readEnvelope(portal.deps.table, own.id)
    expect(await refusalOf(withdraw(first.id))).toMatchObject({
      code: 'dossier.withdrawal_closed',
      facts: {},
    })
    expect(await refusalOf(withdraw(second.id))).toEqual(await refusalOf(withdraw(first.id)))
    const director = await portal.seedAccount({ roles: ['director'] })
    await requestRelease(portal.contextFor(staff), { callId: own.id })
    await confirmRelease(portal.contextFor(director), { callId: own.id })
    expect(await codeOf(withdraw(first.id))).toBe('dossier.withdrawal_closed')
    await withdraw(second.id)
    expect(await readEnvelope(portal.deps.table, own.id)).toEqual(before)
    expect(
      await codeOf(recordDecision(portal.contextFor(staff), { dossierId: second.id, decision: award })),
    ).toBe('dossier.locked')
  })

  test('happens or does not: of a withdrawal and a decision in the same moment one stands', async () => {
    const own = await portal.seedCall({ code: 'WRACE27' })
    const { id } = await seedDossier(portal, own, { applicant, evaluated: { score: 80 } })
    const decision = {
      outcome: 'award',
      amount: 1_000_00,
      reasons: '',
      legalAct: { number: 'CE-2', date: '2027-01-10' },
    } as const
    const outcomes = await Promise.allSettled([
      withdraw(id),
      recordDecision(portal.contextFor(staff), { dossierId: id, decision }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { state } = await readDossier(portal.contextFor(staff), { dossierId: id })
    const { parts } = await readEnvelope(portal.deps.table, own.id)
    expect(parts.find(({ part }) => part === 'total')?.committed).toBe(state === 'awarded' ? 1_000_00 : 0)
  })

  test('is for the lead alone, and not for a draft', async () => {
    const { dossierId } = await completeDossier(portal, { call, applicant })
    expect(await codeOf(withdraw(dossierId))).toBe('dossier.locked')
    expect(await codeOf(withdraw(dossierId, staff))).toBe('dossier.not_found')
  })
})

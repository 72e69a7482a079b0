import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Outcome } from '../../shared/decisions/outcomes.ts'
import { STATE_AFTER } from '../../shared/decisions/release.ts'
import { findCall } from '../calls/find-call.ts'
import { markReleased } from '../calls/mark-released.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { completeDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { declareAdmissibility } from './declare-admissibility.ts'
import { changeDossier, loadHead } from './dossier.store.ts'
import { exportDossier } from './export-dossier.ts'
import { listMyDossiers } from './list-my-dossiers.ts'
import { readDossier } from './read-dossier.ts'
import { submitDossier } from './submit-dossier.ts'

let portal: TestPortal
let call: Call
let staff: Account
let evaluator: Account
let dossier: StartedDossier

/** Changes the dossier as the verbs of evaluation and decision do, which are tested in their own rooms. */
async function change(
  actor: Account,
  what: Parameters<typeof changeDossier>[3],
  put?: Record<string, unknown>,
) {
  const transaction = new Transaction(portal.deps.table)
  const head = await loadHead(portal.deps.table, dossier.dossierId)
  changeDossier(transaction, portal.contextFor(actor), head, what)
  if (put) transaction.put({ pk: dossier.dossierId, sk: '', kind: '', schemaVersion: 1, ...put })
  await transaction.commit()
}

async function assignEvaluator() {
  const key = keys.assignment(dossier.dossierId, evaluator.id)
  const assignment = {
    dossierId: dossier.dossierId,
    callId: call.id,
    evaluatorId: evaluator.id,
    evaluatorName: evaluator.name,
    state: 'declared',
    assignedAt: portal.deps.now(),
    assignedBy: staff.id,
  }
  await change(
    staff,
    {
      action: 'openEvaluation',
      event: { type: 'evaluators.assigned', facts: { evaluatorIds: [evaluator.id] } },
      set: { evaluationsAsked: 1 },
    },
    { ...key, kind: 'Assignment', ...assignment },
  )
  await change(evaluator, {
    action: 'closeEvaluation',
    event: { type: 'evaluation.submitted', facts: { total: 78.5 } },
    set: { evaluationsDone: 1, score: 78.5 },
  })
}

async function decide(number: number, action: 'award' | 'reserve', outcome: Outcome) {
  portal.passMinutes(1)
  const decision = {
    id: portal.deps.newId('decision'),
    outcome,
    reasons: 'A strong project.',
    legalAct: { number: 'CE-2027-12', date: '2027-04-01' },
    decidedAt: portal.deps.now(),
  }
  await change(
    staff,
    { action, event: { type: 'decision.recorded', facts: { outcome } }, set: { decisions: number } },
    { ...keys.decision(dossier.dossierId, number), kind: 'Decision', ...decision },
  )
}

async function release() {
  portal.passMinutes(1)
  const transaction = new Transaction(portal.deps.table)
  markReleased(transaction, await findCall(portal.deps.table, call.id), portal.deps.now())
  await transaction.commit()
}

/** Everything that the applicant can get to know, by every road. */
async function knownToApplicant() {
  const context = portal.contextFor(dossier.applicant)
  const { dossierId } = dossier
  return {
    dossier: await readDossier(context, { dossierId }),
    mine: await listMyDossiers(context),
    exported: await exportDossier(context, { dossierId }),
  }
}

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
  staff = await portal.seedAccount({ roles: ['staff'] })
  evaluator = await portal.seedAccount({ roles: ['evaluator'] })
  dossier = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(dossier.applicant), dossier)
  await declareAdmissibility(portal.contextFor(staff), { ...dossier, admissible: true, reasons: '' })
  await assignEvaluator()
})
afterAll(() => portal.close())

describe('decided is not announced', () => {
  test('applicants see exactly the same before and after a decision, until it is released', async () => {
    const before = await knownToApplicant()
    expect(before.dossier.state).toBe('evaluation')
    await decide(1, 'reserve', 'reserve')
    expect(await knownToApplicant()).toEqual(before)
    const seenByEvaluator = await readDossier(portal.contextFor(evaluator), dossier)
    expect(seenByEvaluator).toMatchObject({ state: 'evaluated' })
    expect(seenByEvaluator.decision).toBeUndefined()
    expect(seenByEvaluator.may).not.toContain('evaluation.write')

    await release()
    const after = await knownToApplicant()
    expect(after.dossier).toMatchObject({ state: 'reserve', decision: { outcome: 'reserve' } })
    expect(after.mine).toMatchObject([{ state: 'reserve' }])
    expect(after.dossier.timeline.at(-1)).toMatchObject({ type: 'decision.recorded' })
  })

  test('a decision taken after the release stays hidden until the next one', async () => {
    const before = await knownToApplicant()
    await decide(2, 'award', 'award')
    expect(await knownToApplicant()).toEqual(before)
    const seenByStaff = await readDossier(portal.contextFor(staff), dossier)
    expect(seenByStaff).toMatchObject({ state: STATE_AFTER.award, decision: { outcome: 'award' } })
    await release()
    expect((await knownToApplicant()).dossier).toMatchObject({ state: 'awarded' })
  })
})

describe('who scored', () => {
  test('is nowhere in what an applicant can read, before or after the release', async () => {
    const known = JSON.stringify(await knownToApplicant())
    expect(known).not.toContain(evaluator.id)
    expect(known).not.toContain(evaluator.name)
    expect(known).not.toContain('evaluat')
    expect(known).not.toContain('78.5')
  })

  test('is sealed in the applicant’s export, whose chain holds nevertheless', async () => {
    const { events, head } = (await knownToApplicant()).exported
    expect(verifyChain(events)).toMatchObject({ ok: true, head: head.hash, sealed: 2 })
    const whole = await exportDossier(portal.contextFor(staff), dossier)
    expect(verifyChain(whole.events)).toMatchObject({ ok: true, head: whole.head.hash, sealed: 0 })
    expect(whole.head).toEqual(head)
  })
})

describe('an evaluator', () => {
  test('reads answers and clean papers, and learns of no person of the applicant', async () => {
    const seen = await readDossier(portal.contextFor(evaluator), dossier)
    const text = JSON.stringify(seen)
    expect(seen.sections.find(({ id }) => id === 'project')?.answers['title']?.value).toBe(
      'Mangroves sans frontière',
    )
    expect(seen.documents).toMatchObject([{ state: 'clean' }])
    expect(seen.receipt).toBeUndefined()
    expect(text).not.toContain(dossier.applicant.id)
    expect(text).not.toContain(dossier.applicant.name)
  })

  test('cannot export the dossier', async () => {
    expect(await codeOf(exportDossier(portal.contextFor(evaluator), dossier))).toBe('permission.denied')
  })
})

test('where the bytes lie, and who announced them, is nobody’s to know', async () => {
  for (const account of [dossier.applicant, staff, evaluator]) {
    const text = JSON.stringify(await readDossier(portal.contextFor(account), dossier))
    expect(text).not.toMatch(/objectKey|announcedBy|versionId/u)
  }
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { USUAL_RULES } from '../../shared/selection/rules.ts'
import { loadDossier, loadHead } from '../dossiers/dossier.store.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { neededOf } from '../testing/needed-of.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase() })
})

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const award = (amount: number) => ({ outcome: 'award', amount, reasons: '', legalAct })
const other = (outcome: string) => ({ outcome, reasons: 'Rank 9 of 24.', legalAct, ...neededOf(outcome) })
const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const decide = (dossierId: string, body: unknown, headers = {}) =>
  ask(staff, 'POST', `/dossiers/${dossierId}/decisions`, body, headers)
const evaluated = (number = 1, rest = {}) =>
  seedDossier(portal, call, { number, evaluated: { score: 78.5 }, ...rest })
const envelope = async () => {
  const { parts } = await ask(staff, 'GET', `/calls/${call.id}/envelope`)
  return Object.fromEntries(
    parts.map((part: { part: string; committed: number }) => [part.part, part.committed]),
  )
}

describe('recording a decision', () => {
  it('writes the decision, the state, the money and the event together', async () => {
    const dossier = await evaluated()
    const decision = await decide(dossier.id, { ...award(40_000_00), conditions: 'Signed agreement.' })
    expect(decision).toMatchObject({ status: 201, outcome: 'award', amount: 40_000_00, legalAct })
    expect(await loadHead(portal.deps.table, dossier.id)).toMatchObject({
      state: 'awarded',
      decisions: 1,
      awardedAmount: 40_000_00,
    })
    expect(await envelope()).toEqual({ total: 40_000_00, MF: 40_000_00, SX: 0 })
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(verifyChain(events)).toMatchObject({ ok: true })
    expect(events.at(-1)).toMatchObject({
      type: 'decision.recorded',
      actor: staff.id,
      facts: { decisionId: decision.id, outcome: 'award', amount: 40_000_00 },
    })
  })

  it('repeated, answers the same and promises the money once', async () => {
    const dossier = await evaluated()
    const headers = { 'Idempotency-Key': randomUUID() }
    const [first, twin] = await Promise.all([
      decide(dossier.id, award(40_000_00), headers),
      decide(dossier.id, award(40_000_00), headers),
    ])
    expect(twin).toEqual(first)
    expect(await decide(dossier.id, award(40_000_00), headers)).toEqual(first)
    expect(await envelope()).toMatchObject({ total: 40_000_00 })
    expect(await decide(dossier.id, award(30_000_00), headers)).toMatchObject({
      status: 422,
      code: 'idempotency.key_reused',
    })
  })

  it.each([
    ['no amount', { outcome: 'award', reasons: '', legalAct }, 'decision.amount', 'amount'],
    ['nothing', award(0), 'decision.amount', 'amount'],
    ['more than was asked', award(40_000_01), 'decision.amount', 'amount'],
    [
      'a rejection without reasons',
      { ...other('rejection'), reasons: ' ' },
      'decision.reasons_missing',
      'reasons',
    ],
    ['a reserve with an amount', { ...other('reserve'), amount: 1 }, 'decision.amount', 'amount'],
    ['a negative amount', award(-1), 'money.negative', 'amount'],
    ['half a cent', award(0.5), 'money.too_precise', 'amount'],
    [
      'an act without a number',
      { ...award(1), legalAct: { number: '', date: '2027-05-12' } },
      'text.missing',
      'legalAct.number',
    ],
    [
      'an act on no day',
      { ...award(1), legalAct: { number: 'CE 1', date: '2027-02-30' } },
      'day.malformed',
      'legalAct.date',
    ],
  ])('refuses %s', async (_name, body, code, field) => {
    const dossier = await evaluated()
    expect(await decide(dossier.id, body)).toMatchObject({ status: 422, code, field })
    expect(await loadHead(portal.deps.table, dossier.id)).toMatchObject({ state: 'evaluated', decisions: 0 })
  })

  it('refuses more than the highest rate of the total cost', async () => {
    const dossier = await evaluated(1, { requestedGrant: 40_000_00, totalCost: 45_000_00 })
    expect(await decide(dossier.id, award(40_000_00))).toMatchObject({
      code: 'decision.amount',
      facts: { reason: 'over_rate', highest: 36_000_00 },
    })
  })

  it('refuses an award under a threshold', async () => {
    const dossier = await evaluated(1, { evaluated: { score: 44, isUnderThreshold: true } })
    expect(await decide(dossier.id, award(10_00))).toMatchObject({ status: 409, code: 'decision.threshold' })
    expect(await decide(dossier.id, other('rejection'))).toMatchObject({ status: 201 })
  })

  it('follows the life cycle: reserve, then an award', async () => {
    const dossier = await evaluated()
    const reserve = await decide(dossier.id, other('reserve'))
    expect(reserve).toMatchObject({ status: 201 })
    const later = await decide(dossier.id, award(20_000_00))
    expect(later).toMatchObject({ status: 201, supersedes: reserve.id })
    expect(await envelope()).toMatchObject({ total: 20_000_00 })
  })

  it('a dossier that was put off is put off again with a new date, or decided', async () => {
    const dossier = await evaluated()
    const first = await decide(dossier.id, other('deferral'))
    const again = { ...other('deferral'), deferredUntil: '2027-12-31' }
    expect(await decide(dossier.id, again)).toMatchObject({ status: 201, supersedes: first.id })
    expect(await decide(dossier.id, other('rejection'))).toMatchObject({ status: 201 })
  })

  it('of two who decide on one dossier in the same second, the second is told', async () => {
    const dossier = await evaluated()
    const answers = await Promise.all([
      decide(dossier.id, other('reserve')),
      decide(dossier.id, other('deferral')),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.code).toBe('decision.superseded')
  })

  it('who decides on what they saw long ago is told too', async () => {
    const dossier = await evaluated()
    const first = await decide(dossier.id, other('reserve'))
    const stale = { ...award(1_00), supersedes: portal.deps.newId('decision') }
    expect(await decide(dossier.id, stale)).toMatchObject({ status: 409, code: 'decision.superseded' })
    expect(await decide(dossier.id, { ...stale, supersedes: first.id })).toMatchObject({ status: 201 })
  })

  it('is for staff who are not involved', async () => {
    const dossier = await evaluated()
    for (const roles of [['director'], ['auditor'], ['evaluator'], []] as const) {
      const person = await portal.seedAccount({ roles })
      const answer = await ask(person, 'POST', `/dossiers/${dossier.id}/decisions`, award(1_00))
      expect(answer.status).toBe(403)
    }
    const applicant = await portal.seedAccount({ roles: ['staff'] })
    const own = await evaluated(2, { applicant })
    const answer = await ask(applicant, 'POST', `/dossiers/${own.id}/decisions`, award(1_00))
    expect(answer.status).toBe(403)
    expect(await envelope()).toMatchObject({ total: 0 })
  })
})

describe('a decision on record', () => {
  it('holds rate, conditions and the payments to the cent', async () => {
    const dossier = await evaluated()
    const schedule = [
      { share: 3333, upon: 'agreement' },
      { share: 3333, upon: 'interim_report' },
      { share: 3334, upon: 'other', note: 'When the accounts are certified.' },
    ]
    const decision = await decide(dossier.id, { ...award(10_000_01), rate: 2500, schedule })
    expect(decision).toMatchObject({ status: 201, rate: 2500 })
    expect(decision.schedule).toMatchObject([
      { amount: 3_333_00, share: 3333 },
      { amount: 3_333_00 },
      { amount: 3_334_01, note: 'When the accounts are certified.' },
    ])
  })

  it.each([
    ['a reserve without a rank', { ...other('reserve'), reserveRank: undefined }, 'decision.field'],
    [
      'a deferral to a day before its act',
      { ...other('deferral'), deferredUntil: '2027-05-12' },
      'decision.field',
    ],
    ['an award with a place on the reserve list', { ...award(10_00), reserveRank: 2 }, 'decision.field'],
    ['a rate over that of the call', { ...award(10_00), rate: 8001 }, 'decision.rate'],
    [
      'instalments that do not make the award',
      { ...award(10_00), schedule: [{ amount: 9_99, upon: 'agreement' }] },
      'decision.schedule',
    ],
    ['a cause where nothing is superseded', { ...award(10_00), cause: 'appeal' }, 'decision.cause'],
  ])('is refused as %s', async (_name, body, code) => {
    const dossier = await evaluated()
    expect(await decide(dossier.id, body)).toMatchObject({ status: 422, code })
  })

  it('gives its money back in the write of the decision that supersedes it', async () => {
    const dossier = await evaluated()
    const first = await decide(dossier.id, award(30_000_00))
    expect(await decide(dossier.id, other('rejection'))).toMatchObject({ code: 'decision.cause' })
    const given = await decide(dossier.id, { ...other('rejection'), cause: 'renounced' })
    expect(given).toMatchObject({ status: 201, supersedes: first.id, cause: 'renounced' })
    expect(await envelope()).toEqual({ total: 0, MF: 0, SX: 0 })
    const { head, decisions } = await loadDossier(portal.deps.table, dossier.id)
    expect(head).toMatchObject({ state: 'rejected', decisions: 2 })
    expect(head.awardedAmount).toBeUndefined()
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['award', 'rejection'])
  })

  it('moves only the difference where an award supersedes an award', async () => {
    const dossier = await evaluated()
    await decide(dossier.id, award(30_000_00))
    expect(await decide(dossier.id, { ...award(35_000_00), cause: 'correction' })).toMatchObject({
      status: 201,
    })
    expect(await envelope()).toMatchObject({ total: 35_000_00, MF: 35_000_00 })
    expect(await decide(dossier.id, { ...award(12_000_00), cause: 'new_facts' })).toMatchObject({
      status: 201,
    })
    expect(await envelope()).toMatchObject({ total: 12_000_00, MF: 12_000_00 })
  })

  it('stays readable where it was recorded before decisions had all these parts', async () => {
    const dossier = await evaluated()
    await decide(dossier.id, award(10_00))
    const { pk, sk } = keys.decision(dossier.id, 1)
    await portal.deps.table.put({
      pk,
      sk,
      kind: 'Decision',
      schemaVersion: 1,
      id: portal.deps.newId('decision'),
      outcome: 'reserve',
      reasons: 'Rank 9.',
      legalAct,
      decidedAt: portal.deps.now(),
    })
    const { decision } = await ask(staff, 'GET', `/dossiers/${dossier.id}`)
    expect(decision).toMatchObject({ outcome: 'reserve', reasons: 'Rank 9.' })
  })
})

describe('the envelope', () => {
  it('refuses what no longer fits in the part of the lead’s territory, and says what is left', async () => {
    call = await portal.seedCall({
      code: randomUUID().slice(0, 8).toUpperCase(),
      envelope: { total: 90_000_00, parts: [{ territory: 'MF', amount: 50_000_00 }] },
    })
    const [first, second] = [await evaluated(1), await evaluated(2)]
    await decide(first.id, award(40_000_00))
    expect(await decide(second.id, award(10_000_01))).toMatchObject({
      status: 409,
      code: 'decision.envelope_exhausted',
      facts: { part: 'MF', left: 10_000_00 },
    })
    const across = await evaluated(3, { organisation: { territory: 'SX' } })
    expect(await decide(across.id, award(40_000_00))).toMatchObject({ status: 201 })
    expect(await envelope()).toEqual({ total: 80_000_00, MF: 40_000_00 })
    expect(await decide(second.id, award(10_000_00))).toMatchObject({ status: 201 })
    expect(await envelope()).toEqual({ total: 90_000_00, MF: 50_000_00 })
  })
})

describe('the envelope with a common pot', () => {
  it('serves a territory beyond its part, up to its ceiling, and never from what is reserved for another', async () => {
    call = await portal.seedCall({
      code: randomUUID().slice(0, 8).toUpperCase(),
      envelope: {
        total: 100_000_00,
        parts: [
          { territory: 'MF', amount: 30_000_00 },
          { territory: 'SX', amount: 40_000_00 },
        ],
      },
      selection: {
        ...USUAL_RULES,
        balancing: { ceilings: [{ territory: 'AI', amount: 10_000_00 }] },
      },
    })
    const [first, second] = [await evaluated(1), await evaluated(2)]
    const across = await evaluated(3, { organisation: { territory: 'SX' } })
    const third = await evaluated(4, { organisation: { territory: 'AI' } })
    expect(await decide(first.id, award(40_000_00))).toMatchObject({ status: 201 })
    // 60 000 € are left in all, of which 40 000 € are kept for Sint Maarten.
    expect(await decide(second.id, award(20_000_01))).toMatchObject({
      code: 'decision.envelope_exhausted',
      facts: { part: 'total', left: 20_000_00 },
    })
    expect(await decide(third.id, award(10_000_01))).toMatchObject({
      code: 'decision.envelope_exhausted',
      facts: { part: 'AI', left: 10_000_00 },
    })
    expect(await decide(second.id, award(20_000_00))).toMatchObject({ status: 201 })
    expect(await decide(across.id, award(40_000_00))).toMatchObject({ status: 201 })
    expect(await envelope()).toEqual({ total: 100_000_00, MF: 60_000_00, SX: 40_000_00, AI: 0 })
  })
})

describe('the ranking', () => {
  it('orders what is under evaluation or later, draws the line, and carries what was decided', async () => {
    call = await portal.seedCall({
      code: randomUUID().slice(0, 8).toUpperCase(),
      envelope: { total: 70_000_00, parts: [] },
    })
    const best = await evaluated(1, { evaluated: { score: 91 } })
    await evaluated(2, { evaluated: { score: 64 } })
    await evaluated(3, { evaluated: { score: 72 } })
    await evaluated(4, { evaluated: { score: 41, isUnderThreshold: true } })
    await seedDossier(portal, call, { number: 5 })
    const decision = await decide(best.id, award(35_000_00))
    const { ranking, envelope: money } = await ask(staff, 'GET', `/calls/${call.id}/ranking`)
    expect(ranking).toMatchObject([
      {
        rank: 1,
        place: 'funded',
        dossier: { id: best.id, awardedAmount: 35_000_00 },
        leftBefore: { total: 70_000_00 },
      },
      { rank: 2, place: 'partly', dossier: { score: 72 }, leftBefore: { total: 30_000_00 } },
      { rank: 3, place: 'below' },
      { rank: 4, place: 'under_threshold' },
    ])
    expect(ranking[0].decision).toMatchObject({ id: decision.id, outcome: 'award' })
    expect(ranking[0].range).toBe(0)
    expect(money).toEqual({ parts: [{ part: 'total', limit: 70_000_00, committed: 35_000_00 }] })
  })

  it('follows the call’s rules: whoever does not fit is passed over where they say so', async () => {
    call = await portal.seedCall({
      code: randomUUID().slice(0, 8).toUpperCase(),
      envelope: { total: 70_000_00, parts: [] },
      selection: { ...USUAL_RULES, overflow: 'skip' },
    })
    await evaluated(1, { evaluated: { score: 91 } })
    await evaluated(2, { evaluated: { score: 72 } })
    await evaluated(3, { evaluated: { score: 64 }, requestedGrant: 30_000_00 })
    const { ranking } = await ask(staff, 'GET', `/calls/${call.id}/ranking`)
    expect(ranking.map(({ place }: { place: string }) => place)).toEqual(['funded', 'below', 'funded'])
  })

  it('tells beside it how sure its order is, from the evaluations that were submitted', async () => {
    const first = await evaluated(1, { evaluated: { score: 91 } })
    const second = await evaluated(2, { evaluated: { score: 55 } })
    const [ann, ben] = [
      await portal.seedAccount({ roles: ['evaluator'] }),
      await portal.seedAccount({ roles: ['evaluator'] }),
    ]
    const give = async (dossierId: string, { id: evaluatorId, name }: Account, total?: number) => {
      const transaction = new Transaction(portal.deps.table)
      transaction.put({
        ...keys.assignment(dossierId, evaluatorId),
        kind: 'Assignment',
        schemaVersion: 1,
        dossierId,
        callId: call.id,
        evaluatorId,
        evaluatorName: name,
        state: total === undefined ? 'assigned' : 'submitted',
        assignedAt: portal.deps.now(),
        assignedBy: staff.id,
        ...(total !== undefined && { total }),
      })
      await transaction.commit()
    }
    await give(first.id, ann, 92)
    await give(first.id, ben, 90)
    await give(second.id, ann, 75)
    await give(second.id, ben, 35)
    await give(second.id, staff)
    const { dossiers, evaluators } = await ask(staff, 'GET', `/calls/${call.id}/ranking/certainty`)
    expect(dossiers).toMatchObject([
      { dossierId: first.id, totals: [90, 92] },
      { dossierId: second.id, totals: [35, 75], remedy: 'third_opinion' },
    ])
    expect(dossiers[0].expectedRank).toBeLessThan(dossiers[1].expectedRank)
    const told = evaluators.map((one: { difference: number; shared: number }) => [one.difference, one.shared])
    expect(told.toSorted()).toEqual([
      [-21, 2],
      [21, 2],
    ])
  })

  it('is for the service', async () => {
    for (const roles of [['evaluator'], []] as const) {
      const person = await portal.seedAccount({ roles })
      for (const at of ['ranking', 'ranking/certainty', 'envelope', 'release'])
        expect((await ask(person, 'GET', `/calls/${call.id}/${at}`)).status).toBe(403)
    }
  })
})

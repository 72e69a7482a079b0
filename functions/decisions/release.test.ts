import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { AuditEventItem, type DossierHead } from '../dossiers/dossier-record.ts'
import { Transaction } from '../storage/transaction.ts'
import { neededOf } from '../testing/needed-of.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { recordDecision } from './record-decision.ts'
import { countDecision, readTally } from './tally.store.ts'

let portal: TestPortal
let staff: Account
let director: Account
let applicant: Account
let call: Call
let dossier: DossierHead

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Maëlle Gumbs' })
  director = await portal.seedAccount({ roles: ['director'], name: 'Louis Fleming' })
  applicant = await portal.seedAccount()
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase() })
  dossier = await seedDossier(portal, call, { applicant, evaluated: { score: 78.5 } })
})

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const award = { outcome: 'award', amount: 40_000_00, reasons: '', legalAct }
const other = (outcome: string) => ({
  outcome,
  reasons: 'The partner’s letter is missing.',
  legalAct,
  ...neededOf(outcome),
})
const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const decide = async (body: unknown, about = dossier) => {
  const answer = await ask(staff, 'POST', `/dossiers/${about.id}/decisions`, body)
  expect(answer.status).toBe(201)
  return answer
}
const release = (account = staff, headers = {}) =>
  ask(account, 'POST', `/calls/${call.id}/release`, undefined, headers)
const confirm = (account = director, headers = {}) =>
  ask(account, 'POST', `/calls/${call.id}/release/confirmation`, undefined, headers)
const found = () => ask(staff, 'GET', `/calls/${call.id}/release`)
const counts = { award: 0, reserve: 0, rejection: 0, deferral: 0 }

describe('asking for the release', () => {
  it('needs a decision that waits', async () => {
    expect(await found()).toMatchObject({ release: null, waiting: counts })
    expect(await release()).toMatchObject({ status: 409, code: 'decision.nothing_to_release' })
  })

  it('counts what it will announce, each dossier by its last decision', async () => {
    await decide(other('reserve'))
    await decide(award)
    await decide(other('rejection'), await seedDossier(portal, call, { number: 2, evaluated: { score: 40 } }))
    expect(await release()).toMatchObject({
      status: 201,
      state: 'requested',
      requestedBy: staff.id,
      requestedByName: 'Maëlle Gumbs',
      counts: { ...counts, award: 1, rejection: 1 },
    })
  })

  it('once is enough, repeated it answers the same, and of two who ask in the same second one is told', async () => {
    await decide(award)
    const headers = { 'Idempotency-Key': randomUUID() }
    const answers = await Promise.all([
      release(staff, headers),
      release(await portal.seedAccount({ roles: ['staff'] })),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await release()).toMatchObject({ status: 409, code: 'release.already_requested' })
    const key = { 'Idempotency-Key': randomUUID() }
    await decide(other('reserve'), await seedDossier(portal, call, { number: 2, evaluated: { score: 60 } }))
    const first = await release(staff, key)
    expect(first).toMatchObject({ status: 201, counts: { ...counts, award: 1, reserve: 1 } })
    expect(await release(staff, key)).toEqual(first)
  })

  it('is for staff', async () => {
    await decide(award)
    for (const account of [director, applicant]) expect((await release(account)).status).toBe(403)
  })
})

describe('confirming it', () => {
  it('needs that it was asked for', async () => {
    await decide(award)
    expect(await confirm()).toMatchObject({ status: 409, code: 'release.not_requested' })
  })

  it('is for a director, and for another person than who asked', async () => {
    const both = await portal.seedAccount({ roles: ['staff', 'director'] })
    await decide(award)
    await release(both)
    expect(await confirm(both)).toMatchObject({ status: 409, code: 'release.same_person' })
    expect((await confirm(staff)).status).toBe(403)
    expect((await found()).release.state).toBe('requested')
    expect((await confirm()).status).toBe(200)
  })

  it('announces only what was counted: a decision since then asks for it anew', async () => {
    await decide(award)
    await release()
    await decide(other('reserve'), await seedDossier(portal, call, { number: 2, evaluated: { score: 60 } }))
    expect(await confirm()).toMatchObject({ status: 409, code: 'release.changed' })
    await release()
    expect(await confirm()).toMatchObject({ status: 200, counts: { ...counts, award: 1, reserve: 1 } })
  })

  it('marks the call, writes to the applicants and chains what happened to the call', async () => {
    await decide(award)
    const { id } = await release()
    portal.passMinutes(1)
    const headers = { 'Idempotency-Key': randomUUID() }
    const [confirmed, twin] = await Promise.all([confirm(director, headers), confirm(director, headers)])
    expect(twin).toEqual(confirmed)
    expect(confirmed).toMatchObject({
      id,
      state: 'confirmed',
      confirmedBy: director.id,
      confirmedByName: 'Louis Fleming',
      confirmedAt: portal.deps.now(),
    })
    expect(await confirm()).toMatchObject({ status: 409, code: 'release.not_requested' })
    expect(await found()).toMatchObject({ release: { id, state: 'confirmed' }, waiting: counts })

    const marked = await ask(staff, 'GET', `/staff/calls/${call.id}`)
    expect(marked.call).toMatchObject({ releasedAt: portal.deps.now(), revision: call.revision + 1 })
    const { table } = portal.deps
    const { Items = [] } = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true }),
    )
    const mails = Items.filter((item) => item['type'] === 'mail.resultsReleased')
    expect(mails.filter((mail) => mail['payload'].callId === call.id)).toMatchObject([
      { payload: { releaseId: id } },
    ])
    const events = (await table.partition(call.id, 'event#')).map((item) =>
      AuditEventItem.parse(item['event']),
    )
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['release.requested', staff.id],
      ['release.confirmed', director.id],
    ])
    expect(verifyChain(events)).toMatchObject({ ok: true, length: 2 })
  })
})

/**
 * Everything that an applicant can read of the call and the dossier, byte for byte, with what the answers' heads say.
 * In canonical order: the local DynamoDB gives the members of a map in another order each time.
 */
async function readEverything(): Promise<string[]> {
  const places = [
    `/dossiers/${dossier.id}`,
    `/dossiers/${dossier.id}/documents`,
    `/dossiers/${dossier.id}/export.json`,
    '/my/dossiers',
    `/calls/${call.id}`,
    '/calls',
  ]
  return Promise.all(
    places.map(async (at) => {
      const answer = await portal.request(applicant, 'GET', at)
      const heads = ['etag', 'content-length', 'last-modified'].map((name) => answer.headers.get(name))
      return `${at} ${answer.status} ${heads.join(' ')} ${canonicalJson(await answer.json())}`
    }),
  )
}

describe('an applicant', () => {
  it.each(['award', 'reserve', 'rejection', 'deferral'])(
    'cannot tell before the release that there is a decision (%s)',
    async (outcome) => {
      const before = await readEverything()
      await decide(outcome === 'award' ? award : other(outcome))
      expect(await readEverything()).toEqual(before)
      await release()
      expect(await readEverything()).toEqual(before)
      await confirm()
      const [own = ''] = await readEverything()
      expect(own).toContain(`"outcome":"${outcome}"`)
      expect(own).toContain(legalAct.number)
    },
  )

  it('whose dossier was put off cannot tell that it was awarded since, until the next release', async () => {
    await decide(other('deferral'))
    await release()
    await confirm()
    const putOff = await readEverything()
    expect(putOff[0]).toContain('"state":"deferred"')
    portal.passMinutes(1)
    const later = await readEverything()
    await decide(award)
    expect(await readEverything()).toEqual(later)
    await release()
    await confirm()
    expect((await readEverything())[0]).toContain('"state":"awarded"')
  })

  it('of a dossier that was not decided at the release learns nothing from it', async () => {
    const decided = await seedDossier(portal, call, { number: 2, evaluated: { score: 90 } })
    await decide(award, decided)
    await release()
    await confirm()
    const before = await readEverything()
    expect(before[0]).toContain('"state":"evaluation"')
    await decide(other('rejection'))
    expect(await readEverything()).toEqual(before)
  })
})

describe('a decision that meets a release in the same moment', () => {
  it('received before it and written after it, waits for the next one', async () => {
    await decide(award)
    const late = await seedDossier(portal, call, { number: 2, evaluated: { score: 60 } })
    const context = portal.contextFor(staff)
    portal.passMinutes(1)
    await release()
    const { confirmedAt } = await confirm()
    const decision = await recordDecision(context, {
      dossierId: late.id,
      decision: {
        outcome: 'reserve',
        reasons: 'Rank 4.',
        legalAct,
        reserveRank: 4,
        validUntil: '2028-05-12',
      },
    })
    expect(Date.parse(decision.decidedAt)).toBeGreaterThan(Date.parse(confirmedAt))
    expect(await found()).toMatchObject({ waiting: { ...counts, reserve: 1 } })
  })

  it('judged before it and written after it, is judged anew', async () => {
    await decide(award)
    const { table } = portal.deps
    const early = await readTally(table, call.id)
    await release()
    await confirm()
    const transaction = new Transaction(table)
    const decision: Decision = {
      id: portal.deps.newId('decision'),
      outcome: 'reserve',
      reasons: 'Rank 4.',
      legalAct,
      decidedAt: portal.deps.now(),
    }
    countDecision(transaction, call.id, { tally: early, decision, replaced: undefined })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'dossier.changed_meanwhile' })
  })

  it('recorded while the second person confirms, stops the release or waits for the next one', async () => {
    await decide(award)
    const other = await seedDossier(portal, call, { number: 2, evaluated: { score: 60 } })
    await release()
    const [confirmed] = await Promise.all([confirm(), decide({ ...award, amount: 1_00 }, other)])
    const { waiting } = await found()
    if (confirmed.status === 200) expect(waiting).toEqual({ ...counts, award: 1 })
    else expect([confirmed.code, waiting]).toEqual(['release.changed', { ...counts, award: 2 }])
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain, type AuditEvent } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import { drawOrder } from '../../shared/selection/draw-order.ts'
import { USUAL_RULES } from '../../shared/selection/rules.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let director: Account
let call: Call

const CLOSED = '2027-03-15T12:00:00Z'
const newCode = () => randomUUID().slice(0, 8).toUpperCase()

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Jeanne Gumbs' })
  director = await portal.seedAccount({ roles: ['director'] })
})
afterAll(() => portal.close())
beforeEach(async () => {
  portal.setClock('2027-01-15T14:00:00Z')
  call = await portal.seedCall({
    code: newCode(),
    envelope: { total: 70_000_00, parts: [] },
    selection: { ...USUAL_RULES, ties: 'draw' },
  })
})

const ask = async (
  account: Account | undefined,
  method: string,
  at: string,
  body?: unknown,
  headers = {},
) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(answer.status === 204 ? {} : await answer.json()) }
}
const at = (rest: string) => `/calls/${call.id}/${rest}`
const evaluated = (number: number, score: number, rest = {}) =>
  seedDossier(portal, call, { number, evaluated: { score }, ...rest })
const chainOf = async () => {
  const items = await portal.deps.table.partition(call.id, 'event#')
  return items.map((item) => item['event'] as AuditEvent)
}
/** References as the selection has them, with what it says of each. */
const selected = async () => {
  const { selection, candidates } = await ask(staff, 'GET', at('selection'))
  const references = new Map(
    candidates.map(({ dossier }: { dossier: { id: string; reference: string } }) => [
      dossier.id,
      dossier.reference,
    ]),
  )
  return selection.dossiers.map(
    (one: { dossier: string; reserveRank?: number; reason: { code: string } }) => [
      references.get(one.dossier),
      one.reason.code,
      one.reserveRank,
    ],
  )
}

describe('the selection of a call', () => {
  it('says who is in by the call’s rules, with what, who waits in which place, and why, in two languages', async () => {
    await evaluated(1, 70, { requestedGrant: 35_000_00 })
    await evaluated(2, 90)
    await evaluated(3, 64, { requestedGrant: 10_000_00 })
    expect(await selected()).toEqual([
      [`${call.code}-0002`, 'funded', undefined],
      [`${call.code}-0001`, 'does_not_fit', 1],
      [`${call.code}-0003`, 'list_ended', 2],
    ])
    const { selection, rules } = await ask(staff, 'GET', at('selection'))
    expect(rules).toMatchObject({ overflow: 'stop', ties: 'draw' })
    expect(selection).toMatchObject({ spent: 40_000_00, left: 30_000_00, pot: { left: 30_000_00 } })
    expect(selection.dossiers[1].words.en).toMatch(
      /^rank 2, 70 points, .*does not fit: on the reserve list$/u,
    )
    expect(selection.dossiers[1].words.fr).toMatch(/^rang 2, 70 points, .*sur liste d’attente$/u)
  })

  it('is for the service', async () => {
    for (const roles of [['evaluator'], []] as const) {
      const person = await portal.seedAccount({ roles })
      for (const what of ['selection', 'scenarios'])
        expect((await ask(person, 'GET', at(what))).status).toBe(403)
    }
    expect((await ask(director, 'POST', at('draw'))).status).toBe(403)
  })
})

describe('the draw among equal scores', () => {
  it('is made once, after the closing, and the order follows it from then on', async () => {
    const references = [1, 2, 3].map((number) => `${call.code}-000${number}`)
    for (const number of [1, 2, 3]) await evaluated(number, 70, { requestedGrant: 30_000_00 })
    expect(await ask(staff, 'POST', at('draw'))).toMatchObject({ status: 409, code: 'draw.too_early' })
    expect((await selected()).map(([reference]: [string]) => reference)).toEqual(references)

    // The money is for two of the three: the ranking says that their order is not what the rules promise.
    const before = await ask(staff, 'GET', at('ranking'))
    expect(before).toMatchObject({ undrawn: 3, ranking: [{ tie: 'arrival' }, {}, { tie: 'arrival' }] })
    const { selection } = await ask(staff, 'GET', at('selection'))
    for (const { words } of selection.dossiers) {
      expect(words.en).toContain('placed among equal scores by the order of submission alone')
      expect(words.fr).toContain('placé entre ex æquo par le seul ordre de dépôt')
    }
    portal.setClock(CLOSED)
    const headers = { 'Idempotency-Key': randomUUID() }
    const made = await ask(staff, 'POST', at('draw'), undefined, headers)
    expect(made).toMatchObject({ status: 201, drawnByName: 'Jeanne Gumbs', drawnAt: portal.deps.now() })
    expect(made.seed).toMatch(/^[0-9a-f]{32}$/u)
    expect(await ask(staff, 'POST', at('draw'), undefined, headers)).toEqual(made)
    expect(await ask(staff, 'POST', at('draw'))).toMatchObject({ status: 409, code: 'draw.already_made' })

    const repeated = drawOrder(made.seed, references).map(({ reference }) => reference)
    expect((await selected()).map(([reference]: [string]) => reference)).toEqual(repeated)
    const { ranking, undrawn } = await ask(staff, 'GET', at('ranking'))
    expect(undrawn).toBe(0)
    const ranked = ranking.map(({ dossier }: { dossier: { reference: string } }) => dossier.reference)
    expect(ranked).toEqual(repeated)
    expect(ranking.every(({ tie }: { tie?: string }) => tie === 'draw')).toBe(true)
    const events = await chainOf()
    expect(events).toMatchObject([{ type: 'draw.made', actor: staff.id, facts: { seed: made.seed } }])
    expect(verifyChain(events)).toMatchObject({ ok: true })
  })

  it('of two in the same second happens once', async () => {
    portal.setClock(CLOSED)
    const answers = await Promise.all([ask(staff, 'POST', at('draw')), ask(staff, 'POST', at('draw'))])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await chainOf()).toHaveLength(1)
  })

  it('is not made where the rules do not promise it', async () => {
    call = await portal.seedCall({ code: newCode() })
    portal.setClock(CLOSED)
    expect(await ask(staff, 'POST', at('draw'))).toMatchObject({ status: 409, code: 'draw.not_in_rules' })
  })

  it('is published with the results, and shares the call’s chain with their release', async () => {
    const dossiers = [await evaluated(1, 70), await evaluated(2, 70), await evaluated(3, 70)]
    await evaluated(4, 64)
    portal.setClock(CLOSED)
    const { seed } = await ask(staff, 'POST', at('draw'))
    const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
    const award = { outcome: 'award', amount: 10_000_00, reasons: '', legalAct }
    for (const { id } of dossiers.slice(0, 2)) await ask(staff, 'POST', `/dossiers/${id}/decisions`, award)
    await ask(staff, 'POST', at('release'))
    const before = await portal.request(undefined, 'GET', at('draw'))
    expect([before.status, before.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await before.json()).toMatchObject({ code: 'draw.not_found' })
    expect(await ask(director, 'POST', at('release/confirmation'))).toMatchObject({ state: 'confirmed' })
    const answer = await portal.request(undefined, 'GET', at('draw'))
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    const tag = { 'If-None-Match': answer.headers.get('etag') ?? '' }
    const known = await portal.request(undefined, 'GET', at('draw'), { headers: tag })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const published = await ask(undefined, 'GET', at('draw'))
    expect(published).toMatchObject({ status: 200, seed })
    expect(published).not.toHaveProperty('drawnByName')
    // The third is not decided yet, and nobody learns that it has as many points.
    const announced = [`${call.code}-0001`, `${call.code}-0002`]
    expect(published.ties).toEqual([drawOrder(seed, announced).map(({ reference }) => reference)])
    portal.passMinutes(5)
    const renounced = { outcome: 'rejection', reasons: 'Given back.', cause: 'renounced', legalAct }
    const superseding = await ask(staff, 'POST', `/dossiers/${dossiers[0]?.id}/decisions`, renounced)
    expect(superseding).toMatchObject({ status: 201 })
    expect((await ask(undefined, 'GET', at('draw'))).ties).toEqual(published.ties)
    const events = await chainOf()
    expect(events.map(({ type }) => type)).toEqual(['draw.made', 'release.requested', 'release.confirmed'])
    expect(verifyChain(events)).toMatchObject({ ok: true })
  })
})

describe('scenarios', () => {
  const withoutFirst = (dossier: string) => ({
    name: 'Without the first',
    tryOut: {
      overrides: [{ dossier, change: { kind: 'leave_out' }, reason: 'Funded elsewhere.' }],
      cut: { rank: 3, reason: 'Meeting of May.' },
    },
  })

  it('are kept under a name, renamed and deleted, each step told in the call’s chain; none decides anything', async () => {
    const dossier = await evaluated(1, 70)
    const before = await selected()
    const content = withoutFirst(dossier.id)
    const kept = await ask(staff, 'POST', at('scenarios'), content)
    expect(kept).toMatchObject({ status: 201, ...content, revision: 1, createdByName: 'Jeanne Gumbs' })
    const path = at(`scenarios/${kept.id}`)
    const renamed = await ask(staff, 'PUT', path, { ...content, name: 'First out' }, { 'If-Match': '"1"' })
    expect(renamed).toMatchObject({ status: 200, name: 'First out', revision: 2 })
    expect(await ask(staff, 'PUT', path, content, { 'If-Match': '"1"' })).toMatchObject({ status: 412 })
    expect(await ask(director, 'DELETE', path, undefined, { 'If-Match': '"2"' })).toMatchObject({
      status: 403,
    })
    expect((await ask(director, 'GET', at('scenarios'))).scenarios).toMatchObject([{ name: 'First out' }])
    expect(await selected()).toEqual(before)

    expect(await ask(staff, 'DELETE', path, undefined, { 'If-Match': '"2"' })).toEqual({ status: 204 })
    expect((await ask(staff, 'GET', at('scenarios'))).scenarios).toEqual([])
    const events = await chainOf()
    expect(events.map(({ type }) => type)).toEqual([
      'scenario.created',
      'scenario.changed',
      'scenario.deleted',
    ])
    expect(events.at(-1)?.facts).toMatchObject({ name: 'First out', tryOut: content.tryOut })
    expect(verifyChain(events)).toMatchObject({ ok: true })
  })

  it('of two who write in the same second, the second is told; two new ones are both kept', async () => {
    const dossier = await evaluated(1, 70)
    const content = withoutFirst(dossier.id)
    const both = await Promise.all([
      ask(staff, 'POST', at('scenarios'), content),
      ask(staff, 'POST', at('scenarios'), { ...content, name: 'Another' }),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const path = at(`scenarios/${both[0].id}`)
    const changes = await Promise.all(
      ['One', 'Two'].map((name) => ask(staff, 'PUT', path, { ...content, name }, { 'If-Match': '"1"' })),
    )
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(verifyChain(await chainOf())).toMatchObject({ ok: true, length: 3 })
  })

  it('say a reason for each wish of the committee', async () => {
    const dossier = await evaluated(1, 70)
    const { name, tryOut } = withoutFirst(dossier.id)
    const overrides = tryOut.overrides.map((override) => ({ ...override, reason: ' ' }))
    const answer = await ask(staff, 'POST', at('scenarios'), { name, tryOut: { ...tryOut, overrides } })
    expect(answer).toMatchObject({ status: 422, code: 'text.missing' })
  })
})

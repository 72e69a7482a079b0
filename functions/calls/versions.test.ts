import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import { Call, PublicCall, type CallContent } from '../../shared/calls/call.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { keys } from '../storage/keys.ts'
import { takeNumber } from '../dossiers/reference.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

const StaffCall = z.object({ call: Call, next: Call.optional() })
const problemOf = async (response: Response) => Problem.parse(await response.json())
const callOf = async (response: Response) => Call.parse(await response.json())
const ifMatch = (revision: number) => ({ headers: { 'If-Match': `"${revision}"` } })

const read = async ({ id }: Call) =>
  StaffCall.parse(await (await portal.request(staff, 'GET', `/staff/calls/${id}`)).json())
const readPublic = async ({ id }: Call) =>
  z.object({ call: PublicCall }).parse(await (await portal.request(undefined, 'GET', `/calls/${id}`)).json())
    .call
const save = ({ id }: Call, content: CallContent, revision: number) =>
  portal.request(staff, 'PUT', `/staff/calls/${id}`, { body: content, ...ifMatch(revision) })
const publish = ({ id }: Call, revision: number) =>
  portal.request(staff, 'POST', `/staff/calls/${id}/publication`, ifMatch(revision))

const TITLE = { fr: 'Titre revu', en: 'Revised title' }

/** A published call whose next version has these changes. */
async function withNext(code: string, changes: Partial<CallContent>) {
  const call = await portal.seedCall({ code })
  const next = await callOf(await save(call, sampleCall({ code, ...changes }), call.revision))
  return { call, next }
}
const codesOf = async (response: Response) =>
  z
    .array(z.object({ code: z.string() }))
    .parse((await problemOf(response)).facts?.['faults'])
    .map(({ code }) => code)

describe('a published call', () => {
  it('stays as it is while its next version is written, and keeps each version that was published', async () => {
    const { call, next } = await withNext('NEXT', { title: TITLE })
    expect(next).toMatchObject({ state: 'draft', formVersion: 1, revision: call.revision + 1, title: TITLE })
    expect((await readPublic(call)).title).toEqual(call.title)
    expect(await read(call)).toMatchObject({ call: { state: 'published' }, next: { title: TITLE } })

    const published = await callOf(await publish(call, next.revision))
    expect(published).toMatchObject({ state: 'published', formVersion: 2, title: TITLE })
    expect(await readPublic(call)).toMatchObject({ formVersion: 2, title: TITLE })
    expect((await read(call)).next).toBeUndefined()
    for (const [version, title] of [
      [1, call.title],
      [2, TITLE],
    ] as const) {
      const form = await portal.request(undefined, 'GET', `/calls/${call.id}/forms/${version}`)
      expect(PublicCall.parse(await form.json()).title).toEqual(title)
    }
    expect((await problemOf(await publish(call, published.revision))).code).toBe('call.already_published')
  })

  it('lets one of two people start the next version, and one of two publish it', async () => {
    const call = await portal.seedCall({ code: 'RACE' })
    const saves = await Promise.all([1, 2].map(() => save(call, sampleCall({ code: 'RACE' }), call.revision)))
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 412])
    const answers = await Promise.all([1, 2].map(() => publish(call, call.revision + 1)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await readPublic(call)).formVersion).toBe(2)
  })

  it('forgets a next version that is thrown away', async () => {
    const { call, next } = await withNext('THROWN', { title: TITLE })
    const path = `/staff/calls/${call.id}/next`
    expect((await portal.request(staff, 'DELETE', path, ifMatch(next.revision))).status).toBe(204)
    expect((await read(call)).next).toBeUndefined()
    expect((await publish(call, call.revision)).status).toBe(409)
  })

  it('gets the money of its next version, and never less than is promised', async () => {
    const less = { envelope: { total: 100_000_00, parts: [{ territory: 'MF' as const, amount: 50_000_00 }] } }
    const { call, next } = await withNext('MONEY', less)
    const promised = { ...keys.envelope(call.id, 'SX') }
    await portal.deps.table.update({
      Key: promised,
      UpdateExpression: 'SET committed = :cents',
      ExpressionAttributeValues: { ':cents': 1 },
    })
    expect(await codesOf(await publish(call, next.revision))).toEqual(['under_committed'])
    await portal.deps.table.update({
      Key: promised,
      UpdateExpression: 'SET committed = :cents',
      ExpressionAttributeValues: { ':cents': 0 },
    })
    expect((await publish(call, next.revision)).status).toBe(200)
    const items = await portal.deps.table.partition(call.id, 'envelope#')
    expect(items.map(({ part, limit, committed }) => [part, limit, committed])).toEqual([
      ['MF', 50_000_00, 0],
      ['total', 100_000_00, 0],
    ])
  })

  it('changes neither code nor opening, nor, once somebody has submitted, its grid or to an earlier closing', async () => {
    const sample = sampleCall()
    const { call, next } = await withNext('RULES', {
      opensAt: '2027-01-12T12:00:00Z',
      closesAt: '2027-02-01T12:00:00Z',
      grid: { ...sample.grid, extremesNeedComment: !sample.grid.extremesNeedComment },
    })
    expect(await codesOf(await publish(call, next.revision))).toEqual(['opening_changed'])
    await takeNumber(portal.deps.table, call.id)
    const faults = ['opening_changed', 'closes_earlier', 'grid_changed']
    expect(await codesOf(await publish(call, next.revision))).toEqual(faults)
    const renamed = await callOf(await save(call, sampleCall({ code: 'OTHER' }), next.revision))
    expect(await codesOf(await publish(call, renamed.revision))).toEqual(['code_changed'])
  })
})

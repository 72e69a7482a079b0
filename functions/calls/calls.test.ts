import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import {
  Call,
  CallContent as CallContentSchema,
  CallSummary,
  PublicCall,
  type CallContent,
} from '../../shared/calls/call.ts'
import { CallFile } from '../../shared/calls/exchange.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { findForm } from './find-call.ts'
import { markReleased } from './mark-released.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

const List = z.object({ calls: z.array(CallSummary), now: z.string() })
const problemOf = async (response: Response) => Problem.parse(await response.json())
const callOf = async (response: Response) => Call.parse(await response.json())

const create = (content: CallContent, headers = {}) =>
  portal.request(staff, 'POST', '/calls', { body: content, headers })
const save = (call: Call, content: CallContent, revision = call.revision) =>
  portal.request(staff, 'PUT', `/staff/calls/${call.id}`, {
    body: content,
    headers: { 'If-Match': `"${revision}"` },
  })
const publish = (call: Call, revision = call.revision) =>
  portal.request(staff, 'POST', `/staff/calls/${call.id}/publication`, {
    headers: { 'If-Match': `"${revision}"` },
  })

let codes = 0
const content = (overrides: Partial<CallContent> = {}) =>
  sampleCall({ code: `C${(codes += 1)}X`, ...overrides })

describe('writing a call', () => {
  it('starts as a draft that may still be empty, and saves with the revision that was seen', async () => {
    const texts = { fr: '', en: '' }
    const created = await create(content({ title: texts, summary: texts, text: texts }))
    expect(created.status).toBe(201)
    const draft = await callOf(created)
    expect(draft).toMatchObject({ state: 'draft', revision: 1, formVersion: 0, changedBy: staff.id })
    const saved = await save(draft, content({ code: 'SAVED' }))
    expect(saved.headers.get('etag')).toBe('"2"')
    expect(await callOf(saved)).toMatchObject({ code: 'SAVED', revision: 2 })
    expect((await problemOf(await save(draft, content()))).code).toBe('precondition.failed')
  })

  it('lets one of two writers win in the same second, and tells the other', async () => {
    const draft = await callOf(await create(content()))
    const answers = await Promise.all([save(draft, content()), save(draft, content())])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('makes one draft of a repeated request', async () => {
    const [body, key] = [content(), { 'Idempotency-Key': randomUUID() }]
    const [one, two] = await Promise.all([create(body, key), create(body, key)])
    expect((await callOf(one)).id).toBe((await callOf(two)).id)
  })

  it('refuses a call that no item could hold, and keeps the one before', async () => {
    const draft = await callOf(await create(content()))
    const long = '𝄞'.repeat(20_000)
    const sections = Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`,
      title: { fr: 'a', en: 'b' },
      introduction: { fr: '𝄞'.repeat(4000), en: '𝄞'.repeat(4000) },
      fields: [],
    }))
    const response = await save(draft, content({ text: { fr: long, en: long }, form: { sections } }))
    expect(response.status).toBe(413)
    const read = await portal.request(staff, 'GET', `/staff/calls/${draft.id}`)
    expect(await read.json()).toMatchObject({ call: { revision: 1 } })
  })

  it('names every field that is not as it should be', async () => {
    const response = await create({
      ...content({ code: 'lower' }),
      highestRate: 10_001,
      envelope: { total: -1, parts: [] },
    })
    const problem = await problemOf(response)
    expect(problem.errors?.map(({ field }) => field)).toEqual(['code', 'envelope.total', 'highestRate'])
    expect(problem.errors?.[1]).toMatchObject({ code: 'money.negative' })
    expect(problem.errors?.every(({ detail }) => detail.length > 10)).toBe(true)
  })
})

describe('publishing a call', () => {
  it('is refused while there are faults, which staff can read with their places', async () => {
    const draft = await callOf(
      await create(content({ title: { fr: '', en: 'Title' }, closesAt: '2026-01-01T00:00:00Z' })),
    )
    const response = await publish(draft)
    expect(response.status).toBe(422)
    const problem = await problemOf(response)
    expect(problem.code).toBe('call.not_ready')
    const read = await portal.request(staff, 'GET', `/staff/calls/${draft.id}/faults`)
    const { faults } = z
      .object({ faults: z.array(z.object({ code: z.string(), place: z.string() })) })
      .parse(await read.json())
    expect(faults).toContainEqual({ code: 'text_missing', place: 'title.fr' })
    expect(faults).toContainEqual({ code: 'closes_in_the_past', place: 'closesAt' })
    expect(problem.facts?.['faults']).toEqual(faults)
  })

  it('writes the call, its version, its envelope and its counter together', async () => {
    const draft = await callOf(await create(content()))
    const call = await callOf(await publish(draft))
    expect(call).toMatchObject({
      state: 'published',
      formVersion: 1,
      revision: 2,
      publishedAt: portal.deps.now(),
    })
    const items = await portal.deps.table.partition(call.id)
    const parts = items.filter(({ kind }) => kind === 'EnvelopePart')
    expect(parts.map(({ part, limit, committed }) => [part, limit, committed])).toEqual([
      ['MF', 180_000_00, 0],
      ['SX', 120_000_00, 0],
      ['total', 300_000_00, 0],
    ])
    expect(await portal.deps.table.get(keys.counter(call.id))).toMatchObject({ last: 0 })
    const again = await publish(call)
    expect((await problemOf(again)).code).toBe('call.already_published')
  })

  it('refuses a code that another published call has, so that references stay unique', async () => {
    const drafts = [
      await callOf(await create(content({ code: 'TWICE' }))),
      await callOf(await create(content({ code: 'TWICE' }))),
    ]
    const answers = await Promise.all(drafts.map((draft) => publish(draft)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused && (await problemOf(refused))).toMatchObject({ code: 'call.code_taken', field: 'code' })
  })

  it('is not done from a page that is out of date', async () => {
    const draft = await callOf(await create(content()))
    await save(draft, content())
    expect((await publish(draft)).status).toBe(412)
  })
})

describe('a call as a file', () => {
  const check = (body: unknown) => portal.request(staff, 'POST', '/call-files/check', { body })

  it('creates the same call anew, to the last word', async () => {
    const rules = { composition: [{ territories: ['SX' as const], minimum: 1 }], highestGrant: 50_000_00 }
    const call = await portal.seedCall({ code: 'TRAVEL', rules })
    const response = await portal.request(staff, 'GET', `/staff/calls/${call.id}/file`)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="TRAVEL.call.json"')
    const file = CallFile.parse(await response.json())
    const { content: read } = z.object({ content: CallContentSchema }).parse(await (await check(file)).json())
    const created = await callOf(await create(read))
    const again = await portal.request(staff, 'GET', `/staff/calls/${created.id}/file`)
    expect(await again.json()).toEqual(file)
    expect(created.id).not.toBe(call.id)
  })

  it('names every problem with its place, and creates nothing', async () => {
    const before = List.parse(await (await portal.request(staff, 'GET', '/staff/calls')).json()).calls.length
    const file = {
      format: 'concordia-call',
      version: 1,
      call: { ...content(), code: 'x', rules: { surprise: 1 } },
    }
    const response = await check(file)
    expect(response.status).toBe(422)
    expect((await problemOf(response)).errors?.map(({ field }) => field)).toEqual(['call.code', 'call.rules'])
    expect((await problemOf(await check({ ...file, version: 2 }))).errors?.[0]?.field).toBe('version')
    const after = List.parse(await (await portal.request(staff, 'GET', '/staff/calls')).json()).calls.length
    expect(after).toBe(before)
  })
})

describe('reading calls', () => {
  it('shows a visitor published calls only, the next to close first and the closed ones last', async () => {
    const other = await createTestPortal()
    const later = await other.seedCall({ code: 'LATER', closesAt: '2027-06-01T12:00:00Z' })
    const closed = await other.seedCall({ code: 'CLOSED', closesAt: '2027-01-16T12:00:00Z' })
    const next = await other.seedCall({ code: 'NEXT', closesAt: '2027-03-01T12:00:00Z' })
    const draft = await other.seedCall({ code: 'DRAFT' }, { isPublished: false })
    other.setClock('2027-02-01T12:00:00Z')
    const list = List.parse(await (await other.request(undefined, 'GET', '/calls')).json())
    expect(list.calls.map(({ id }) => id)).toEqual([next.id, later.id, closed.id])
    expect(list.now).toBe('2027-02-01T12:00:00.000Z')
    const auditor = await other.seedAccount({ roles: ['auditor'] })
    const all = List.parse(await (await other.request(auditor, 'GET', '/staff/calls')).json())
    expect(all.calls.map(({ id }) => id)).toContain(draft.id)
    for (const path of [`/calls/${draft.id}`, `/calls/${draft.id}/forms/1`, `/calls/${draft.id}/forms/0`])
      expect((await problemOf(await other.request(undefined, 'GET', path))).code).toBe('call.not_found')
    await other.close()
  })

  it('shows nothing of who wrote it', async () => {
    const call = await portal.seedCall({ code: 'PUBLIC' })
    const response = await portal.request(undefined, 'GET', `/calls/${call.id}`)
    const { call: shown } = z.object({ call: PublicCall }).parse(await response.json())
    expect(shown.title).toEqual(call.title)
    for (const name of ['changedBy', 'changedAt', 'revision', 'state']) expect(shown).not.toHaveProperty(name)
  })

  it('keeps a published version for ever, also after the results are released', async () => {
    const call = await portal.seedCall({ code: 'FORM' })
    const path = `/calls/${call.id}/forms/1`
    const before = await portal.request(undefined, 'GET', path)
    expect(before.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const transaction = new Transaction(portal.deps.table)
    markReleased(transaction, call, portal.deps.now())
    await transaction.commit()
    const after = await portal.request(undefined, 'GET', path)
    expect(await after.json()).toEqual(await before.json())
    const read = await portal.request(undefined, 'GET', `/calls/${call.id}`)
    expect(await read.json()).toMatchObject({ call: { releasedAt: portal.deps.now() } })
    expect(await findForm(portal.deps.table, call.id, 1)).not.toHaveProperty('releasedAt')
  })

  it('answers an invented id, version or name as not found', async () => {
    const call = await portal.seedCall({ code: 'FOUND' })
    for (const path of [
      '/calls/1',
      `/calls/${'x'.repeat(3000)}`,
      `/calls/${call.id}/forms/2`,
      `/calls/${call.id}/forms/x`,
    ])
      expect((await portal.request(undefined, 'GET', path)).status).toBe(404)
  })
})

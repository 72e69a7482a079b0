import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../../../shared/audit/chain.ts'
import { readCallRows } from '../../../functions/calls/call.store.ts'
import { loadDossier } from '../../../functions/dossiers/dossier.store.ts'
import { listPartition } from '../../../functions/dossiers/dossier-row.ts'
import { createTestPortal, type TestPortal } from '../../../functions/testing/portal.ts'
import { readMeetingsOf } from '../../../functions/committee/meeting.store.ts'
import { tellDemonstration } from './load.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
  portal.setClock(new Date().toISOString())
  await tellDemonstration(portal.deps)
})
afterAll(() => portal.close())

test('the demonstration is an open call, and a closed one with 24 dossiers at every stage', async () => {
  const calls = await readCallRows(portal.deps.table)
  expect(calls.map(({ code, state }) => [code, state]).sort()).toEqual([
    ['CTF27', 'published'],
    ['EXP26', 'published'],
  ])
  const closed = calls.find(({ code }) => code === 'EXP26')
  const { items } = await portal.deps.table.page({
    IndexName: 'listByReference',
    KeyConditionExpression: 'listPk = :list',
    ExpressionAttributeValues: { ':list': listPartition(closed?.id ?? '') },
  })
  const records = await Promise.all(items.map((item) => loadDossier(portal.deps.table, item.pk)))
  expect(records.map(({ head }) => head.reference)).toEqual(
    Array.from({ length: 24 }, (_, index) => `EXP26-${String(index + 1).padStart(4, '0')}`),
  )
  expect(new Set(records.map(({ head }) => head.state))).toEqual(
    new Set(['submitted', 'inadmissible', 'admissible', 'evaluation', 'evaluated']),
  )
  for (const { events, documents, partners } of records) {
    expect(verifyChain(events)).toMatchObject({ ok: true })
    expect(documents.map((document) => document.state)).toEqual(['clean', 'clean'])
    expect(partners).toHaveLength(2)
  }
  const meetings = await readMeetingsOf(portal.deps.table, closed?.id ?? '')
  expect(meetings).toMatchObject([{ state: 'prepared', items: 10 }])
})

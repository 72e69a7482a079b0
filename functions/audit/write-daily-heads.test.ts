import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GENESIS } from '../../shared/audit/chain.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { loadHead } from '../dossiers/dossier.store.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
import { completeDossier, startDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { writeDailyHeads } from './write-daily-heads.ts'

let portal: TestPortal

beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

const write = () => writeDailyHeads(portal.deps, portal.deps.now())

async function recordOf(day: string): Promise<string> {
  const { Body } = await portal.deps.s3.send(
    new GetObjectCommand({ Bucket: 'records', Key: `chain-heads/${day}.json` }),
  )
  return (await Body?.transformToString()) ?? ''
}

test('each day that is over gets one record of its chains’ heads, tied to the day before', async () => {
  const call = await portal.seedCall()
  portal.setClock('2027-01-15T22:00:00Z')
  const first = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(first.applicant), first)
  const second = await startDossier(portal, { call })

  portal.setClock('2027-01-16T00:30:00Z')
  expect(await write()).toEqual(['2027-01-14'])
  portal.setClock('2027-01-16T01:00:00Z')
  expect(await write()).toEqual(['2027-01-15'])
  expect(await write()).toEqual([])

  const text = await recordOf('2027-01-15')
  const record = JSON.parse(text)
  expect(record).toMatchObject({
    day: '2027-01-15',
    previousHash: sha256Hex(await recordOf('2027-01-14')),
  })
  expect(JSON.parse(await recordOf('2027-01-14'))).toMatchObject({ previousHash: GENESIS, heads: [] })
  const heads = await Promise.all(
    [first, second].map(async ({ dossierId }) => {
      const { chain } = await loadHead(portal.deps.table, dossierId)
      return { dossierId, ...chain }
    }),
  )
  expect(record.heads).toHaveLength(2)
  expect(record.heads).toEqual(expect.arrayContaining(heads))

  // After an outage, every day is written, also those on which nothing happened.
  portal.setClock('2027-01-19T02:00:00Z')
  expect(await write()).toEqual(['2027-01-16', '2027-01-17', '2027-01-18'])
  expect(JSON.parse(await recordOf('2027-01-16'))).toMatchObject({ previousHash: sha256Hex(text), heads: [] })
})

import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { Archive } from '../../shared/documents/archive.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { runJob } from '../jobs/run-job.ts'
import { addPaper, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { joinDossier } from '../testing/join-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let call: Call
beforeAll(async () => {
  portal = await createTestPortal()
  const documentKinds = sampleCall().documentKinds.map((kind) => ({ ...kind, perPartner: true }))
  call = await portal.seedCall({ code: 'ZIPS', documentKinds })
})
afterAll(() => portal.close())

const ask = (account: Account, dossierId: string) =>
  portal.request(account, 'POST', `/dossiers/${dossierId}/archives`)
const archiveOf = async (response: Response) => Archive.parse(await response.json())
const codeOf = async (response: Response) => Problem.parse(await response.json()).code
const look = (account: Account, { dossierId, id }: Archive) =>
  portal.request(account, 'GET', `/dossiers/${dossierId}/archives/${id}`)
const run = ({ id }: Archive) => runJob(portal.deps, { type: 'archive.make', payload: { archiveId: id } })

async function filesOf(archive: Archive): Promise<Record<string, Uint8Array>> {
  const answer = await fetch(archive.url ?? '')
  expect(answer.headers.get('content-disposition')).toContain('dossier.zip')
  return unzipSync(new Uint8Array(await answer.arrayBuffer()))
}

/** A dossier of two partners: each gave two papers that are clean; one more is being checked, one was infected. */
async function seed(): Promise<StartedDossier & { partner: Account }> {
  const started = await startDossier(portal, { call })
  const { account: partner } = await joinDossier(portal, started, { name: 'Simpson / Bay' })
  for (const applicant of [started.applicant, partner]) {
    const by = { applicant, dossierId: started.dossierId }
    await addPaper(portal, by, { verdict: 'NO_THREATS_FOUND' })
    await addPaper(portal, by, { verdict: 'NO_THREATS_FOUND' })
  }
  await addPaper(portal, started, { kindId: 'statutes' })
  await addPaper(portal, started, { kindId: 'statutes', verdict: 'THREATS_FOUND' })
  return { ...started, partner }
}

test('the server makes one ZIP of what is clean: a folder for each partner and kind, and a list of hashes that fits', async () => {
  const { applicant, dossierId } = await seed()
  const asked = await archiveOf(await ask(applicant, dossierId))
  expect(asked).toMatchObject({ state: 'waiting', done: 0 })
  expect(asked.url).toBeUndefined()
  await run(asked)
  const made = await archiveOf(await look(applicant, asked))
  expect(made).toMatchObject({ state: 'done', done: asked.total, total: asked.total })
  const files = await filesOf(made)
  const places = Object.keys(files)
  expect(places).toHaveLength(5)
  expect(places.filter((place) => place.startsWith('Simpson _ Bay/partner-letter/'))).toHaveLength(2)
  const sums = strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())
  for (const line of sums.trim().split('\n')) {
    const [hash, place = ''] = line.split('  ')
    const bytes = files[place] ?? new Uint8Array()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  }
})

test('only whoever asked for it can fetch it, as long as they may read the papers, and for a day', async () => {
  const { applicant, partner, dossierId } = await seed()
  const asked = await archiveOf(await ask(applicant, dossierId))
  await run(asked)
  expect(await codeOf(await look(partner, asked))).toBe('export.not_found')
  const stranger = await portal.seedAccount()
  expect(await codeOf(await ask(stranger, dossierId))).toBe('dossier.not_found')
  const staff = await portal.seedAccount({ roles: ['staff'] })
  expect(await codeOf(await portal.request(staff, 'GET', `/exports/${asked.id}`))).toBe('export.not_found')
  portal.passMinutes(25 * 60)
  expect(await codeOf(await look(applicant, asked))).toBe('export.not_found')
})

test('a run that is repeated changes nothing; one that fails says so, and throws for the queue', async () => {
  const { applicant, dossierId } = await seed()
  const asked = await archiveOf(await ask(applicant, dossierId))
  const config = { ...portal.deps.config, exportsBucket: 'no-such-bucket' }
  const job = { type: 'archive.make', payload: { archiveId: asked.id } }
  await expect(runJob({ ...portal.deps, config }, job)).rejects.toThrow()
  expect(await archiveOf(await look(applicant, asked))).toMatchObject({ state: 'failed' })
  await run(asked)
  const { url: _first, ...made } = await archiveOf(await look(applicant, asked))
  await run(asked)
  const { url: _second, ...again } = await archiveOf(await look(applicant, asked))
  expect(again).toEqual(made)
  expect(made.state).toBe('done')
})

test('a dossier without a clean paper has no archive', async () => {
  const { applicant, dossierId } = await startDossier(portal, { call })
  expect(await codeOf(await ask(applicant, dossierId))).toBe('document.not_found')
})

import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { ExportJob, type NewExport } from '../../shared/exports/export-job.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { runJob } from '../jobs/run-job.ts'
import { keys } from '../storage/keys.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier, type SeedDossier } from '../testing/seed-dossier.ts'
import { answerOrJob } from './answer-or-job.ts'
import { noteRun, takeOver } from './export.store.ts'

let portal: TestPortal
let staff: Account
let director: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Marie Hodge' })
  director = await portal.seedAccount({ roles: ['director'] })
})
afterAll(() => portal.close())

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const newCall = () => portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase() })
const post = (account: Account, at: string, body?: unknown) =>
  portal.request(account, 'POST', at, { ...(body !== undefined && { body }) })
async function decided(call: Call, number: number, body: unknown, seed: SeedDossier = {}) {
  const dossier = await seedDossier(portal, call, { number, evaluated: { score: 78.5 }, ...seed })
  expect((await post(staff, `/dossiers/${dossier.id}/decisions`, body)).status).toBe(201)
  return dossier
}
const award = (amount: number) => ({ outcome: 'award', amount, reasons: '', legalAct })
async function release(call: Call) {
  await post(staff, `/calls/${call.id}/release`)
  expect((await post(director, `/calls/${call.id}/release/confirmation`)).status).toBe(200)
}

const wanted = (content: NewExport['content'], format: NewExport['format']): NewExport => ({
  content,
  format,
  language: 'fr',
})
async function ask(call: Call, what: NewExport, account = staff): Promise<ExportJob> {
  const answer = await post(account, `/calls/${call.id}/exports`, what)
  expect(answer.status).toBe(202)
  return ExportJob.parse(await answer.json())
}
const find = async (job: ExportJob) =>
  ExportJob.parse(await (await portal.request(staff, 'GET', `/exports/${job.id}`)).json())
const run = (job: ExportJob) => runJob(portal.deps, { type: 'export.make', payload: { exportId: job.id } })
async function fileOf(job: ExportJob): Promise<Uint8Array> {
  const answer = await portal.request(staff, 'GET', `/exports/${job.id}/file`)
  expect(answer.status).toBe(302)
  const file = await fetch(answer.headers.get('location') ?? '')
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toContain(job.name)
  return new Uint8Array(await file.arrayBuffer())
}
async function made(call: Call, what: NewExport, account = staff): Promise<Uint8Array> {
  const job = await ask(call, what, account)
  await run(job)
  return fileOf(job)
}

describe('an export', () => {
  it('is made after the answer, told of in the list with who asked and when, and fetched by a short link', async () => {
    const call = await newCall()
    await decided(call, 1, award(12_300_50))
    const job = await ask(call, wanted('decisions', 'csv'))
    expect(job).toMatchObject({
      state: 'waiting',
      name: `${call.code}-decisions-fr.csv`,
      createdByName: 'Marie Hodge',
      createdAt: portal.deps.now(),
    })
    const early = await portal.request(staff, 'GET', `/exports/${job.id}/file`)
    expect([early.status, await early.json()]).toMatchObject([409, { code: 'export.not_ready' }])

    await run(job)
    const text = new TextDecoder().decode(await fileOf(job))
    expect(parseCsv(text, ';')[1]?.[9]).toBe('12300,50')
    const { exports } = z
      .object({ exports: z.array(ExportJob) })
      .parse(await (await portal.request(staff, 'GET', `/calls/${call.id}/exports`)).json())
    expect(exports).toMatchObject([{ id: job.id, state: 'done', done: 1, finishedAt: portal.deps.now() }])
    expect(exports[0]?.size).toBeGreaterThan(300)
  })

  it('counts dossiers, whatever stands in it, so that its progress is told right', async () => {
    const call = await newCall()
    await decided(call, 1, award(12_300_50))
    await decided(call, 2, { outcome: 'rejection', reasons: 'Out of scope.', legalAct })
    const contents = ['dossiers', 'evaluations', 'decisions', 'scdl', '360giving'] as const
    for (const content of contents) {
      const job = await ask(call, wanted(content, 'csv'))
      await run(job)
      expect([content, (await find(job)).done]).toEqual([content, 2])
    }
  })

  it('is asked for once, however often the request is repeated', async () => {
    const call = await newCall()
    const request = { body: wanted('dossiers', 'csv'), headers: { 'Idempotency-Key': randomUUID() } }
    const answers = await Promise.all(
      [1, 2, 3].map(() => portal.request(staff, 'POST', `/calls/${call.id}/exports`, request)),
    )
    const ids = await Promise.all(answers.map(async (answer) => ExportJob.parse(await answer.json()).id))
    expect(new Set(ids).size).toBe(1)
  })

  it('expires after a week, in the list and by its link', async () => {
    const call = await newCall()
    const job = await ask(call, wanted('dossiers', 'json'))
    await run(job)
    const before = portal.deps.now()
    portal.passMinutes(7 * 24 * 60)
    expect((await portal.request(staff, 'GET', `/exports/${job.id}/file`)).status).toBe(404)
    const headers = { Accept: 'text/html,*/*', 'Accept-Language': 'fr' }
    const page = await portal.request(staff, 'GET', `/exports/${job.id}/file`, { headers })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('Ce fichier n’existe pas ou a expiré. Demandez-le à nouveau.')
    const list = await (await portal.request(staff, 'GET', `/calls/${call.id}/exports`)).json()
    expect(list).toEqual({ exports: [] })
    portal.setClock(before)
  })

  it('says that it failed, can be asked for again, and is then made', async () => {
    const call = await newCall()
    const job = await ask(call, wanted('dossiers', 'csv'))
    const broken = { ...portal.deps, config: { ...portal.deps.config, exportsBucket: 'no-such-bucket' } }
    await expect(runJob(broken, { type: 'export.make', payload: { exportId: job.id } })).rejects.toThrow()
    expect((await find(job)).state).toBe('failed')
    expect((await post(staff, `/exports/${job.id}/retry`)).status).toBe(202)
    expect((await find(job)).state).toBe('waiting')
    const twice = await post(staff, `/exports/${job.id}/retry`)
    expect([twice.status, await twice.json()]).toMatchObject([409, { code: 'export.not_failed' }])
    await run(job)
    expect((await find(job)).state).toBe('done')
  })

  it('whose function died can be asked for again, and the dead one’s late word changes nothing', async () => {
    const call = await newCall()
    const job = await ask(call, wanted('dossiers', 'csv'))
    await takeOver(portal.deps.table, job.id, 'dead', portal.deps.now())
    expect((await find(job)).state).toBe('running')
    portal.passMinutes(16)
    expect((await find(job)).state).toBe('failed')
    await post(staff, `/exports/${job.id}/retry`)
    await run(job)
    await expect(noteRun(portal.deps.table, job.id, 'dead', { state: 'failed' })).rejects.toThrow()
    expect((await find(job)).state).toBe('done')
    await run(job)
    expect((await portal.deps.table.get(keys.export(job.id)))?.['state']).toBe('done')
  })

  it('is the service’s alone, of what there is to export', async () => {
    const call = await newCall()
    const job = await ask(call, wanted('dossiers', 'csv'))
    for (const roles of [['evaluator'], []] as const) {
      const person = await portal.seedAccount({ roles })
      expect((await portal.request(person, 'GET', `/exports/${job.id}`)).status).toBe(403)
      expect((await post(person, `/calls/${call.id}/exports`, wanted('dossiers', 'csv'))).status).toBe(403)
    }
    const answer = await post(staff, `/calls/${call.id}/exports`, wanted('papers', 'csv'))
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'export.format' }])
  })
})

describe('a large call', () => {
  it('answers its stable addresses with the job, the same one however often it is asked', async () => {
    const call = await newCall()
    await portal.deps.table.put({
      ...keys.counter(call.id),
      kind: 'Counter',
      schemaVersion: 1,
      last: 100_000,
    })
    const at = `/calls/${call.id}/exports/decisions.xlsx?language=en`
    const first = await portal.request(staff, 'GET', at)
    expect(first.status).toBe(202)
    const job = ExportJob.parse(await first.json())
    expect(first.headers.get('location')).toBe(`/api/exports/${job.id}`)
    const again = ExportJob.parse(await (await portal.request(staff, 'GET', at)).json())
    expect(again.id).toBe(job.id)
    await run(job)
    expect((await find(job)).state).toBe('done')
  })
})

describe('a call with long texts', () => {
  it('is answered with the job, where its file would be more than a function may answer', async () => {
    const call = await newCall()
    await decided(call, 1, { outcome: 'rejection', reasons: 'x'.repeat(4000), legalAct })
    const asked = { callId: call.id, wanted: wanted('decisions', 'csv') }
    const context = { ...portal.contextFor(staff), idempotency: undefined }
    expect((await answerOrJob(context, asked, 8000)).status).toBe(200)
    const answer = await answerOrJob(context, asked, 4000)
    expect(answer.status).toBe(202)
    const job = ExportJob.parse(await answer.json())
    await run(job)
    expect(new TextDecoder().decode(await fileOf(job))).toContain('xxx')
  })
})

describe('a workbook', () => {
  it('has amounts as numbers, dates as dates, headings that stay, and texts that are never run', async () => {
    const call = await newCall()
    await decided(call, 1, award(12_300_50), { projectTitle: '=HYPERLINK("http://x")' })
    const bytes = new Uint8Array(
      await (await portal.request(staff, 'GET', `/calls/${call.id}/exports/decisions.xlsx`)).arrayBuffer(),
    )
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<c r="J2" s="2"><v>12300.5</v></c>')
    // 12 May 2027 in Excel's calendar.
    expect(sheet).toContain('<c r="O2" s="5"><v>46519</v></c>')
    expect(sheet).toContain('<c r="P2" t="b"><v>0</v></c>')
    expect(sheet).toContain('<c r="B2" s="7" t="inlineStr">')
    expect(sheet).not.toContain('<f>')
  })
})

const SCHEMAS = new URL('../../../shared/data/360giving/', import.meta.url)

describe('360Giving', () => {
  it('holds the announced awards only, and the official schema accepts it', async () => {
    const call = await newCall()
    await decided(call, 1, award(12_300_50))
    await decided(call, 2, { outcome: 'rejection', reasons: 'Out of scope.', legalAct })
    const empty = await portal.request(staff, 'GET', `/calls/${call.id}/exports/360giving.json`)
    expect(await empty.json()).toMatchObject({ grants: [] })
    await release(call)
    portal.passMinutes(1)
    await decided(call, 3, award(1_00))
    const grants: unknown = await (
      await portal.request(staff, 'GET', `/calls/${call.id}/exports/360giving.json`)
    ).json()
    expect(grants).toMatchObject({
      version: '1.4',
      grants: [{ id: `360G-CooperationSXM-${call.code}-0001`, amountAwarded: 12_300.5, currency: 'EUR' }],
    })
    if (existsSync(SCHEMAS)) expect(schemaFaults(grants)).toEqual([])
    const rows = parseCsv(new TextDecoder().decode(await made(call, wanted('360giving', 'csv'))))
    expect(rows).toHaveLength(2)
    if (existsSync(SCHEMAS)) {
      const official = parseCsv(readFileSync(new URL('grants-headings.csv', SCHEMAS), 'utf8'))
      const headings = new Set(official.map(([heading]) => heading))
      const unknown = rows[0]?.filter((heading) => !headings.has(heading.replace(/:\d(?=:)/u, '')))
      expect(unknown).toEqual([])
    }
  })
})

/** What the official schemas say against a package. */
function schemaFaults(grants: unknown): unknown[] {
  const read = (name: string): object => {
    // The name of the draft is written with http in them, which no validator knows.
    const { $schema: _draft, ...schema } = z
      .looseObject({ $schema: z.string() })
      .parse(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')))
    return schema
  }
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // The package names the schema of the version before.
  const before =
    'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json'
  ajv.addSchema({ ...read('360-giving-schema.json'), $id: before })
  const validate = ajv.compile(read('360-giving-package-schema.json'))
  return validate(grants) ? [] : (validate.errors ?? [])
}

describe('the papers of a call', () => {
  async function withPaper(call: Call, number: number, text: string, rest: SeedDossier = {}) {
    const dossier = await seedDossier(portal, call, { number, ...rest })
    const id = portal.deps.newId('document')
    const objectKey = `dossiers/${dossier.id}/${id}`
    await portal.deps.s3.send(new PutObjectCommand({ Bucket: 'documents', Key: objectKey, Body: text }))
    await portal.deps.table.put({
      ...keys.document(dossier.id, id),
      kind: 'Document',
      schemaVersion: 1,
      id,
      kindId: 'statutes',
      name: 'Statuts/../été.pdf',
      size: text.length,
      mediaType: 'application/pdf',
      sha256: sha256Hex(text),
      state: 'clean',
      announcedAt: portal.deps.now(),
      announcedBy: staff.id,
      permittedUntil: portal.deps.now(),
      objectKey,
      bytesChecked: true,
      malwareChecked: true,
    })
    return dossier
  }

  it('are one archive with a folder for each dossier and a manifest of their hashes', async () => {
    const call = await newCall()
    await withPaper(call, 1, 'first')
    await withPaper(call, 2, 'second')
    const archive = unzipSync(await made(call, wanted('papers', 'zip')))
    const path = `${call.code}-0001/01-Statuts_.._été.pdf`
    expect(strFromU8(archive[path] ?? new Uint8Array())).toBe('first')
    const manifest = parseCsv(strFromU8(archive['manifest.csv'] ?? new Uint8Array()).slice(1))
    expect(manifest.slice(1).map(([name, sha256]) => [name, sha256])).toEqual([
      [path, sha256Hex('first')],
      [path.replace('0001', '0002'), sha256Hex('second')],
    ])
  })

  it('leave out the dossiers in which the asker is involved', async () => {
    const call = await newCall()
    const both = await portal.seedAccount({ roles: ['staff'] })
    await withPaper(call, 1, 'of my own', { applicant: both })
    await withPaper(call, 2, 'of others')
    const names = Object.keys(unzipSync(await made(call, wanted('papers', 'zip'), both)))
    expect(names).toHaveLength(2)
    expect(names[0]).toContain('0002/')
  })

  it('may be larger than what a function holds at once, and arrive whole', async () => {
    const call = await newCall()
    const size = 20 * 1024 * 1024
    await withPaper(call, 1, 'x'.repeat(size))
    const archive = await made(call, wanted('papers', 'zip'))
    expect(Object.values(unzipSync(archive))[0]?.length).toBe(size)
  })
})

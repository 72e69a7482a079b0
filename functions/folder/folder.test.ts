import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Document, FormPermission } from '../../shared/documents/document.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { FolderPaper, type NewFolderPaper } from '../../shared/organisations/folder.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { expireDocuments } from '../documents/expire-documents.ts'
import { recordMalwareVerdict } from '../documents/record-malware-verdict.ts'
import { createDossier } from '../dossiers/create-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedStaffedOrganisation, type StaffedOrganisation } from '../testing/seed-organisation.ts'

let portal: TestPortal
let staffed: StaffedOrganisation
let callId: string
beforeAll(async () => {
  portal = await createTestPortal()
  callId = (await portal.seedCall()).id
})
afterAll(() => portal.close())
beforeEach(async () => {
  portal.passMinutes(1)
  staffed = await seedStaffedOrganisation(portal)
})

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\ntrailer << >>\n%%EOF\n`)
const at = (path = '') => `/organisations/${staffed.organisationId}/folder${path}`
const codeOf = async (response: Response) =>
  response.status < 400 ? 'ok' : Problem.parse(await response.json()).code

const announce = (by: Account, bytes: Buffer, overrides: Partial<NewFolderPaper> = {}) =>
  portal.request(by, 'POST', at(), {
    body: {
      kind: 'statutes',
      name: 'statuts.pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      issuedOn: '2026-03-14',
      validUntil: null,
      bankAccount: '',
      ...overrides,
    },
  })

/** What the store told since the last look is inspected, as the function behind its events does. */
async function inspectArrivals(): Promise<void> {
  for (const { key, versionId } of portal.arrived.splice(0)) {
    const object = { key, ...(versionId && { versionId }) }
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
  }
}

async function send(by: Account, bytes: Buffer, overrides: Partial<NewFolderPaper> = {}): Promise<string> {
  const response = await announce(by, bytes, overrides)
  expect(response.status).toBe(201)
  const { url, fields, document } = FormPermission.parse(await response.json())
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  expect((await fetch(url, { method: 'POST', body: form })).ok).toBe(true)
  await inspectArrivals()
  return document.id
}

async function papersSeenBy(account: Account): Promise<FolderPaper[]> {
  const { papers } = await (await portal.request(account, 'GET', at())).json()
  return FolderPaper.array().parse(papers)
}

describe('the folder of an organisation', () => {
  it('takes a paper by the road of every upload, and keeps the version before it', async () => {
    const first = await send(staffed.member, pdf('2025'))
    portal.passMinutes(5)
    const second = await send(staffed.manager, pdf('2026'), { issuedOn: '2026-05-01' })
    expect(await papersSeenBy(staffed.member)).toMatchObject([
      { kind: 'statutes', issuedOn: '2026-05-01', document: { id: second, state: 'clean' } },
      { kind: 'statutes', issuedOn: '2026-03-14', document: { id: first, state: 'clean' } },
    ])
    const { url } = await (await portal.request(staffed.member, 'GET', at(`/${first}/link`))).json()
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf('2025'))
  })

  it('shows bank details to managers and the service, and to no other member', async () => {
    const body = { kind: 'bankDetails', bankAccount: 'FR76 3000 6000 0112 3456 7890 189' } as const
    expect(await codeOf(await announce(staffed.member, pdf('rib'), body))).toBe('permission.denied')
    const id = await send(staffed.manager, pdf('rib'), body)
    const staff = await portal.seedAccount({ roles: ['staff'] })
    for (const reader of [staffed.manager, staff])
      expect(await papersSeenBy(reader)).toMatchObject([{ bankAccount: body.bankAccount }])
    expect(await papersSeenBy(staffed.member)).toEqual([])
    for (const [method, path] of [
      ['GET', `/${id}/link`],
      ['DELETE', `/${id}`],
    ] as const)
      expect(await codeOf(await portal.request(staffed.member, method, at(path)))).toBe('document.not_found')
  })

  it('lets what is said of a paper be changed, and its file not', async () => {
    const id = await send(staffed.member, pdf('police'), { kind: 'insurance' })
    const facts = { issuedOn: null, validUntil: '2027-12-31', bankAccount: 'not a bank paper' }
    const response = await portal.request(staffed.member, 'PUT', at(`/${id}`), { body: facts })
    expect(await response.json()).toMatchObject({ validUntil: '2027-12-31', issuedOn: null, bankAccount: '' })
  })

  it('says of a paper that was refused why, and lets the next one take its place', async () => {
    const renamed = await send(staffed.member, Buffer.from('MZ no paper at all'))
    const cutOff = await send(staffed.member, pdf('x').subarray(0, 12), { kind: 'accounts' })
    expect(await papersSeenBy(staffed.member)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          document: expect.objectContaining({ id: renamed, state: 'refused', fault: 'type_differs' }),
        }),
        expect.objectContaining({
          document: expect.objectContaining({ id: cutOff, state: 'refused', fault: 'broken' }),
        }),
      ]),
    )
    const { status } = await portal.request(staffed.member, 'GET', at(`/${cutOff}/link`))
    expect(status).toBeGreaterThanOrEqual(400)
    portal.passMinutes(1)
    await send(staffed.member, pdf('whole'), { kind: 'accounts' })
    const [newest] = await papersSeenBy(staffed.member)
    expect(newest).toMatchObject({ kind: 'accounts', document: { state: 'clean' } })
  })

  it('forgets a paper that was announced and never came', async () => {
    await announce(staffed.member, pdf('lost'))
    portal.passMinutes(27 * 60)
    await expireDocuments(portal.deps, portal.deps.now())
    expect(await papersSeenBy(staffed.member)).toEqual([])
  })

  it('knows nothing of a paper of another organisation', async () => {
    const id = await send(staffed.manager, pdf('ours'))
    const other = await seedStaffedOrganisation(portal)
    const path = `/organisations/${other.organisationId}/folder/${id}`
    expect(await codeOf(await portal.request(other.manager, 'GET', `${path}/link`))).toBe(
      'document.not_found',
    )
    expect(await codeOf(await portal.request(other.manager, 'DELETE', path))).toBe('document.not_found')
  })
})

describe('a paper of the folder used in a dossier', () => {
  const start = (by: Account) =>
    createDossier(portal.contextFor(by), { callId, organisationId: staffed.organisationId })
  const use = (by: Account, dossierId: string, documentId: string, key?: string) =>
    portal.request(by, 'POST', `/dossiers/${dossierId}/folder-papers`, {
      body: { kindId: 'statutes', documentId },
      ...(key && { headers: { 'Idempotency-Key': key } }),
    })

  it('is a copy of exactly that version, checked like every other, and stays when the folder changes', async () => {
    const paper = await send(staffed.member, pdf('the statutes of 2026'))
    const { id: dossierId } = await start(staffed.member)
    const offered = await portal.request(staffed.member, 'GET', `/dossiers/${dossierId}/folder`)
    expect(await offered.json()).toMatchObject({ papers: [{ document: { id: paper } }] })

    const used = Document.parse(await (await use(staffed.member, dossierId, paper)).json())
    await inspectArrivals()
    await portal.request(staffed.manager, 'DELETE', at(`/${paper}`))
    const list = await portal.request(staffed.member, 'GET', `/dossiers/${dossierId}/documents`)
    const { documents } = await list.json()
    expect(documents).toMatchObject([
      {
        id: used.id,
        kindId: 'statutes',
        name: 'statuts.pdf',
        state: 'clean',
        sha256: createHash('sha256').update(pdf('the statutes of 2026')).digest('hex'),
      },
    ])
    const link = await portal.request(
      staffed.member,
      'GET',
      `/dossiers/${dossierId}/documents/${used.id}/link`,
    )
    const { url } = await link.json()
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(pdf('the statutes of 2026'))
  })

  it('is used once by a request that is repeated, also where the copy was cut off', async () => {
    const paper = await send(staffed.member, pdf('once'))
    const { id: dossierId } = await start(staffed.member)
    const key = 'the-same-request'
    const answers = await Promise.all([1, 2].map(() => use(staffed.member, dossierId, paper, key)))
    const ids = await Promise.all(answers.map(async (one) => Document.parse(await one.json()).id))
    expect(new Set(ids).size).toBe(1)
    await inspectArrivals()
    const { documents } = await (
      await portal.request(staffed.member, 'GET', `/dossiers/${dossierId}/documents`)
    ).json()
    expect(documents).toMatchObject([{ state: 'clean' }])
  })

  it('is none of another organisation’s, and no bank paper for who may not read it', async () => {
    const rib = await send(staffed.manager, pdf('rib'), { kind: 'bankDetails' })
    const { id: dossierId } = await start(staffed.member)
    expect(await codeOf(await use(staffed.member, dossierId, rib))).toBe('document.not_found')
    const stranger = await portal.seedAccount()
    const own = await portal.seedOrganisation(stranger)
    const theirs = await createDossier(portal.contextFor(stranger), { callId, organisationId: own.id })
    expect(await codeOf(await use(stranger, theirs.id, rib))).toBe('document.not_found')
  })
})

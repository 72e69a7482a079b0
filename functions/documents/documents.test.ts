import { createHash } from 'node:crypto'
import { HeadObjectCommand } from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { UploadPermission } from '../../shared/documents/document.ts'
import type { DomainError } from '../../shared/errors/domain-error.ts'
import type { Call } from '../../shared/calls/call.ts'
import { MOST_DOCUMENTS } from '../../shared/documents/file-rules.ts'
import { startDossier } from '../testing/fill-dossier.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { announceDocument } from './announce-document.ts'
import { checkBytes } from './check-bytes.ts'
import { expireDocuments } from './expire-documents.ts'
import { linkDocument } from './link-document.ts'
import { listDocuments } from './list-documents.ts'
import { permitAgain } from './permit-again.ts'
import { recordMalwareVerdict } from './record-malware-verdict.ts'
import { removeDocument } from './remove-document.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let portal: TestPortal
let applicant: Account
let dossierId: string
let kindId: string
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  applicant = await portal.seedAccount()
  const { documentKinds } = sampleCall()
  // As many files of a kind as a dossier holds: these tests are not about how many of one kind there may be.
  call = await portal.seedCall({
    documentKinds: documentKinds.map((kind) => ({ ...kind, maximumFiles: MOST_DOCUMENTS })),
  })
  kindId = call.documentKinds.find((kind) => kind.types.includes('docx'))?.id ?? ''
  dossierId = (await startDossier(portal, { call, applicant })).dossierId
})
afterAll(() => portal.close())

const announce = (
  bytes: Buffer,
  overrides: Partial<{ name: string; size: number; sha256: string; kindId: string }> = {},
) =>
  announceDocument(portal.contextFor(applicant), {
    dossierId,
    document: { kindId, name: 'statuts.pdf', size: bytes.length, sha256: sha256(bytes), ...overrides },
  })

async function send(permission: UploadPermission, bytes: Buffer, changed: Record<string, string> = {}) {
  if (permission.way !== 'form') throw new Error('a small paper goes whole')
  const { url, fields } = permission
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  return fetch(url, { method: 'POST', body: form })
}

const lastArrival = () => {
  const { key, versionId } = portal.arrived.at(-1) ?? { key: '', versionId: undefined }
  return { key, ...(versionId && { versionId }) }
}

async function upload(bytes: Buffer, overrides: Parameters<typeof announce>[1] = {}) {
  const permission = await announce(bytes, overrides)
  const answer = await send(permission, bytes)
  expect(answer.status, await answer.text()).toBeLessThan(300)
  return { documentId: permission.document.id, object: lastArrival() }
}

const stateOf = async (documentId: string) => {
  const { documents } = await listDocuments(portal.contextFor(applicant), { dossierId })
  return documents.find((document) => document.id === documentId)
}

const isStored = (key: string) =>
  portal.deps.s3.send(new HeadObjectCommand({ Bucket: 'documents', Key: key })).then(
    () => true,
    () => false,
  )

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: DomainError) => error.code,
  )

describe('a paper', () => {
  test('goes straight to the store, is checked, and can then be read', async () => {
    const { documentId, object } = await upload(PDF)
    expect(await stateOf(documentId)).toMatchObject({ state: 'announced' })
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toMatchObject({ state: 'checking' })
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    expect(await stateOf(documentId)).toMatchObject({ state: 'clean', mediaType: 'application/pdf' })
    const link = await linkDocument(portal.contextFor(applicant), {
      dossierId,
      documentId,
      disposition: 'inline',
    })
    const read = await fetch(link.url)
    expect(Buffer.from(await read.arrayBuffer()).equals(PDF)).toBe(true)
    expect(read.headers.get('content-disposition')).toMatch(/^inline; filename="statuts.pdf"/u)
  })

  test('becomes clean in whatever order the two checks come, and however often', async () => {
    const { documentId, object } = await upload(PDF)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    await Promise.all([checkBytes(portal.deps, object), checkBytes(portal.deps, object)])
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toMatchObject({ state: 'clean' })
  })

  test('keeps its name with accents when it is downloaded', async () => {
    const { documentId, object } = await upload(PDF, { name: 'Délibération n° 7 – été.pdf' })
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    const { url } = await linkDocument(portal.contextFor(applicant), {
      dossierId,
      documentId,
      disposition: 'attachment',
    })
    const header = (await fetch(url)).headers.get('content-disposition') ?? ''
    expect(header).toContain(`filename*=UTF-8''${encodeURIComponent('Délibération n° 7 – été.pdf')}`)
  })

  const offices: [string, string, Zippable][] = [
    [
      'a DOCX',
      'lettre.docx',
      { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') },
    ],
    [
      'an ODT',
      'lettre.odt',
      { mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] },
    ],
  ]
  test.each(offices)('may be %s, told by its bytes', async (_what, name, entries) => {
    const { documentId, object } = await upload(Buffer.from(zipSync(entries)), { name })
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toMatchObject({ state: 'checking' })
  })
})

describe('a paper is refused before it is sent', () => {
  test.each([
    ['when it is empty', { size: 0 }, 'document.empty'],
    ['when it is over the limit', { size: 900 * 1024 * 1024 }, 'document.too_large'],
    ['when its ending is of no accepted type', { name: 'programme.exe' }, 'document.type_not_accepted'],
    ['when its name hides a direction mark', { name: 'facture\u202efdp.pdf' }, 'document.name'],
    ['when its name is a control character', { name: '\u0007.pdf' }, 'document.name'],
    ['when the call does not ask for such a paper', { kindId: 'unknown-kind' }, 'document.unknown_kind'],
  ])('%s', async (_when, overrides, code) => {
    expect(await codeOf(announce(PDF, overrides))).toBe(code)
  })

  test('when somebody else tries, who learns nothing of the dossier', async () => {
    const stranger = await portal.seedAccount()
    const context = portal.contextFor(stranger)
    const { documentId } = await upload(PDF)
    const document = { kindId, name: 'a.pdf', size: 5, sha256: sha256(PDF) }
    const codes = await Promise.all(
      [
        announceDocument(context, { dossierId, document }),
        listDocuments(context, { dossierId }),
        permitAgain(context, { dossierId, documentId }),
        linkDocument(context, { dossierId, documentId, disposition: 'inline' }),
        removeDocument(context, { dossierId, documentId }),
      ].map(codeOf),
    )
    expect(new Set(codes)).toEqual(new Set(['dossier.not_found']))
  })
})

describe('the store itself refuses', () => {
  test('other bytes than announced, of the same size', async () => {
    const permission = await announce(PDF)
    const other = Buffer.from(PDF)
    other.write('x', 20)
    expect((await send(permission, other)).status).toBeGreaterThanOrEqual(400)
    expect(await stateOf(permission.document.id)).toMatchObject({ state: 'announced' })
  })

  test('more and fewer bytes than announced', async () => {
    const permission = await announce(PDF)
    expect((await send(permission, Buffer.concat([PDF, PDF]))).status).toBeGreaterThanOrEqual(400)
    expect((await send(permission, PDF.subarray(0, 10))).status).toBeGreaterThanOrEqual(400)
  })

  test('a permission that was changed for another place', async () => {
    const permission = await announce(PDF)
    const answer = await send(permission, PDF, { key: 'dossiers/of/somebody-else' })
    expect(answer.status).toBe(403)
  })

  test('a permission that has run out; a new one can be had', async () => {
    const permission = await announce(PDF)
    portal.shiftStoreClock(16)
    expect((await send(permission, PDF)).status).toBe(403)
    portal.shiftStoreClock(0)
    const again = await permitAgain(portal.contextFor(applicant), {
      dossierId,
      documentId: permission.document.id,
    })
    expect((await send(again, PDF)).status).toBeLessThan(300)
  })
})

describe('a paper that arrived', () => {
  test('is refused when its bytes are of another type than its name says', async () => {
    const { documentId, object } = await upload(Buffer.from('only words, no PDF'))
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    expect(await stateOf(documentId)).toMatchObject({ state: 'refused', fault: 'type_differs' })
    expect(
      await codeOf(
        linkDocument(portal.contextFor(applicant), { dossierId, documentId, disposition: 'inline' }),
      ),
    ).toBe('document.not_clean')
  })

  test('is closed to everybody when malware is found, and stays so', async () => {
    const { documentId, object } = await upload(PDF)
    await recordMalwareVerdict(portal.deps, object, 'THREATS_FOUND')
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    expect(await stateOf(documentId)).toMatchObject({ state: 'infected' })
  })

  test('is not replaced by sending again with the same permission: links name the version that was checked', async () => {
    const permission = await announce(PDF)
    await send(permission, PDF)
    const first = lastArrival()
    await checkBytes(portal.deps, first)
    await recordMalwareVerdict(portal.deps, first, 'NO_THREATS_FOUND')
    await send(permission, PDF)
    const second = lastArrival()
    expect(second.versionId).not.toBe(first.versionId)
    await checkBytes(portal.deps, second)
    // The second copy is gone, so that the checked version is the object again and no rule takes it for replaced.
    const { VersionId } = await portal.deps.s3.send(
      new HeadObjectCommand({ Bucket: 'documents', Key: first.key }),
    )
    expect(VersionId).toBe(first.versionId)
    const documentId = permission.document.id
    const { url } = await linkDocument(portal.contextFor(applicant), {
      dossierId,
      documentId,
      disposition: 'inline',
    })
    expect(new URL(url).searchParams.get('versionId')).toBe(first.versionId)
    expect(await codeOf(permitAgain(portal.contextFor(applicant), { dossierId, documentId }))).toBe(
      'document.already_arrived',
    )
  })

  test('cannot be read while it is being checked', async () => {
    const { documentId, object } = await upload(PDF)
    await checkBytes(portal.deps, object)
    expect(
      await codeOf(
        linkDocument(portal.contextFor(applicant), { dossierId, documentId, disposition: 'inline' }),
      ),
    ).toBe('document.still_checking')
  })

  test('can be taken out of an open dossier; a verdict that comes later changes nothing', async () => {
    const { documentId, object } = await upload(PDF)
    await removeDocument(portal.contextFor(applicant), { dossierId, documentId })
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toBeUndefined()
    expect(await isStored(object.key)).toBe(false)
  })

  test('that the scanner could not read stays refused, whatever its bytes say', async () => {
    const { documentId, object } = await upload(PDF)
    await recordMalwareVerdict(portal.deps, object, 'UNSUPPORTED')
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    expect(await stateOf(documentId)).toMatchObject({ state: 'refused', fault: 'unreadable' })
  })

  test('leaves no bytes behind when malware was found in it', async () => {
    const { object } = await upload(PDF)
    await recordMalwareVerdict(portal.deps, object, 'THREATS_FOUND')
    expect(await isStored(object.key)).toBe(false)
  })

  test('with macros under a harmless ending is refused', async () => {
    const macros = {
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w/>'),
      'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
    }
    const { documentId, object } = await upload(Buffer.from(zipSync(macros)), { name: 'lettre.docx' })
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toMatchObject({ state: 'refused', fault: 'type_differs' })
  })

  test('with a spreadsheet inside is still a letter', async () => {
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'xl/workbook.xml': strToU8('<w/>') })
    const letter: Zippable = {
      'word/embeddings/sheet.xlsx': [sheet, { level: 0 }],
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w/>'),
    }
    const { documentId, object } = await upload(Buffer.from(zipSync(letter)), { name: 'lettre.docx' })
    await checkBytes(portal.deps, object)
    expect(await stateOf(documentId)).toMatchObject({ state: 'checking' })
  })
})

test('in whatever order, and however often, arrival and verdicts come, a settled paper stays settled', async () => {
  const words = ['arrived', 'NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED'] as const
  const settled: (string | undefined)[] = ['clean', 'refused', 'infected']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), async (story) => {
      const { documentId, object } = await upload(PDF)
      let before: string | undefined
      for (const word of story) {
        if (word === 'arrived') await checkBytes(portal.deps, object)
        else await recordMalwareVerdict(portal.deps, object, word)
        const { state } = (await stateOf(documentId)) ?? {}
        if (settled.includes(before)) expect([before, 'infected']).toContain(state)
        before = state
      }
      const isGood = story.includes('arrived') && story.includes('NO_THREATS_FOUND')
      if (story.includes('THREATS_FOUND')) expect(before).toBe('infected')
      else if (isGood && !story.includes('UNSUPPORTED')) expect(before).toBe('clean')
      else if (!isGood) expect(before).not.toBe('clean')
      await removeDocument(portal.contextFor(applicant), { dossierId, documentId })
    }),
    { numRuns: 25 },
  )
})

describe('how many papers', () => {
  test('one hundred at most, also when several are announced in the same moment', async () => {
    const { dossierId: full } = await startDossier(portal, { call, applicant })
    const one = () =>
      announceDocument(portal.contextFor(applicant), {
        dossierId: full,
        document: { kindId, name: 'statuts.pdf', size: PDF.length, sha256: sha256(PDF) },
      })
    for (let count = 0; count < MOST_DOCUMENTS - 2; count += 1) await one()
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, one))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const { documents } = await listDocuments(portal.contextFor(applicant), { dossierId: full })
    expect(documents).toHaveLength(MOST_DOCUMENTS)
  })
})

describe('a file that never arrives', () => {
  test('is forgotten after a day, unless a new permission was asked for', async () => {
    const [gone, waited, arrived] = [await announce(PDF), await announce(PDF), await upload(PDF)]
    await checkBytes(portal.deps, arrived.object)
    portal.passMinutes(24 * 60)
    await permitAgain(portal.contextFor(applicant), { dossierId, documentId: waited.document.id })
    portal.passMinutes(1)
    await expireDocuments(portal.deps, portal.deps.now())
    expect(await stateOf(gone.document.id)).toBeUndefined()
    expect(await stateOf(waited.document.id)).toMatchObject({ state: 'announced' })
    expect(await stateOf(arrived.documentId)).toMatchObject({ state: 'checking' })
    portal.passMinutes(3 * 60)
    await expireDocuments(portal.deps, portal.deps.now())
    expect(await stateOf(waited.document.id)).toBeUndefined()
    expect(await expireDocuments(portal.deps, portal.deps.now())).toBe(0)
  })

  test('whose bytes come too late leaves nothing in the store', async () => {
    const permission = await announce(PDF)
    portal.passMinutes(27 * 60)
    await expireDocuments(portal.deps, portal.deps.now())
    await send(permission, PDF)
    await checkBytes(portal.deps, lastArrival())
    expect(await isStored(lastArrival().key)).toBe(false)
  })
})

test('announcing the same file again with the same key gives the same document', async () => {
  const context = portal.contextFor(applicant, { idempotency: { key: 'same-key-1', requestHash: 'one' } })
  const document = { kindId, name: 'statuts.pdf', size: PDF.length, sha256: sha256(PDF) }
  const [first, second] = [
    await announceDocument(context, { dossierId, document }),
    await announceDocument(context, { dossierId, document }),
  ]
  expect(second.document.id).toBe(first.document.id)
  await send(first, PDF)
  await checkBytes(portal.deps, lastArrival())
  expect(await codeOf(announceDocument(context, { dossierId, document }))).toBe('document.already_arrived')
  const other = { ...context, idempotency: { key: 'same-key-1', requestHash: 'two' } }
  expect(await codeOf(announceDocument(other, { dossierId, document }))).toBe('idempotency.key_reused')
})

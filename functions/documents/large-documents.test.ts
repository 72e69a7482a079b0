import { createHash } from 'node:crypto'
import { ListPartsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { PartPermission, PartsPermission } from '../../shared/documents/document.ts'
import { partsOf } from '../../shared/documents/parts.ts'
import type { DomainError } from '../../shared/errors/domain-error.ts'
import { startDossier } from '../testing/fill-dossier.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { announceDocument } from './announce-document.ts'
import { checkBytes } from './check-bytes.ts'
import { completeDocument } from './complete-document.ts'
import { expireDocuments } from './expire-documents.ts'
import { linkDocument } from './link-document.ts'
import { listDocuments } from './list-documents.ts'
import { permitAgain } from './permit-again.ts'
import { permitParts } from './permit-parts.ts'
import { recordMalwareVerdict } from './record-malware-verdict.ts'
import { removeBytes } from './remove-bytes.ts'
import { removeDocument } from './remove-document.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A scan of 17 MB: three parts, no two alike. */
const BYTES = Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n'),
  ...Array.from({ length: 17 }, (_, index) => Buffer.alloc(1024 * 1024, `page ${index} of a scan `)),
  Buffer.from('\ntrailer << >>\n%%EOF\n'),
])
const PARTS = partsOf(BYTES.length)
const bytesOf = (number: number) => {
  const part = PARTS.find((candidate) => candidate.number === number)
  return BYTES.subarray(part?.start, part?.end)
}

let portal: TestPortal
let applicant: Account
let call: Call
let dossierId: string

beforeAll(async () => {
  portal = await createTestPortal()
  applicant = await portal.seedAccount()
  const { documentKinds } = sampleCall()
  call = await portal.seedCall({
    documentKinds: documentKinds.map((kind) => ({ ...kind, maximumFiles: 50 })),
  })
  dossierId = (await startDossier(portal, { call, applicant })).dossierId
})
afterAll(() => portal.close())

const context = () => portal.contextFor(applicant)

async function announce(): Promise<PartsPermission> {
  const kindId = call.documentKinds.find(({ maximumSize }) => maximumSize > BYTES.length)?.id ?? ''
  const document = { kindId, name: 'statuts.pdf', size: BYTES.length, sha256: sha256(BYTES) }
  const permission = await announceDocument(context(), { dossierId, document })
  if (permission.way !== 'parts') throw new Error('a large paper goes in parts')
  return permission
}

const permit = async (documentId: string, numbers: readonly number[]): Promise<PartPermission[]> => {
  const wanted = numbers.map((number) => ({ number, sha256: sha256(bytesOf(number)) }))
  const { parts } = await permitParts(context(), { dossierId, documentId, parts: wanted })
  return parts
}

const put = ({ url, headers }: Pick<PartPermission, 'url' | 'headers'>, bytes: Buffer) =>
  fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })

/** Sends parts as a page does; gives the store's status for each. */
async function send(documentId: string, numbers: readonly number[]): Promise<number[]> {
  const permissions = await permit(documentId, numbers)
  const answers = permissions.map((permission) => put(permission, bytesOf(permission.number)))
  return (await Promise.all(answers)).map(({ status }) => status)
}

const complete = (documentId: string) => completeDocument(context(), { dossierId, documentId })

const stateOf = async (documentId: string) => {
  const { documents } = await listDocuments(context(), { dossierId })
  return documents.find((document) => document.id === documentId)
}

const lastArrival = () => {
  const { key, versionId } = portal.arrived.at(-1) ?? { key: '', versionId: undefined }
  return { key, ...(versionId && { versionId }) }
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: DomainError) => error.code,
  )

describe('a large paper', () => {
  test('arrives part by part, goes on after a break, and ends with the same bytes', async () => {
    const { document } = await announce()
    expect(await send(document.id, [1, 3])).toEqual([200, 200])
    const again = await permitAgain(context(), { dossierId, documentId: document.id })
    expect(again).toMatchObject({ way: 'parts', arrived: [1, 3] })
    await send(document.id, [2])
    expect(await complete(document.id)).toMatchObject({ id: document.id })
    await checkBytes(portal.deps, lastArrival())
    await recordMalwareVerdict(portal.deps, lastArrival(), 'NO_THREATS_FOUND')
    expect(await stateOf(document.id)).toMatchObject({ state: 'clean', sha256: sha256(BYTES) })
    const link = { dossierId, documentId: document.id, disposition: 'attachment' } as const
    const { url } = await linkDocument(context(), link)
    expect(sha256(Buffer.from(await (await fetch(url)).arrayBuffer()))).toBe(sha256(BYTES))
  })

  test('is put together once, however often and by however many it is asked', async () => {
    const { document } = await announce()
    await send(document.id, [1, 2, 3])
    const before = portal.arrived.length
    const twins = Array.from({ length: 3 }, () => refusalOf(complete(document.id)))
    // Who asks while the parts are being put together is told to ask again.
    for (const refusal of await Promise.all(twins))
      expect(['nothing was refused', 'server.busy']).toContain(refusal)
    await complete(document.id)
    expect(portal.arrived.length - before).toBe(1)
    await checkBytes(portal.deps, lastArrival())
    expect(await complete(document.id)).toMatchObject({ state: 'checking' })
    expect(await refusalOf(permit(document.id, [1]))).toBe('document.already_arrived')
  })

  test('is not asked for again when only the word of its arrival is late', async () => {
    const { document } = await announce()
    await send(document.id, [1, 2, 3])
    await complete(document.id)
    const again = permitAgain(context(), { dossierId, documentId: document.id })
    expect(await refusalOf(again)).toBe('document.already_arrived')
  })

  test('is not put together while a part is missing, and says which', async () => {
    const { document } = await announce()
    await send(document.id, [1, 3])
    await expect(complete(document.id)).rejects.toMatchObject({
      code: 'document.parts_missing',
      facts: { missing: [2] },
    })
    await send(document.id, [2])
    await complete(document.id)
  })

  test('begins anew where the store has forgotten its parts', async () => {
    const { document } = await announce()
    await send(document.id, [1, 2])
    const item = await portal.deps.table.get({ pk: dossierId, sk: `document#${document.id}` })
    await removeBytes(portal.deps, {
      objectKey: String(item?.['objectKey']),
      uploadId: String(item?.['uploadId']),
    })
    const again = await permitAgain(context(), { dossierId, documentId: document.id })
    expect(again).toMatchObject({ way: 'parts', arrived: [] })
    expect(await send(document.id, [1, 2, 3])).toEqual([200, 200, 200])
    await complete(document.id)
  })

  test('with other bytes than announced is refused, though each part is as it was permitted', async () => {
    const { document } = await announce()
    const other = Buffer.alloc(bytesOf(2).length, 'forged ')
    const parts = [{ number: 2, sha256: sha256(other) }]
    const forged = await permitParts(context(), { dossierId, documentId: document.id, parts })
    await Promise.all(forged.parts.map((permission) => put(permission, other)))
    await send(document.id, [1, 3])
    await complete(document.id)
    await checkBytes(portal.deps, lastArrival())
    expect(await stateOf(document.id)).toMatchObject({ state: 'refused', fault: 'hash_differs' })
  })
})

describe('the store refuses', () => {
  test('a part with other bytes, another size, another number, or for another paper', async () => {
    const [mine, other] = [await announce(), await announce()]
    const [permission] = await permit(mine.document.id, [1])
    if (!permission) throw new Error('no permission')
    const changed = Buffer.from(bytesOf(1))
    changed.write('x', 100)
    const forge = (from: string, to: string) => ({ ...permission, url: permission.url.replace(from, to) })
    const answers = await Promise.all([
      put(permission, changed),
      put(permission, bytesOf(1).subarray(1)),
      put(permission, bytesOf(3)),
      put({ ...permission, headers: {} }, bytesOf(1)),
      put({ ...permission, headers: { 'x-amz-checksum-sha256': 'AAAA' } }, bytesOf(1)),
      put(forge('partNumber=1', 'partNumber=2'), bytesOf(1)),
      put(forge(mine.document.id, other.document.id), bytesOf(1)),
    ])
    for (const { status } of answers) expect([400, 403]).toContain(status)
    expect((await put(permission, bytesOf(1))).status).toBe(200)
  })

  test('a permission that ran out', async () => {
    const { document } = await announce()
    const [permission] = await permit(document.id, [1])
    portal.shiftStoreClock(16)
    expect(permission && (await put(permission, bytesOf(1))).status).toBe(403)
    portal.shiftStoreClock(0)
    expect(await send(document.id, [1])).toEqual([200])
  })
})

describe('the portal refuses', () => {
  test('a part that the file does not have, and parts of a file that goes whole', async () => {
    const { document } = await announce()
    expect(
      await refusalOf(
        permitParts(context(), {
          dossierId,
          documentId: document.id,
          parts: [{ number: 4, sha256: sha256(BYTES) }],
        }),
      ),
    ).toBe('document.part_number')
    const small = { kindId: document.kindId, name: 'a.pdf', size: 500, sha256: sha256(BYTES) }
    const whole = await announceDocument(context(), { dossierId, document: small })
    expect(await refusalOf(permit(whole.document.id, [1]))).toBe('document.not_in_parts')
    expect(await refusalOf(complete(whole.document.id))).toBe('document.not_in_parts')
  })

  test('everybody from outside, who learns nothing of the dossier', async () => {
    const { document } = await announce()
    const stranger = portal.contextFor(await portal.seedAccount())
    const parts = [{ number: 1, sha256: sha256(bytesOf(1)) }]
    const input = { dossierId, documentId: document.id }
    const refusals = [permitParts(stranger, { ...input, parts }), completeDocument(stranger, input)].map(
      refusalOf,
    )
    expect(new Set(await Promise.all(refusals))).toEqual(new Set(['dossier.not_found']))
  })
})

describe('a large paper that never arrives whole', () => {
  test('can be taken out; its parts go, and a permission that is left is worth nothing', async () => {
    const { document } = await announce()
    await send(document.id, [1])
    const [left] = await permit(document.id, [2])
    const item = await portal.deps.table.get({ pk: dossierId, sk: `document#${document.id}` })
    await removeDocument(context(), { dossierId, documentId: document.id })
    const payload = { objectKey: String(item?.['objectKey']), uploadId: String(item?.['uploadId']) }
    await removeBytes(portal.deps, payload)
    await removeBytes(portal.deps, payload)
    expect(left && (await put(left, bytesOf(2))).status).toBe(404)
    const listing = new ListPartsCommand({
      Bucket: 'documents',
      Key: payload.objectKey,
      UploadId: payload.uploadId,
    })
    await expect(portal.deps.s3.send(listing)).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })

  test('is waited for five days, longer than a small one', async () => {
    const { document } = await announce()
    portal.passMinutes(5 * 24 * 60 - 1)
    await expireDocuments(portal.deps, portal.deps.now())
    expect(await stateOf(document.id)).toMatchObject({ state: 'announced' })
    portal.passMinutes(2)
    await expireDocuments(portal.deps, portal.deps.now())
    expect(await stateOf(document.id)).toBeUndefined()
  })
})

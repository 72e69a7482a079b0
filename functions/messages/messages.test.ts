import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { recordMalwareVerdict } from '../documents/record-malware-verdict.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { completeDossier, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { announceAttachment, linkAttachment } from './attachments.ts'
import { readOpenQuestions } from './question.store.ts'
import { countUnread, markRead, readThread } from './read-thread.ts'
import { writeMessage } from './write-message.ts'
import { readNotes, writeNote } from './write-note.ts'

let portal: TestPortal
let call: Call
let staff: Account
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Maëlle Richardson' })
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: `M${portal.deps.newId('call').slice(-8).toUpperCase()}` })
  dossier = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(dossier.applicant), dossier)
})

const write = (by: Account, text: string, { seen = 0, attachments = [] as string[] } = {}) =>
  writeMessage(portal.contextFor(by), { dossierId: dossier.dossierId, message: { text, seen, attachments } })
const thread = (reader: Account) => readThread(portal.contextFor(reader), dossier)
const waiting = async () =>
  (await readOpenQuestions(portal.deps.table, call.id)).map(({ dossierId }) => dossierId)

describe('a thread', () => {
  test('is read by both sides, in one order, each knowing whose is whose', async () => {
    await write(dossier.applicant, 'Quand aurons-nous la réponse ?')
    await write(staff, 'En avril.', { seen: 1 })
    const seen = await thread(dossier.applicant)
    expect(seen.messages.map(({ side, isOwn, text }) => [side, isOwn, text])).toEqual([
      ['applicant', true, 'Quand aurons-nous la réponse ?'],
      ['service', false, 'En avril.'],
    ])
    expect((await thread(staff)).messages.map(({ isOwn }) => isOwn)).toEqual([false, true])
  })

  test('loses nothing when both sides write at once', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => `Message ${index}`)
    await Promise.all(texts.map((text, index) => write(index % 2 ? staff : dossier.applicant, text)))
    const { messages } = await thread(staff)
    expect(messages.map(({ number }) => number)).toEqual(texts.map((_, index) => index + 1))
    expect(messages.map(({ text }) => text).sort()).toEqual(texts.toSorted())
  })

  test('has a message once, however often its request is sent', async () => {
    const send = () =>
      portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/messages`, {
        body: { text: 'Une seule fois', attachments: [], seen: 0 },
        headers: { 'Idempotency-Key': `message-${dossier.dossierId}` },
      })
    const answers = await Promise.all([send(), send(), send()])
    const ids = await Promise.all(answers.map(async (answer) => JSON.stringify(await answer.json())))
    expect([answers.map(({ status }) => status), new Set(ids).size]).toEqual([[201, 201, 201], 1])
    expect((await thread(staff)).messages).toHaveLength(1)
  })

  test('counts for each person what they have not read, and never goes back', async () => {
    await write(staff, 'Un')
    await write(staff, 'Deux')
    await write(dossier.applicant, 'Trois')
    const unread = async (reader: Account) => (await countUnread(portal.contextFor(reader), dossier)).unread
    const read = (upTo: number) =>
      markRead(portal.contextFor(dossier.applicant), { dossierId: dossier.dossierId, upTo })
    expect([await unread(dossier.applicant), await unread(staff)]).toEqual([2, 1])
    await read(2)
    await read(1)
    expect(await unread(dossier.applicant)).toBe(0)
    expect(await thread(dossier.applicant)).toMatchObject({ readUpTo: 2, unread: 0 })
  })

  test('lies apart from the dossier, so that opening the dossier costs the same', async () => {
    const before = (await portal.deps.table.partition(dossier.dossierId)).length
    await write(dossier.applicant, 'Long'.repeat(2000))
    expect(await portal.deps.table.partition(dossier.dossierId)).toHaveLength(before)
    expect((await loadDossier(portal.deps.table, dossier.dossierId)).documents).toHaveLength(1)
  })

  test('is closed to evaluators and strangers, and begins with the submission', async () => {
    for (const roles of [['evaluator'], [], ['admin']] as const) {
      const stranger = await portal.seedAccount({ roles })
      expect(await codeOf(thread(stranger))).toBe('dossier.not_found')
    }
    const auditor = await portal.seedAccount({ roles: ['auditor'] })
    expect((await thread(auditor)).messages).toEqual([])
    expect(await codeOf(write(auditor, 'Non'))).toBe('permission.denied')
    const draft = await startDossier(portal, { call })
    expect(await codeOf(readThread(portal.contextFor(draft.applicant), draft))).toBe('dossier.locked')
  })
})

describe('the list of those who wait for an answer', () => {
  test('holds a dossier from its question to its answer', async () => {
    await write(dossier.applicant, 'Une question')
    expect(await waiting()).toEqual([dossier.dossierId])
    await write(staff, 'Une réponse', { seen: 1 })
    expect(await waiting()).toEqual([])
  })

  test('keeps a question that came while the service wrote', async () => {
    await write(dossier.applicant, 'Une question')
    await write(dossier.applicant, 'Une autre, entre-temps')
    await write(staff, 'Réponse à la première', { seen: 1 })
    expect(await waiting()).toEqual([dossier.dossierId])
  })
})

describe('notes of the service', () => {
  test('are read by the service and nowhere in what an applicant gets', async () => {
    await write(dossier.applicant, 'Bonjour')
    await writeNote(portal.contextFor(staff), { dossierId: dossier.dossierId, text: 'SECRET du service' })
    await write(staff, 'Bonjour à vous')
    expect((await readNotes(portal.contextFor(staff), dossier)).map(({ text }) => text)).toEqual([
      'SECRET du service',
    ])
    expect(await codeOf(readNotes(portal.contextFor(dossier.applicant), dossier))).toBe('permission.denied')
    const { messages } = await thread(dossier.applicant)
    // No gap in the numbers tells that there is one.
    expect(messages.map(({ number }) => number)).toEqual([1, 2])
    for (const path of ['', '/messages', '/export.json'])
      expect(
        await (
          await portal.request(dossier.applicant, 'GET', `/dossiers/${dossier.dossierId}${path}`)
        ).text(),
      ).not.toContain('SECRET')
  })
})

describe('a file of a message', () => {
  const BYTES = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')

  async function send(by: Account): Promise<{ id: string; key: string; versionId?: string }> {
    const permission = await announceAttachment(portal.contextFor(by), {
      dossierId: dossier.dossierId,
      file: {
        name: 'Devis.pdf',
        size: BYTES.length,
        sha256: createHash('sha256').update(BYTES).digest('hex'),
      },
    })
    if (permission.way !== 'form') throw new Error('a small file is sent whole')
    const form = new FormData()
    for (const [name, value] of Object.entries(permission.fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(BYTES)]))
    await fetch(permission.url, { method: 'POST', body: form })
    const { key = '', versionId } =
      portal.arrived.findLast((object) => object.key.endsWith(permission.document.id)) ?? {}
    return { id: permission.document.id, key, ...(versionId && { versionId }) }
  }

  test('goes the road of a paper, and is opened by the other side once it is clean', async () => {
    const { id, ...object } = await send(dossier.applicant)
    await write(dossier.applicant, 'Voici le devis', { attachments: [id] })
    const open = () =>
      linkAttachment(portal.contextFor(staff), { dossierId: dossier.dossierId, documentId: id })
    expect(await codeOf(open())).toBe('document.still_checking')
    await checkBytes(portal.deps, object)
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    const { messages } = await thread(staff)
    expect(messages[0]?.attachments).toMatchObject([{ id, name: 'Devis.pdf', state: 'clean' }])
    expect(await (await fetch((await open()).url)).text()).toContain('%PDF')
  })

  test('of somebody else cannot be sent as one’s own', async () => {
    const { id } = await send(dossier.applicant)
    expect(await codeOf(write(staff, 'Voici', { attachments: [id] }))).toBe('document.not_found')
  })
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Call, type CallContent, type DocumentKind } from '../../shared/calls/call.ts'
import { CallFile } from '../../shared/calls/exchange.ts'
import { Document, FormPermission } from '../../shared/documents/document.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { recordMalwareVerdict, type MalwareVerdict } from '../documents/record-malware-verdict.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

type Template = NonNullable<DocumentKind['template']>

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\ntrailer << >>\nstartxref\n0\n%%EOF\n`)
const codeOf = async (response: Response) =>
  response.status < 400 ? 'ok' : Problem.parse(await response.json()).code
const callOf = async (response: Response) => Call.parse(await response.json())

let codes = 0
const content = (template?: Template): CallContent => {
  const call = sampleCall({ code: `T${(codes += 1)}X` })
  const documentKinds = call.documentKinds.map((kind, index) =>
    index === 0 && template ? { ...kind, template } : kind,
  )
  return { ...call, documentKinds }
}
const create = (wanted: CallContent) => portal.request(staff, 'POST', '/calls', { body: wanted })
const save = (call: Call, wanted: CallContent) =>
  portal.request(staff, 'PUT', `/staff/calls/${call.id}`, {
    body: { ...wanted, code: call.code },
    headers: { 'If-Match': `"${call.revision}"` },
  })
const publish = (call: Call) =>
  portal.request(staff, 'POST', `/staff/calls/${call.id}/publication`, {
    headers: { 'If-Match': `"${call.revision}"` },
  })

/** Announces and sends a form; the functions behind the store's events then inspect it. */
async function attach(callId: string, bytes: Buffer, verdict?: MalwareVerdict): Promise<Template> {
  const body = {
    name: 'budget.pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const announced = await portal.request(staff, 'POST', `/staff/calls/${callId}/templates`, { body })
  expect(announced.status).toBe(201)
  const { url, fields, document } = FormPermission.parse(await announced.json())
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  expect((await fetch(url, { method: 'POST', body: form })).ok).toBe(true)
  for (const { key, versionId } of portal.arrived.splice(0)) {
    const object = { key, ...(versionId && { versionId }) }
    await checkBytes(portal.deps, object)
    if (verdict) await recordMalwareVerdict(portal.deps, object, verdict)
  }
  return { callId, documentId: document.id, name: document.name, size: document.size }
}

const published = (call: Call, version = call.formVersion) =>
  `/calls/${call.id}/forms/${version}/templates/partner-letter/link`

async function download(by: Account | undefined, path: string): Promise<Buffer> {
  const { url } = await (await portal.request(by, 'GET', path)).json()
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

describe('a form to fill in', () => {
  it('is part of the version that named it: a visitor downloads each version’s own', async () => {
    const draft = await callOf(await create(content()))
    const first = await attach(draft.id, pdf('first'), 'NO_THREATS_FOUND')
    const saved = await callOf(await save(draft, content(first)))
    expect(await codeOf(await portal.request(undefined, 'GET', published(saved, 1)))).toBe('call.not_found')
    const call = await callOf(await publish(saved))
    expect(await download(undefined, published(call))).toEqual(pdf('first'))

    const second = await attach(call.id, pdf('second, corrected'), 'NO_THREATS_FOUND')
    const next = await callOf(await publish(await callOf(await save(call, content(second)))))
    expect(next.formVersion).toBe(2)
    expect(await download(undefined, published(next))).toEqual(pdf('second, corrected'))
    expect(await download(undefined, published(next, 1))).toEqual(pdf('first'))
    const none = published(next).replace('partner-letter', 'statutes')
    expect(await codeOf(await portal.request(undefined, 'GET', none))).toBe('document.not_found')
  })

  it('is kept by a copy of the call, and stays behind when the call travels as a file', async () => {
    const origin = await callOf(await create(content()))
    const template = await attach(origin.id, pdf('kept'), 'NO_THREATS_FOUND')
    const copy = await callOf(await publish(await callOf(await create(content(template)))))
    expect(copy.id).not.toBe(origin.id)
    expect(await download(undefined, published(copy))).toEqual(pdf('kept'))
    const file = await portal.request(staff, 'GET', `/staff/calls/${copy.id}/file`)
    expect(JSON.stringify(CallFile.parse(await file.json()))).not.toContain(template.documentId)
  })

  it('can be named by a paper only once it is there and clean, and as it is', async () => {
    const draft = await callOf(await create(content()))
    const unchecked = await attach(draft.id, pdf('no verdict yet'))
    const infected = await attach(draft.id, pdf('harmful'), 'THREATS_FOUND')
    const clean = await attach(draft.id, pdf('clean'), 'NO_THREATS_FOUND')
    for (const template of [unchecked, infected, { ...clean, name: 'other.pdf' }]) {
      expect(await codeOf(await save(draft, content(template)))).toBe('call.template')
      expect(await codeOf(await create(content(template)))).toBe('call.template')
    }
    expect(await codeOf(await save(draft, content(clean)))).toBe('ok')
  })

  it('is attached by staff alone, who see its state and open it before anything is published', async () => {
    const draft = await callOf(await create(content()))
    const { documentId } = await attach(draft.id, pdf('draft'), 'NO_THREATS_FOUND')
    const at = `/staff/calls/${draft.id}/templates/${documentId}`
    expect(Document.parse(await (await portal.request(staff, 'GET', at)).json()).state).toBe('clean')
    expect(await download(staff, `${at}/link`)).toEqual(pdf('draft'))
    const applicant = await portal.seedAccount()
    for (const path of [at, `${at}/link`])
      expect(await codeOf(await portal.request(applicant, 'GET', path))).toBe('permission.denied')
  })
})

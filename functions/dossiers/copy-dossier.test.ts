import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { recordMalwareVerdict } from '../documents/record-malware-verdict.ts'
import { addPaper, answerSection, completeDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { copyDossier } from './copy-dossier.ts'
import { readCopyReport } from './copy-report.store.ts'
import { readDossier } from './read-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

let portal: TestPortal
let applicant: Account
let source: StartedDossier
let organisationId: string
let other: Call

beforeAll(async () => {
  portal = await createTestPortal()
  applicant = await portal.seedAccount()
  source = await completeDossier(portal, { applicant })
  portal.passMinutes(1)
  await addPaper(portal, source, { kindId: 'statutes' })
  const seen = await readDossier(portal.contextFor(applicant), source)
  organisationId = seen.partners[0]?.organisationId ?? ''
  const { form, documentKinds } = sampleCall()
  const [project, budget] = form.sections
  if (!project || !budget) throw new Error('the sample call has two sections')
  other = await portal.seedCall({
    code: 'COPY28',
    form: {
      sections: [
        { ...project, fields: project.fields.filter(({ id }) => id !== 'theme') },
        { ...budget, id: 'money' },
      ],
    },
    documentKinds: documentKinds.filter(({ id }) => id === 'partner-letter'),
  })
})
afterAll(() => portal.close())

const idempotency = { key: 'copy-once', requestHash: 'same' }
const copy = (by = applicant, more = {}) =>
  copyDossier(portal.contextFor(by, more), { dossierId: source.dossierId, callId: other.id, organisationId })

/** The bytes that arrived are checked, as the store's events would have it. */
async function checkArrived(dossierId: string): Promise<void> {
  for (const { key, versionId } of portal.arrived.filter((object) => object.key.includes(dossierId))) {
    const object = { key, ...(versionId && { versionId }) }
    await recordMalwareVerdict(portal.deps, object, 'NO_THREATS_FOUND')
    await checkBytes(portal.deps, object)
  }
}

describe('a copy of a dossier for another call', () => {
  test('holds every answer that the other form asks for, and reports the rest with the reason', async () => {
    const { dossierId } = await copy()
    const copied = await readDossier(portal.contextFor(applicant), { dossierId })
    const answerOf = (sectionId: string, fieldId: string) =>
      copied.sections.find(({ id }) => id === sectionId)?.answers[fieldId]?.value
    expect(copied).toMatchObject({ state: 'draft', callId: other.id })
    expect(answerOf('project', 'title')).toBe('Mangroves sans frontière')
    expect(answerOf('money', 'requested-grant')).toEqual({ amount: 40_000_00, currency: 'EUR' })
    const report = await readCopyReport(portal.contextFor(applicant), { dossierId })
    expect(report).toMatchObject({ copied: 4, callTitle: source.call.title, partners: [] })
    expect(report.left.map(({ reason }) => reason).sort()).toEqual(['declare_again', 'not_asked'])
    expect(report.papers).toEqual([
      { name: 'Lettre du partenaire.pdf' },
      { name: 'Lettre du partenaire.pdf', reason: 'not_asked' },
    ])
  })

  test('brings the papers along as bytes of its own, checked anew, and can be submitted', async () => {
    const { dossierId } = await copy()
    await checkArrived(dossierId)
    const copied = await readDossier(portal.contextFor(applicant), { dossierId })
    expect(copied.documents).toMatchObject([{ kindId: 'partner-letter', state: 'clean' }])
    const started = { applicant, call: other, dossierId }
    await answerSection(portal, started, 'money', { true: true })
    expect((await submitDossier(portal.contextFor(applicant), started)).state).toBe('submitted')
    await withdrawDossier(portal.contextFor(applicant), { dossierId, reasons: '' })
  })

  test('is made once by a request that is sent twice, and its papers too', async () => {
    const first = await copy(applicant, { idempotency })
    const second = await copy(applicant, { idempotency })
    expect(second).toEqual(first)
    const { documents } = await readDossier(portal.contextFor(applicant), first)
    expect(documents).toHaveLength(1)
  })

  test('is for those who wrote the dossier, and for a call that is open', async () => {
    const staff = await portal.seedAccount({ roles: ['staff'] })
    expect(await codeOf(copy(await portal.seedAccount()))).toBe('dossier.not_found')
    expect(await codeOf(copy(staff))).toBe('dossier.not_found')
    expect(await codeOf(readCopyReport(portal.contextFor(applicant), source))).toBe('dossier.no_copy')
    portal.setClock('2027-03-01T00:00:00.000Z')
    expect(await codeOf(copy())).toBe('call.not_open')
    portal.setClock('2027-01-15T14:00:00.000Z')
  })
})

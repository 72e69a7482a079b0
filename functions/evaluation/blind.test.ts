import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { readArchive } from '../archives/archive.store.ts'
import { findCall } from '../calls/find-call.ts'
import { publishCall } from '../calls/publish-call.ts'
import { saveCall } from '../calls/save-call.ts'
import { changeDossier, loadHead } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { addPaper, answerSection, SAMPLE_ANSWERS, startDossier } from '../testing/fill-dossier.ts'
import { joinDossier } from '../testing/join-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

/** What would tell an evaluator who asks. */
const NAMES = ['Les Amis du Lagon', 'Simpson Bay Trust', 'SXM-4711', 'Maëlle Lake', 'Lettre du partenaire']

const ask = async (account: Account, method: string, path: string, body?: unknown) => {
  const answer = await portal.request(account, method, path, { ...(body !== undefined && { body }) })
  return { status: answer.status, ...(await answer.json()) }
}

let seeds = 0

/** A dossier under evaluation whose names are in answers, papers, partners and history. */
async function seed(isBlind: boolean) {
  const sample = sampleCall()
  const call: Call = await portal.seedCall({
    code: `${isBlind ? 'BLIND' : 'OPEN'}${(seeds += 1)}`,
    isBlind,
    documentKinds: sample.documentKinds.map((kind) =>
      kind.id === 'statutes' ? { ...kind, isIdentifying: true } : kind,
    ),
    form: {
      sections: sample.form.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.id === 'summary' ? { ...field, isIdentifying: true } : field,
        ),
      })),
    },
  })
  const applicant = await portal.seedAccount({ name: 'Maëlle Lake' })
  const started = await startDossier(portal, { call, applicant })
  await answerSection(portal, started, 'project', {
    ...SAMPLE_ANSWERS['project'],
    summary: 'Maëlle Lake et Les Amis du Lagon replantent.',
  })
  await joinDossier(portal, started, {
    name: 'Simpson Bay Trust',
    territory: 'SX',
    identifier: { scheme: 'COCI', value: `SXM-4711-${seeds}` },
  })
  const letter = await addPaper(portal, started, { verdict: 'NO_THREATS_FOUND' })
  const statutes = await addPaper(portal, started, { kindId: 'statutes', verdict: 'NO_THREATS_FOUND' })
  const { dossierId } = started
  for (const action of ['submit', 'declareAdmissible'] as const) {
    const transaction = new Transaction(portal.deps.table)
    changeDossier(transaction, portal.contextFor(staff), await loadHead(portal.deps.table, dossierId), {
      event: { type: 'dossier.submitted', facts: { applicant: 'Maëlle Lake' } },
      action,
      set: { reference: `${call.code}-0001`, submittedAt: portal.deps.now(), projectTitle: 'Mangroves' },
    })
    await transaction.commit()
  }
  const eva = await portal.seedAccount({ roles: ['evaluator'] })
  await ask(staff, 'POST', `/dossiers/${dossierId}/assignments`, { evaluatorIds: [eva.id] })
  return { dossierId, eva, letter, statutes }
}

/** Every answer that the evaluator can get about the dossier, as one text. */
async function everythingSeen({ dossierId, eva, letter }: Awaited<ReturnType<typeof seed>>) {
  const at = `/dossiers/${dossierId}`
  const answers = [
    await ask(eva, 'GET', '/my/assignments'),
    await ask(eva, 'POST', `${at}/conflict-declaration`, { declaration: 'none' }),
    await ask(eva, 'GET', at),
    await ask(eva, 'GET', `${at}/documents`),
    await ask(eva, 'GET', `${at}/documents/${letter}/link?disposition=attachment`),
    await ask(eva, 'GET', `${at}/evaluation`),
    await ask(eva, 'GET', '/me/data.json'),
  ]
  for (const { status } of answers) expect(status).toBe(200)
  const { id } = await ask(eva, 'POST', `${at}/archives`)
  const archive = await readArchive(portal.deps.table, id, portal.deps.now())
  expect(archive?.files.length).toBeGreaterThan(0)
  return decodeURIComponent(JSON.stringify([...answers, archive?.files]).replaceAll('%22', ''))
}

test('an evaluator of a blind call meets no name in any answer, and no paper that tells one', async () => {
  const seeded = await seed(true)
  const seen = await everythingSeen(seeded)
  for (const name of NAMES) expect(seen).not.toContain(name)
  expect(seen).toContain('partner-letter-1.pdf')
  expect(seen).toContain('Mangroves')
  expect(seen).not.toContain(seeded.statutes)
  const at = `/dossiers/${seeded.dossierId}/documents/${seeded.statutes}/link?disposition=inline`
  expect(await ask(seeded.eva, 'GET', at)).toMatchObject({ status: 404, code: 'document.not_found' })
  // The service reads it whole.
  const whole = JSON.stringify(await ask(staff, 'GET', `/dossiers/${seeded.dossierId}`))
  for (const name of NAMES) expect(whole).toContain(name)
})

test('in any other call the same marks withhold nothing', async () => {
  const seeded = await seed(false)
  const seen = await everythingSeen(seeded)
  for (const name of NAMES) expect(seen).toContain(name)
  expect(seen).toContain(seeded.statutes)
})

test('a call that withholds names only in a later version withholds them in every dossier', async () => {
  const seeded = await seed(false)
  const head = await loadHead(portal.deps.table, seeded.dossierId)
  const [assigned] = (await ask(seeded.eva, 'GET', '/my/assignments')).assignments
  expect(assigned.organisations).toContain('Les Amis du Lagon')
  const before = await findCall(portal.deps.table, head.callId)
  const content = sampleCall({
    code: before.code,
    isBlind: true,
    documentKinds: before.documentKinds,
    form: before.form,
  })
  const at = (ifMatch: number) => portal.contextFor(staff, { ifMatch })
  const next = await saveCall(at(before.revision), { callId: before.id, content })
  await publishCall(at(next.revision), { callId: before.id })

  const seen = await everythingSeen(seeded)
  for (const name of NAMES) expect(seen).not.toContain(name)
  expect(seen).not.toContain(seeded.statutes)
})

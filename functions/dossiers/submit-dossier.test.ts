import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Gap } from '../../shared/dossiers/completeness.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { keys } from '../storage/keys.ts'
import {
  addPaper,
  answerSection,
  completeDossier,
  SAMPLE_ANSWERS,
  startDossier,
  type StartedDossier,
} from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf, refusalOf } from '../testing/refusal.ts'
import { loadDossier } from './dossier.store.ts'
import { saveSection } from './save-section.ts'
import { submitDossier } from './submit-dossier.ts'

let portal: TestPortal
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
})
afterAll(() => portal.close())
beforeEach(() => portal.setClock('2027-01-15T14:00:00.000Z'))

const submit = ({ applicant, dossierId }: StartedDossier, context = portal.contextFor(applicant)) =>
  submitDossier(context, { dossierId })

const send = ({ applicant, dossierId }: StartedDossier, key: string) =>
  portal.request(applicant, 'POST', `/dossiers/${dossierId}/submission`, {
    headers: { 'Idempotency-Key': key },
  })

const record = ({ dossierId }: StartedDossier) => loadDossier(portal.deps.table, dossierId)

const lastNumber = async (of: Call) => (await portal.deps.table.get(keys.counter(of.id)))?.['last']

const gapsOf = async (started: StartedDossier): Promise<readonly Gap['code'][]> => {
  const { code, facts } = await refusalOf(submit(started))
  expect(code).toBe('dossier.incomplete')
  return Array.isArray(facts['gaps']) ? facts['gaps'].map((gap: Gap) => gap.code) : []
}

describe('submitting a complete dossier', () => {
  test('gives a receipt with what the law asks for, and closes every section', async () => {
    const started = await completeDossier(portal, { call })
    const dossier = await submit(started)
    expect(dossier).toMatchObject({
      state: 'submitted',
      reference: `CTF27-000${await lastNumber(call)}`,
      submittedAt: '2027-01-15T14:00:00.000Z',
    })
    expect(dossier.receipt).toMatchObject({
      receivedAt: '2027-01-15T14:00:00.000Z',
      timeZone: 'America/Marigot',
      projectTitle: 'Mangroves sans frontière',
      applicant: 'Les Amis du Lagon',
      requestedGrant: 40_000_00,
      silenceMeansRejectionOn: '2027-03-15',
      appeal: { months: 3 },
      service: { email: portal.deps.config.service.email },
    })
    expect(dossier.may).not.toContain('dossier.write')
    const { sections } = await record(started)
    expect(sections.every(({ isOpen }) => !isOpen)).toBe(true)
    expect(
      await codeOf(
        saveSection(portal.contextFor(started.applicant), {
          dossierId: started.dossierId,
          sectionId: 'project',
          save: {
            callId: call.id,
            formVersion: 1,
            changes: [{ fieldId: 'title', value: 'Too late', baseRevision: 1 }],
          },
        }),
      ),
    ).toBe('dossier.locked')
  })

  test('freezes its content under its own hash, in the bucket where nothing can be changed', async () => {
    const started = await completeDossier(portal, { call })
    await submit(started)
    const [submission] = (await record(started)).submissions
    const object = await portal.deps.s3.send(
      new GetObjectCommand({ Bucket: 'records', Key: submission?.recordKey ?? '' }),
    )
    const text = (await object.Body?.transformToString()) ?? ''
    expect(sha256Hex(text)).toBe(submission?.contentHash)
    expect(submission?.receipt.contentHash).toBe(submission?.contentHash)
    expect(JSON.parse(text)).toMatchObject({
      dossierId: started.dossierId,
      answers: SAMPLE_ANSWERS,
      call: { id: call.id, formVersion: 1, title: call.title },
      documents: [{ name: 'Lettre du partenaire.pdf', kindId: 'partner-letter' }],
      submission: { number: 1, submittedBy: started.applicant.id },
    })
  })

  test('chains the event, fills the call’s table and leaves e-mails, all in one step', async () => {
    const started = await completeDossier(portal, { call })
    await submit(started)
    const { events, head } = await record(started)
    expect(verifyChain(events)).toMatchObject({ ok: true, head: head.chain.hash })
    expect(events.map(({ type }) => type)).toEqual(['dossier.created', 'dossier.submitted'])
    expect(await portal.deps.table.get(keys.row(started.dossierId))).toMatchObject({
      listPk: call.id,
      row: { projectTitle: 'Mangroves sans frontière', requestedGrant: 40_000_00, state: 'submitted' },
    })
    expect(await portal.deps.table.get(keys.chainHead('2027-01-15', started.dossierId))).toMatchObject({
      sequence: 2,
      hash: head.chain.hash,
    })
  })
})

describe('a second click, a reload, a repeated request', () => {
  test('answers the same receipt and makes no second submission', async () => {
    const started = await completeDossier(portal, { call })
    const before = Number(await lastNumber(call))
    const first = Dossier.parse(await (await send(started, 'first-click')).json())
    portal.passMinutes(5)
    const again = Dossier.parse(await (await send(started, 'first-click')).json())
    const reload = Dossier.parse(await (await send(started, 'after-reload')).json())
    expect([again.receipt, reload.receipt]).toEqual([first.receipt, first.receipt])
    expect(await lastNumber(call)).toBe(before + 1)
    expect((await record(started)).submissions).toHaveLength(1)
  })

  test('answers the same receipt even after the deadline', async () => {
    const started = await completeDossier(portal, { call })
    const first = await submit(started)
    portal.setClock('2027-03-01T00:00:00.000Z')
    expect((await submit(started)).receipt).toEqual(first.receipt)
  })

  test('fifty parallel requests, half of them with one key, make one submission', async () => {
    const started = await completeDossier(portal, { call })
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        send(started, index % 2 === 0 ? 'same-key-for-all' : `key-number-${index}`),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const receipts = await Promise.all(
      answers.map(async (answer) => JSON.stringify(Dossier.parse(await answer.json()).receipt)),
    )
    expect(new Set(receipts).size).toBe(1)
    const { submissions, events, head } = await record(started)
    expect(submissions).toHaveLength(1)
    expect(events.filter(({ type }) => type === 'dossier.submitted')).toHaveLength(1)
    expect(head.submissions).toBe(1)
  })

  test('the same key for another dossier is refused', async () => {
    const first = await completeDossier(portal, { call })
    const second = await completeDossier(portal, { call, applicant: first.applicant })
    await send(first, 'used-elsewhere')
    const answer = await send(second, 'used-elsewhere')
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'idempotency.key_reused' })
  })
})

test('twelve dossiers submitted in the same moment get twelve numbers without gaps', async () => {
  const busy = await portal.seedCall({ code: 'BUSY27' })
  const all = []
  for (let count = 0; count < 12; count += 1) all.push(await completeDossier(portal, { call: busy }))
  const dossiers = await Promise.all(all.map((started) => submit(started)))
  expect(dossiers.map(({ reference }) => reference).sort()).toEqual(
    Array.from({ length: 12 }, (_, index) => `BUSY27-${String(index + 1).padStart(4, '0')}`),
  )
  expect(await lastNumber(busy)).toBe(12)
})

describe('the deadline', () => {
  test('counts a request received at its last instant, even when the work ends after it', async () => {
    const started = await completeDossier(portal, { call })
    portal.setClock('2027-02-26T16:00:09.000Z')
    const inTime = portal.contextFor(started.applicant, { receivedAt: '2027-02-26T16:00:00.000Z' })
    expect((await submit(started, inTime)).state).toBe('submitted')
  })

  test('refuses what was received after it, keeps the draft and writes nothing', async () => {
    const started = await completeDossier(portal, { call })
    const before = await lastNumber(call)
    portal.setClock('2027-02-26T16:00:00.001Z')
    const refused = await refusalOf(submit(started))
    expect(refused).toMatchObject({
      code: 'dossier.deadline_passed',
      facts: { closedAt: '2027-02-26T16:00:00Z' },
    })
    expect((await record(started)).head.state).toBe('draft')
    expect(await lastNumber(call)).toBe(before)
    const { Contents = [] } = await portal.deps.s3.send(
      new ListObjectsV2Command({ Bucket: 'records', Prefix: `submissions/${started.dossierId}/` }),
    )
    expect(Contents).toEqual([])
  })
})

describe('submitting is refused', () => {
  test('while anything is missing, and every gap is named', async () => {
    const started = await startDossier(portal, { call })
    await answerSection(portal, started, 'project', { title: 'Mangroves' })
    expect(await gapsOf(started)).toEqual([
      'field.missing',
      'field.missing',
      'field.missing',
      'field.missing',
      'field.missing',
      'document.missing',
    ])
  })

  test('while more is asked for than the call gives', async () => {
    const started = await startDossier(portal, { call })
    await answerSection(portal, started, 'project', SAMPLE_ANSWERS['project'] ?? {})
    await answerSection(portal, started, 'budget', {
      ...SAMPLE_ANSWERS['budget'],
      'requested-grant': { amount: 40_000_01, currency: 'EUR' },
    })
    await addPaper(portal, started, { verdict: 'NO_THREATS_FOUND' })
    expect(await gapsOf(started)).toEqual(['budget.grant_over_rate'])
  })

  test('while a rule of the call is broken, with the place where it can be mended', async () => {
    const rules = { composition: [{ territories: ['SX' as const], minimum: 1 }], highestGrant: 39_999_99 }
    const strict = await portal.seedCall({ code: 'STRICT', rules })
    const started = await completeDossier(portal, { call: strict })
    expect((await refusalOf(submit(started))).facts?.['gaps']).toEqual([
      {
        code: 'rule.composition',
        place: 'partners',
        result: {
          rule: 'composition',
          clause: 0,
          verdict: 'broken',
          reason: 'too_few',
          findings: { count: 0 },
        },
      },
      {
        code: 'rule.highestGrant',
        sectionId: 'budget',
        fieldId: 'requested-grant',
        result: {
          rule: 'highestGrant',
          verdict: 'broken',
          reason: 'too_high',
          findings: { amount: 40_000_00 },
        },
      },
    ])
  })

  test('while a paper is still being sent or checked, or malware was found in it', async () => {
    const started = await completeDossier(portal, { call })
    await addPaper(portal, started, { kindId: 'statutes' })
    expect(await gapsOf(started)).toEqual(['document.uploading'])
    portal.passMinutes(1)
    await addPaper(portal, started, { kindId: 'statutes', verdict: 'THREATS_FOUND' })
    expect(await gapsOf(started)).toEqual(['document.uploading', 'document.infected'])
  })

  test('to somebody else, who learns nothing of the dossier', async () => {
    const started = await completeDossier(portal, { call })
    for (const roles of [[], ['staff'], ['evaluator'], ['admin']] as const) {
      const stranger = portal.contextFor(await portal.seedAccount({ roles }))
      expect(await codeOf(submit(started, stranger))).toBe('dossier.not_found')
    }
  })
})

test('what was saved while the dossier was being submitted is either frozen with it or refused', async () => {
  for (let round = 0; round < 6; round += 1) {
    const started = await completeDossier(portal, { call })
    const save = saveSection(portal.contextFor(started.applicant), {
      dossierId: started.dossierId,
      sectionId: 'project',
      save: {
        callId: call.id,
        formVersion: 1,
        changes: [{ fieldId: 'title', value: 'At the last moment', baseRevision: 1 }],
      },
    }).then(
      () => 'At the last moment',
      () => 'Mangroves sans frontière',
    )
    const [dossier, expected] = await Promise.all([submit(started), save])
    expect(dossier.receipt?.projectTitle).toBe(expected)
    const section = dossier.sections.find(({ id }) => id === 'project')
    expect(section?.answers['title']?.value).toBe(expected)
  }
})

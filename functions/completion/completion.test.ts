import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { CompletionPart } from '../../shared/completion/completion.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { removeDocument } from '../documents/remove-document.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { saveSection } from '../dossiers/save-section.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
import { keys } from '../storage/keys.ts'
import { addPaper, completeDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf, refusalOf } from '../testing/refusal.ts'
import { changeCompletionDate } from './change-date.ts'
import { compareDossier } from './compare-dossier.ts'
import { endCompletion } from './end-completion.ts'
import { remindOfCompletions } from './reminders.ts'
import { requestCompletion } from './request-completion.ts'

let portal: TestPortal
let call: Call
let staff: Account
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())
beforeEach(async () => {
  portal.setClock('2027-01-15T14:00:00.000Z')
  dossier = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(dossier.applicant), dossier)
  portal.setClock('2027-03-01T14:00:00.000Z')
})

const SUMMARY: CompletionPart = { kind: 'section', id: 'project', reason: 'Merci de préciser qui fait quoi.' }
const LETTER: CompletionPart = { kind: 'paper', id: 'partner-letter', reason: 'La lettre n’est pas signée.' }

const ask = (parts: CompletionPart[] = [SUMMARY, LETTER], dueOn = '2027-03-16') =>
  requestCompletion(portal.contextFor(staff), {
    dossierId: dossier.dossierId,
    request: { parts, language: 'fr', dueOn },
  })

const save = (sectionId: string, fieldId: string, value: string | number, baseRevision = 1) =>
  saveSection(portal.contextFor(dossier.applicant), {
    dossierId: dossier.dossierId,
    sectionId,
    save: { callId: call.id, formVersion: 1, changes: [{ fieldId, value, baseRevision }] },
  })

const record = () => loadDossier(portal.deps.table, dossier.dossierId)
const resubmit = () => submitDossier(portal.contextFor(dossier.applicant), dossier)
const remove = (documentId: string) =>
  removeDocument(portal.contextFor(dossier.applicant), { dossierId: dossier.dossierId, documentId })
const firstPaper = async () => (await record()).documents[0]?.id ?? ''

/** Sends another letter in the place of the one that was submitted. */
async function replaceLetter(): Promise<{ old: string; now: string }> {
  portal.passMinutes(1)
  const old = await firstPaper()
  return { old, now: await addPaper(portal, dossier, { replaces: old, verdict: 'NO_THREATS_FOUND' }) }
}

describe('asking for completion', () => {
  test('opens what is named and nothing else, and the applicant reads what, why and until when', async () => {
    await ask([SUMMARY])
    const seen = await readDossier(portal.contextFor(dossier.applicant), dossier)
    expect(seen).toMatchObject({
      state: 'incomplete',
      completion: { parts: [SUMMARY], language: 'fr', dueAt: '2027-03-17T03:59:59.999Z', state: 'open' },
    })
    expect(seen.timeline.at(-1)?.type).toBe('completion.requested')
    expect((await save('project', 'title', 'Mangroves, encore')).revision).toBeGreaterThan(0)
    expect(await codeOf(save('budget', 'months', 12, 0))).toBe('dossier.locked')
    const { sections, events, head } = await record()
    expect(sections.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      ['budget', false],
      ['project', true],
    ])
    expect(verifyChain(events)).toMatchObject({ ok: true, head: head.chain.hash })
  })

  test('keeps every other paper as it was submitted', async () => {
    await ask([SUMMARY])
    expect(await codeOf(remove(await firstPaper()))).toBe('completion.paper_locked')
    expect(await codeOf(addPaper(portal, dossier, {}))).toBe('completion.paper_locked')
    expect((await record()).documents).toHaveLength(1)
  })

  test('shows in the call’s table until when', async () => {
    await ask()
    expect(await portal.deps.table.get(keys.row(dossier.dossierId))).toMatchObject({
      row: { state: 'incomplete', completionDueAt: '2027-03-17T03:59:59.999Z' },
    })
  })

  test('asks for something of the dossier, named once', async () => {
    expect(await codeOf(ask([{ ...SUMMARY, id: 'elsewhere' }]))).toBe('completion.nothing_named')
    expect(await codeOf(ask([SUMMARY, SUMMARY]))).toBe('completion.nothing_named')
  })

  test('asks for a day that leaves time', async () => {
    const { code, facts } = await refusalOf(ask([SUMMARY], '2027-03-05'))
    expect([code, facts['earliest']]).toEqual(['completion.date', '2027-03-06'])
    expect(await codeOf(ask([SUMMARY], '2027-05-31'))).toBe('completion.date')
  })

  test('sent twice makes one request', async () => {
    const body = { parts: [SUMMARY], language: 'fr', dueOn: '2027-03-16' }
    const send = () =>
      portal.request(staff, 'POST', `/dossiers/${dossier.dossierId}/completion`, {
        body,
        headers: { 'Idempotency-Key': `ask-${dossier.dossierId}` },
      })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await record()).completions).toHaveLength(1)
  })
})

describe('a resubmission', () => {
  test('is a second submission of the same reference, long after the call closed, with its own record', async () => {
    const first = await readDossier(portal.contextFor(dossier.applicant), dossier)
    await ask()
    await save('project', 'title', 'Mangroves des deux rives')
    const papers = await replaceLetter()
    portal.setClock('2027-03-10T14:00:00.000Z')
    const again = await resubmit()
    expect(again).toMatchObject({
      state: 'submitted',
      reference: first.reference,
      submittedAt: first.submittedAt,
      submissions: 2,
      completion: { state: 'resubmitted', endedAt: '2027-03-10T14:00:00.000Z' },
    })
    const { submissions, sections, head } = await record()
    expect(sections.every(({ isOpen }) => !isOpen)).toBe(true)
    expect(head.completion).toBeUndefined()
    expect(submissions.map(({ number }) => number)).toEqual([1, 2])
    expect(new Set(submissions.map(({ contentHash }) => contentHash)).size).toBe(2)
    expect(again.receipt?.documents).toHaveLength(1)
    expect(again.documents.map(({ id }) => id)).toContain(papers.now)
  })

  test('starts the time limit of silence again, and its receipt says so', async () => {
    await ask()
    portal.setClock('2027-03-10T14:00:00.000Z')
    expect((await resubmit()).receipt).toMatchObject({
      receivedAt: '2027-03-10T14:00:00.000Z',
      firstReceivedAt: '2027-01-15T14:00:00.000Z',
      silenceMeansRejectionOn: '2027-05-10',
    })
  })

  test('shows staff and applicants what changed, side by side; what was submitted first stays readable', async () => {
    await ask()
    await save('project', 'title', 'Mangroves des deux rives')
    const papers = await replaceLetter()
    await resubmit()
    for (const reader of [staff, dossier.applicant])
      expect(await compareDossier(portal.contextFor(reader), dossier)).toMatchObject({
        from: { number: 1 },
        to: { number: 2 },
        sections: [
          {
            sectionId: 'project',
            fields: [
              { fieldId: 'title', before: 'Mangroves sans frontière', after: 'Mangroves des deux rives' },
            ],
          },
        ],
        papers: [],
      })
    const { documents } = await record()
    expect(documents.map(({ id }) => id)).toEqual([papers.old, papers.now])
    expect(await codeOf(remove(papers.old))).toBe('dossier.locked')
  })

  test('never loses a paper that was submitted, the first time or the second', async () => {
    await ask()
    const papers = await replaceLetter()
    expect(await codeOf(remove(papers.old))).toBe('document.replaced')
    await resubmit()
    portal.passMinutes(1)
    await ask()
    expect(await codeOf(remove(papers.now))).toBe('document.submitted')
  })

  test('is judged by the instant of its reception: the last millisecond counts, the next does not', async () => {
    await ask()
    const at = (receivedAt: string) =>
      submitDossier(portal.contextFor(dossier.applicant, { receivedAt }), dossier)
    expect(await codeOf(at('2027-03-17T04:00:00.000Z'))).toBe('completion.date_passed')
    expect((await at('2027-03-17T03:59:59.999Z')).state).toBe('submitted')
  })

  test('asked for twice, in parallel, is one', async () => {
    await ask()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/submission`),
      ),
    )
    const receipts = await Promise.all(
      answers.map(async (answer) => JSON.stringify(Dossier.parse(await answer.json()).receipt)),
    )
    expect(new Set(receipts).size).toBe(1)
    expect((await record()).submissions).toHaveLength(2)
  })

  test('can be asked for again, and compares with the one before', async () => {
    await ask([SUMMARY])
    await save('project', 'title', 'Deux')
    await resubmit()
    await ask([SUMMARY])
    await save('project', 'title', 'Trois', 2)
    await resubmit()
    const title = (compared: Awaited<ReturnType<typeof compareDossier>>) => compared.sections[0]?.fields[0]
    expect(title(await compareDossier(portal.contextFor(staff), dossier))).toMatchObject({
      before: 'Deux',
      after: 'Trois',
    })
    expect(
      title(await compareDossier(portal.contextFor(staff), { ...dossier, from: 1, to: 3 })),
    ).toMatchObject({
      before: 'Mangroves sans frontière',
      after: 'Trois',
    })
  })
})

test('a dossier submitted once has nothing to compare', async () => {
  expect(await codeOf(compareDossier(portal.contextFor(staff), dossier))).toBe('submission.not_found')
})

describe('the service', () => {
  test('prolongs, also after the date', async () => {
    await ask()
    portal.setClock('2027-03-20T14:00:00.000Z')
    expect(await codeOf(resubmit())).toBe('completion.date_passed')
    await changeCompletionDate(portal.contextFor(staff), {
      dossierId: dossier.dossierId,
      dueOn: '2027-03-30',
    })
    expect((await resubmit()).state).toBe('submitted')
  })

  test('takes the dossier back as it was submitted; what was changed meanwhile is kept beside it', async () => {
    await ask()
    await save('project', 'title', 'À moitié réécrit')
    const papers = await replaceLetter()
    portal.setClock('2027-03-20T14:00:00.000Z')
    const back = await endCompletion(portal.contextFor(staff), dossier)
    expect(back).toMatchObject({ state: 'submitted', submissions: 1, completion: { state: 'takenBack' } })
    const title = back.sections.find(({ id }) => id === 'project')?.answers['title']
    expect(title).toMatchObject({ value: 'Mangroves sans frontière', revision: 3 })
    const { documents, sections } = await record()
    expect(sections.every(({ isOpen }) => !isOpen)).toBe(true)
    expect(documents.map(({ id }) => id)).toEqual([papers.old])
    expect(await portal.deps.table.get(keys.setAside(dossier.dossierId, papers.now))).toMatchObject({
      id: papers.now,
    })
    const { Contents = [] } = await portal.deps.s3.send(
      new ListObjectsV2Command({ Bucket: 'records', Prefix: `unsent/${dossier.dossierId}/` }),
    )
    const kept = await portal.deps.s3.send(
      new GetObjectCommand({ Bucket: 'records', Key: Contents[0]?.Key ?? '' }),
    )
    expect(await kept.Body?.transformToString()).toContain('À moitié réécrit')
    expect(await codeOf(save('project', 'title', 'Trop tard', 3))).toBe('dossier.locked')
  })

  test('and the applicant at the same moment: one of them wins, and the dossier is whole', async () => {
    for (let round = 0; round < 4; round += 1) {
      await ask([SUMMARY]).catch(() => {})
      await Promise.allSettled([resubmit(), endCompletion(portal.contextFor(staff), dossier)])
      const { head, completions, submissions, sections } = await record()
      expect(head.state).toBe('submitted')
      expect(head.submissions).toBe(submissions.length)
      expect(completions.some(({ state }) => state === 'open')).toBe(false)
      expect(sections.every(({ isOpen }) => !isOpen)).toBe(true)
    }
  })
})

describe('reminders', () => {
  const due = (now: string) => remindOfCompletions(portal.deps, now)
  // What the other tests asked for is told first.
  beforeEach(() => due('2027-05-01T00:00:00.000Z'))

  test('leave three days and one day before, and tell the service when the date has passed, each once', async () => {
    await ask([SUMMARY], '2027-05-20')
    expect(await due('2027-05-17T11:59:59.000Z')).toBe(0)
    const twice = await Promise.all([due('2027-05-17T12:00:01.000Z'), due('2027-05-17T12:00:01.000Z')])
    expect(twice.sort()).toEqual([0, 1])
    expect(await due('2027-05-19T12:00:01.000Z')).toBe(1)
    expect(await due('2027-05-21T04:00:01.000Z')).toBe(1)
    expect(await due('2027-06-21T04:00:01.000Z')).toBe(0)
  })

  test('say nothing of a date that was changed, or of a dossier that came', async () => {
    await ask([SUMMARY], '2027-05-10')
    await changeCompletionDate(portal.contextFor(staff), {
      dossierId: dossier.dossierId,
      dueOn: '2027-05-25',
    })
    expect(await due('2027-05-11T12:00:00.000Z')).toBe(0)
    await resubmit()
    expect(await due('2027-06-20T00:00:00.000Z')).toBe(0)
  })
})

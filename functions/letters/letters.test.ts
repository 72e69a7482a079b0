import { createHash, randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { runJob } from '../jobs/run-job.ts'
import { noteLetterMail } from './letter.store.ts'
import { noteReturn } from './note-return.ts'
import { neededOf } from '../testing/needed-of.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let director: Account
let applicant: Account
let call: Call
let dossier: DossierHead

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Maëlle Gumbs' })
  director = await portal.seedAccount({ roles: ['director'] })
  applicant = await portal.seedAccount({ name: 'Marie Arrindell' })
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: randomUUID().slice(0, 8).toUpperCase() })
  dossier = await seedDossier(portal, call, {
    applicant,
    organisation: { territory: 'SX', name: 'Nature Foundation' },
    evaluated: { score: 52 },
  })
})

const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const decide = (outcome = 'rejection') =>
  ask(staff, 'POST', `/dossiers/${dossier.id}/decisions`, {
    outcome,
    reasons: 'Le partenariat n’est pas assez décrit.',
    legalAct,
    ...(outcome === 'award' && { amount: 30_000_00 }),
    ...neededOf(outcome),
  })
const release = async () => {
  expect(await ask(staff, 'POST', `/calls/${call.id}/release`)).toMatchObject({ status: 201 })
  expect(await ask(director, 'POST', `/calls/${call.id}/release/confirmation`)).toMatchObject({ status: 200 })
}
const make = () => runJob(portal.deps, { type: 'letters.make', payload: { callId: call.id } })
const own = () => ask(applicant, 'GET', `/dossiers/${dossier.id}/letters`)
const followed = async () => (await ask(staff, 'GET', `/calls/${call.id}/letters`)).letters
const textAt = (language: string) => `/calls/${call.id}/letter-texts/rejection/${language}`
const records = async () => {
  const { Contents = [] } = await portal.deps.s3.send(
    new ListObjectsV2Command({ Bucket: 'records', Prefix: `letters/${dossier.id}/` }),
  )
  return Contents
}
const open = async (decisionId: string, account = applicant) => {
  const answer = await portal.request(
    account,
    'GET',
    `/dossiers/${dossier.id}/letters/${decisionId}/letter.pdf`,
  )
  if (answer.status !== 302) return { status: answer.status }
  const bytes = new Uint8Array(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer())
  return { status: answer.status, bytes }
}

describe('before the release', () => {
  it('there is no letter, no object, no e-mail, and the applicant’s answer is the same to the byte', async () => {
    const before = await own()
    await decide()
    await make()
    expect(await own()).toEqual(before)
    expect(before).toMatchObject({ letters: [], isOnItsWay: false, language: 'fr' })
    expect(await records()).toEqual([])
    expect(await followed()).toEqual([])
    const { Items = [] } = await portal.deps.table.client.send(
      new ScanCommand({ TableName: portal.deps.table.name }),
    )
    const told = Items.filter(
      ({ pk, type, payload }) =>
        pk === `letters#${call.id}` || (type === 'mail.resultReleased' && payload.dossierId === dossier.id),
    )
    expect(told).toEqual([])
    expect(await ask(staff, 'POST', `/dossiers/${dossier.id}/letters/sending`)).toMatchObject({
      status: 409,
      code: 'letter.not_made',
    })
  })
})

describe('the letter of a rejection', () => {
  it('says the reasons and the ways of appeal of who lives abroad, tagged, frozen by its hash', async () => {
    const { id } = await decide()
    await release()
    expect(await own()).toMatchObject({ letters: [], isOnItsWay: true })
    await make()
    const { letters, isOnItsWay } = await own()
    expect(isOnItsWay).toBe(false)
    expect(letters).toMatchObject([{ decisionId: id, outcome: 'rejection', language: 'fr' }])
    const { bytes = new Uint8Array() } = await open(id)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(letters[0].sha256)
    const pdf = await readPdf(bytes)
    expect(pdf).toMatchObject({ isTagged: true, language: 'fr' })
    expect(pdf.text).toContain('Le partenariat n’est pas assez décrit.')
    expect(pdf.text).toContain('Nature Foundation')
    expect(pdf.text).toContain('dans un délai de 4 mois')
    expect(pdf.text).toContain('parce que votre organisation est établie à l’étranger')
    expect(pdf.text).toContain('Tribunal administratif de Saint-Martin')
    expect(pdf.text).toContain('CE 12-04-2027')
  })

  it('names the decision that it replaces where a letter told of that one, and only then', async () => {
    await decide('reserve')
    await decide('deferral')
    await release()
    await make()
    const [first] = (await own()).letters
    const told = await readPdf((await open(first.decisionId)).bytes ?? new Uint8Array())
    expect(told.text).not.toContain('remplace')
    portal.passMinutes(1)
    const { id } = await decide('rejection')
    await release()
    await make()
    const pdf = await readPdf((await open(id)).bytes ?? new Uint8Array())
    expect(pdf.text).toContain('La présente décision remplace celle de l’acte CE 12-04-2027 du 12 mai 2027.')
  })

  it('is made once, however often the job runs and however many at once', async () => {
    await decide()
    await release()
    await Promise.all([make(), make()])
    await make()
    expect((await own()).letters).toHaveLength(1)
    expect(await records()).toHaveLength(1)
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(events.filter(({ type }) => type === 'letter.made')).toHaveLength(1)
    expect(verifyChain(events)).toMatchObject({ ok: true })
  })

  it('is in the language that the lead chose, with the text that staff wrote for it', async () => {
    const text = {
      subject: 'Over {reference}',
      body: 'Beste {applicant}: {reasons} Besluit {act} van {actDate}. {court}, {appealMonths} maanden.\n\n{longerLimit}',
    }
    expect(
      await ask(applicant, 'PUT', `/dossiers/${dossier.id}/letter-language`, { language: 'nl' }),
    ).toMatchObject({ status: 200 })
    expect(await ask(staff, 'PUT', textAt('nl'), { text }, { 'If-Match': '"0"' })).toMatchObject({
      revision: 1,
    })
    const { id } = await decide()
    await release()
    await make()
    const pdf = await readPdf((await open(id)).bytes ?? new Uint8Array())
    expect(pdf.language).toBe('nl')
    expect(pdf.text).toContain('Beste Nature Foundation: Le partenariat')
    expect(pdf.text).toContain('4 maanden')
    expect(pdf.text).toContain('in het buitenland')
  })
})

describe('texts of a call', () => {
  it('are refused with the place of the fault, kept with a revision, and can go back to the standard', async () => {
    const bad = { subject: 'x', body: 'Dear {nobody}' }
    expect(await ask(staff, 'PUT', textAt('en'), { text: bad }, { 'If-Match': '"0"' })).toMatchObject({
      status: 422,
      code: 'letter.text',
      facts: { field: 'nobody', line: 1, column: 6 },
    })
    const text = {
      subject: '{reference}',
      body: '{reasons} {act} {actDate} {court} {appealMonths} {longerLimit}',
    }
    expect(await ask(staff, 'PUT', textAt('en'), { text }, { 'If-Match': '"0"' })).toMatchObject({
      revision: 1,
    })
    expect(await ask(staff, 'PUT', textAt('en'), { text }, { 'If-Match': '"0"' })).toMatchObject({
      status: 412,
    })
    expect(await ask(staff, 'PUT', textAt('en'), { text: null }, { 'If-Match': '"1"' })).toMatchObject({
      text: null,
      revision: 2,
      changedByName: 'Maëlle Gumbs',
    })
    expect(await ask(director, 'PUT', textAt('en'), { text }, { 'If-Match': '"2"' })).toMatchObject({
      status: 403,
    })
  })
})

/** The mail service took the e-mail that a message of the outbox caused. */
const sent = (decisionId: string, messageId: string) =>
  noteLetterMail(portal.deps, {
    callId: call.id,
    dossierId: dossier.id,
    decisionId,
    accountId: applicant.id,
    name: applicant.name,
    messageId,
  })

/** What SES tells through EventBridge of that e-mail, with the tags that it carried. */
const cameBack = (decisionId: string, messageId: string, eventType: string) => {
  const recipients = [{ emailAddress: applicant.email, diagnosticCode: 'smtp; 550 5.1.1 user unknown' }]
  const tags = {
    call: [call.id],
    dossier: [dossier.id],
    decision: [decisionId],
    account: [applicant.id],
    message: [messageId],
  }
  return noteReturn(portal.deps, {
    source: 'aws.ses',
    time: '2027-01-15T14:05:00Z',
    detail: {
      eventType,
      mail: { tags },
      ...(eventType === 'Bounce' && { bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } }),
      ...(eventType === 'DeliveryDelay' && { deliveryDelay: { delayedRecipients: recipients } }),
    },
  })
}

describe('delivery', () => {
  it('tells staff who was written to, and who of the applicants opened the letter first', async () => {
    const { id } = await decide()
    await release()
    await make()
    expect(await followed()).toMatchObject([{ dossierId: dossier.id, letter: { decisionId: id }, mails: [] }])
    await sent(id, 'msg_1')
    expect(await open(id, staff)).toMatchObject({ status: 302 })
    expect((await followed())[0]).not.toHaveProperty('openedAt')
    portal.passMinutes(5)
    const at = portal.deps.now()
    await open(id)
    portal.passMinutes(5)
    await open(id)
    expect(await followed()).toMatchObject([
      { mails: [{ name: 'Marie Arrindell' }], openedAt: at, openedByName: 'Marie Arrindell' },
    ])
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(events.filter(({ type }) => type === 'letter.opened')).toHaveLength(1)
    expect(await open(id, await portal.seedAccount())).toMatchObject({ status: 404 })
  })

  it('shows what came back of an e-mail, in the words of the other server, until it is sent again', async () => {
    const { id } = await decide()
    await release()
    await make()
    await expect(cameBack(id, 'msg_1', 'Bounce')).rejects.toThrow('conditional')
    await sent(id, 'msg_1')
    await cameBack(id, 'msg_1', 'Bounce')
    // A delay that is told late does not hide what became of it.
    await cameBack(id, 'msg_1', 'DeliveryDelay')
    const reason = 'smtp; 550 5.1.1 user unknown'
    expect(await followed()).toMatchObject([
      { mails: [{ name: 'Marie Arrindell', returned: { kind: 'noMailbox', reason } }] },
    ])
    await sent(id, 'msg_2')
    expect((await followed())[0].mails[0]).not.toHaveProperty('returned')
    await cameBack(id, 'msg_2', 'DeliveryDelay')
    expect((await followed())[0].mails[0]).toMatchObject({ returned: { kind: 'delayed' } })
    await cameBack(id, 'msg_2', 'Complaint')
    expect((await followed())[0].mails[0]).toMatchObject({ returned: { kind: 'complained' } })
  })

  it('sends again to everybody who writes for the dossier, once for a request', async () => {
    await decide()
    await release()
    await make()
    const headers = { 'Idempotency-Key': randomUUID() }
    const at = `/dossiers/${dossier.id}/letters/sending`
    for (let time = 0; time < 2; time += 1)
      expect(await ask(staff, 'POST', at, undefined, headers)).toMatchObject({ status: 202, recipients: 1 })
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(events.filter(({ type }) => type === 'letter.sentAgain')).toHaveLength(1)
  })
})

/** The file of an export, as whoever asked for it fetches it. */
const exported = async (content: string, format: string) => {
  const { id } = await ask(staff, 'POST', `/calls/${call.id}/exports`, { content, format, language: 'fr' })
  await runJob(portal.deps, { type: 'export.make', payload: { exportId: id } })
  const answer = await portal.request(staff, 'GET', `/exports/${id}/file`)
  return new Uint8Array(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer())
}

describe('files of a call', () => {
  it('are all letters as one archive, to the byte as they were made', async () => {
    const { id } = await decide()
    expect(Object.keys(unzipSync(await exported('letters', 'zip')))).toEqual([])
    await release()
    await make()
    const files = unzipSync(await exported('letters', 'zip'))
    expect(Object.keys(files)).toEqual([`${dossier.reference}-rejection-fr.pdf`])
    expect(
      Buffer.compare(Object.values(files)[0] ?? new Uint8Array(), (await open(id)).bytes ?? new Uint8Array()),
    ).toBe(0)
  })

  it('are the annex of the deliberation by territory, before the release too, and marked confidential then', async () => {
    await seedDossier(portal, call, { number: 2, requestedGrant: 10_000_00, evaluated: { score: 90 } })
    await decide('award')
    const pdf = await readPdf(await exported('annex', 'pdf'))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.text).toContain('Document confidentiel')
    expect(pdf.text).toContain('Saint-Martin (partie française)')
    expect(pdf.text).toMatch(/Total 2 50\s000\s€ 50\s000\s€ 30\s000\s€/u)
    const csv = new TextDecoder().decode(await exported('annex', 'csv'))
    const [heads = '', ...lines] = csv.trim().split(/\r?\n/u)
    expect(heads).toContain('Demandé (€);Proposé (€);Attribué (€)')
    expect(lines).toHaveLength(5)
    expect(lines.at(-1)).toMatch(/^;Total;;;2;50000,00;/u)
    expect((await exported('annex', 'xlsx')).length).toBeGreaterThan(1000)
    await release()
    expect((await readPdf(await exported('annex', 'pdf'))).text).not.toContain('confidentiel')
  })
})

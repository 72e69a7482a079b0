import { createServer, type Server } from 'node:http'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../../shared/accounts/account.ts'
import type { Call } from '../../../shared/calls/call.ts'
import { createMail, type LocalMail } from '../../../infra/local/mail/server.ts'
import { changeOwnAccount } from '../../accounts/change-own-account.ts'
import { submitDossier } from '../../dossiers/submit-dossier.ts'
import { keys } from '../../storage/keys.ts'
import { completeDossier } from '../../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../../testing/portal.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { deliverMessage } from './deliver-message.ts'
import { deliverRecords } from './deliver-records.ts'
import type { StreamRecord } from './handle-records.ts'

let portal: TestPortal
let server: Server
let mail: LocalMail
let deps: MailDeps
let call: Call
/** The store of e-mails answers with a fault, as SES does now and then. */
let isDown = false

beforeAll(async () => {
  portal = await createTestPortal()
  mail = createMail()
  server = createServer((request, response) => {
    if (isDown) response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{}')
    else mail.handleSes(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ses = new SESv2Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  deps = { ...portal.deps, ses }
  call = await portal.seedCall()
})
afterAll(async () => {
  server.close()
  await portal.close()
})

/** Submits a dossier of the applicant, and gives what delivers its receipt. */
async function submitted(applicant: Account) {
  const started = await completeDossier(portal, { call, applicant })
  const dossier = await submitDossier(portal.contextFor(applicant), started)
  const message = {
    id: portal.deps.newId('message'),
    type: 'mail.dossierSubmitted',
    payload: { dossierId: dossier.id, accountIds: [applicant.id] },
  }
  return { dossier, message }
}

describe('the receipt by e-mail', () => {
  test('states what CRPA R112-11-1 asks for, in French', async () => {
    const applicant = await portal.seedAccount({ email: 'fr@portal.example', name: 'Amélie Gumbs' })
    const { dossier, message } = await submitted(applicant)
    await deliverMessage(deps, message)
    const [received] = mail.list('fr@portal.example')
    const { service } = portal.deps.config
    expect(received?.subject).toBe(`${dossier.reference} : accusé de réception de votre dossier`)
    for (const part of [
      'Bonjour Amélie Gumbs',
      'vendredi 15 janvier 2027',
      '10:00 (UTC−4)',
      service.name.fr,
      service.postalAddress,
      service.email,
      service.telephone,
      'Sous réserve que votre dossier soit complet',
      '15 mars 2027',
      'réputée rejetée',
      service.appeal.court.fr,
      'un délai de 3 mois',
      'Lettre du partenaire.pdf',
      dossier.receipt?.contentHash ?? 'no hash',
      `https://portal.example/fr/dossiers/${dossier.id}`,
    ]) {
      expect(received?.text).toContain(part)
      expect(received?.html).toContain(part)
    }
  })

  test('is in English for who reads English', async () => {
    const applicant = await portal.seedAccount({ email: 'en@portal.example' })
    await changeOwnAccount(portal.contextFor(applicant), { language: 'en' })
    const { dossier, message } = await submitted(applicant)
    await deliverMessage(deps, message)
    const [received] = mail.list('en@portal.example')
    expect(received?.subject).toBe(`${dossier.reference}: your dossier has been received`)
    expect(received?.text).toContain('Provided that your dossier is complete')
    expect(received?.text).toContain('15 March 2027')
    expect(received?.text).toContain(`https://portal.example/en/dossiers/${dossier.id}`)
  })
})

describe('an e-mail', () => {
  test('leaves once, also when five runs handle its message in the same moment', async () => {
    const applicant = await portal.seedAccount({ email: 'five@portal.example' })
    const { message } = await submitted(applicant)
    await Promise.all(Array.from({ length: 5 }, () => deliverMessage(deps, message)))
    expect(mail.list('five@portal.example')).toHaveLength(1)
  })

  test('that could not be sent is sent when its message comes again', async () => {
    const applicant = await portal.seedAccount({ email: 'again@portal.example' })
    const { message } = await submitted(applicant)
    isDown = true
    await expect(deliverMessage(deps, message)).rejects.toThrow()
    isDown = false
    await deliverMessage(deps, message)
    expect(mail.list('again@portal.example')).toHaveLength(1)
  })

  test('that a run claimed before it died is sent by a later one', async () => {
    const applicant = await portal.seedAccount({ email: 'died@portal.example' })
    const { message } = await submitted(applicant)
    await portal.deps.table.put({
      ...keys.sentMail(message.id, 'died@portal.example'),
      kind: 'SentMail',
      schemaVersion: 1,
      state: 'sending',
      claimedUntil: Math.floor(Date.parse(portal.deps.now()) / 1000) - 1,
    })
    await deliverMessage(deps, message)
    expect(mail.list('died@portal.example')).toHaveLength(1)
  })
})

describe('a batch of the stream', () => {
  const recordOf = (id: string, sequence: string): StreamRecord => ({
    dynamodb: { SequenceNumber: sequence, Keys: { pk: { S: `outbox#${id}` }, sk: { S: 'message' } } },
  })

  test('is done up to the first message that fails; that one and the rest come again', async () => {
    const applicant = await portal.seedAccount({ email: 'batch@portal.example' })
    const { message } = await submitted(applicant)
    const broken = { ...message, id: portal.deps.newId('message'), payload: { dossierId: 'dos_none' } }
    for (const { id, type, payload } of [message, broken])
      await portal.deps.table.put({
        ...keys.outbox(id),
        kind: 'OutboxMessage',
        schemaVersion: 1,
        id,
        type,
        payload,
      })
    const records = [recordOf(message.id, '1'), recordOf(broken.id, '2'), recordOf(message.id, '3')]
    expect(await deliverRecords(deps, records)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
    expect(mail.list('batch@portal.example')).toHaveLength(1)
    expect(await deliverRecords(deps, records.slice(2))).toEqual({ batchItemFailures: [] })
    expect(mail.list('batch@portal.example')).toHaveLength(1)
    // A message that its time to live has removed is no fault.
    expect(await deliverRecords(deps, [recordOf(portal.deps.newId('message'), '4')])).toEqual({
      batchItemFailures: [],
    })
  })
})

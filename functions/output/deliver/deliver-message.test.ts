import { createServer, type Server } from 'node:http'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../../shared/accounts/account.ts'
import type { Call } from '../../../shared/calls/call.ts'
import { createMail, type LocalMail } from '../../../infra/local/mail/server.ts'
import { confirmRelease } from '../../decisions/confirm-release.ts'
import { recordDecision } from '../../decisions/record-decision.ts'
import { requestRelease } from '../../decisions/request-release.ts'
import { publishOffer } from '../../partner-search/offers.ts'
import { invitePartner } from '../../partners/invite-partner.ts'
import { startDossier } from '../../testing/fill-dossier.ts'
import { Transaction } from '../../storage/transaction.ts'
import { addWebhook } from '../../webhooks/manage-webhook.ts'
import { isUnchanged, loadWebhook, putWebhook } from '../../webhooks/webhook.store.ts'
import { createTestPortal, type TestPortal } from '../../testing/portal.ts'
import { readLetters } from '../../letters/letter.store.ts'
import { assignEvaluators } from '../../evaluation/assign-evaluators.ts'
import { declareConflict } from '../../evaluation/declare-conflict.ts'
import { setEvaluationDue } from '../../evaluation/evaluation-due.ts'
import { seedDossier } from '../../testing/seed-dossier.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages, OutboxType } from '../outbox.ts'
import { deliverMessage } from './deliver-message.ts'

let portal: TestPortal
let server: Server
let mail: LocalMail
let deps: MailDeps
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  mail = createMail()
  server = createServer((request, response) => mail.handleSes(request, response))
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

const deliver = <Type extends OutboxType>(
  type: Type,
  payload: OutboxMessages[Type],
  id = portal.deps.newId('message'),
) => deliverMessage(deps, { id, type, payload })

const admissible = (applicant: Account) => seedDossier(portal, call, { applicant })

test('an applicant is told in the own language whether the dossier is admissible, and is led to it', async () => {
  const applicant = await portal.seedAccount({ email: 'amelie@portal.example' })
  const { id, reference } = await admissible(applicant)
  await deliver('mail.admissibilityDeclared', { dossierId: id, accountIds: [applicant.id] })
  const [message] = mail.list('amelie@portal.example')
  expect(message?.subject).toBe(`${reference} : votre dossier est recevable`)
  expect(message?.text).toContain(`https://portal.example/fr/dossiers/${id}`)
})

test('the service is told that a dossier has arrived', async () => {
  const { id } = await admissible(await portal.seedAccount())
  await deliver('mail.dossierReceived', { dossierId: id, callId: call.id })
  const [message] = mail.list(portal.deps.config.service.email)
  expect(message?.text).toContain(`/fr/staff/dossiers/${id}`)
})

test('a message that comes twice is sent once', async () => {
  const applicant = await portal.seedAccount({ email: 'once@portal.example' })
  const { id } = await admissible(applicant)
  const message = portal.deps.newId('message')
  for (let time = 0; time < 3; time += 1)
    await deliver('mail.admissibilityDeclared', { dossierId: id, accountIds: [applicant.id] }, message)
  expect(mail.list('once@portal.example')).toHaveLength(1)
})

test('evaluators are told once of dossiers that wait, by when, and nothing of them before they declared', async () => {
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const evaluator = await portal.seedAccount({ email: 'expert@portal.example', roles: ['evaluator'] })
  const own = await portal.seedCall({ code: 'EXPERT' })
  await setEvaluationDue(portal.contextFor(staff), { callId: own.id, dueOn: '2027-05-14' })
  const waiting = [1, 2, 3].map((number) => seedDossier(portal, own, { number }))
  const [first, second, third] = (await Promise.all(waiting)).map(({ id }) => id)
  const give = async (dossierId = '') => {
    await assignEvaluators(portal.contextFor(staff), { dossierId, evaluatorIds: [evaluator.id] })
    await deliver('mail.evaluatorAssigned', { dossierId, accountIds: [evaluator.id] })
  }
  await give(first)
  await give(second)
  const told = mail.list('expert@portal.example')
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('/fr/evaluation')
  expect(told[0]?.text).toContain('14 mai 2027')
  expect(told[0]?.text).not.toContain('Mangroves')
  expect(told[0]?.text).not.toContain(first)

  // Whoever went through their list is told of what comes after.
  for (const dossierId of [first, second])
    await declareConflict(portal.contextFor(evaluator), { dossierId: dossierId ?? '', declaration: 'none' })
  await give(third)
  expect(mail.list('expert@portal.example')).toHaveLength(2)
})

test('a release tells each applicant the own result, once, and nobody without a decision', async () => {
  const [winner, waiting] = [
    await portal.seedAccount({ email: 'winner@portal.example' }),
    await portal.seedAccount({ email: 'waiting@portal.example' }),
  ]
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const director = await portal.seedAccount({ roles: ['director'] })
  const ownCall = await portal.seedCall({ code: 'MAIL27' })
  const evaluated = { score: 80 }
  const decided = await seedDossier(portal, ownCall, { applicant: winner, evaluated, number: 1 })
  await seedDossier(portal, ownCall, { applicant: waiting, evaluated, number: 2 })
  await recordDecision(portal.contextFor(staff), {
    dossierId: decided.id,
    decision: {
      outcome: 'award',
      amount: 1_000_00,
      reasons: '',
      legalAct: { number: 'CE-1', date: '2027-01-10' },
    },
  })
  portal.passMinutes(5)
  await requestRelease(portal.contextFor(staff), { callId: ownCall.id })
  portal.passMinutes(5)
  const release = await confirmRelease(portal.contextFor(director), { callId: ownCall.id })

  for (let time = 0; time < 2; time += 1)
    await deliver('mail.resultsReleased', { callId: ownCall.id, releaseId: release.id })
  const [decision] = (await portal.deps.table.partition(decided.id, 'decision#')).map((item) =>
    String(item['id']),
  )
  const id = String(decision).replace('dec_', 'msg_')
  for (let time = 0; time < 2; time += 1)
    await deliverMessage(deps, await portal.deps.table.get({ pk: `outbox#${id}`, sk: 'message' }))
  expect(mail.list('winner@portal.example').map(({ subject }) => subject)).toEqual([
    `${decided.reference} : le résultat de votre dossier`,
  ])
  expect(mail.list('waiting@portal.example')).toEqual([])
  // The service sees to whom the e-mail about a letter went.
  const { mails } = await readLetters(portal.deps.table, ownCall.id, decided.id)
  expect(mails).toMatchObject([{ accountId: winner.id, decisionId: decision }])
})

test('what a person typed cannot become HTML, nor a header', async () => {
  const applicant = await portal.seedAccount({ email: 'script@portal.example' })
  const { id } = await seedDossier(portal, call, {
    applicant,
    projectTitle: '<img src=x onerror=alert(1)>\r\nBcc: a@b.c',
  })
  await deliver('mail.admissibilityDeclared', { dossierId: id, accountIds: [applicant.id] })
  const [message] = mail.list('script@portal.example')
  expect(message?.html).toContain('&lt;img src=x')
  expect(message?.html).not.toContain('<img')
  expect(message?.subject).not.toMatch(/[\r\n]/u)
})

test('an invitation that answers an entry of the partner search reaches those who manage the organisation', async () => {
  const manager = await portal.seedAccount({ email: 'manager@portal.example' })
  const organisation = await portal.seedOrganisation(manager, { name: 'Blue Reef Trust' })
  const offer = await publishOffer(portal.contextFor(manager), {
    organisationId: organisation.id,
    offer: {
      kind: 'seeks',
      theme: 'environment',
      languages: ['en'],
      title: 'A partner for reef watching',
      text: 'We have the boats.',
      validUntil: '2027-12-31',
    },
  })
  const { applicant, dossierId } = await startDossier(portal, { call })
  const invitation = await invitePartner(portal.contextFor(applicant), {
    dossierId,
    invitation: { organisationName: 'Blue Reef Trust', language: 'en', message: '', offerId: offer.id },
  })
  expect(JSON.stringify(invitation)).not.toContain(manager.email)
  await deliver('mail.partnerInvited', { dossierId, invitationId: invitation.id })
  const [message] = mail.list('manager@portal.example')
  expect(message?.text).toContain(`/fr/invitations/${invitation.token}`)
})

test('administrators are told of a webhook that was disabled, unless it runs again', async () => {
  const admin = await portal.seedAccount({ email: 'admin@portal.example', roles: ['admin'] })
  const { webhook } = await addWebhook(portal.contextFor(admin), {
    name: 'Ledger',
    url: 'https://ledger.example/hook',
    events: ['results.released'],
  })
  await deliver('mail.webhookDisabled', { webhookId: webhook.id })
  expect(mail.list('admin@portal.example')).toEqual([])
  const before = await loadWebhook(portal.deps.table, webhook.id)
  const transaction = new Transaction(portal.deps.table)
  putWebhook(transaction, { ...before, state: 'disabled' }, isUnchanged(before))
  await transaction.commit()
  await deliver('mail.webhookDisabled', { webhookId: webhook.id })
  const [message] = mail.list('admin@portal.example')
  expect(message?.subject).toContain('Ledger')
  expect(message?.text).toContain(`/fr/admin/webhooks/${webhook.id}`)
})

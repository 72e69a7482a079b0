import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { MOST_TRIES } from '../../shared/webhooks/backoff.ts'
import type { WebhookContent } from '../../shared/webhooks/webhook.ts'
import { eventOf } from '../audit/read-event.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { keys } from '../storage/keys.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { announceEvent } from './announce.ts'
import { deliverWebhook } from './deliver.ts'
import { findDelivery, pageDeliveries } from './delivery.store.ts'
import { addWebhook, changeWebhook, rotateSecret } from './manage-webhook.ts'
import { post } from './post.ts'
import { replayLog } from './replay.ts'
import { retryDeliveries } from './retry-deliveries.ts'
import { resendDelivery, sendTest } from './send-again.ts'
import { loadWebhook } from './webhook.store.ts'

interface Received {
  headers: IncomingMessage['headers']
  body: string
}

let portal: TestPortal
let admin: Account
let call: Call
let receiver: Server
let url: string
let received: Received[]
/** How the receiver answers. */
let answer: (response: ServerResponse) => void

const accept = (response: ServerResponse) => response.writeHead(204).end()
const fail = (response: ServerResponse) => response.writeHead(500).end('no room left')

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      answer(response)
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, 'localhost', resolve))
  const address = receiver.address()
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/hook`
  portal = await createTestPortal({ webhookOpenHosts: ['localhost'] })
  admin = await portal.seedAccount({ roles: ['admin'] })
  call = await portal.seedCall()
})
beforeEach(() => {
  received = []
  answer = accept
})
afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await portal.close()
})

async function add(wanted: Partial<WebhookContent> = {}) {
  const events: WebhookContent['events'] = ['dossier.submitted', 'decision.recorded', 'results.released']
  return addWebhook(portal.contextFor(admin), { name: 'Ledger', url, events, ...wanted })
}

/** Signatures that a receiver with this secret would reckon, by its own means. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const mac = createHmac('sha256', key).update(text).digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${mac}`)
}

let dossiers = 0
async function decide() {
  dossiers += 1
  const applicant = await portal.seedAccount()
  const { id } = await seedDossier(portal, call, {
    applicant,
    evaluated: { score: 70 },
    number: dossiers,
  })
  const staff = await portal.seedAccount({ roles: ['staff'] })
  await recordDecision(portal.contextFor(staff), {
    dossierId: id,
    decision: {
      outcome: 'rejection',
      reasons: 'Outside the scope of the call.',
      legalAct: { number: 'CE-7', date: '2027-01-10' },
    },
  })
  const events = (await portal.deps.table.partition(id, 'event#')).map(eventOf)
  const event = events.find(({ type }) => type === 'decision.recorded')
  if (!event) throw new Error('no event of the decision')
  return event
}

const deliveriesOf = async (webhookId: string) =>
  (await pageDeliveries(portal.deps.table, webhookId, undefined)).deliveries

/** Makes the attempt that waits for a webhook, as the job would. */
async function attempt(webhookId: string) {
  const [delivery] = await deliveriesOf(webhookId)
  if (!delivery) throw new Error('nothing to deliver')
  const wanted = { webhookId, deliveryId: delivery.id, attempt: delivery.tries + 1 }
  await deliverWebhook(portal.deps, wanted)
  const [after] = await deliveriesOf(webhookId)
  if (!after) throw new Error('the delivery is gone')
  return { wanted, after }
}

const removeAll = async () => {
  for (const { sk } of await portal.deps.table.partition('webhooks'))
    await portal.request(admin, 'DELETE', `/webhooks/${sk}`)
}

test('a decision is told once, signed, without saying what was decided', async () => {
  const { webhook, secret } = await add()
  const event = await decide()
  // The stream may bring the same event again, and a job may run twice.
  await announceEvent(portal.deps, event)
  await announceEvent(portal.deps, event)
  const { wanted, after } = await attempt(webhook.id)
  await deliverWebhook(portal.deps, wanted)
  expect(after).toMatchObject({ state: 'delivered', tries: 1, attempts: [{ status: 204 }] })
  expect(received).toHaveLength(1)
  const [message] = received
  expect(message && isSigned(message, secret)).toBe(true)
  expect(message?.headers['webhook-id']).toBe(`${event.dossierId}-${String(event.sequence).padStart(6, '0')}`)
  expect(JSON.parse(message?.body ?? '')).toMatchObject({
    type: 'decision.recorded',
    timestamp: event.at,
    data: { dossierId: event.dossierId, callId: call.id, decisionId: event.facts['decisionId'] },
  })
  expect(message?.body).not.toMatch(/rejection|scope of the call/u)
  await removeAll()
})

test('after a rotation messages carry both signatures for a day, then the new one alone', async () => {
  const { webhook, secret: before } = await add()
  const { secret } = await rotateSecret(portal.contextFor(admin), { webhookId: webhook.id })
  const tell = async () => {
    portal.passMinutes(1)
    await sendTest(portal.contextFor(admin), { webhookId: webhook.id })
    await attempt(webhook.id)
    return received.at(-1)
  }
  const during = await tell()
  expect(during && [isSigned(during, secret), isSigned(during, before)]).toEqual([true, true])
  portal.passMinutes(24 * 60)
  const later = await tell()
  expect(later && [isSigned(later, secret), isSigned(later, before)]).toEqual([true, false])
  await removeAll()
})

test('a receiver that fails is tried again for about a day, then given up and disabled', async () => {
  const { webhook } = await add()
  await announceEvent(portal.deps, await decide())
  answer = fail
  const first = await attempt(webhook.id)
  expect(first.after).toMatchObject({
    state: 'waiting',
    attempts: [{ status: 500, excerpt: 'no room left' }],
  })
  for (let tries = 2; tries <= MOST_TRIES; tries += 1) {
    expect(await retryDeliveries(portal.deps, portal.deps.now())).toBe(0)
    portal.passMinutes(12 * 60 + 1)
    expect(await retryDeliveries(portal.deps, portal.deps.now())).toBe(1)
    await attempt(webhook.id)
  }
  expect(await deliveriesOf(webhook.id)).toMatchObject([{ state: 'failed', tries: MOST_TRIES }])
  expect(await loadWebhook(portal.deps.table, webhook.id)).toMatchObject({ state: 'disabled' })
  expect(received).toHaveLength(MOST_TRIES)
  await removeAll()
})

test('one message that nobody takes does not disable a webhook that takes others', async () => {
  const { webhook } = await add()
  const event = await decide()
  await announceEvent(portal.deps, event)
  answer = fail
  await attempt(webhook.id)
  answer = accept
  portal.passMinutes(5)
  await sendTest(portal.contextFor(admin), { webhookId: webhook.id })
  await attempt(webhook.id)
  answer = fail
  const [, stubborn] = await deliveriesOf(webhook.id)
  for (let tries = 2; tries <= MOST_TRIES; tries += 1) {
    portal.passMinutes(60)
    const deliveryId = stubborn?.id ?? ''
    await deliverWebhook(portal.deps, { webhookId: webhook.id, deliveryId, attempt: tries })
  }
  const found = await findDelivery(portal.deps.table, webhook.id, stubborn?.id ?? '')
  expect(found).toMatchObject({ state: 'failed' })
  expect(await loadWebhook(portal.deps.table, webhook.id)).toMatchObject({ state: 'active' })

  // Sent again by hand, it arrives under the same id, and what failed before stays to be seen.
  answer = accept
  await resendDelivery(portal.contextFor(admin), { webhookId: webhook.id, deliveryId: stubborn?.id ?? '' })
  await deliverWebhook(portal.deps, { webhookId: webhook.id, deliveryId: stubborn?.id ?? '', attempt: 1 })
  const again = await findDelivery(portal.deps.table, webhook.id, stubborn?.id ?? '')
  expect(again).toMatchObject({ state: 'delivered', tries: 1 })
  expect(again?.attempts).toHaveLength(MOST_TRIES + 1)
  expect(received.at(-1)?.headers['webhook-id']).toBe(stubborn?.messageId)
  await removeAll()
})

test('while a webhook is paused nothing leaves; a replay of the log makes up for it', async () => {
  const { webhook } = await add({ events: ['decision.recorded'] })
  const content = { name: 'Ledger', url, events: webhook.events }
  const from = portal.deps.now()
  const change = (state: 'active' | 'paused', ifMatch: number) =>
    changeWebhook(portal.contextFor(admin, { ifMatch }), {
      webhookId: webhook.id,
      content: { ...content, state },
    })
  await change('paused', 1)
  const [missed, alsoMissed] = [await decide(), await decide()]
  await announceEvent(portal.deps, missed)
  expect(await deliveriesOf(webhook.id)).toEqual([])
  await change('active', 2)
  await replayLog(portal.deps, { webhookId: webhook.id, from })
  const told = await deliveriesOf(webhook.id)
  expect(told.map(({ messageId }) => messageId.split('-')[0]).sort()).toEqual(
    [missed.dossierId, alsoMissed.dossierId].sort(),
  )
  // Asked from an event on, what is older stays.
  const answered = await portal.request(admin, 'POST', `/webhooks/${webhook.id}/replays`, {
    body: { event: `${missed.dossierId}-${String(missed.sequence).padStart(6, '0')}` },
  })
  expect([answered.status, await answered.json()]).toEqual([202, { from: missed.at }])
  const tooOld = await portal.request(admin, 'POST', `/webhooks/${webhook.id}/replays`, {
    body: { from: '2020-01-01T00:00:00Z' },
  })
  expect(tooOld.status).toBe(422)
  await removeAll()
})

test('a receiver that is slow, drops the line, redirects or has gone', async () => {
  const message = { headers: {}, body: '{}' }
  const said = (respond: typeof answer, timeout?: number) => {
    answer = respond
    return post(url, message, ['localhost'], timeout)
  }
  expect(await said(() => undefined, 300)).toEqual({ fault: 'timeout' })
  expect(await said((response) => response.destroy())).toEqual({ fault: 'connection' })
  expect(await said((response) => response.writeHead(302, { Location: url }).end())).toEqual({
    status: 302,
    excerpt: '',
  })
  const cut = await said((response) => {
    response.writeHead(200, { 'Content-Length': 1000 }).write('half')
    setTimeout(() => response.destroy(), 50)
  })
  expect(cut).toEqual({ status: 200, excerpt: 'half' })
  const endless = await said((response) => {
    response.writeHead(500)
    const timer = setInterval(() => response.write('x'.repeat(200)), 5)
    response.once('close', () => clearInterval(timer))
  })
  expect(endless.excerpt).toHaveLength(300)
  // Without the exception the same receiver is one of a private network.
  expect(await post(url, message, [])).toEqual({ fault: 'address' })
  expect(await post(url.replace('http:', 'https:'), message, [])).toEqual({ fault: 'address' })
})

test('a receiver that says it is gone is told nothing more', async () => {
  const { webhook } = await add()
  answer = (response) => response.writeHead(410).end()
  await sendTest(portal.contextFor(admin), { webhookId: webhook.id })
  expect((await attempt(webhook.id)).after).toMatchObject({ state: 'failed', tries: 1 })
  expect(await loadWebhook(portal.deps.table, webhook.id)).toMatchObject({ state: 'disabled' })
  await removeAll()
})

test('secrets are answered when they are made, and by no reading', async () => {
  const { webhook, secret } = await add()
  const read = await (await portal.request(admin, 'GET', `/webhooks/${webhook.id}`)).text()
  const listed = await (await portal.request(admin, 'GET', '/webhooks')).text()
  expect(read + listed).not.toContain(secret)
  expect(JSON.stringify(await portal.deps.table.get(keys.webhook(webhook.id)))).toContain(secret)
  const refused = await portal.request(admin, 'POST', '/webhooks', {
    body: { name: 'Inside', url: 'https://169.254.169.254/latest', events: ['dossier.submitted'] },
  })
  expect(refused.status).toBe(422)
  await removeAll()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { ExportJob } from '../../shared/exports/export-job.ts'
import { Problem } from '../../shared/errors/problem.ts'
import type { NewToken } from '../../shared/tokens/token.ts'
import { startSession } from '../accounts/session.store.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { runJob } from '../jobs/run-job.ts'
import { keys } from '../storage/keys.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { createToken } from './create-token.ts'
import { readToken } from './token.store.ts'

let portal: TestPortal
let admin: Account
let call: Call

beforeAll(async () => {
  portal = await createTestPortal()
  admin = await portal.seedAccount({ roles: ['admin'] })
  call = await portal.seedCall()
})
afterAll(() => portal.close())

const make = (wanted: Partial<NewToken> = {}) =>
  createToken(portal.contextFor(admin), {
    name: 'Ledger',
    scopes: ['exports.read'],
    validDays: 30,
    ...wanted,
  })

/** Asks as a system would: with its token, from nowhere in particular. */
const ask = (secret: string, method: string, path: string, body?: unknown, headers = {}) =>
  portal.request(undefined, method, path, {
    headers: { Authorization: `Bearer ${secret}`, Origin: 'https://ledger.example', ...headers },
    ...(body !== undefined && { body }),
  })

async function refusalOf(response: Response) {
  const { code } = Problem.parse(await response.json())
  return { status: response.status, code, challenge: response.headers.get('WWW-Authenticate') }
}

const decisionsCsv = () => `/calls/${call.id}/exports/decisions.csv`

test('a system reads with its token what its scope names, and nothing else', async () => {
  const { secret } = await make()
  expect((await ask(secret, 'GET', decisionsCsv())).status).toBe(200)
  expect(await refusalOf(await ask(secret, 'GET', `/calls/${call.id}/dossiers`))).toEqual({
    status: 403,
    code: 'token.scope',
    challenge: 'Bearer realm="Concordia", error="insufficient_scope", scope="dossiers.read"',
  })
  // A route that names no scope is closed to every token, and what is open to all stays open.
  expect(await refusalOf(await ask(secret, 'GET', '/accounts'))).toMatchObject({ code: 'token.scope' })
  expect((await ask(secret, 'GET', '/calls')).status).toBe(200)
})

test('a file opens nothing to a system that is closed to it', async () => {
  const { secret } = await make()
  const evaluations = { content: 'evaluations', format: 'csv', language: 'fr' }
  const refused = await ask(secret, 'POST', `/calls/${call.id}/exports`, evaluations)
  expect(await refusalOf(refused)).toMatchObject({
    code: 'token.scope',
    challenge: expect.stringContaining('scope="evaluations.read"'),
  })
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const made = await portal.request(staff, 'POST', `/calls/${call.id}/exports`, { body: evaluations })
  const { id } = ExportJob.parse(await made.json())
  await runJob(portal.deps, { type: 'export.make', payload: { exportId: id } })
  expect(await refusalOf(await ask(secret, 'GET', `/exports/${id}/file`))).toMatchObject({ status: 403 })
})

test('the secret is answered once; what is kept is its hash', async () => {
  const headers = { 'Idempotency-Key': 'token-for-the-ledger' }
  const body = { name: 'Ledger', scopes: ['calls.read'], validDays: 90 }
  const first = await portal.request(admin, 'POST', '/tokens', { headers, body })
  const { token, secret } = await first.json()
  expect(secret).toMatch(/^concordia_[0-9a-z]{52}$/u)
  const again = await portal.request(admin, 'POST', '/tokens', { headers, body })
  expect(await refusalOf(again)).toMatchObject({ status: 409, code: 'token.shown_once' })

  const { table } = portal.deps
  const stored = [await table.get(keys.token(token.id)), await table.get(keys.tokenSecret(sha256Hex(secret)))]
  expect(stored.every(Boolean)).toBe(true)
  expect(JSON.stringify(stored)).not.toContain(secret.slice('concordia_'.length))
  const { tokens } = await (await portal.request(admin, 'GET', '/tokens')).json()
  expect(tokens.filter((listed: { id: string }) => listed.id === token.id)).toHaveLength(1)
  expect(JSON.stringify(tokens)).not.toContain(secret)
})

test('an unknown, an expired and a revoked token are refused, each in words, with a challenge', async () => {
  expect(await refusalOf(await ask('concordia_nothing', 'GET', decisionsCsv()))).toEqual({
    status: 401,
    code: 'token.invalid',
    challenge: 'Bearer realm="Concordia", error="invalid_token", error_description="Token invalid"',
  })
  expect(await refusalOf(await ask('', 'GET', '/calls'))).toMatchObject({
    status: 401,
    code: 'token.invalid',
  })

  const revoked = await make()
  expect((await portal.request(admin, 'DELETE', `/tokens/${revoked.token.id}`)).status).toBe(200)
  expect(await refusalOf(await ask(revoked.secret, 'GET', decisionsCsv()))).toMatchObject({
    status: 401,
    code: 'token.revoked',
  })
  const again = await portal.request(admin, 'DELETE', `/tokens/${revoked.token.id}`)
  expect(await again.json()).toMatchObject({ revokedByName: admin.name })

  const { secret } = await make({ validDays: 30 })
  portal.passMinutes(30 * 24 * 60)
  expect(await refusalOf(await ask(secret, 'GET', decisionsCsv()))).toMatchObject({ code: 'token.expired' })
})

test('a token never comes with the cookie of a session', async () => {
  const { secret } = await make()
  const cookie = `__Host-session=${await startSession(portal.deps, admin.id)}`
  const both = await ask(secret, 'GET', decisionsCsv(), undefined, { Cookie: cookie })
  expect(await refusalOf(both)).toMatchObject({ status: 400, code: 'token.with_session' })
})

test('the last use is written at most once an hour', async () => {
  const { token, secret } = await make()
  const usedAt = async () => {
    await ask(secret, 'GET', decisionsCsv())
    return (await readToken(portal.deps.table, token.id)).lastUsedAt
  }
  const first = await usedAt()
  expect(first).toBe(portal.deps.now())
  portal.passMinutes(59)
  expect(await usedAt()).toBe(first)
  portal.passMinutes(1)
  expect(await usedAt()).toBe(portal.deps.now())
})

test('what a system decides stands in the log under its token, and it sees no more of the dossier than that', async () => {
  const { token, secret } = await make({ scopes: ['decisions.write'] })
  const applicant = await portal.seedAccount()
  const { id } = await seedDossier(portal, call, { applicant, evaluated: { score: 70 } })
  const decided = await ask(secret, 'POST', `/dossiers/${id}/decisions`, {
    outcome: 'award',
    amount: 1_000_00,
    reasons: '',
    legalAct: { number: 'CE-7', date: '2027-01-10' },
  })
  expect(decided.status).toBe(201)
  expect((await ask(secret, 'GET', `/dossiers/${id}`)).status).toBe(403)
  const { head } = await loadDossier(portal.deps.table, id)
  const item = await portal.deps.table.get(keys.event(id, head.chain.sequence))
  expect(item?.['event']).toMatchObject({ type: 'decision.recorded', actor: token.id })
})

test('a token makes no tokens, and neither does anybody but an administrator', async () => {
  const { secret } = await make({ scopes: ['exports.read', 'decisions.write'] })
  const body = { name: 'More', scopes: ['exports.read'], validDays: 30 }
  expect((await ask(secret, 'POST', '/tokens', body)).status).toBe(403)
  const staff = await portal.seedAccount({ roles: ['staff'] })
  expect((await portal.request(staff, 'POST', '/tokens', { body })).status).toBe(403)
})

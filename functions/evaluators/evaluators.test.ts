import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'

let portal: TestPortal
let mail: TestMail
let staff: Account

beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Sophie Brooks' })
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

const ask = async (
  account: Account | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
) => {
  const answer = await portal.request(account, method, path, {
    ...(body !== undefined && { body }),
    headers,
  })
  return { status: answer.status, ...(await answer.json()) }
}
const invite = (email: string) =>
  ask(staff, 'POST', '/evaluator-invitations', { email, language: 'en', message: 'You know mangroves.' })
/** Secret of the latest link that an address received. */
const tokenOf = async (email: string) => {
  await mail.deliverAll()
  const [, token = ''] = /\/en\/evaluate\/([a-z0-9]+)/u.exec(mail.list(email)[0]?.text ?? '') ?? []
  return token
}
const at = (token: string, rest = '') => `/invitations-to-evaluate/${token}${rest}`

test('who is invited accepts by the link of the e-mail, in the language that was chosen, and may evaluate', async () => {
  const email = 'ruth@portal.example'
  expect(await invite(email)).toMatchObject({ status: 201, state: 'open', invitedByName: 'Sophie Brooks' })
  const token = await tokenOf(email)
  expect(mail.list(email)[0]?.text).toContain('“You know mangroves.”')
  expect(await ask(undefined, 'GET', at(token))).toMatchObject({ status: 200, state: 'open', language: 'en' })

  const ruth = await portal.seedAccount({ email, name: 'Ruth Gumbs' })
  expect((await ask(ruth, 'GET', '/my/evaluator-profile')).status).toBe(403)
  const accepted = await ask(ruth, 'POST', at(token, '/acceptance'))
  expect(accepted).toMatchObject({ status: 200, roles: ['evaluator'] })
  expect(await ask(ruth, 'POST', at(token, '/acceptance'))).toEqual(accepted)
  expect(await ask(ruth, 'GET', '/my/evaluator-profile')).toMatchObject({ status: 200, revision: 0 })

  const other = await portal.seedAccount()
  expect(await ask(other, 'POST', at(token, '/acceptance'))).toMatchObject({
    status: 409,
    code: 'invitation.answered',
  })
  const { evaluators } = await ask(staff, 'GET', '/evaluators')
  expect(evaluators).toContainEqual({
    id: ruth.id,
    name: 'Ruth Gumbs',
    email,
    load: { assigned: 0, submitted: 0, open: 0 },
  })
  expect(await invite(email)).toMatchObject({ status: 409, code: 'evaluator.already' })
})

test('declining needs the link alone, and staff read why', async () => {
  await invite('paul@portal.example')
  const token = await tokenOf('paul@portal.example')
  const declined = await ask(undefined, 'POST', at(token, '/refusal'), { reason: 'On leave until June.' })
  expect(declined).toMatchObject({ status: 200, state: 'declined' })
  expect(await ask(undefined, 'POST', at(token, '/refusal'), { reason: '' })).toEqual(declined)
  const { invitations } = await ask(staff, 'GET', '/evaluator-invitations')
  expect(invitations.find(({ email }: { email: string }) => email === 'paul@portal.example')).toMatchObject({
    state: 'declined',
    reason: 'On leave until June.',
  })
})

test('an invitation that has run out opens again when it is sent again; a withdrawn one opens nothing', async () => {
  const { id } = await invite('ana@portal.example')
  expect(await invite('Ana@portal.example')).toMatchObject({ status: 409, code: 'evaluator.invited_already' })
  const token = await tokenOf('ana@portal.example')
  portal.passMinutes(31 * 24 * 60)
  const guest = await portal.seedAccount()
  expect(await ask(guest, 'POST', at(token, '/acceptance'))).toMatchObject({ code: 'invitation.expired' })
  expect(await ask(staff, 'POST', `/evaluator-invitations/${id}/sending`)).toMatchObject({ state: 'open' })
  expect(await ask(undefined, 'GET', at(await tokenOf('ana@portal.example')))).toMatchObject({
    state: 'open',
  })
  expect(await ask(staff, 'DELETE', `/evaluator-invitations/${id}`)).toMatchObject({ state: 'withdrawn' })
  expect(await ask(guest, 'POST', at(token, '/acceptance'))).toMatchObject({ code: 'invitation.answered' })
})

test('an evaluator says who they are, once at a time; staff read it', async () => {
  const eva = await portal.seedAccount({ roles: ['evaluator'] })
  const profile = {
    languages: ['fr', 'en'],
    themes: ['environment'],
    affiliations: [{ name: 'Nature Foundation', isCurrent: false }],
    relations: [{ to: 'person', name: 'Jean Lake', email: '' }],
    availability: { from: '2027-03-01', to: '2027-04-30', fewest: 2, most: 8 },
  }
  const save = (revision: number, what: unknown = profile) =>
    ask(eva, 'PUT', '/my/evaluator-profile', what, { 'If-Match': `"${revision}"` })
  expect(await save(0)).toMatchObject({ status: 200, ...profile, revision: 1 })
  expect(await save(0)).toMatchObject({ status: 412, code: 'precondition.failed' })
  const [mine] = (await ask(staff, 'GET', '/evaluators')).evaluators.filter(
    ({ id }: { id: string }) => id === eva.id,
  )
  expect(mine.profile).toMatchObject(profile)
  const backwards = { ...profile, availability: { from: '2027-05-01', to: '2027-04-30', fewest: 9, most: 8 } }
  expect(await save(1, backwards)).toMatchObject({ status: 422, code: 'evaluator.period' })
  expect(await ask(eva, 'GET', '/me/data.json')).toMatchObject({ evaluatorProfile: profile })
})

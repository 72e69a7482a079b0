import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Role } from '../../shared/access/roles.ts'
import { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { findAccounts } from './find-accounts.ts'

let portal: TestPortal
let admin: Account
beforeAll(async () => {
  portal = await createTestPortal()
  admin = await portal.seedAccount({ roles: ['admin'], email: 'admin@portal.example' })
})
afterAll(() => portal.close())

const Page = z.object({ accounts: z.array(Account), next: z.string().optional() })
const codeOf = async (response: Response) => Problem.parse(await response.json()).code

const setRoles = (by: Account, account: Account, roles: readonly Role[], revision = account.revision) =>
  portal.request(by, 'PUT', `/accounts/${account.id}/roles`, {
    body: { roles },
    headers: { 'If-Match': `"${revision}"` },
  })

describe('roles', () => {
  it('are given by an admin, and count from the next request on', async () => {
    const person = await portal.seedAccount()
    expect((await portal.request(person, 'GET', '/staff/calls')).status).toBe(403)
    const response = await setRoles(admin, person, ['director', 'staff'])
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe('"2"')
    expect(Account.parse(await response.json()).roles).toEqual(['staff', 'director'])
    expect((await portal.request(person, 'GET', '/staff/calls')).status).toBe(200)
  })

  it('are given by nobody else', async () => {
    for (const roles of [[], ['staff'], ['director'], ['auditor'], ['evaluator']] as const) {
      const person = await portal.seedAccount({ roles })
      expect(await codeOf(await setRoles(person, person, ['admin']))).toBe('permission.denied')
    }
  })

  it('put an evaluator on the list of evaluators, and take them off', async () => {
    const person = await portal.seedAccount()
    const evaluators = async () => (await portal.deps.table.partition('evaluators')).map((item) => item['id'])
    await setRoles(admin, person, ['evaluator'])
    expect(await evaluators()).toContain(person.id)
    await setRoles(admin, person, [], 2)
    expect(await evaluators()).not.toContain(person.id)
  })

  it('cannot be changed from a page that is out of date, also not by two admins in the same second', async () => {
    const person = await portal.seedAccount()
    const answers = await Promise.all([
      setRoles(admin, person, ['staff']),
      setRoles(admin, person, ['auditor']),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(await codeOf(await setRoles(admin, person, ['staff'], 1))).toBe('precondition.failed')
    const none = await portal.request(admin, 'PUT', `/accounts/${person.id}/roles`, { body: { roles: [] } })
    expect(none.status).toBe(428)
  })

  it('leave an admin: nobody gives up the own admin role', async () => {
    expect(await codeOf(await setRoles(admin, admin, ['staff']))).toBe('account.own_admin_role')
    expect((await setRoles(admin, admin, ['staff', 'admin'])).status).toBe(200)
  })
})

describe('the list of accounts', () => {
  it('goes page after page by e-mail address, and shows names as they are now', async () => {
    const wanted = Array.from(
      { length: 55 },
      (_, index) => `list-${String(index).padStart(2, '0')}@portal.example`,
    )
    const seeded = await Promise.all(wanted.map((email) => portal.seedAccount({ email })))
    const renamed = seeded[3]
    await portal.request(renamed, 'PATCH', '/me', { body: { name: '  Ana Richardson ', language: 'en' } })
    const found: Account[] = []
    let next: string | undefined = ''
    while (next !== undefined) {
      const response = await portal.request(admin, 'GET', `/accounts${next && `?cursor=${next}`}`)
      const page = Page.parse(await response.json())
      found.push(...page.accounts)
      next = page.next
    }
    const emails = found.map(({ email }) => email)
    expect(emails).toEqual([...emails].sort())
    expect(emails).toEqual(expect.arrayContaining(wanted))
    expect(found.find(({ id }) => id === renamed?.id)).toMatchObject({
      name: 'Ana Richardson',
      language: 'en',
    })
  })

  it('refuses an invented place in the list', async () => {
    for (const cursor of ['x', Buffer.from('{"pk":"call","sk":"1"}').toString('base64url')])
      expect(await codeOf(await portal.request(admin, 'GET', `/accounts?cursor=${cursor}`))).toBe(
        'request.cursor',
      )
  })

  it('is read by admins only', async () => {
    const staff = await portal.seedAccount({ roles: ['staff', 'director', 'auditor'] })
    expect((await portal.request(staff, 'GET', '/accounts')).status).toBe(403)
    expect((await portal.request(undefined, 'GET', '/accounts')).status).toBe(401)
  })
})

describe('the own account', () => {
  it('changes name and language, and nothing else', async () => {
    const person = await portal.seedAccount()
    const refused = await portal.request(person, 'PATCH', '/me', { body: { roles: ['admin'] } })
    expect(refused.status).toBe(400)
    const bad = await portal.request(person, 'PATCH', '/me', { body: { name: 'a\u202Eb' } })
    expect(Problem.parse(await bad.json())).toMatchObject({ code: 'text.direction_mark', field: 'name' })
  })

  it('is found with others for an e-mail, whatever the order', async () => {
    const [first, second] = [await portal.seedAccount(), await portal.seedAccount()]
    const found = await findAccounts(portal.deps.table, [second.id, first.id, second.id, 'acc_nobody'])
    expect(found.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  })
})

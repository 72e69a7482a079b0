import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { Invitation, type MemberRole } from '../../shared/organisations/members.ts'
import { keys } from '../storage/keys.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { joinOrganisation } from '../testing/seed-organisation.ts'

let portal: TestPortal
let manager: Account
let organisationId: string
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())
beforeEach(async () => {
  manager = await portal.seedAccount()
  organisationId = (await portal.seedOrganisation(manager)).id
})

const at = (path: string) => `/organisations/${organisationId}${path}`
const codeOf = async (response: Response) =>
  response.status < 400 ? 'ok' : Problem.parse(await response.json()).code

async function invite(email: string, role: MemberRole = 'member'): Promise<Invitation> {
  const response = await portal.request(manager, 'POST', at('/invitations'), { body: { email, role } })
  expect(response.status).toBe(201)
  return Invitation.parse(await response.json())
}

async function linkOf({ id }: Invitation): Promise<string> {
  const response = await portal.request(manager, 'POST', at(`/invitations/${id}/link`))
  const { token } = await response.json()
  return String(token)
}

const answer = (account: Account, token: string, how: 'acceptance' | 'refusal') =>
  portal.request(account, 'POST', `/organisation-invitations/${token}/${how}`)

const membersSeenBy = async (account: Account) => {
  const response = await portal.request(account, 'GET', at('/members'))
  return response.json()
}

describe('an invitation', () => {
  it('shows what it is to, and makes whoever accepts it a member', async () => {
    const guest = await portal.seedAccount()
    const token = await linkOf(await invite('colleague@portal.example', 'manager'))
    const shown = await portal.request(guest, 'GET', `/organisation-invitations/${token}`)
    expect(await shown.json()).toMatchObject({
      organisation: 'Les Amis du Lagon',
      role: 'manager',
      state: 'open',
    })
    portal.passMinutes(1)
    const accepted = await answer(guest, token, 'acceptance')
    expect(await accepted.json()).toMatchObject({ id: organisationId, relation: 'manager' })
    expect(await membersSeenBy(guest)).toMatchObject({
      members: [{ accountId: manager.id }, { accountId: guest.id, email: guest.email }],
    })
    // The answer got lost, and the page asks again.
    expect((await answer(guest, token, 'acceptance')).status).toBe(200)
  })

  it('lets in one of two who accept in the same moment', async () => {
    const guests = [await portal.seedAccount(), await portal.seedAccount()]
    const token = await linkOf(await invite('colleague@portal.example'))
    const codes = await Promise.all(
      guests.map(async (guest) => codeOf(await answer(guest, token, 'acceptance'))),
    )
    expect(codes.sort()).toEqual(['invitation.answered', 'ok'])
    expect(await membersSeenBy(manager)).toMatchObject({ members: { length: 2 } })
  })

  it('expires by the clock, and counts anew when it is sent again', async () => {
    const guest = await portal.seedAccount()
    const invitation = await invite('late@portal.example')
    const token = await linkOf(invitation)
    portal.passMinutes(14 * 24 * 60 + 1)
    expect(await codeOf(await answer(guest, token, 'acceptance'))).toBe('invitation.expired')
    const list = await portal.request(manager, 'GET', at('/invitations'))
    expect(await list.json()).toMatchObject({ invitations: [{ id: invitation.id, state: 'expired' }] })
    expect((await portal.request(manager, 'POST', at(`/invitations/${invitation.id}/sending`))).status).toBe(
      200,
    )
    expect(await codeOf(await answer(guest, await linkOf(invitation), 'acceptance'))).toBe('ok')
  })

  it.each(['withdrawn', 'declined'] as const)('that was %s opens nothing any more', async (how) => {
    const guest = await portal.seedAccount()
    const invitation = await invite('colleague@portal.example')
    const token = await linkOf(invitation)
    if (how === 'withdrawn') await portal.request(manager, 'DELETE', at(`/invitations/${invitation.id}`))
    else await answer(guest, token, 'refusal')
    expect(await codeOf(await answer(guest, token, 'acceptance'))).toBe('invitation.answered')
    expect(await codeOf(await portal.request(guest, 'GET', at('')))).toBe('organisation.not_found')
  })

  it('keeps its secret out of the table', async () => {
    const token = await linkOf(await invite('colleague@portal.example'))
    const items = await portal.deps.table.partition(organisationId)
    expect(JSON.stringify(items)).not.toContain(token)
    expect(await codeOf(await answer(manager, `${token.slice(1)}0`, 'acceptance'))).toBe(
      'invitation.not_found',
    )
  })

  it('is not sent to somebody who is in already', async () => {
    const body = { email: manager.email.toUpperCase(), role: 'member' }
    const response = await portal.request(manager, 'POST', at('/invitations'), { body })
    expect(await codeOf(response)).toBe('organisation.already_member')
  })
})

describe('the members of an organisation', () => {
  const leave = (by: Account, who = by) => portal.request(by, 'DELETE', at(`/members/${who.id}`))
  const makeRole = (by: Account, who: Account, role: MemberRole) =>
    portal.request(by, 'PUT', at(`/members/${who.id}`), { body: { role } })

  it('can leave, and the last manager stays', async () => {
    const member = await portal.seedAccount()
    await joinOrganisation(portal, { organisationId, manager }, member)
    expect(await codeOf(await leave(manager))).toBe('organisation.last_manager')
    expect(await codeOf(await makeRole(manager, manager, 'member'))).toBe('organisation.last_manager')
    expect(await codeOf(await leave(member, manager))).toBe('permission.denied')
    expect(await codeOf(await makeRole(manager, member, 'manager'))).toBe('ok')
    expect(await codeOf(await leave(manager))).toBe('ok')
    expect(await codeOf(await portal.request(manager, 'GET', at('')))).toBe('organisation.not_found')
    expect(await membersSeenBy(member)).toMatchObject({ members: { length: 1 } })
  })

  it('keep one manager when the last two leave in the same second', async () => {
    const other = await portal.seedAccount()
    await joinOrganisation(portal, { organisationId, manager }, other, 'manager')
    const codes = await Promise.all([manager, other].map(async (who) => codeOf(await leave(who))))
    expect(codes.sort()).toEqual(['ok', 'organisation.last_manager'])
  })

  it('can be taken out by a manager, and are then strangers', async () => {
    const member = await portal.seedAccount()
    await joinOrganisation(portal, { organisationId, manager }, member)
    expect(await codeOf(await leave(manager, member))).toBe('ok')
    expect(await codeOf(await leave(manager, member))).toBe('member.not_found')
    const mine = await portal.request(member, 'GET', '/my/organisations')
    expect(await mine.json()).toEqual({ organisations: [] })
  })
})

describe('an organisation of the portal’s first version', () => {
  it('has who registered it as its manager, also when two read it in the same moment', async () => {
    const { table } = portal.deps
    const [item] = await table.partition(organisationId, 'organisation')
    if (!item) throw new Error('the seeded organisation is gone')
    const {
      otherIdentifiers: _o,
      contacts: _c,
      currency: _m,
      revision: _r,
      ...first
    } = Object(item['organisation'])
    const { pk, sk, kind } = item
    await table.put({ pk, sk, kind, schemaVersion: 1, organisation: first })
    await table.take(keys.organisationMember(organisationId, manager.id), {
      expression: 'accountId = :manager',
      values: { ':manager': manager.id },
    })
    const answers = await Promise.all(
      [1, 2].map(async () => (await portal.request(manager, 'GET', at(''))).json()),
    )
    for (const read of answers)
      expect(read).toMatchObject({ relation: 'manager', currency: 'EUR', contacts: [], revision: 1 })
  })
})

describe('who tries to register an organisation that is there', () => {
  const number = { scheme: 'RNA', value: 'W9G1000777' }
  const ask = (by: Account, message = '') =>
    portal.request(by, 'POST', '/join-requests', { body: { identifier: number, message } })

  it('asks to join, learns nothing of its managers, and is let in by one of them', async () => {
    const [owner, colleague] = [await portal.seedAccount(), await portal.seedAccount()]
    const { id } = await portal.seedOrganisation(owner, {
      identifier: { scheme: 'RNA', value: 'W9G1000777' },
    })
    const asked = await ask(colleague, 'I keep the books.')
    expect(asked.status).toBe(204)
    expect(await codeOf(await ask(colleague))).toBe('organisation.already_asked')
    const requests = await portal.request(owner, 'GET', `/organisations/${id}/join-requests`)
    expect(await requests.json()).toMatchObject({
      requests: [{ accountId: colleague.id, email: colleague.email, message: 'I keep the books.' }],
    })
    const path = `/organisations/${id}/join-requests/${colleague.id}/answer`
    const accept = () => portal.request(owner, 'POST', path, { body: { accept: true } })
    const codes = await Promise.all([accept(), accept()].map(async (one) => codeOf(await one)))
    expect(codes.sort()).toEqual(['join_request.not_found', 'ok'])
    const seen = await portal.request(colleague, 'GET', `/organisations/${id}`)
    expect(await seen.json()).toMatchObject({ relation: 'member' })
  })

  it('stays outside when the managers decline, and may ask again', async () => {
    const owner = await portal.seedAccount()
    const stranger = await portal.seedAccount()
    const identifier = { scheme: 'COCI', value: 'SXM 4711' } as const
    const { id } = await portal.seedOrganisation(owner, { territory: 'SX', identifier })
    const asking = () =>
      portal.request(stranger, 'POST', '/join-requests', {
        body: { identifier: { scheme: 'COCI', value: 'sxm-4711' }, message: '' },
      })
    expect((await asking()).status).toBe(204)
    const path = `/organisations/${id}/join-requests/${stranger.id}/answer`
    await portal.request(owner, 'POST', path, { body: { accept: false } })
    expect(await codeOf(await portal.request(stranger, 'GET', `/organisations/${id}`))).toBe(
      'organisation.not_found',
    )
    expect((await asking()).status).toBe(204)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import type { Organisation, OrganisationContent } from '../../shared/organisations/organisation.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let portal: TestPortal
let manager: Account
beforeAll(async () => {
  portal = await createTestPortal()
  manager = await portal.seedAccount()
})
afterAll(() => portal.close())

const contentOf = (organisation: Organisation): OrganisationContent => {
  const { id: _id, createdAt: _at, createdBy: _by, revision: _revision, ...content } = organisation
  return content
}

const change = (
  organisation: Organisation,
  overrides: Partial<OrganisationContent>,
  revision = 1,
  by = manager,
) =>
  portal.request(by, 'PUT', `/organisations/${organisation.id}`, {
    body: { ...contentOf(organisation), ...overrides },
    headers: { 'If-Match': `"${revision}"` },
  })

const problemOf = async (response: Response) => Problem.parse(await response.json())

describe('changing an organisation', () => {
  it('keeps several numbers, contacts and the currency of its books', async () => {
    const organisation = await portal.seedOrganisation(manager, { territory: 'AI' })
    expect(organisation.currency).toBe('XCD')
    const contact = {
      name: 'Ingrid Hodge',
      position: 'Treasurer',
      email: 'ingrid@portal.example',
      phone: '+1 264 497 0000',
      language: 'en',
    } as const
    const response = await change(organisation, {
      currency: 'USD',
      otherIdentifiers: [
        { scheme: 'LEI', value: '5067 00GE 1G29 325Q X363' },
        { scheme: 'ROR', value: 'https://ror.org/05dxps055' },
      ],
      contacts: [contact],
    })
    expect(response.headers.get('etag')).toBe('"2"')
    expect(await response.json()).toMatchObject({
      currency: 'USD',
      revision: 2,
      contacts: [contact],
      otherIdentifiers: [
        { scheme: 'LEI', value: '506700GE1G29325QX363' },
        { scheme: 'ROR', value: '05dxps055' },
      ],
    })
  })

  it('is refused to whoever read an older revision, and to one of two who save in the same moment', async () => {
    const organisation = await portal.seedOrganisation(manager)
    const answers = await Promise.all(['Nord', 'Sud'].map((name) => change(organisation, { name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await problemOf(await change(organisation, { name: 'Est' }))).code).toBe('precondition.failed')
  })

  it('finds any of its numbers at another organisation, and frees those that it gives up', async () => {
    const other = await portal.seedAccount()
    const first = await portal.seedOrganisation(manager)
    const second = await portal.seedOrganisation(other)
    const otherIdentifiers = [{ scheme: 'RNA', value: 'W9G1234599' }] as const
    expect((await change(first, { otherIdentifiers: [...otherIdentifiers] })).status).toBe(200)
    const taken = await problemOf(
      await change(second, { otherIdentifiers: [{ scheme: 'RNA', value: 'w9g 1234599' }] }, 1, other),
    )
    expect(taken).toMatchObject({
      code: 'identifier.already_registered',
      field: 'otherIdentifiers.0.value',
      facts: { isOwn: false },
    })
    expect(JSON.stringify(taken)).not.toContain(first.id)
    expect((await change(first, { otherIdentifiers: [] }, 2)).status).toBe(200)
    expect((await change(second, { otherIdentifiers: [...otherIdentifiers] }, 1, other)).status).toBe(200)
  })

  it.each([
    [{ otherIdentifiers: [{ scheme: 'OTHER', value: 'Not Registered Yet' }] }, 'identifier.twice'],
    [{ otherIdentifiers: [{ scheme: 'SIREN', value: '732829321' }] }, 'identifier.check_digit'],
    [{ otherIdentifiers: [{ scheme: 'KVK', value: '12345678' }] }, 'identifier.scheme'],
    [
      { contacts: [{ name: 'X', position: '', email: 'no address', phone: '', language: 'fr' }] },
      'email.malformed',
    ],
  ] as const)('refuses %j: %s', async (overrides, code) => {
    const organisation = await portal.seedOrganisation(manager)
    const response = await portal.request(manager, 'PUT', `/organisations/${organisation.id}`, {
      body: { ...contentOf(organisation), ...overrides },
      headers: { 'If-Match': '"1"' },
    })
    expect(await problemOf(response)).toMatchObject({ code })
  })
})

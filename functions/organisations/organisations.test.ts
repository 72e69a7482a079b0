import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { Organisation } from '../../shared/organisations/organisation.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let portal: TestPortal
let person: Account
beforeAll(async () => {
  portal = await createTestPortal()
  person = await portal.seedAccount()
})
afterAll(() => portal.close())

const register = (by: Account, territory: string, scheme: string, value: string, headers = {}) =>
  portal.request(by, 'POST', '/organisations', {
    body: {
      name: 'SXM Nature Foundation',
      territory,
      legalForm: 'foundation',
      identifier: { scheme, value },
      address: '',
    },
    headers,
  })

const codeOf = async (response: Response) => Problem.parse(await response.json()).code

describe('registering an organisation', () => {
  it.each([
    ['MF', 'SIRET', '732 829 320 00074', '73282932000074'],
    ['MF', 'RNA', 'w9g1000123', 'W9G1000123'],
    ['SX', 'COCI', ' 12-345 ', '12-345'],
    ['AI', 'OTHER', 'A/77 of 2011', 'A/77 of 2011'],
  ])('in %s takes a number of %s and keeps it in its normal form', async (territory, scheme, typed, kept) => {
    const response = await register(person, territory, scheme, typed)
    expect(response.status).toBe(201)
    expect(Organisation.parse(await response.json()).identifier).toEqual({ scheme, value: kept })
  })

  it.each([
    ['MF', 'SIRET', '73282932000075', 'identifier.check_digit'],
    ['MF', 'SIRET', '7328293200007', 'identifier.form'],
    ['MF', 'SIRET', '', 'identifier.missing'],
    ['SX', 'SIRET', '73282932000074', 'identifier.scheme'],
    ['MF', 'COCI', '12345', 'identifier.scheme'],
    ['XX', 'OTHER', '12345', 'territory.unknown'],
  ])('in %s refuses a number of %s: %s', async (territory, scheme, typed, code) => {
    const response = await register(person, territory, scheme, typed)
    expect(response.status).toBe(422)
    expect(await codeOf(response)).toBe(code)
  })

  it('knows a number that is registered already, and tells a stranger nothing of who did it', async () => {
    const stranger = await portal.seedAccount()
    const first = Organisation.parse(await (await register(person, 'SX', 'COCI', 'SXM 900')).json())
    const own = Problem.parse(await (await register(person, 'SX', 'COCI', 'sxm-900')).json())
    expect(own).toMatchObject({
      code: 'identifier.already_registered',
      facts: { isOwn: true, organisationId: first.id },
    })
    const response = await register(stranger, 'SX', 'COCI', 'SXM900')
    expect(response.status).toBe(409)
    const problem = Problem.parse(await response.json())
    expect(problem.facts).toEqual({ isOwn: false })
    expect(JSON.stringify(problem)).not.toContain(first.id)
    expect(JSON.stringify(problem)).not.toContain(person.id)
  })

  it('gives a number to one of two who register it in the same second', async () => {
    const other = await portal.seedAccount()
    const answers = await Promise.all([
      register(person, 'MF', 'RNA', 'W9G1999999'),
      register(other, 'MF', 'RNA', 'W9G1999999'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('lets two bodies have the same free text', async () => {
    const answers = [
      await register(person, 'AI', 'OTHER', 'none yet'),
      await register(person, 'AI', 'OTHER', 'none yet'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
  })

  it('makes one organisation of a request that is repeated, also in the same moment', async () => {
    const key = { 'Idempotency-Key': randomUUID() }
    const answers = await Promise.all([1, 2, 3].map(() => register(person, 'SX', 'CRIB', '410.123.456', key)))
    const ids = await Promise.all(answers.map(async (answer) => Organisation.parse(await answer.json()).id))
    expect(new Set(ids).size).toBe(1)
    expect(await codeOf(await register(person, 'SX', 'CRIB', '999', key))).toBe('idempotency.key_reused')
    const none = await register(person, 'SX', 'CRIB', '998', { 'Idempotency-Key': '' })
    expect(await codeOf(none)).toBe('idempotency.key_missing')
  })
})

describe('the own organisations', () => {
  it('are listed by name, and nobody else’s', async () => {
    const [one, two] = [await portal.seedAccount(), await portal.seedAccount()]
    for (const name of ['Zouk Academy', 'Amis du Lagon']) await portal.seedOrganisation(one, { name })
    const list = async (account: Account) => {
      const response = await portal.request(account, 'GET', '/my/organisations')
      return response.json()
    }
    expect(await list(one)).toMatchObject({
      organisations: [{ name: 'Amis du Lagon' }, { name: 'Zouk Academy' }],
    })
    expect(await list(two)).toEqual({ organisations: [] })
  })
})

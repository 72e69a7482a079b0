import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { Conversation, Offer, type NewOffer } from '../../shared/partner-search/offer.ts'
import { CONVERSATIONS_PER_DAY } from '../../shared/partner-search/terms.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let portal: TestPortal
let [mangrove, school]: { account: Account; organisationId: string }[] = []
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

async function seedSide(name: string, territory: 'MF' | 'SX') {
  const account = await portal.seedAccount({ name: `Person of ${name}` })
  return { account, organisationId: (await portal.seedOrganisation(account, { name, territory })).id }
}
beforeEach(async () => {
  mangrove = await seedSide('Mangrove Vivante', 'MF')
  school = await seedSide('Great Bay School', 'SX')
})

const sides = () => {
  if (!mangrove || !school) throw new Error('nobody is seeded')
  return { mangrove, school }
}
const codeOf = async (response: Response) =>
  response.status < 400 ? 'ok' : Problem.parse(await response.json()).code

const SEEKS: NewOffer = {
  kind: 'seeks',
  theme: 'environment',
  languages: ['fr', 'en'],
  title: 'A school for a nursery of mangroves',
  text: 'Pupils of both sides raise seedlings.',
  validUntil: '2027-03-31',
}

async function publish(overrides: Partial<NewOffer> = {}): Promise<Offer> {
  const { account, organisationId } = sides().mangrove
  const response = await portal.request(account, 'POST', `/organisations/${organisationId}/offers`, {
    body: { ...SEEKS, ...overrides },
  })
  return Offer.parse(await response.json())
}

const listFor = async (account: Account) => {
  const { offers } = await (await portal.request(account, 'GET', '/offers')).json()
  return Offer.array()
    .parse(offers)
    .map(({ id }) => id)
}

async function write(offerId: string, text = 'We would like to join.'): Promise<Response> {
  const { account, organisationId } = sides().school
  return portal.request(account, 'POST', `/organisations/${organisationId}/conversations`, {
    body: { offerId, text },
  })
}

describe('what an organisation looks for', () => {
  it('is seen by everybody who has signed in, and no person or address with it', async () => {
    const offer = await publish()
    const stranger = await portal.seedAccount()
    const answer = await portal.request(stranger, 'GET', '/offers')
    const text = await answer.text()
    expect(text).toContain(offer.id)
    expect(text).not.toContain(sides().mangrove.account.email)
    expect(text).not.toContain(sides().mangrove.account.id)
    expect((await portal.request(undefined, 'GET', '/offers')).status).toBe(401)
  })

  it('is gone after its last day, and when its organisation takes it back', async () => {
    const { account, organisationId } = sides().mangrove
    const [short, long] = [await publish({ validUntil: '2027-01-20' }), await publish()]
    expect(await listFor(account)).toEqual(expect.arrayContaining([short.id, long.id]))
    const foreign = `/organisations/${sides().school.organisationId}/offers/${long.id}`
    expect(await codeOf(await portal.request(sides().school.account, 'DELETE', foreign))).toBe(
      'offer.not_found',
    )
    await portal.request(account, 'DELETE', `/organisations/${organisationId}/offers/${long.id}`)
    expect(await listFor(account)).not.toContain(long.id)
    portal.passMinutes(7 * 24 * 60)
    expect(await listFor(account)).not.toContain(short.id)
    expect(await codeOf(await write(short.id))).toBe('offer.not_found')
  })

  it('is changed by its managers, once for what they read, and keeps its place and its conversations', async () => {
    const { account, organisationId } = sides().mangrove
    const offer = await publish()
    const talk = Conversation.parse(await (await write(offer.id)).json())
    const change = (by: Account, own: string, content: Partial<NewOffer>, revision: number) =>
      portal.request(by, 'PUT', `/organisations/${own}/offers/${offer.id}`, {
        body: { ...SEEKS, ...content },
        headers: { 'If-Match': `"${revision}"` },
      })
    const title = ' Two schools for a nursery '
    const [first, second] = await Promise.all([
      change(account, organisationId, { title, validUntil: '2027-06-30' }, offer.revision),
      change(account, organisationId, { title, validUntil: '2027-06-30' }, offer.revision),
    ])
    expect([first.status, second.status].toSorted()).toEqual([200, 412])
    const { offers } = await (await portal.request(sides().school.account, 'GET', '/offers')).json()
    const changed = {
      title: title.trim(),
      validUntil: '2027-06-30',
      publishedAt: offer.publishedAt,
      revision: 2,
    }
    expect(offers).toContainEqual({ ...offer, ...changed })
    const past = await change(account, organisationId, { validUntil: '2026-12-31' }, 2)
    expect(await codeOf(past)).toBe('offer.past')
    const { account: other, organisationId: theirs } = sides().school
    expect(await codeOf(await change(other, theirs, { title: 'Ours now' }, 2))).toBe('offer.not_found')
    const path = `/organisations/${organisationId}/conversations/${talk.id}`
    const kept = await (await portal.request(account, 'GET', path)).json()
    expect(kept).toMatchObject({ title: SEEKS.title })
  })

  it('cannot be published for a day that is over', async () => {
    const { account, organisationId } = sides().mangrove
    const response = await portal.request(account, 'POST', `/organisations/${organisationId}/offers`, {
      body: { ...SEEKS, validUntil: '2026-12-31' },
    })
    expect(await codeOf(response)).toBe('offer.past')
  })
})

describe('two organisations that write to each other', () => {
  it('read both sides’ messages, and no address of the other', async () => {
    const { mangrove: asked, school: asking } = sides()
    const started = Conversation.parse(await (await write((await publish()).id)).json())
    const path = `/organisations/${asked.organisationId}/conversations`
    const rows = await (await portal.request(asked.account, 'GET', path)).json()
    expect(rows).toMatchObject({
      conversations: [{ id: started.id, other: 'Great Bay School', isAnswered: false }],
    })
    const reply = await portal.request(asked.account, 'POST', `${path}/${started.id}/messages`, {
      body: { text: 'With pleasure.' },
    })
    expect(reply.status).toBe(201)
    const seen = await portal.request(
      asking.account,
      'GET',
      `/organisations/${asking.organisationId}/conversations/${started.id}`,
    )
    const text = await seen.text()
    expect(JSON.parse(text)).toMatchObject({
      messages: [
        { text: 'We would like to join.' },
        { text: 'With pleasure.', author: 'Person of Mangrove Vivante' },
      ],
    })
    expect(text).not.toContain(asked.account.email)
    expect(text).not.toContain(asked.account.id)
  })

  it('lose nothing when both write in the same moment', async () => {
    const { mangrove: asked, school: asking } = sides()
    const { id } = Conversation.parse(await (await write((await publish()).id)).json())
    const say = (side: typeof asked, text: string) =>
      portal.request(
        side.account,
        'POST',
        `/organisations/${side.organisationId}/conversations/${id}/messages`,
        { body: { text } },
      )
    const answers = await Promise.all([say(asked, 'one'), say(asking, 'two'), say(asked, 'three')])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const path = `/organisations/${asked.organisationId}/conversations/${id}`
    const whole = Conversation.parse(await (await portal.request(asked.account, 'GET', path)).json())
    expect(whole.messages.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(new Set(whole.messages.map(({ text }) => text))).toEqual(
      new Set(['We would like to join.', 'one', 'two', 'three']),
    )
  })

  it('are alone: a third organisation finds nothing', async () => {
    const { id } = Conversation.parse(await (await write((await publish()).id)).json())
    const third = await seedSide('Third', 'SX')
    const path = `/organisations/${third.organisationId}/conversations/${id}`
    expect(await codeOf(await portal.request(third.account, 'GET', path))).toBe('conversation.not_found')
    const body = { text: 'Hello' }
    expect(await codeOf(await portal.request(third.account, 'POST', `${path}/messages`, { body }))).toBe(
      'conversation.not_found',
    )
  })

  it('cannot be flooded: so many conversations a day, and no more until tomorrow', async () => {
    const offer = await publish()
    for (let number = 0; number < CONVERSATIONS_PER_DAY; number += 1)
      expect((await write(offer.id)).status).toBe(201)
    expect(await codeOf(await write(offer.id))).toBe('conversation.too_many')
    portal.passMinutes(24 * 60)
    expect((await write(offer.id)).status).toBe(201)
  })
})

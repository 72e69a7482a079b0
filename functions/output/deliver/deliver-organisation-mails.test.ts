import { createServer, type Server } from 'node:http'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail, type LocalMail } from '../../../infra/local/mail/server.ts'
import { acceptInvitation, readInvitation } from '../../organisations/answer-invitation.ts'
import { inviteMember, withdrawInvitation } from '../../organisations/invite-member.ts'
import { answerJoinRequest, askToJoin } from '../../organisations/join-requests.ts'
import { startConversation } from '../../partner-search/conversations.ts'
import { publishOffer } from '../../partner-search/offers.ts'
import { createTestPortal, type TestPortal } from '../../testing/portal.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages, OutboxType } from '../outbox.ts'
import { deliverMessage } from './deliver-message.ts'

let portal: TestPortal
let server: Server
let mail: LocalMail
let deps: MailDeps

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

test('an invitation arrives once, in the language that was chosen, and its link opens it', async () => {
  const manager = await portal.seedAccount({ name: 'Maëlle Richardson' })
  const { id: organisationId } = await portal.seedOrganisation(manager)
  const invitation = { email: 'new@portal.example', role: 'member', language: 'en' } as const
  const { id: invitationId } = await inviteMember(portal.contextFor(manager), { organisationId, invitation })
  const message = portal.deps.newId('message')
  for (let time = 0; time < 2; time += 1)
    await deliver('mail.memberInvited', { organisationId, invitationId }, message)
  const [sent, ...more] = mail.list('new@portal.example')
  expect(more).toEqual([])
  expect(sent?.subject).toBe('Maëlle Richardson invites you to Les Amis du Lagon')
  const [, token = ''] = /\/en\/organisations\/join\/([a-z0-9]+)/u.exec(sent?.text ?? '') ?? []
  const guest = portal.contextFor(await portal.seedAccount())
  expect(await readInvitation(guest, { token })).toMatchObject({ state: 'open', role: 'member' })
  expect(await acceptInvitation(guest, { token })).toMatchObject({ id: organisationId })
})

test('an invitation that was withdrawn before it left is not sent', async () => {
  const manager = await portal.seedAccount()
  const { id: organisationId } = await portal.seedOrganisation(manager)
  const context = portal.contextFor(manager)
  const invitation = { email: 'never@portal.example', role: 'member' } as const
  const { id: invitationId } = await inviteMember(context, { organisationId, invitation })
  await withdrawInvitation(context, { organisationId, invitationId })
  await deliver('mail.memberInvited', { organisationId, invitationId })
  expect(mail.list('never@portal.example')).toEqual([])
})

test('managers hear of who asks to join; who is declined does not learn the organisation’s name', async () => {
  const manager = await portal.seedAccount({ email: 'manager@portal.example' })
  const stranger = await portal.seedAccount({ email: 'stranger@portal.example' })
  const identifier = { scheme: 'RNA', value: 'W9G1000555' } as const
  const { id: organisationId } = await portal.seedOrganisation(manager, { identifier })
  await askToJoin(portal.contextFor(stranger), { identifier, message: '' })
  await deliver('mail.joinRequested', { organisationId, accountId: stranger.id })
  expect(mail.list('manager@portal.example')[0]?.text).toContain(
    `/fr/organisations/${organisationId}/members`,
  )
  const answer = { organisationId, accountId: stranger.id }
  await answerJoinRequest(portal.contextFor(manager), { ...answer, accept: false })
  await deliver('mail.joinAnswered', { ...answer, isAccepted: false })
  const [told] = mail.list('stranger@portal.example')
  expect(told?.subject).toBe('Votre demande de rejoindre une structure a été refusée')
  expect(`${told?.text}`).not.toMatch(/Amis du Lagon|manager@/u)
})

test('a message of another organisation is told to the managers, without its text or an address', async () => {
  const asked = await portal.seedAccount({ email: 'asked@portal.example' })
  const asking = await portal.seedAccount({ email: 'asking@portal.example' })
  const { id: askedId } = await portal.seedOrganisation(asked)
  const { id: organisationId } = await portal.seedOrganisation(asking, { name: 'Great Bay School' })
  const offer = await publishOffer(portal.contextFor(asked), {
    organisationId: askedId,
    offer: {
      kind: 'seeks',
      theme: 'sport',
      languages: ['fr'],
      title: 'Une régate',
      text: 'Pour les jeunes des îles.',
      validUntil: '2027-06-30',
    },
  })
  const text = 'We would like to sail along.'
  const context = portal.contextFor(asking)
  const { id } = await startConversation(context, { organisationId, offerId: offer.id, text })
  await deliver('mail.partnerMessage', { conversationId: id, number: 1 })
  const [told] = mail.list('asked@portal.example')
  expect(told?.subject).toBe('Great Bay School vous a écrit : Une régate')
  expect(told?.text).toContain(`/fr/organisations/${askedId}/conversations/${id}`)
  expect(told?.text).not.toMatch(/sail along|asking@/u)
  expect(mail.list('asking@portal.example')).toEqual([])
})

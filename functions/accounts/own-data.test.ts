import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { deleteDraft } from '../dossiers/delete-draft.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { submitDossier } from '../dossiers/submit-dossier.ts'
import { withdrawDossier } from '../dossiers/withdraw-dossier.ts'
import { assignEvaluators } from '../evaluation/assign-evaluators.ts'
import { inviteEvaluator } from '../evaluators/invite-evaluator.ts'
import { readMessages } from '../messages/thread.store.ts'
import { writeMessage } from '../messages/write-message.ts'
import { inviteMember } from '../organisations/invite-member.ts'
import { putMember, readMembers } from '../organisations/member.store.ts'
import { acceptInvitation } from '../partners/accept-invitation.ts'
import { invitePartner } from '../partners/invite-partner.ts'
import { readConversation, startConversation } from '../partner-search/conversations.ts'
import { publishOffer } from '../partner-search/offers.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { completeDossier, startDossier } from '../testing/fill-dossier.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { ensureAccount } from './ensure-account.ts'
import { findAccounts } from './find-accounts.ts'

let portal: TestPortal
let mail: TestMail
beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

const close = (account: Account, email = account.email) =>
  portal.request(account, 'POST', '/me/closing', { body: { email } })
const obstaclesOf = async (account: Account) => {
  const answer = await portal.request(account, 'GET', '/me/closing')
  const { obstacles }: { obstacles: { code: string }[] } = JSON.parse(await answer.text())
  return obstacles.map(({ code }) => code)
}
const codeOf = async (response: Response) => Problem.parse(await response.json()).code

describe('everything about an account', () => {
  test('is one file: profile, organisations, dossiers with their answers, evaluations, sessions', async () => {
    const applicant = await portal.seedAccount({ name: 'Amélie Gumbs' })
    const { dossierId } = await completeDossier(portal, { applicant })
    const answer = await portal.request(applicant, 'GET', '/me/data.json')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const data = JSON.parse(await answer.text())
    expect(data).toMatchObject({
      account: { id: applicant.id, name: 'Amélie Gumbs', email: applicant.email },
      organisations: [{ name: 'Les Amis du Lagon' }],
      dossiers: [{ id: dossierId, state: 'draft' }],
    })
    expect(data.sessions.length).toBeGreaterThan(0)
    expect(JSON.stringify(data)).toContain('Mangroves sans frontière')
    expect(JSON.stringify(data.sessions)).not.toContain('hash')
  })

  test('holds what the person wrote to the service, and nobody else’s words', async () => {
    const applicant = await portal.seedAccount()
    const staff = await portal.seedAccount({ roles: ['staff'] })
    const { dossierId } = await completeDossier(portal, { applicant })
    await submitDossier(portal.contextFor(applicant), { dossierId })
    const write = (by: Account, text: string) =>
      writeMessage(portal.contextFor(by), { dossierId, message: { text, seen: 0, attachments: [] } })
    await write(applicant, 'Quand aurons-nous la réponse ?')
    await write(staff, 'En avril.')
    const data = JSON.parse(await (await portal.request(applicant, 'GET', '/me/data.json')).text())
    expect(data.messages).toEqual([
      { dossierId, sentAt: portal.deps.now(), text: 'Quand aurons-nous la réponse ?' },
    ])
    const page = await (await portal.request(applicant, 'GET', '/me/data.html?language=en')).text()
    expect(page).toContain('Quand aurons-nous la réponse ?')
  })

  test('is a page to read too, in which nothing that was typed becomes markup', async () => {
    const person = await portal.seedAccount({ name: '<script>alert(1)</script>' })
    const page = await (await portal.request(person, 'GET', '/me/data.html?language=en')).text()
    expect(page).toContain('<h2>Organisations</h2>')
    expect(page).not.toContain('<script>')
  })

  test('tells an evaluator the own evaluations, and nobody anybody else’s', async () => {
    const call = await portal.seedCall({ code: 'OWN27' })
    const evaluator = await portal.seedAccount({ roles: ['evaluator'] })
    const staff = await portal.seedAccount({ roles: ['staff'] })
    const { id } = await seedDossier(portal, call)
    await assignEvaluators(portal.contextFor(staff), { dossierId: id, evaluatorIds: [evaluator.id] })
    const data = JSON.parse(await (await portal.request(evaluator, 'GET', '/me/data.json')).text())
    expect(data.assignments).toMatchObject([{ dossierId: id }])
    const other = JSON.parse(await (await portal.request(staff, 'GET', '/me/data.json')).text())
    expect(other).toMatchObject({ assignments: [], dossiers: [], evaluations: [] })
  })
})

describe('closing an account', () => {
  test('waits for the address to be typed, and for what others wait for', async () => {
    const applicant = await portal.seedAccount()
    const { dossierId } = await completeDossier(portal, { applicant })
    expect(await codeOf(await close(applicant, 'somebody@else.example'))).toBe('account.confirmation')
    expect(await obstaclesOf(applicant)).toEqual(['dossier'])
    expect(await codeOf(await close(applicant))).toBe('account.cannot_close')
    await submitDossier(portal.contextFor(applicant), { dossierId })
    expect(await obstaclesOf(applicant)).toEqual(['dossier'])
    await withdrawDossier(portal.contextFor(applicant), { dossierId, reasons: '' })
    expect((await close(applicant, ` ${applicant.email.toUpperCase()} `)).status).toBe(200)
  })

  test('is kept back by an organisation that others would be left in without a manager', async () => {
    const manager = await portal.seedAccount()
    const organisation = await portal.seedOrganisation(manager)
    expect(await obstaclesOf(manager)).toEqual([])
    const colleague = await portal.seedAccount()
    const join = async (role: 'member' | 'manager') => {
      const transaction = new Transaction(portal.deps.table)
      putMember(transaction, organisation.id, { accountId: colleague.id, role, since: portal.deps.now() })
      await transaction.commit()
    }
    await join('member')
    expect(await obstaclesOf(manager)).toEqual(['organisation'])
    await join('manager')
    expect((await close(manager)).status).toBe(200)
    await mail.deliverAll()
    const left = await readMembers(portal.deps.table, organisation.id)
    expect(left.map(({ accountId }) => accountId)).toEqual([colleague.id])
  })

  test('is kept back by an evaluation that is expected, and by the role of administrator', async () => {
    const call = await portal.seedCall({ code: 'EVAL27' })
    const evaluator = await portal.seedAccount({ roles: ['evaluator'] })
    const staff = await portal.seedAccount({ roles: ['staff'] })
    const { id } = await seedDossier(portal, call)
    await assignEvaluators(portal.contextFor(staff), { dossierId: id, evaluatorIds: [evaluator.id] })
    expect(await obstaclesOf(evaluator)).toEqual(['evaluation'])
    expect(await obstaclesOf(await portal.seedAccount({ roles: ['admin'] }))).toEqual(['administrator'])
  })

  test('ends every session, takes name and address away, and leaves the chain of events whole', async () => {
    const applicant = await portal.seedAccount({ name: 'Amélie Gumbs', roles: ['evaluator'] })
    const { dossierId } = await completeDossier(portal, { applicant })
    await submitDossier(portal.contextFor(applicant), { dossierId })
    await withdrawDossier(portal.contextFor(applicant), { dossierId, reasons: '' })
    expect((await close(applicant)).status).toBe(200)
    await mail.deliverAll()
    expect(await portal.deps.table.partition(applicant.id)).toHaveLength(1)
    const [left] = await findAccounts(portal.deps.table, [applicant.id])
    expect(left).toMatchObject({ name: '—', roles: [], closedAt: portal.deps.now() })
    expect(JSON.stringify(left)).not.toContain(applicant.email)
    const lists = [
      ...(await portal.deps.table.partition('accounts')),
      ...(await portal.deps.table.partition('evaluators')),
    ]
    expect(JSON.stringify(lists)).not.toContain(applicant.id)
    const staff = await portal.seedAccount({ roles: ['staff'] })
    const { timeline } = await readDossier(portal.contextFor(staff), { dossierId })
    expect(timeline.map(({ type }) => type)).toContain('dossier.submitted')
    expect(mail.list(applicant.email)).toEqual([])
  })

  test('leaves no name or address in the dossiers of others: neither among their people nor in an invitation', async () => {
    const lead = await portal.seedAccount()
    const started = await startDossier(portal, { applicant: lead })
    const partner = await portal.seedAccount({ name: 'Rosa Peterson' })
    const { id: organisationId } = await portal.seedOrganisation(partner)
    const { token } = await invitePartner(portal.contextFor(lead), {
      dossierId: started.dossierId,
      invitation: { email: partner.email, organisationName: 'Lagoon', language: 'en', message: '' },
    })
    await acceptInvitation(portal.contextFor(partner), { token, organisationId })
    const items = async () => JSON.stringify(await portal.deps.table.partition(started.dossierId))
    expect(await items()).toContain(partner.email)
    expect(await items()).toContain('Rosa Peterson')
    expect((await close(partner)).status).toBe(200)
    await mail.deliverAll()
    expect(await items()).not.toContain(partner.email)
    expect(await items()).not.toContain('Rosa Peterson')
    const { partners } = await readDossier(portal.contextFor(lead), started)
    expect(partners).toHaveLength(2)
  })

  test('takes the address out of invitations that wait elsewhere: no seat and no mail is kept for it', async () => {
    const email = 'waiting@portal.example'
    const person = await portal.seedAccount({ email, name: 'Rosa Peterson' })
    const { applicant: lead, dossierId } = await startDossier(portal)
    const invited = await invitePartner(portal.contextFor(lead), {
      dossierId,
      invitation: {
        email: 'Waiting@Portal.Example',
        organisationName: 'Lagoon',
        language: 'en',
        message: '',
      },
    })
    const organisation = await portal.seedOrganisation(lead)
    const staff = await portal.seedAccount({ roles: ['staff'] })
    await inviteMember(portal.contextFor(lead), {
      organisationId: organisation.id,
      invitation: { email, role: 'member' },
    })
    await inviteEvaluator(portal.contextFor(staff), { email, language: 'en', message: '' })
    const seats = async () => (await portal.deps.table.get(keys.organisation(organisation.id)))?.['seats']
    const before = Number(await seats())
    expect((await close(person)).status).toBe(200)
    await mail.deliverAll()

    const left = [
      ...(await portal.deps.table.partition(dossierId, 'invitation#')),
      ...(await portal.deps.table.partition(organisation.id, 'invitation#')),
      ...(await portal.deps.table.partition('evaluator-invitations')),
      ...(await portal.deps.table.partition(keys.email(email).pk)),
    ]
    expect(JSON.stringify(left).toLowerCase()).not.toContain(email)
    expect(left.map(({ state }) => state)).toEqual(['open', 'withdrawn', 'withdrawn'])
    expect(await seats()).toBe(before - 1)
    // The lead hands the link to somebody else of that organisation.
    const colleague = await portal.seedAccount()
    const { id: organisationId } = await portal.seedOrganisation(colleague)
    const joined = { token: invited.token, organisationId }
    expect((await acceptInvitation(portal.contextFor(colleague), joined)).partners).toHaveLength(2)
  })

  test('leaves what was written to the service and to other organisations, without the name', async () => {
    const author = await portal.seedAccount({ name: 'Rosa Peterson' })
    const own = await portal.seedOrganisation(author)
    const { dossierId } = await completeDossier(portal, { applicant: author })
    await submitDossier(portal.contextFor(author), { dossierId })
    const text = 'May we change our bank?'
    await writeMessage(portal.contextFor(author), {
      dossierId,
      message: { text, attachments: [], seen: 0 },
    })
    const other = await portal.seedAccount({ name: 'Other Person' })
    const theirs = await portal.seedOrganisation(other)
    const offer = await publishOffer(portal.contextFor(other), {
      organisationId: theirs.id,
      offer: {
        kind: 'seeks',
        theme: 'culture',
        languages: ['fr'],
        title: 'A choir',
        text: 'For both sides.',
        validUntil: '2027-12-31',
      },
    })
    const { id: conversationId } = await startConversation(portal.contextFor(author), {
      organisationId: own.id,
      offerId: offer.id,
      text: 'We sing.',
    })
    await withdrawDossier(portal.contextFor(author), { dossierId, reasons: '' })
    expect((await close(author)).status).toBe(200)
    await mail.deliverAll()
    expect(await readMessages(portal.deps.table, dossierId, 'message')).toMatchObject([
      { text, authorName: '—', author: author.id },
    ])
    const { messages } = await readConversation(portal.contextFor(other), {
      organisationId: theirs.id,
      conversationId,
    })
    expect(messages).toMatchObject([{ text: 'We sing.', author: '—' }])
  })

  test('frees the address: who signs in with it again is somebody new, who sees nothing of before', async () => {
    const before = await portal.seedAccount({ email: 'again@portal.example' })
    const { dossierId } = await completeDossier(portal, { applicant: before })
    await deleteDraft(portal.contextFor(before), { dossierId })
    await close(before)
    const person = { email: 'again@portal.example', name: 'Again' }
    const after = await ensureAccount(portal.deps, person, 'en')
    expect(after.id).not.toBe(before.id)
    expect((await portal.request(after, 'GET', `/dossiers/${dossierId}`)).status).toBe(404)
    expect(JSON.parse(await (await portal.request(after, 'GET', '/my/dossiers')).text())).toEqual({
      dossiers: [],
    })
  })
})

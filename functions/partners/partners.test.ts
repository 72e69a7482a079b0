import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { Invitation, OpenedInvitation } from '../../shared/partners/invitation.ts'
import { keys } from '../storage/keys.ts'
import { startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { joinDossier } from '../testing/join-dossier.ts'
import { sampleCall } from '../testing/sample-call.ts'

const { form } = sampleCall()
const label = { fr: 'Champ', en: 'Field' }

let portal: TestPortal
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())
beforeEach(async () => {
  const call = await portal.seedCall({
    code: `P${portal.deps.newId('call').slice(-8).toUpperCase()}`,
    form: {
      sections: [
        ...form.sections,
        {
          id: 'identity',
          title: label,
          answeredBy: 'everyPartner',
          fields: [{ id: 'size', type: 'integer', label, required: false }],
        },
      ],
    },
  })
  dossier = await startDossier(portal, { call })
})

const codeOf = async (response: Response) => [response.status, (await response.json()).code]
const read = async (account: Account) =>
  Dossier.parse(await (await portal.request(account, 'GET', `/dossiers/${dossier.dossierId}`)).json())
const invite = async (more: object = {}) =>
  Invitation.parse(
    await (
      await portal.request(dossier.applicant, 'POST', `/dossiers/${dossier.dossierId}/invitations`, {
        body: { organisationName: 'SXM Nature Foundation', language: 'en', message: '', ...more },
      })
    ).json(),
  )
const open = (account: Account | undefined, token: string) =>
  portal.request(account, 'GET', `/invitations/${token}`)
const accept = async (account: Account, token: string, organisationId?: string) =>
  portal.request(account, 'POST', `/invitations/${token}/acceptance`, {
    body: { organisationId: organisationId ?? (await portal.seedOrganisation(account)).id },
  })
const save = (account: Account, key: string, fieldId: string, value: unknown, baseRevision = 0) =>
  portal.request(account, 'PATCH', `/dossiers/${dossier.dossierId}/sections/${key}`, {
    body: {
      callId: dossier.call.id,
      formVersion: dossier.call.formVersion,
      changes: [{ fieldId, value, baseRevision }],
    },
  })

describe('an invitation', () => {
  test('is read by whoever holds the link, and tells nothing of the answers', async () => {
    const { token } = await invite({ message: 'Shall we?' })
    const response = await open(undefined, token)
    const text = await response.text()
    expect(OpenedInvitation.parse(JSON.parse(text))).toMatchObject({ state: 'open', message: 'Shall we?' })
    expect(text).not.toContain(dossier.dossierId)
    expect(text).not.toContain(dossier.applicant.email)
    const another = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`
    expect((await open(undefined, another)).status).toBe(404)
  })

  test('makes the organisation a partner that writes its own part and reads the rest', async () => {
    const partner = await portal.seedAccount()
    const response = await accept(partner, (await invite()).token)
    expect(response.status).toBe(200)
    const { partners, sections, may } = Dossier.parse(await response.json())
    expect(partners.map(({ role }) => role)).toEqual(['lead', 'partner'])
    expect(may).toContain('dossier.write')
    const own = `identity~${partners[1]?.id}`
    expect(sections.filter(({ mayWrite }) => mayWrite).map(({ id }) => id)).toEqual([own])
    expect((await save(partner, own, 'size', 4)).status).toBe(200)
    expect(await codeOf(await save(partner, 'project', 'title', 'Taken over'))).toEqual([
      404,
      'dossier.not_found',
    ])
    expect(await codeOf(await save(dossier.applicant, own, 'size', 5))).toEqual([404, 'dossier.not_found'])
    expect((await save(dossier.applicant, 'project', 'title', 'Ours')).status).toBe(200)
  })

  test('is accepted once, by one of two who click in the same moment', async () => {
    const [one, two] = [await portal.seedAccount(), await portal.seedAccount()]
    const { token } = await invite()
    const answers = await Promise.all([accept(one, token), accept(two, token)])
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
    expect((await read(dossier.applicant)).partners).toHaveLength(2)
  })

  test('ends after thirty days, and holds again once it is sent again; the old link leads nowhere', async () => {
    const invitation = await invite({ email: 'partner@portal.example' })
    const later = new Date(Date.parse(invitation.expiresAt) + 1000).toISOString()
    const partner = await portal.seedAccount()
    const organisation = await portal.seedOrganisation(partner)
    const late = await portal.request(partner, 'POST', `/invitations/${invitation.token}/acceptance`, {
      body: { organisationId: organisation.id },
      receivedAt: later,
    })
    expect(await codeOf(late)).toEqual([409, 'invitation.expired'])
    const again = await portal.request(
      dossier.applicant,
      'POST',
      `/dossiers/${dossier.dossierId}/invitations/${invitation.id}/sending`,
      { receivedAt: later },
    )
    const { token } = Invitation.parse(await again.json())
    expect((await open(undefined, invitation.token)).status).toBe(404)
    expect((await accept(partner, token, organisation.id)).status).toBe(200)
  })

  test('can be declined without an account, and withdrawn by the lead', async () => {
    const declined = await invite()
    const refusal = (token: string) =>
      portal.request(undefined, 'POST', `/invitations/${token}/refusal`, { body: { reason: 'No time' } })
    expect((await refusal(declined.token)).status).toBe(200)
    expect((await refusal(declined.token)).status).toBe(200)
    const withdrawn = await invite()
    await portal.request(
      dossier.applicant,
      'DELETE',
      `/dossiers/${dossier.dossierId}/invitations/${withdrawn.id}`,
    )
    expect(await codeOf(await accept(await portal.seedAccount(), withdrawn.token))).toEqual([
      409,
      'invitation.answered',
    ])
    const { invitations } = await read(dossier.applicant)
    expect(invitations.map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ['declined', 'No time'],
      ['withdrawn', undefined],
    ])
  })

  test('is not for an organisation, or a person, that is in the dossier already', async () => {
    const { applicant } = dossier
    const { partners } = await read(applicant)
    const { token } = await invite()
    expect(await codeOf(await accept(applicant, token, partners[0]?.organisationId))).toEqual([
      409,
      'partner.already_in',
    ])
    expect(await codeOf(await accept(applicant, token))).toEqual([409, 'partner.already_member'])
    expect(
      await codeOf(await accept(await portal.seedAccount(), token, partners[0]?.organisationId)),
    ).toEqual([404, 'organisation.not_found'])
  })
})

describe('a partner', () => {
  test('that leaves takes nothing away, and finds its answers when it joins again', async () => {
    const partner = await portal.seedAccount()
    const organisation = await portal.seedOrganisation(partner)
    await accept(partner, (await invite()).token, organisation.id)
    const id = (await read(partner)).partners[1]?.id ?? ''
    await save(partner, `identity~${id}`, 'size', 7)
    const left = await portal.request(partner, 'DELETE', `/dossiers/${dossier.dossierId}/partners/${id}`)
    expect(left.status).toBe(200)
    expect((await read(dossier.applicant)).sections.map((section) => section.id)).not.toContain(
      `identity~${id}`,
    )
    expect((await portal.request(partner, 'GET', `/dossiers/${dossier.dossierId}`)).status).toBe(404)
    expect((await save(partner, `identity~${id}`, 'size', 8, 1)).status).toBe(409)
    await accept(partner, (await invite()).token, organisation.id)
    const { partners, sections } = await read(partner)
    expect(partners[1]?.id).toBe(id)
    expect(sections.find((section) => section.id === `identity~${id}`)).toMatchObject({
      mayWrite: true,
      answers: { size: { value: 7 } },
    })
  })

  test('cannot be removed by another partner, nor the lead by anybody', async () => {
    const [one, two] = [await joinDossier(portal, dossier), await joinDossier(portal, dossier)]
    const { partners } = await read(one.account)
    const remove = (account: Account, partnerId: string | undefined) =>
      portal.request(account, 'DELETE', `/dossiers/${dossier.dossierId}/partners/${partnerId}`)
    expect((await remove(one.account, two.partnerId)).status).toBe(403)
    expect(await codeOf(await remove(dossier.applicant, partners[0]?.id))).toEqual([
      409,
      'partner.lead_stays',
    ])
    expect((await remove(dossier.applicant, two.partnerId)).status).toBe(200)
  })

  test('lets a colleague write beside, and nobody who is not one', async () => {
    const { account, partnerId, organisationId } = await joinDossier(portal, dossier)
    const [colleague, stranger] = [await portal.seedAccount(), await portal.seedAccount()]
    await portal.deps.table.put({
      ...keys.accountOrganisation(colleague.id, organisationId),
      kind: 'OrganisationMembership',
      schemaVersion: 1,
      organisationId,
    })
    const add = (accountId: string) =>
      portal.request(account, 'POST', `/dossiers/${dossier.dossierId}/people`, { body: { accountId } })
    expect(await codeOf(await add(stranger.id))).toEqual([409, 'partner.not_of_organisation'])
    expect((await add(colleague.id)).status).toBe(200)
    expect((await add(colleague.id)).status).toBe(200)
    expect((await save(colleague, `identity~${partnerId}`, 'size', 3)).status).toBe(200)
    const { people } = await read(account)
    expect(people.filter((person) => person.partnerId === partnerId)).toHaveLength(2)
  })
})

describe('who is here', () => {
  test('is told to the dossier’s people, and forgotten after a while', async () => {
    const { account } = await joinDossier(portal, dossier)
    const tell = async (who: Account, receivedAt?: string) => {
      const response = await portal.request(who, 'POST', `/dossiers/${dossier.dossierId}/presence`, {
        body: { sectionKey: 'project' },
        ...(receivedAt && { receivedAt }),
      })
      return (await response.json()).others
    }
    expect(await tell(dossier.applicant)).toEqual([])
    expect(await tell(account)).toMatchObject([{ name: dossier.applicant.name, sectionKey: 'project' }])
    const later = new Date(Date.parse(portal.deps.now()) + 60_000).toISOString()
    expect(await tell(account, later)).toEqual([])
    const stranger = await portal.seedAccount()
    expect(
      (await portal.request(stranger, 'POST', `/dossiers/${dossier.dossierId}/presence`, { body: {} }))
        .status,
    ).toBe(404)
  })
})

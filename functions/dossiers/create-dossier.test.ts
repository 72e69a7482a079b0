import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { startDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf } from '../testing/refusal.ts'
import { createDossier } from './create-dossier.ts'
import { listMyDossiers } from './list-my-dossiers.ts'

let portal: TestPortal
let call: Call
let applicant: Account

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
  applicant = await portal.seedAccount()
})
afterAll(() => portal.close())
beforeEach(() => portal.setClock('2027-01-15T14:00:00.000Z'))

describe('starting a dossier', () => {
  test('gives an empty draft with every section of the form and the organisation as it is today', async () => {
    const organisation = await portal.seedOrganisation(applicant, { name: 'SXM Nature' })
    const answer = await portal.request(applicant, 'POST', `/calls/${call.id}/dossiers`, {
      body: { organisationId: organisation.id },
    })
    expect(answer.status).toBe(201)
    const dossier = Dossier.parse(await answer.json())
    expect(dossier).toMatchObject({ state: 'draft', callId: call.id, formVersion: 1, revision: 1 })
    expect(dossier.partners).toMatchObject([{ role: 'lead', name: 'SXM Nature', territory: 'MF' }])
    expect(dossier.sections.map(({ id }) => id).sort()).toEqual(['budget', 'project'])
    expect(dossier.timeline).toMatchObject([{ type: 'dossier.created' }])
    expect(dossier.may).toEqual(
      expect.arrayContaining([
        'dossier.read',
        'dossier.write',
        'dossier.submit',
        'document.write',
        'partner.manage',
      ]),
    )
    expect(
      dossier.may.filter((permission) => /^(admissibility|assignment|evaluation|decision)/u.test(permission)),
    ).toEqual([])
  })

  test('is refused before the call opens and after it closes', async () => {
    const organisation = await portal.seedOrganisation(applicant)
    const start = () =>
      createDossier(portal.contextFor(applicant), { callId: call.id, organisationId: organisation.id })
    portal.setClock('2027-01-04T11:59:59.999Z')
    expect(await codeOf(start())).toBe('call.not_open')
    portal.setClock('2027-02-26T16:00:00.001Z')
    expect(await codeOf(start())).toBe('call.not_open')
    portal.setClock('2027-02-26T16:00:00.000Z')
    expect((await start()).state).toBe('draft')
  })

  test('is refused for an organisation of others, and for a call that is not published', async () => {
    const others = await portal.seedOrganisation(await portal.seedAccount())
    const context = portal.contextFor(applicant)
    expect(await codeOf(createDossier(context, { callId: call.id, organisationId: others.id }))).toBe(
      'organisation.not_found',
    )
    const draft = await portal.seedCall({ code: 'DRAFT' }, { isPublished: false })
    const own = await portal.seedOrganisation(applicant)
    expect(await codeOf(createDossier(context, { callId: draft.id, organisationId: own.id }))).toBe(
      'call.not_found',
    )
  })

  test('asks to sign in first', async () => {
    const answer = await portal.request(undefined, 'POST', `/calls/${call.id}/dossiers`, { body: {} })
    expect(answer.status).toBe(401)
  })

  test('makes one dossier of a request that is repeated, also in the same moment', async () => {
    const organisation = await portal.seedOrganisation(applicant)
    const path = `/calls/${call.id}/dossiers`
    const send = (organisationId: string) =>
      portal.request(applicant, 'POST', path, {
        body: { organisationId },
        headers: { 'Idempotency-Key': 'twice-the-same' },
      })
    const answers = await Promise.all([send(organisation.id), send(organisation.id), send(organisation.id)])
    const ids = await Promise.all(answers.map(async (answer) => Dossier.parse(await answer.json()).id))
    expect(new Set(ids).size).toBe(1)
    const other = await portal.seedOrganisation(applicant)
    const reused = await send(other.id)
    expect(reused.status).toBe(422)
    expect(await reused.json()).toMatchObject({ code: 'idempotency.key_reused' })
  })
})

describe('« my dossiers »', () => {
  test('shows the latest first, with the title as it is being written, and nobody else’s', async () => {
    const person = await portal.seedAccount()
    const first = await startDossier(portal, { call, applicant: person })
    portal.passMinutes(1)
    const second = await startDossier(portal, { call, applicant: person })
    await startDossier(portal, { call })
    const section = `/dossiers/${first.dossierId}/sections/project`
    const saved = await portal.request(person, 'PATCH', section, {
      body: {
        callId: call.id,
        formVersion: 1,
        changes: [{ fieldId: 'title', value: 'Écoles 🌴 jumelles', baseRevision: 0 }],
      },
    })
    expect(saved.status).toBe(200)
    const mine = await listMyDossiers(portal.contextFor(person))
    expect(mine.map(({ id }) => id)).toEqual([second.dossierId, first.dossierId])
    expect(mine[1]).toMatchObject({
      projectTitle: 'Écoles 🌴 jumelles',
      callTitle: call.title,
      state: 'draft',
      organisation: 'Les Amis du Lagon',
    })
  })
})

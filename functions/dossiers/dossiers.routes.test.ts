import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import { completeDossier, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { submitDossier } from './submit-dossier.ts'

let portal: TestPortal
let call: Call
let draft: StartedDossier
let submitted: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall()
  draft = await startDossier(portal, { call })
  submitted = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(submitted.applicant), submitted)
})
afterAll(() => portal.close())

const save = (baseRevision: number) => ({
  callId: call.id,
  formVersion: call.formVersion,
  changes: [{ fieldId: 'title', value: 'Mangroves', baseRevision }],
})

/** Every route about one dossier, as somebody would ask it. */
const routesOf = ({ dossierId }: StartedDossier): [string, string, unknown?][] => [
  ['GET', `/dossiers/${dossierId}`],
  ['PATCH', `/dossiers/${dossierId}/sections/project`, save(0)],
  ['POST', `/dossiers/${dossierId}/submission`],
  ['GET', `/dossiers/${dossierId}/export.json`],
]

const ask = async (account: Account | undefined, [method, path, body]: [string, string, unknown?]) => {
  const answer = await portal.request(account, method, path, body === undefined ? {} : { body })
  return { status: answer.status, code: (await answer.json()).code }
}

describe('another person’s dossier', () => {
  test('answers 404 in every route, whether it exists or not', async () => {
    const stranger = await portal.seedAccount()
    const invented = { ...draft, dossierId: portal.deps.newId('dossier') }
    for (const dossier of [draft, submitted, invented])
      for (const route of routesOf(dossier))
        expect([route[1], await ask(stranger, route)]).toEqual([
          route[1],
          { status: 404, code: 'dossier.not_found' },
        ])
  })

  test('answers 401 in every route to who has not signed in', async () => {
    for (const route of routesOf(draft))
      expect(await ask(undefined, route)).toEqual({ status: 401, code: 'session.missing' })
  })

  test('as a draft, is unknown to the service as well', async () => {
    for (const roles of [['staff'], ['director'], ['auditor'], ['admin']] as const) {
      const person = await portal.seedAccount({ roles })
      expect(await ask(person, ['GET', `/dossiers/${draft.dossierId}`])).toMatchObject({ status: 404 })
    }
  })

  test('cannot be declared admissible or listed by an applicant', async () => {
    const { applicant } = draft
    const body = { admissible: true, reasons: '' }
    expect(
      await ask(applicant, ['POST', `/dossiers/${submitted.dossierId}/admissibility`, body]),
    ).toMatchObject({ status: 403 })
    expect(await ask(applicant, ['GET', `/calls/${call.id}/dossiers`])).toMatchObject({ status: 403 })
  })
})

test('staff list submitted dossiers, and no drafts', async () => {
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const answer = await portal.request(staff, 'GET', `/calls/${call.id}/dossiers?sort=reference`)
  const { dossiers } = await answer.json()
  expect(dossiers.map(({ id }: { id: string }) => id)).toEqual([submitted.dossierId])
})

test('the export is a file whose chain anybody can check', async () => {
  const path = `/dossiers/${submitted.dossierId}/export.json`
  const answer = await portal.request(submitted.applicant, 'GET', path)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="CTF27-0001.json"')
  const { dossier, events, head } = await answer.json()
  expect(dossier.reference).toBe('CTF27-0001')
  expect(verifyChain(events)).toMatchObject({ ok: true, length: 2, head: head.hash })
})

test('a section answers with its revision as ETag, and refuses a stale If-Match with 412', async () => {
  const path = `/dossiers/${draft.dossierId}/sections/project`
  const first = await portal.request(draft.applicant, 'PATCH', path, { body: save(0) })
  expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"'])
  const stale = await portal.request(draft.applicant, 'PATCH', path, {
    body: { ...save(1), changes: [{ fieldId: 'summary', value: 'x', baseRevision: 0 }] },
    headers: { 'If-Match': '"0"' },
  })
  expect([stale.status, (await stale.json()).code]).toEqual([412, 'precondition.failed'])
})

test('a field that changed meanwhile answers 409 with both texts', async () => {
  const mine = await startDossier(portal, { call })
  const path = `/dossiers/${mine.dossierId}/sections/project`
  await portal.request(mine.applicant, 'PATCH', path, { body: save(0) })
  const answer = await portal.request(mine.applicant, 'PATCH', path, {
    body: { ...save(0), changes: [{ fieldId: 'title', value: 'Lagons', baseRevision: 0 }] },
  })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    code: 'section.field_conflict',
    field: 'answers.title',
    facts: { theirs: 'Mangroves', yours: 'Lagons', revision: 1 },
  })
})

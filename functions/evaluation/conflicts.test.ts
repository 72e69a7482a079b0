import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { loadDossier, loadHead } from '../dossiers/dossier.store.ts'
import { openMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { findClosings } from './find-conflict.ts'

let portal: TestPortal
let staff: Account
let call: Call
let dossier: DossierHead
let eva: Account
let evo: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Sophie Brooks' })
  call = await portal.seedCall()
})
afterAll(() => portal.close())
beforeEach(async () => {
  const applicant = await portal.seedAccount({ name: 'Jean Lake' })
  dossier = await seedDossier(portal, call, { applicant, organisation: { name: 'Lagon vivant' } })
  eva = await portal.seedAccount({ roles: ['evaluator'], name: 'Eva Richardson' })
  evo = await portal.seedAccount({ roles: ['evaluator'], name: 'Evo Hodge' })
})

const path = (rest = '') => `/dossiers/${dossier.id}${rest}`
const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const assign = (...people: Account[]) =>
  ask(staff, 'POST', path('/assignments'), { evaluatorIds: people.map(({ id }) => id) })
const declare = (account: Account, declaration = 'none', note = '') =>
  ask(account, 'POST', path('/conflict-declaration'), { declaration, ...(note && { note }) })
const evaluate = async (account: Account, score: number) => {
  await declare(account)
  const scores = Object.fromEntries(
    call.grid.criteria.map(({ id }) => [id, { score, comment: 'Seen on site.' }]),
  )
  const content = {
    scores,
    recommendation: 'fund',
    recommendedAmount: null,
    commentToCommittee: '',
    commentToApplicant: '',
  }
  await ask(account, 'PUT', path('/evaluation'), content, { 'If-Match': '"0"' })
  return ask(account, 'POST', path('/evaluation/submission'))
}
const declareTies = async (account: Account, ties: object) => {
  const {
    revision,
    accountId: _id,
    savedAt: _at,
    status: _status,
    ...profile
  } = await ask(account, 'GET', '/my/evaluator-profile')
  const answer = await ask(
    account,
    'PUT',
    '/my/evaluator-profile',
    { ...profile, ...ties },
    { 'If-Match': `"${revision}"` },
  )
  expect(answer.status).toBe(200)
}
const toLagon = { affiliations: [{ name: 'lagon VIVANT', isCurrent: false }] }
const toJean = { relations: [{ to: 'person', name: 'Lake Jean', email: '' }] }
const lift = (person: Account, by = staff) =>
  ask(by, 'POST', path(`/conflicts/${person.id}/lifting`), { reason: 'Left the board in 2019.' })
const head = () => loadHead(portal.deps.table, dossier.id)
const record = () => loadDossier(portal.deps.table, dossier.id)

describe('a conflict with any partner of a dossier', () => {
  it('blocks the assignment: a former organisation, a declared tie, an organisation of another partner', async () => {
    await declareTies(eva, toLagon)
    expect(await assign(eva)).toMatchObject({ status: 409, facts: { reason: 'organisation' } })
    await declareTies(evo, toJean)
    expect(await assign(evo)).toMatchObject({ status: 409, facts: { reason: 'relation' } })
    const { evaluators } = await ask(staff, 'GET', path('/evaluators'))
    expect(evaluators).toContainEqual(expect.objectContaining({ id: eva.id, conflict: 'organisation' }))
    expect(evaluators).toContainEqual(expect.objectContaining({ id: evo.id, conflict: 'relation' }))
  })

  it('blocks reading as soon as it is there, at every route, and stands in the history', async () => {
    await assign(eva, evo)
    await declare(eva)
    expect((await ask(eva, 'GET', path())).status).toBe(200)
    await declareTies(eva, toJean)
    for (const rest of ['', '/documents', '/evaluation'])
      expect(await ask(eva, 'GET', path(rest))).toMatchObject({ status: 403 })
    expect(await ask(eva, 'POST', path('/evaluation/submission'))).toMatchObject({ status: 403 })
    const { assignments, events } = await record()
    expect(assignments.find(({ evaluatorId }) => evaluatorId === eva.id)).toMatchObject({
      state: 'conflicted',
      detected: 'relation',
    })
    expect(events.at(-1)).toMatchObject({
      type: 'conflict.detected',
      actor: 'system',
      facts: { evaluatorId: eva.id, reason: 'relation' },
    })
    expect(await head()).toMatchObject({ evaluationsAsked: 1 })
  })

  it('is found at reading where the person joined an organisation since', async () => {
    await assign(eva)
    await declare(eva)
    const [partner] = (await record()).partners
    await portal.deps.table.put({
      pk: eva.id,
      sk: `organisation#${partner?.organisationId}`,
      kind: 'OrganisationMembership',
      schemaVersion: 1,
      organisationId: partner?.organisationId,
    })
    expect(await ask(eva, 'GET', path('/evaluation'))).toMatchObject({
      status: 403,
      code: 'conflict.detected',
      facts: { reason: 'organisation' },
    })
  })

  it('takes a submitted evaluation out of the aggregate, and asks for another one', async () => {
    await assign(eva, evo)
    await evaluate(eva, 1)
    await evaluate(evo, 4)
    expect(await head()).toMatchObject({ state: 'evaluated', score: 50, range: 60 })
    await declareTies(eva, toLagon)
    expect(await head()).toMatchObject({ state: 'evaluation', score: 80, range: 0, evaluationsDone: 1 })
    // One evaluation agrees with nobody: the ranking shows no range of 0.
    const { ranking } = await ask(staff, 'GET', `/calls/${call.id}/ranking`)
    const row = ranking.find((one: { dossier: { id: string } }) => one.dossier.id === dossier.id)
    expect(row.dossier).toMatchObject({ score: 80, evaluationsDone: 1 })
    expect(row).not.toHaveProperty('range')
    await declareTies(evo, toJean)
    expect((await head()).score).toBeUndefined()
  })

  it('keeps from the vote: whoever must not vote, and why', async () => {
    const member = await portal.seedAccount({ name: 'Jean Lake' })
    const declared = eva
    await assign(declared)
    await declare(declared, 'conflict')
    await declareTies(evo, toLagon)
    const [applicant] = (await record()).members
    const ids = [member.id, declared.id, evo.id, staff.id, applicant?.accountId ?? '']
    const closings = await findClosings(portal.deps.table, await record(), ids)
    expect(Object.fromEntries(closings)).toEqual({
      [declared.id]: 'declared',
      [evo.id]: 'organisation',
      [applicant?.accountId ?? '']: 'member',
    })
  })
})

describe('lifting a conflict', () => {
  it('opens the assignment, with the reason in the history', async () => {
    await declareTies(eva, toLagon)
    expect(await lift(eva)).toMatchObject({ status: 200, assignments: [] })
    expect(await assign(eva)).toMatchObject({ status: 201 })
    expect((await record()).events.find(({ type }) => type === 'conflict.lifted')).toMatchObject({
      actor: staff.id,
      facts: { evaluatorId: eva.id, kinds: ['organisation'], reason: 'Left the board in 2019.' },
    })
    const { timeline } = await ask(staff, 'GET', path())
    expect(timeline.find(({ type }: { type: string }) => type === 'conflict.lifted')).toMatchObject({
      facts: { evaluatorName: eva.name, byName: staff.name },
    })
    await declareTies(eva, toJean)
    expect(await ask(eva, 'GET', path())).toMatchObject({ status: 403 })
  })

  it('lets a submitted evaluation count again', async () => {
    await assign(eva, evo)
    await evaluate(eva, 1)
    await declareTies(eva, toLagon)
    expect((await head()).score).toBeUndefined()
    await lift(eva)
    expect(await head()).toMatchObject({ score: 20, evaluationsDone: 1, evaluationsAsked: 2 })
  })

  it('of what was declared tells the evaluator, and asks for a new declaration', async () => {
    const mail = await openMail(portal)
    await assign(eva)
    await mail.deliverAll()
    expect(mail.list(eva.email)).toHaveLength(1)
    await declare(eva, 'conflict')
    expect((await lift(eva)).assignments).toMatchObject([{ state: 'assigned' }])
    await mail.deliverAll()
    expect(mail.list(eva.email)).toHaveLength(2)
    mail.close()
    expect(await declare(eva)).toMatchObject({ status: 200, state: 'declared' })
  })

  it('answers a question to the staff, of which the service is told and nobody else', async () => {
    const mail = await openMail(portal)
    await assign(eva)
    await declare(eva, 'askStaff', 'My sister sat on the board.')
    await mail.deliverAll()
    const told = mail.list(portal.deps.config.service.email)
    const asked = told.filter(({ subject }) => subject.includes('conflit'))
    expect(asked).toHaveLength(1)
    expect(asked[0]?.text).toContain(`/fr/staff/dossiers/${dossier.id}`)
    expect(asked[0]?.text).not.toContain('sister')
    mail.close()
    expect((await lift(eva)).assignments).toMatchObject([{ state: 'assigned' }])
  })

  it('is for another member of staff, for a conflict that is there, and never for who writes for the dossier', async () => {
    expect(await lift(eva)).toMatchObject({ status: 409, code: 'conflict.none' })
    await declareTies(eva, toLagon)
    expect(await lift(eva, eva)).toMatchObject({ status: 403 })
    const both = await portal.seedAccount({ roles: ['staff', 'evaluator'] })
    await declareTies(both, toLagon)
    expect(await lift(both, both)).toMatchObject({ status: 403, code: 'conflict.own' })
    const [member] = (await record()).members
    expect(
      await ask(staff, 'POST', path(`/conflicts/${member?.accountId}/lifting`), { reason: 'No.' }),
    ).toMatchObject({ status: 409, code: 'assignment.member' })
  })
})

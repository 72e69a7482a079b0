import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let call: Call
let dossier: DossierHead
let people: Account[]

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  people = await Promise.all(
    ['Eva Richardson', 'Evo Hodge', 'Ana Peterson'].map((name) =>
      portal.seedAccount({ roles: ['evaluator'], name }),
    ),
  )
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: `M${portal.deps.newId('call').slice(-8).toUpperCase()}` })
  dossier = await seedDossier(portal, call)
})

const ask = async (account: Account, method: string, path: string, body?: unknown) => {
  const answer = await portal.request(account, method, path, { ...(body !== undefined && { body }) })
  return { status: answer.status, ...(await answer.json()) }
}
const assign = (numbers: number[], known?: number[]) =>
  ask(staff, 'POST', `/dossiers/${dossier.id}/assignments`, {
    evaluatorIds: numbers.map((number) => people[number]?.id),
    ...(known && { known: known.map((number) => people[number]?.id) }),
  })
const assigned = async () =>
  (await ask(staff, 'GET', `/dossiers/${dossier.id}/assignments`)).assignments.map(
    ({ evaluatorName }: { evaluatorName: string }) => evaluatorName,
  )

it('a proposal that is accepted assigns nobody beside whom a colleague assigned meanwhile, and names them', async () => {
  await assign([2])
  expect(await assign([0, 1], [])).toMatchObject({
    status: 409,
    code: 'assignment.changed_meanwhile',
    facts: { names: 'Ana Peterson' },
  })
  expect(await assigned()).toEqual(['Ana Peterson'])
  // Seen, it is no surprise any more.
  expect(await assign([0], [2])).toMatchObject({ status: 201 })
  expect(await assigned()).toHaveLength(2)
})

it('the same proposal accepted by two colleagues at once assigns each evaluator once', async () => {
  const both = await Promise.all([assign([0, 1], []), assign([0, 1], [])])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect(await assigned()).toHaveLength(2)
})

it('a call says until when its evaluations are expected: its evaluators see it, and its log keeps each day', async () => {
  const [eva] = people
  if (!eva) throw new Error('nobody evaluates')
  const due = (dueOn: unknown) => ask(staff, 'PUT', `/calls/${call.id}/evaluation-due`, { dueOn })
  const own = async () =>
    (await ask(eva, 'GET', '/my/assignments')).assignments.find(
      ({ callId }: { callId: string }) => callId === call.id,
    )
  await assign([0])
  expect(await own()).not.toHaveProperty('dueOn')
  expect(await due('2027-05-14')).toMatchObject({ status: 200, dueOn: '2027-05-14' })
  expect(await due('2027-05-21')).toMatchObject({ dueOn: '2027-05-21' })
  expect(await own()).toMatchObject({ dueOn: '2027-05-21' })
  expect(await ask(staff, 'GET', `/calls/${call.id}/evaluators`)).toMatchObject({ dueOn: '2027-05-21' })
  expect(await due(null)).not.toHaveProperty('dueOn')
  await due(null)
  expect(await own()).not.toHaveProperty('dueOn')
  const events = await portal.deps.table.partition(call.id, 'event#')
  expect(events.map((item) => item['event'])).toMatchObject([
    { type: 'evaluationDue.set', facts: { dueOn: '2027-05-14', before: null } },
    { type: 'evaluationDue.set', facts: { dueOn: '2027-05-21', before: '2027-05-14' } },
    { type: 'evaluationDue.set', facts: { dueOn: null, before: '2027-05-21' } },
  ])
  expect(await due('14/05/2027')).toMatchObject({ status: 422 })
  expect(await ask(eva, 'PUT', `/calls/${call.id}/evaluation-due`, { dueOn: null })).toMatchObject({
    status: 403,
  })
})

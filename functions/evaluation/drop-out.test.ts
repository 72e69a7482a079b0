import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { ProposedDossier } from '../../shared/evaluation/proposal.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { giveEvaluation } from '../testing/give-evaluation.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { askForProposal, findProposal } from './ask-for-proposal.ts'
import { assignEvaluators } from './assign-evaluators.ts'
import { dropOut } from './drop-out.ts'
import { listEvaluators } from './list-evaluators.ts'
import { readProposal } from './proposal.store.ts'
import { proposeAssignments } from './propose-assignments.ts'

let portal: TestPortal
let staff: Account
let call: Call
let evaluators: Account[]
let dossiers: DossierHead[]

const seeded = <One>(count: number, seed: (place: number) => Promise<One>) =>
  Promise.all(Array.from({ length: count }, (_, place) => seed(place)))
const evaluatorAt = (place: number): Account => {
  const found = evaluators[place]
  if (!found) throw new Error('there are no more evaluators')
  return found
}

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  call = await portal.seedCall({ evaluationsPerDossier: 2 })
  evaluators = await seeded(4, (place) =>
    portal.seedAccount({ roles: ['evaluator'], name: `Evaluator ${place}` }),
  )
  dossiers = await seeded(6, (place) => seedDossier(portal, call, { number: place + 1 }))
})
afterAll(() => portal.close())

async function propose(): Promise<readonly ProposedDossier[]> {
  const context = portal.contextFor(staff)
  await askForProposal(context, { callId: call.id })
  const { id: proposalId = '' } = (await readProposal(portal.deps.table, call.id)) ?? {}
  await proposeAssignments(portal.deps, { callId: call.id, proposalId })
  return (await findProposal(context, { callId: call.id })).dossiers
}

async function accept(proposed: readonly ProposedDossier[]): Promise<void> {
  for (const { dossierId, evaluators: chosen } of proposed)
    await assignEvaluators(portal.contextFor(staff), {
      dossierId,
      evaluatorIds: chosen.map(({ id }) => id),
    })
}

const recordOf = (dossierId: string) => loadDossier(portal.deps.table, dossierId)
const assignedTo = async ({ id }: Account): Promise<string[]> => {
  const records = await Promise.all(dossiers.map((dossier) => recordOf(dossier.id)))
  return records
    .filter(({ assignments }) => assignments.some(({ evaluatorId }) => evaluatorId === id))
    .map(({ head }) => head.id)
}

it('who drops out keeps what they submitted; the rest goes to others by a new proposal, within loads and conflicts', async () => {
  await accept(await propose())
  const leaving = evaluatorAt(0)
  const mine = await assignedTo(leaving)
  expect(mine).toHaveLength(3)
  const [submitted = '', halfWay = '', untouched = ''] = mine
  await giveEvaluation(portal, leaving, submitted)
  // Of the second, the other one has submitted already: it must not count as complete with one evaluation.
  const others = (await recordOf(halfWay)).assignments.filter(({ evaluatorId }) => evaluatorId !== leaving.id)
  const partner = evaluators.find(({ id }) => id === others[0]?.evaluatorId)
  if (!partner) throw new Error('somebody else is assigned too')
  await giveEvaluation(portal, partner, halfWay)
  const before = await recordOf(submitted)

  // One of those who are left may not read the third dossier.
  const [kept] = (await recordOf(untouched)).assignments.filter(
    ({ evaluatorId }) => evaluatorId !== leaving.id,
  )
  const conflicted = evaluators.find(({ id }) => id !== leaving.id && id !== kept?.evaluatorId)
  if (!conflicted) throw new Error('somebody is left')
  const [lead] = (await recordOf(untouched)).partners
  await portal.deps.table.put({
    pk: conflicted.id,
    sk: `organisation#${lead?.organisationId}`,
    kind: 'OrganisationMembership',
    schemaVersion: 1,
    organisationId: lead?.organisationId,
  })

  const gone = { callId: call.id, evaluatorId: leaving.id }
  expect(await dropOut(portal.contextFor(staff), gone)).toEqual({ takenBack: 2 })
  expect(await dropOut(portal.contextFor(staff), gone)).toEqual({ takenBack: 0 })
  expect(await recordOf(submitted)).toEqual(before)
  expect((await recordOf(halfWay)).head).toMatchObject({
    state: 'evaluation',
    evaluationsAsked: 1,
    evaluationsDone: 1,
  })
  const people = await listEvaluators(portal.contextFor(staff), { callId: call.id })
  expect(people.find(({ id }) => id === leaving.id)).toMatchObject({ hasDroppedOut: true, load: 1 })

  const again = await propose()
  expect(again.map(({ dossierId }) => dossierId).sort()).toEqual([halfWay, untouched].sort())
  for (const { dossierId, evaluators: chosen, missing } of again) {
    expect({ dossierId, missing, count: chosen.length }).toEqual({ dossierId, missing: 0, count: 1 })
    expect(chosen.map(({ id }) => id)).not.toContain(leaving.id)
  }
  const forUntouched = again.find(({ dossierId }) => dossierId === untouched)?.evaluators
  expect(forUntouched?.map(({ id }) => id)).not.toContain(conflicted.id)
  await accept(again)
  // The loads stay as equal as they can be: twelve evaluations, one of them the leaver's.
  const loads = await Promise.all(evaluators.slice(1).map(async (one) => (await assignedTo(one)).length))
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)

  for (const { evaluatorId, state } of (await recordOf(halfWay)).assignments)
    if (state !== 'submitted')
      await giveEvaluation(portal, evaluators.find(({ id }) => id === evaluatorId) ?? staff, halfWay)
  expect((await recordOf(halfWay)).head).toMatchObject({ state: 'evaluated', evaluationsDone: 2 })
})

it('is proposed again once staff assign them by hand', async () => {
  const { id } = evaluatorAt(0)
  const dossier = await seedDossier(portal, call, { number: 7 })
  await assignEvaluators(portal.contextFor(staff), { dossierId: dossier.id, evaluatorIds: [id] })
  const people = await listEvaluators(portal.contextFor(staff), { callId: call.id })
  expect(people.find((one) => one.id === id)).toMatchObject({ hasDroppedOut: false })
})

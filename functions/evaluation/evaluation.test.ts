import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { loadDossier, loadHead } from '../dossiers/dossier.store.ts'
import { runJob } from '../jobs/run-job.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let call: Call
let dossier: DossierHead
let eva: Account
let evo: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  call = await portal.seedCall()
})
afterAll(() => portal.close())
beforeEach(async () => {
  dossier = await seedDossier(portal, call)
  eva = await portal.seedAccount({ roles: ['evaluator'], name: 'Eva Richardson' })
  evo = await portal.seedAccount({ roles: ['evaluator'], name: 'Evo Hodge' })
})

const path = (rest: string) => `/dossiers/${dossier.id}${rest}`
const jsonOf = async (response: Promise<Response>) => {
  const answer = await response
  return { status: answer.status, ...(await answer.json()) }
}
const ask = (account: Account, method: string, at: string, body?: unknown, headers = {}) =>
  jsonOf(portal.request(account, method, at, { ...(body !== undefined && { body }), headers }))
const assign = (...people: Account[]) =>
  ask(staff, 'POST', path('/assignments'), { evaluatorIds: people.map(({ id }) => id) })
const declare = (account: Account, declaration = 'none') =>
  ask(account, 'POST', path('/conflict-declaration'), { declaration })
const content = (
  values: Record<string, number | null>,
  rest: Partial<EvaluationContent> = {},
): EvaluationContent => ({
  scores: Object.fromEntries(
    Object.entries(values).map(([id, score]) => [id, { score, comment: 'Seen on site.' }]),
  ),
  recommendation: 'fund',
  recommendedAmount: 40_000_00,
  commentToCommittee: '',
  commentToApplicant: '',
  ...rest,
})
const good = content({ relevance: 4, design: 3.5, budget: 2 })
const save = (account: Account, revision: number, what: EvaluationContent = good) =>
  ask(account, 'PUT', path('/evaluation'), what, { 'If-Match': `"${revision}"` })
const submit = (account: Account) => ask(account, 'POST', path('/evaluation/submission'))
const evaluate = async (account: Account, what = good) => {
  await declare(account)
  await save(account, 0, what)
  return submit(account)
}
const head = () => loadHead(portal.deps.table, dossier.id)
/** Runs what waits for the job function; what was done is not done twice. */
const runJobs = async () => {
  const { Items } = await portal.deps.table.client.send(
    new ScanCommand({ TableName: portal.deps.table.name, ConsistentRead: true }),
  )
  for (const item of Items ?? []) if (item['kind'] === 'Job') await runJob(portal.deps, item)
}
const outboxOf = async (type: string) => {
  const { Items } = await portal.deps.table.client.send(
    new ScanCommand({ TableName: portal.deps.table.name, ConsistentRead: true }),
  )
  return (Items ?? []).filter((item) => item['kind'] === 'OutboxMessage' && item['type'] === type)
}

describe('assigning evaluators', () => {
  it('opens the evaluation, counts each one’s load and writes to them', async () => {
    const { status, assignments } = await assign(eva, evo)
    expect(status).toBe(201)
    expect(assignments).toMatchObject([
      { evaluatorName: 'Eva Richardson', state: 'assigned' },
      { evaluatorName: 'Evo Hodge', state: 'assigned' },
    ])
    expect(await head()).toMatchObject({ state: 'evaluation', evaluationsAsked: 2, evaluationsDone: 0 })
    const { evaluators } = await ask(staff, 'GET', `/calls/${call.id}/evaluators`)
    expect(evaluators).toContainEqual({
      id: eva.id,
      name: eva.name,
      email: eva.email,
      load: 1,
      submitted: 0,
      isAvailable: true,
      hasDroppedOut: false,
    })
    const mails = await outboxOf('mail.evaluatorAssigned')
    expect(mails.filter((mail) => mail['payload'].dossierId === dossier.id)).toMatchObject([
      { payload: { accountIds: [eva.id, evo.id] } },
    ])
  })

  it('those assigned already stay, and a repeated request assigns nobody twice', async () => {
    const headers = { 'Idempotency-Key': randomUUID() }
    const body = { evaluatorIds: [eva.id, eva.id] }
    const first = await ask(staff, 'POST', path('/assignments'), body, headers)
    const again = await ask(staff, 'POST', path('/assignments'), body, headers)
    expect(again).toEqual(first)
    const both = await assign(eva, evo)
    expect(both.assignments).toHaveLength(2)
    const { evaluators } = await ask(staff, 'GET', `/calls/${call.id}/evaluators`)
    expect(evaluators).toContainEqual(expect.objectContaining({ id: eva.id, load: 1 }))
  })

  it('two members of staff who assign in the same second both succeed', async () => {
    const [one, other] = await Promise.all([assign(eva), assign(evo)])
    expect([one.status, other.status]).toEqual([201, 201])
    expect(await head()).toMatchObject({ state: 'evaluation', evaluationsAsked: 2 })
  })

  it('takes only accounts that may evaluate', async () => {
    const stranger = await portal.seedAccount()
    expect(await assign(eva, stranger)).toMatchObject({
      status: 422,
      code: 'assignment.not_an_evaluator',
      facts: { evaluatorId: stranger.id },
    })
    expect(await head()).toMatchObject({ state: 'admissible' })
  })

  it('refuses a member of the dossier, who stays its applicant', async () => {
    const applicant = await portal.seedAccount({ roles: ['evaluator'] })
    dossier = await seedDossier(portal, call, { applicant })
    expect(await assign(applicant)).toMatchObject({ status: 409, code: 'assignment.member' })
  })

  it('refuses who belongs to the applicant’s organisation, or has an address at the same house', async () => {
    const applicant = await portal.seedAccount({ email: `marie-${randomUUID()}@lagon-vivant.org` })
    dossier = await seedDossier(portal, call, { applicant })
    const colleague = await portal.seedAccount({
      roles: ['evaluator'],
      email: `paul-${randomUUID()}@lagon-vivant.org`,
    })
    expect(await assign(colleague)).toMatchObject({
      status: 409,
      code: 'assignment.conflict',
      facts: { reason: 'email_domain' },
    })
    const [partner] = (await loadDossier(portal.deps.table, dossier.id)).partners
    await portal.deps.table.put({
      pk: eva.id,
      sk: `organisation#${partner?.organisationId}`,
      kind: 'OrganisationMembership',
      schemaVersion: 1,
      organisationId: partner?.organisationId,
    })
    expect(await assign(eva)).toMatchObject({ status: 409, facts: { reason: 'organisation' } })
  })

  it('is proposed without conflicts until each dossier has what the call asks for; nothing is written by asking', async () => {
    const applicant = await portal.seedAccount({ roles: ['evaluator'] })
    dossier = await seedDossier(portal, call, { applicant })
    const proposed = async (): Promise<{ id: string }[] | undefined> => {
      const at = `/calls/${call.id}/assignment-proposal`
      expect(await ask(staff, 'POST', at)).toMatchObject({ status: 202, state: 'waiting' })
      await runJobs()
      const { dossiers, state, read, all } = await ask(staff, 'GET', at)
      expect({ state, read }).toEqual({ state: 'done', read: all })
      return dossiers.find((one: { dossierId: string }) => one.dossierId === dossier.id)?.evaluators
    }
    const first = await proposed()
    expect(first).toHaveLength(call.evaluationsPerDossier)
    expect(first?.map(({ id }) => id)).not.toContain(applicant.id)
    expect(await proposed()).toEqual(first)
    expect(await head()).toMatchObject({ state: 'admissible' })
    const evaluatorIds = first?.map(({ id }) => id)
    expect(await ask(staff, 'POST', path('/assignments'), { evaluatorIds })).toMatchObject({ status: 201 })
    expect(await proposed()).toBeUndefined()
  })

  it('is for staff alone', async () => {
    for (const roles of [['evaluator'], ['director'], ['auditor'], []] as const) {
      const other = await portal.seedAccount({ roles })
      const answer = await ask(other, 'POST', path('/assignments'), { evaluatorIds: [eva.id] })
      expect(answer.status).toBe(403)
    }
  })
})

describe('before the declaration', () => {
  it('the evaluator sees enough to know a conflict, and nothing more', async () => {
    await assign(eva)
    const { assignments } = await ask(eva, 'GET', '/my/assignments')
    expect(assignments).toEqual([
      {
        dossierId: dossier.id,
        callId: call.id,
        callTitle: call.title,
        reference: dossier.reference,
        projectTitle: 'Mangroves sans frontière',
        organisations: ['Les Amis du Lagon'],
        dossierState: 'evaluation',
        state: 'assigned',
        assignedAt: portal.deps.now(),
      },
    ])
    for (const at of [path(''), path('/documents'), path('/evaluation')])
      expect(await ask(eva, 'GET', at)).toMatchObject({ status: 403, code: 'conflict.undeclared' })
    expect(await save(eva, 0)).toMatchObject({ status: 403, code: 'conflict.undeclared' })
    expect(await submit(eva)).toMatchObject({ status: 403, code: 'conflict.undeclared' })
  })
})

describe('declaring', () => {
  it('no conflict opens the dossier and an empty evaluation', async () => {
    await assign(eva)
    expect(await declare(eva)).toMatchObject({ status: 200, state: 'declared' })
    expect(await ask(eva, 'GET', path(''))).toMatchObject({ status: 200, id: dossier.id })
    expect(await ask(eva, 'GET', path('/evaluation'))).toMatchObject({
      scores: {},
      recommendation: null,
      revision: 0,
      evaluatorId: eva.id,
    })
  })

  it.each(['conflict', 'askStaff'])('%s closes the dossier at every route', async (declaration) => {
    await assign(eva, evo)
    expect(await declare(eva, declaration)).toMatchObject({ status: 200, state: 'conflicted' })
    const closed = { status: 403, code: 'conflict.declared' }
    for (const at of [path(''), path('/documents'), path('/evaluation'), path('/evaluations')]) {
      const answer = await ask(eva, 'GET', at)
      expect(answer.status).toBe(403)
      if (!at.endsWith('/evaluations')) expect(answer).toMatchObject(closed)
    }
    expect(await save(eva, 0)).toMatchObject(closed)
    expect(await submit(eva)).toMatchObject(closed)
  })

  it('is done once: the same again answers the same, another is refused', async () => {
    await assign(eva)
    const first = await declare(eva, 'conflict')
    expect(await declare(eva, 'conflict')).toEqual(first)
    expect(await declare(eva, 'none')).toMatchObject({ status: 409, code: 'conflict.already_declared' })
    const events = (await loadDossier(portal.deps.table, dossier.id)).events
    expect(events.filter(({ type }) => type === 'conflict.declared')).toHaveLength(1)
  })

  it('is for the assigned evaluator alone', async () => {
    await assign(eva)
    expect(await declare(evo)).toMatchObject({ status: 404, code: 'dossier.not_found' })
    expect((await declare(staff)).status).toBe(403)
  })

  it('a declared conflict is neither assigned again nor taken back', async () => {
    await assign(eva, evo)
    await declare(eva, 'conflict')
    const refusal = { status: 409, code: 'assignment.conflict', facts: { reason: 'declared' } }
    expect(await assign(eva)).toMatchObject(refusal)
    expect(await ask(staff, 'DELETE', path(`/assignments/${eva.id}`))).toMatchObject(refusal)
    expect(await head()).toMatchObject({ evaluationsAsked: 1 })
  })

  it('a question is answered by assigning anew: the evaluator declares once more', async () => {
    await assign(eva)
    await declare(eva, 'askStaff')
    await assign(eva)
    expect(await declare(eva)).toMatchObject({ status: 200, state: 'declared' })
    const { evaluators } = await ask(staff, 'GET', `/calls/${call.id}/evaluators`)
    expect(evaluators).toContainEqual(expect.objectContaining({ id: eva.id, load: 1 }))
  })
})

describe('writing an evaluation', () => {
  beforeEach(async () => {
    await assign(eva, evo)
    await declare(eva)
  })

  it('saves half done, and counts the revision on', async () => {
    const half = content({ relevance: 4, design: null }, { recommendation: null })
    expect(await save(eva, 0, half)).toMatchObject({ status: 200, revision: 1, savedAt: portal.deps.now() })
    expect(await ask(eva, 'GET', path('/evaluation'))).toMatchObject({ ...half, revision: 1 })
  })

  it('asks for If-Match, and refuses an older revision with what stands there now', async () => {
    const bare = await ask(eva, 'PUT', path('/evaluation'), good)
    expect(bare).toMatchObject({ status: 428, code: 'precondition.required' })
    await save(eva, 0)
    const other = content({ relevance: 1 })
    expect(await save(eva, 0, other)).toMatchObject({
      status: 409,
      code: 'evaluation.conflict',
      facts: { revision: 1, current: { scores: good.scores } },
    })
  })

  it('a save that arrives twice answers the same', async () => {
    const first = await save(eva, 0)
    expect(await save(eva, 0)).toEqual(first)
  })

  it('of two tabs that save in the same second one is told', async () => {
    const answers = await Promise.all([
      save(eva, 0, content({ relevance: 1 })),
      save(eva, 0, content({ relevance: 2 })),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it.each([
    [{ relevance: 3.3 }, 'evaluation.score', 'scores.relevance.score'],
    [{ relevance: 5.5 }, 'evaluation.score', 'scores.relevance.score'],
    [{ beauty: 3 }, 'evaluation.unknown_criterion', 'scores.beauty'],
  ])('refuses %j', async (values, code, field) => {
    expect(await save(eva, 0, content(values))).toMatchObject({ status: 422, code, field })
    expect(await ask(eva, 'GET', path('/evaluation'))).toMatchObject({ revision: 0 })
  })

  it('is one’s own: nobody else reads or writes it', async () => {
    await save(eva, 0)
    await declare(evo)
    expect(await ask(evo, 'GET', path('/evaluation'))).toMatchObject({ scores: {}, evaluatorId: evo.id })
    expect((await ask(evo, 'GET', path('/evaluations'))).status).toBe(403)
    expect(await ask(staff, 'GET', path('/evaluations'))).toMatchObject({ evaluations: [] })
  })

  it('an assignment taken back takes no more saves; what was written stays for the next time', async () => {
    await save(eva, 0)
    expect((await ask(staff, 'DELETE', path(`/assignments/${eva.id}`))).assignments).toHaveLength(1)
    expect(await save(eva, 1, content({ relevance: 1 }))).toMatchObject({ status: 404 })
    await assign(eva)
    await declare(eva)
    expect(await ask(eva, 'GET', path('/evaluation'))).toMatchObject({ scores: good.scores, revision: 1 })
    expect((await save(eva, 1, content({ relevance: 1 }))).status).toBe(200)
  })
})

describe('submitting an evaluation', () => {
  beforeEach(() => assign(eva, evo))

  it('names everything that is missing', async () => {
    await declare(eva)
    await save(eva, 0, content({ relevance: 4 }, { recommendation: null }))
    expect(await submit(eva)).toMatchObject({
      status: 422,
      code: 'evaluation.incomplete',
      facts: {
        gaps: [
          { code: 'score_missing', criterionId: 'design' },
          { code: 'score_missing', criterionId: 'budget' },
          { code: 'recommendation_missing' },
        ],
      },
    })
  })

  it('gives the dossier its score; the last one ends the evaluation', async () => {
    expect(await evaluate(eva)).toMatchObject({ status: 200, submittedAt: portal.deps.now() })
    expect(await head()).toMatchObject({ state: 'evaluation', score: 66.5, evaluationsDone: 1 })
    await evaluate(evo, content({ relevance: 3, design: 3, budget: 4 }))
    expect(await head()).toMatchObject({
      state: 'evaluated',
      score: 65.75,
      range: 1.5,
      isUnderThreshold: false,
      evaluationsDone: 2,
    })
    const { evaluations } = await ask(staff, 'GET', path('/evaluations'))
    expect(evaluations).toMatchObject([{ evaluatorName: eva.name }, { evaluatorName: evo.name }])
    const { assignments } = await ask(staff, 'GET', path('/assignments'))
    expect(assignments).toMatchObject([{ total: 66.5 }, { total: 65 }])
  })

  it('is final: repeated it answers the same, and no save follows', async () => {
    const first = await evaluate(eva)
    expect(await submit(eva)).toEqual(first)
    expect(await save(eva, 2)).toMatchObject({ status: 409, code: 'evaluation.submitted' })
    await evaluate(evo)
    expect(await submit(eva)).toEqual(first)
    expect(await save(eva, 2)).toMatchObject({ status: 409, code: 'evaluation.submitted' })
    expect(await ask(staff, 'DELETE', path(`/assignments/${eva.id}`))).toMatchObject({ status: 409 })
  })

  it('two evaluators who submit in the same second both count', async () => {
    for (const person of [eva, evo]) {
      await declare(person)
      await save(person, 0)
    }
    const answers = await Promise.all([submit(eva), submit(evo), submit(eva)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await head()).toMatchObject({ state: 'evaluated', evaluationsDone: 2, score: 66.5, range: 0 })
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(events.filter(({ type }) => type === 'evaluation.submitted')).toHaveLength(2)
  })

  it('waits for a replacement when the other declares a conflict', async () => {
    await evaluate(eva)
    await declare(evo, 'conflict')
    expect(await head()).toMatchObject({ state: 'evaluation', evaluationsAsked: 1, score: 66.5 })
    const ada = await portal.seedAccount({ roles: ['evaluator'] })
    await assign(ada)
    await evaluate(ada)
    expect(await head()).toMatchObject({ state: 'evaluated', evaluationsDone: 2 })
  })

  it('an assignment that staff take back completes it too; a question to the staff does not', async () => {
    await evaluate(eva)
    await declare(evo, 'askStaff')
    expect(await head()).toMatchObject({ state: 'evaluation', evaluationsAsked: 2 })
    await ask(staff, 'DELETE', path(`/assignments/${evo.id}`))
    expect(await head()).toMatchObject({ state: 'evaluated', evaluationsAsked: 1 })
    const { assignments } = await ask(evo, 'GET', '/my/assignments')
    expect(assignments).toEqual([])
  })

  it('falls under the threshold by one criterion', async () => {
    await evaluate(eva, content({ relevance: 1, design: 4.5, budget: 4.5 }))
    await evaluate(evo, content({ relevance: 1.5, design: 4.5, budget: 4.5 }))
    expect(await head()).toMatchObject({ score: 64, isUnderThreshold: true })
  })
})

describe('who reads the evaluations', () => {
  beforeEach(async () => {
    await assign(eva)
    await evaluate(eva)
  })

  it('the service, never the applicant or an evaluator', async () => {
    for (const roles of [['staff'], ['director'], ['auditor']] as const) {
      const reader = await portal.seedAccount({ roles })
      expect((await ask(reader, 'GET', path('/evaluations'))).evaluations).toHaveLength(1)
    }
    const applicant = await portal.seedAccount()
    dossier = await seedDossier(portal, call, { applicant })
    expect((await ask(applicant, 'GET', path('/evaluations'))).status).toBe(403)
    expect((await ask(applicant, 'GET', path('/assignments'))).status).toBe(403)
  })

  it('an employee of the service who is the applicant gets nothing from the role', async () => {
    const applicant = await portal.seedAccount({ roles: ['staff'] })
    dossier = await seedDossier(portal, call, { applicant })
    expect((await ask(applicant, 'GET', path('/evaluations'))).status).toBe(403)
    expect((await ask(applicant, 'GET', path('/assignments'))).status).toBe(403)
    const answer = await ask(applicant, 'POST', path('/assignments'), { evaluatorIds: [eva.id] })
    expect(answer.status).toBe(403)
  })
})

describe('opening an evaluation again', () => {
  const reopen = (who: Account, by = staff) =>
    ask(by, 'POST', path(`/evaluations/${who.id}/reopening`), { reason: 'Scored another dossier.' })

  it('keeps what was submitted, takes it out of the score, and counts the new one', async () => {
    await assign(eva, evo)
    await evaluate(eva)
    await evaluate(evo)
    expect(await head()).toMatchObject({ state: 'evaluated', score: 66.5 })
    expect((await reopen(eva)).assignments).toMatchObject([{ state: 'declared' }, { state: 'submitted' }])
    expect(await head()).toMatchObject({ state: 'evaluation', evaluationsDone: 1, score: 66.5 })
    const before = await ask(eva, 'GET', path('/evaluation'))
    expect(before).toMatchObject({
      scores: good.scores,
      reopened: { reason: 'Scored another dossier.', total: 66.5 },
    })
    expect(before.submittedAt).toBeUndefined()
    await save(eva, before.revision, content({ relevance: 1, design: 1, budget: 1 }))
    await submit(eva)
    expect(await head()).toMatchObject({ state: 'evaluated', score: 43.25 })
    expect(await ask(eva, 'GET', path('/evaluation'))).not.toHaveProperty('reopened')
    const { evaluations, earlier } = await ask(staff, 'GET', path('/evaluations'))
    expect(evaluations).toHaveLength(2)
    expect(earlier).toMatchObject([
      { evaluatorId: eva.id, scores: good.scores, reason: 'Scored another dossier.' },
    ])
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(events.find(({ type }) => type === 'evaluation.reopened')).toMatchObject({
      actor: staff.id,
      facts: { evaluatorId: eva.id, reason: 'Scored another dossier.', total: 66.5 },
    })
    expect(await outboxOf('mail.evaluationReopened')).toMatchObject([{ payload: { accountIds: [eva.id] } }])
  })

  it('is for staff, and for what is submitted', async () => {
    await assign(eva)
    expect(await reopen(eva)).toMatchObject({ status: 409, code: 'evaluation.not_submitted' })
    expect((await reopen(eva, eva)).status).toBe(403)
  })
})

describe('evaluators who lie far apart', () => {
  const high = content({ relevance: 5, design: 5, budget: 5 })
  const low = content({ relevance: 2, design: 1, budget: 1 })
  const note = (by: Account, text = 'Both agree on the partners, not on the means.', headers = {}) =>
    ask(by, 'POST', path('/consensus-note'), { text }, headers)
  const remedyOf = async () => {
    const { dossiers } = await ask(staff, 'GET', `/calls/${call.id}/ranking/certainty`)
    return dossiers.find(({ dossierId }: { dossierId: string }) => dossierId === dossier.id)
  }

  it('a third opinion opens the evaluation again, and counts', async () => {
    const third = await portal.seedAccount({ roles: ['evaluator'], name: 'Ida Hodge' })
    await assign(eva, evo)
    await evaluate(eva, high)
    await evaluate(evo, content({ relevance: 3, design: 2, budget: 2 }))
    expect(await head()).toMatchObject({ state: 'evaluated', evaluationsDone: 2 })
    expect(await remedyOf()).toMatchObject({ remedy: 'third_opinion' })
    const score = (await head()).score
    expect(await assign(third)).toMatchObject({ status: 201 })
    expect(await head()).toMatchObject({
      state: 'evaluation',
      evaluationsDone: 2,
      evaluationsAsked: 3,
      score,
    })
    await evaluate(third, high)
    const after = await head()
    expect(after).toMatchObject({ state: 'evaluated', evaluationsDone: 3 })
    expect(after.score).toBeGreaterThan(score ?? 0)
    expect(await remedyOf()).toMatchObject({ remedy: 'consensus_note' })
  })

  it('nobody waits for a third opinion that is taken back', async () => {
    const third = await portal.seedAccount({ roles: ['evaluator'] })
    await assign(eva, evo)
    await evaluate(eva, high)
    await evaluate(evo, low)
    await assign(third)
    await ask(staff, 'DELETE', path(`/assignments/${third.id}`))
    expect(await head()).toMatchObject({ state: 'evaluated', evaluationsDone: 2, evaluationsAsked: 2 })
  })

  it('their note stands beside their evaluations and in the chain, and moves no score', async () => {
    await assign(eva, evo)
    await evaluate(eva, high)
    expect(await note(staff)).toMatchObject({ status: 409, code: 'consensus.too_early' })
    await evaluate(evo, content({ relevance: 3, design: 2, budget: 2 }))
    const before = await head()
    const { may } = await ask(staff, 'GET', path(''))
    expect(may).toContain('evaluation.noteConsensus')
    expect((await note(eva)).status).toBe(403)
    expect(await note(staff, ' ')).toMatchObject({ status: 422, code: 'text.missing' })
    const headers = { 'Idempotency-Key': randomUUID() }
    const first = await note(staff, undefined, headers)
    expect(first).toMatchObject({ status: 201, notedByName: staff.name })
    expect(await note(staff, undefined, headers)).toEqual(first)
    await note(staff, 'They agree on the means too.')
    const { consensus } = await ask(staff, 'GET', path('/evaluations'))
    expect(consensus).toMatchObject({ text: 'They agree on the means too.' })
    expect(await remedyOf()).toMatchObject({ isNoted: true })
    expect(await head()).toMatchObject({ state: 'evaluated', score: before.score })
    const { events } = await loadDossier(portal.deps.table, dossier.id)
    expect(verifyChain(events)).toMatchObject({ ok: true })
    expect(events.filter(({ type }) => type === 'consensus.noted').map(({ facts }) => facts)).toEqual([
      { text: 'Both agree on the partners, not on the means.' },
      { text: 'They agree on the means too.' },
    ])
  })
})

describe('what the others gave', () => {
  it('shows without names, after one’s own and not before', async () => {
    await assign(eva, evo)
    await evaluate(eva)
    await declare(evo)
    const others = (who: Account) => ask(who, 'GET', path('/other-evaluations'))
    expect(await others(evo)).toMatchObject({ status: 403, code: 'evaluation.own_first' })
    await save(evo, 0)
    await submit(evo)
    const seen = await others(evo)
    expect(seen).toMatchObject({ evaluations: [{ total: 66.5, scores: good.scores }] })
    expect(JSON.stringify(seen)).not.toContain(eva.name)
    expect((await others(staff)).status).toBe(403)
  })
})

describe('notes in the margin', () => {
  it('are one’s own, saved as one goes, and closed with the dossier', async () => {
    await assign(eva, evo)
    await declare(eva)
    await declare(evo)
    const write = (who: Account, revision: number, notes: Record<string, string>) =>
      ask(who, 'PUT', path('/margin-notes'), { notes }, { 'If-Match': `"${revision}"` })
    expect(await write(eva, 0, { project: 'Who keeps the nursery?' })).toMatchObject({ revision: 1 })
    expect(await write(eva, 0, {})).toMatchObject({ status: 412 })
    expect(await ask(eva, 'GET', path('/margin-notes'))).toMatchObject({
      notes: { project: 'Who keeps the nursery?' },
    })
    expect(await ask(evo, 'GET', path('/margin-notes'))).toMatchObject({ notes: {}, revision: 0 })
    expect((await ask(staff, 'GET', path('/margin-notes'))).status).toBe(403)
    await ask(staff, 'DELETE', path(`/assignments/${eva.id}`))
    expect((await ask(eva, 'GET', path('/margin-notes'))).status).toBe(404)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { readCallHead } from '../audit/call-chain.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { changeDossier, loadHead } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { answerSection, SAMPLE_ANSWERS, startDossier } from '../testing/fill-dossier.ts'
import { openMail } from '../testing/open-mail.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let call: Call
let sample: DossierHead
let eva: Account
let evo: Account
let jean: Account

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Sophie Brooks' })
})
afterAll(() => portal.close())
beforeEach(async () => {
  call = await portal.seedCall({ code: `K${portal.deps.newId('call').slice(-8).toUpperCase()}` })
  jean = await portal.seedAccount({ name: 'Jean Lake' })
  const organisation = { name: `Lagon vivant ${call.code}` }
  sample = await seedDossier(portal, call, { applicant: jean, organisation })
  await ask(jean, 'POST', `/dossiers/${sample.id}/withdrawal`, { reasons: '' })
  eva = await portal.seedAccount({ roles: ['evaluator'], name: 'Eva Richardson' })
  evo = await portal.seedAccount({ roles: ['evaluator'], name: 'Evo Hodge' })
})

const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}
const at = (rest = '') => `/calls/${call.id}/calibration${rest}`
const open = (dossierId = sample.id, people = [eva, evo]) =>
  ask(staff, 'POST', at(), { dossierId, evaluatorIds: people.map(({ id }) => id) })
const declare = (account: Account, declaration = 'none') =>
  ask(account, 'POST', at('/declaration'), { declaration })
const content = (score: number) => ({
  scores: Object.fromEntries(call.grid.criteria.map(({ id }) => [id, { score, comment: `Gave ${score}.` }])),
  recommendation: 'fund',
  recommendedAmount: null,
  commentToCommittee: '',
  commentToApplicant: '',
})
const save = (account: Account, score: number, revision = 0) =>
  ask(account, 'PUT', at('/evaluation'), content(score), { 'If-Match': `"${revision}"` })
const give = async (account: Account, score: number) => {
  await declare(account)
  await save(account, score)
  return ask(account, 'POST', at('/evaluation/submission'))
}
const sampleFor = (account: Account) => ask(account, 'GET', `/dossiers/${sample.id}`)

/** A submitted dossier whose project is told. */
async function answered(ofCall: Call): Promise<{ id: string }> {
  const started = await startDossier(portal, { call: ofCall, applicant: jean })
  await answerSection(portal, started, 'project', SAMPLE_ANSWERS['project'] ?? {})
  const transaction = new Transaction(portal.deps.table)
  const head = await loadHead(portal.deps.table, started.dossierId)
  changeDossier(transaction, portal.contextFor(jean), head, {
    event: { type: 'dossier.submitted', facts: {} },
    action: 'submit',
    set: { reference: `${ofCall.code}-0001`, submittedAt: portal.deps.now(), projectTitle: 'Jardins' },
  })
  await transaction.commit()
  return { id: started.dossierId }
}

describe('a calibration round', () => {
  it('shows what others gave only after one’s own, then side by side, without names', async () => {
    expect(await open()).toMatchObject({ status: 201, calibration: { number: 1, sheets: [] } })
    expect((await ask(eva, 'GET', '/my/calibrations')).calibrations).toMatchObject([
      { callId: call.id, dossierId: sample.id, state: 'asked' },
    ])
    expect(await give(eva, 4)).toMatchObject({ status: 200 })
    await declare(evo)
    expect((await ask(evo, 'GET', at('/evaluation'))).sheets).toBeUndefined()
    await save(evo, 2)
    await ask(evo, 'POST', at('/evaluation/submission'))

    const seen = await ask(evo, 'GET', at('/evaluation'))
    expect(seen.sheets).toMatchObject([
      { total: 40, isOwn: true },
      { total: 80, isOwn: false, scores: content(4).scores },
    ])
    expect(JSON.stringify(seen)).not.toContain('Eva Richardson')
    const { calibration } = await ask(staff, 'GET', at())
    expect(calibration.sheets.map(({ evaluatorName }: { evaluatorName: string }) => evaluatorName)).toEqual([
      'Evo Hodge',
      'Eva Richardson',
    ])
  })

  it('touches no score, count, ranking or export of the call, and stands in its log', async () => {
    const before = await loadHead(portal.deps.table, sample.id)
    const ranking = await ask(staff, 'GET', `/calls/${call.id}/ranking`)
    await open()
    await give(eva, 4)
    await give(evo, 2)
    await ask(staff, 'POST', at('/closing'))
    const { chain: _chain, revision: _revision, ...after } = await loadHead(portal.deps.table, sample.id)
    const { chain: _before, revision: _first, ...known } = before
    expect(after).toEqual(known)
    expect(await ask(staff, 'GET', `/calls/${call.id}/ranking`)).toEqual(ranking)
    expect((await ask(eva, 'GET', '/my/assignments')).assignments).toEqual([])
    expect((await ask(staff, 'GET', `/dossiers/${sample.id}/evaluations`)).evaluations).toEqual([])
    const events = await portal.deps.table.partition(call.id, 'event#')
    expect(events.map((item) => item['event'])).toMatchObject([
      { type: 'calibration.opened', actor: staff.id, facts: { dossierId: sample.id } },
      { type: 'calibration.submitted', actor: eva.id, facts: { total: 80 } },
      { type: 'calibration.submitted', actor: evo.id, facts: { total: 40 } },
      { type: 'calibration.closed', actor: staff.id },
    ])
    expect((await readCallHead(portal.deps.table, call.id)).sequence).toBe(4)
  })

  it('opens the sample to who declared no conflict, until it is closed', async () => {
    expect(await sampleFor(eva)).toMatchObject({ status: 404 })
    await open()
    expect(await sampleFor(eva)).toMatchObject({ code: 'conflict.undeclared' })
    expect(await save(eva, 3)).toMatchObject({ code: 'conflict.undeclared' })
    await declare(eva)
    expect(await sampleFor(eva)).toMatchObject({ status: 200, id: sample.id })
    await declare(evo, 'conflict')
    expect(await sampleFor(evo)).toMatchObject({ code: 'conflict.declared' })
    expect(await ask(evo, 'GET', at('/evaluation'))).toMatchObject({ code: 'conflict.declared' })
    await save(eva, 3)
    await ask(staff, 'POST', at('/closing'))
    expect(await sampleFor(eva)).toMatchObject({ status: 404 })
    expect(await save(eva, 4, 1)).toMatchObject({ code: 'calibration.closed' })
    expect(await ask(staff, 'POST', at('/closing'))).toMatchObject({ status: 200 })
    expect(await open()).toMatchObject({ status: 201, calibration: { number: 2 } })
  })

  it('is closed to whom the portal sees a conflict of, when it opens and later', async () => {
    const profile = {
      languages: ['fr'],
      themes: [],
      affiliations: [{ name: `LAGON vivant ${call.code}`, isCurrent: false }],
      relations: [],
      availability: { from: null, to: null, fewest: 0, most: 5 },
    }
    await open()
    await give(eva, 5)
    await give(evo, 4)
    const kept = await ask(evo, 'PUT', '/my/evaluator-profile', profile, { 'If-Match': '"0"' })
    expect(kept.status).toBe(200)
    expect(await sampleFor(evo)).toMatchObject({ code: 'conflict.detected' })
    expect((await ask(eva, 'GET', at('/evaluation'))).sheets).toHaveLength(1)
    await ask(staff, 'POST', at('/closing'))
    expect(await open()).toMatchObject({
      status: 409,
      code: 'calibration.conflict',
      facts: { names: 'Evo Hodge' },
    })
  })

  it('is told by e-mail to whom it is opened for, each in their language, with nothing of the sample', async () => {
    const mail = await openMail(portal)
    const yves = await portal.seedAccount({ roles: ['evaluator'], name: 'Yves Richardson' })
    const ann = await portal.seedAccount({ roles: ['evaluator'], name: 'Ann Hodge', language: 'en' })
    await open(sample.id, [yves, ann])
    await mail.deliverAll()
    await mail.deliverAll()
    const told = [yves, ann].flatMap(({ email }) => mail.list(email))
    mail.close()
    expect(told.map(({ subject }) => subject)).toEqual([
      'Notez un exemple avec les autres évaluateurs',
      'Score a sample with the other evaluators',
    ])
    expect(told[0]?.text).toContain(`/fr/evaluation/calibration/${call.id}`)
    expect(told[1]?.text).toContain(call.title.en)
    for (const { text } of told) {
      expect(text).not.toContain(sample.projectTitle)
      expect(text).not.toContain('Lagon vivant')
    }
  })

  it.each([
    ['the call that prepares', { isBlind: true }, {}],
    ['the sample’s own call', {}, { isBlind: true }],
  ])('shows no name of the sample where %s withholds names', async (_which, prepared, own) => {
    const number = portal.deps.newId('call').slice(-8).toUpperCase()
    const other = await portal.seedCall({ code: `S${number}`, ...own })
    const old = await answered(other)
    await ask(jean, 'POST', `/dossiers/${old.id}/withdrawal`, { reasons: 'Jean Lake leaves.' })
    const { form } = sampleCall()
    const sections = form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, isIdentifying: field.id !== 'title' })),
    }))
    call = await portal.seedCall({ code: `B${number}`, form: { sections }, ...prepared })
    await open(old.id)
    const seen = [
      await ask(eva, 'GET', '/my/calibrations'),
      await ask(eva, 'POST', at('/declaration'), { declaration: 'none' }),
      await ask(eva, 'GET', at('/evaluation')),
      await ask(eva, 'GET', `/dossiers/${old.id}`),
      await ask(eva, 'GET', `/dossiers/${old.id}/documents`),
    ]
    for (const { status } of seen) expect(status).toBe(200)
    expect(JSON.stringify(seen)).not.toContain('Les Amis du Lagon')
    expect(JSON.stringify(seen)).not.toContain('Jean Lake')
    expect(seen[3]).toMatchObject({ id: old.id, partners: [{ name: 'Partenaire 1' }] })
    expect(seen[1]).toMatchObject({ isBlind: true })
    // What the call that prepares marks is withheld too: it is often a copy of the sample’s own.
    const { answers } = seen[3].sections.find(({ id }: { id: string }) => id === 'project')
    expect(Object.keys(answers)).toEqual(['title'])
  })

  it('takes no dossier that is still scored, no second round at once, and nobody who is no evaluator', async () => {
    const scored = await seedDossier(portal, call, { number: 2 })
    expect(await open(scored.id)).toMatchObject({ status: 422, code: 'calibration.not_a_sample' })
    expect(await open(sample.id, [eva, jean])).toMatchObject({ code: 'assignment.not_an_evaluator' })
    await open()
    expect(await open()).toMatchObject({ status: 409, code: 'calibration.already_open' })
    expect(await declare(jean)).toMatchObject({ status: 403 })
    const stranger = await portal.seedAccount({ roles: ['evaluator'] })
    expect(await declare(stranger)).toMatchObject({ status: 404, code: 'calibration.not_found' })
  })

  it('keeps what was saved from another window, and asks for the comments that the grid asks for', async () => {
    await open()
    await declare(eva)
    await save(eva, 3)
    expect(await save(eva, 3)).toMatchObject({ status: 200, revision: 1 })
    expect(await save(eva, 2)).toMatchObject({ status: 409, code: 'evaluation.conflict' })
    const { scores, ...rest } = content(3)
    const [first = ''] = Object.keys(scores)
    const bare = { ...rest, scores: { ...scores, [first]: { score: 0, comment: '' } } }
    await ask(eva, 'PUT', at('/evaluation'), bare, { 'If-Match': '"1"' })
    expect(await ask(eva, 'POST', at('/evaluation/submission'))).toMatchObject({
      code: 'evaluation.incomplete',
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call, CallContent } from '../../shared/calls/call.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { Problem } from '../../shared/errors/problem.ts'
import { publishCall } from '../calls/publish-call.ts'
import { saveCall } from '../calls/save-call.ts'
import { answerSection, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let staff: Account
beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
})
afterAll(() => portal.close())

/** Publishes the call anew with this form. */
async function republish(call: Call, sections: CallContent['form']['sections']): Promise<Call> {
  const content = sampleCall({ code: call.code, form: { sections } })
  const next = await saveCall(portal.contextFor(staff, { ifMatch: call.revision }), {
    callId: call.id,
    content,
  })
  return publishCall(portal.contextFor(staff, { ifMatch: next.revision }), { callId: call.id })
}

const label = { fr: 'Question', en: 'Question' }
const [project, budget] = sampleCall().form.sections
if (!project || !budget) throw new Error('the sample call has two sections')
const MORE = {
  id: 'more',
  title: label,
  fields: [{ id: 'why', type: 'shortText' as const, label, required: true }],
}

const move = ({ applicant, dossierId }: StartedDossier) =>
  portal.request(applicant, 'PUT', `/dossiers/${dossierId}/form-version`)
const dossierOf = async (response: Response) => Dossier.parse(await response.json())
const saveTitle = (
  { applicant, dossierId, call }: StartedDossier,
  formVersion: number,
  value: string,
  baseRevision: number,
) =>
  portal.request(applicant, 'PATCH', `/dossiers/${dossierId}/sections/project`, {
    body: { callId: call.id, formVersion, changes: [{ fieldId: 'title', value, baseRevision }] },
  })

async function startOn(code: string): Promise<StartedDossier> {
  const started = await startDossier(portal, { call: await portal.seedCall({ code }) })
  await answerSection(portal, started, 'project', { title: 'Mangroves', theme: 'environment' })
  return started
}

describe('a draft whose form has a new version', () => {
  it('moves once, whoever asks how often, and keeps every answer: also what is asked no more', async () => {
    const started = await startOn('MOVED')
    const shorter = { ...project, fields: project.fields.filter(({ id }) => id !== 'theme') }
    await republish(started.call, [shorter, budget, MORE])
    const answers = await Promise.all([move(started), move(started), move(started)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])

    const dossier = await dossierOf(await move(started))
    expect(dossier.formVersion).toBe(2)
    expect(dossier.timeline.filter(({ type }) => type === 'dossier.formMoved')).toEqual([
      expect.objectContaining({ facts: { from: 1, to: 2 } }),
    ])
    const [stored] = dossier.sections.filter(({ id }) => id === 'project')
    expect(stored?.answers['title']).toMatchObject({ value: 'Mangroves', revision: 1 })
    expect(stored?.answers['theme']).toMatchObject({ value: 'environment', revision: 1 })
    expect(dossier.sections.find(({ id }) => id === 'more')).toMatchObject({ answers: {}, mayWrite: true })
    expect((await saveTitle(started, 2, 'Mangroves et récifs', 1)).status).toBe(200)
  })

  it('finds the answers of a section again that a later version asks anew', async () => {
    const started = await startOn('AGAIN')
    const second = await republish(started.call, [
      { ...project, fields: project.fields.filter(({ binding }) => binding) },
      budget,
      MORE,
    ])
    await move(started)
    await answerSection(portal, { ...started, call: second }, 'more', { why: 'Because' })
    const third = await republish(second, [project, budget])
    await move(started)
    await republish(third, [project, budget, MORE])
    const dossier = await dossierOf(await move(started))
    expect(dossier.formVersion).toBe(4)
    expect(dossier.sections.find(({ id }) => id === 'more')?.answers['why']).toMatchObject({
      value: 'Because',
    })
  })

  it('loses no save that races with the move: it stands, or is told to come again', async () => {
    const started = await startOn('RACED')
    await republish(started.call, [project, budget, MORE])
    const [saved, moved] = await Promise.all([saveTitle(started, 1, 'Typed meanwhile', 1), move(started)])
    expect(moved.status).toBe(200)
    if (saved.status === 409)
      expect(Problem.parse(await saved.json())).toMatchObject({
        code: 'section.form_changed',
        facts: { formVersion: 2 },
      })
    const again = await saveTitle(started, 2, 'Typed meanwhile', 1)
    expect(again.status).toBe(200)
    const { sections } = await dossierOf(await move(started))
    expect(sections.find(({ id }) => id === 'project')?.answers['title']).toMatchObject({
      value: 'Typed meanwhile',
    })
  })

  it('is not submitted to the form that was replaced', async () => {
    const started = await startOn('STALE')
    await republish(started.call, [project, budget, MORE])
    const { applicant, dossierId } = started
    const response = await portal.request(applicant, 'POST', `/dossiers/${dossierId}/submission`)
    expect(Problem.parse(await response.json()).code).toBe('section.form_changed')
  })
})

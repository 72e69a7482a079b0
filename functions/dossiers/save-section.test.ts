import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/calls/answer.ts'
import type { SaveSection } from '../../shared/dossiers/api.ts'
import { keys } from '../storage/keys.ts'
import { watchTable } from '../testing/watch-table.ts'
import { startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { codeOf, refusalOf } from '../testing/refusal.ts'
import { readDossier } from './read-dossier.ts'
import { saveSection } from './save-section.ts'

let portal: TestPortal
let dossier: StartedDossier

beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())
beforeEach(async () => {
  dossier = await startDossier(portal)
})

type Changes = SaveSection['changes']

const save = (
  changes: Changes,
  { ifMatch, sectionId = 'project', form = {}, context = portal.contextFor(dossier.applicant) } = defaults(),
) =>
  saveSection(
    { ...context, ifMatch },
    {
      dossierId: dossier.dossierId,
      sectionId,
      save: { callId: dossier.call.id, formVersion: dossier.call.formVersion, changes, ...form },
    },
  )

interface Options {
  ifMatch?: number | undefined
  sectionId?: string
  form?: Partial<SaveSection>
  context?: ReturnType<TestPortal['contextFor']>
}
const defaults = (): Options => ({})

const title = (value: string, baseRevision = 0) => ({ fieldId: 'title', value, baseRevision })

async function storedTitle() {
  const { sections } = await readDossier(portal.contextFor(dossier.applicant), dossier)
  return sections.find(({ id }) => id === 'project')?.answers['title']
}

describe('saving fields', () => {
  test('stores what was typed, 4-byte characters too, and counts the change', async () => {
    const typed = 'Mangroves 🌴 « sans frontière » \n𝒮int Maarten'
    const saved = await save([title(typed), { fieldId: 'theme', value: 'culture', baseRevision: 0 }])
    expect(saved).toMatchObject({ sectionId: 'project', revision: 1 })
    expect(saved.answers['title']).toMatchObject({ value: typed, revision: 1, savedBy: dossier.applicant.id })
    expect(await storedTitle()).toEqual(saved.answers['title'])
  })

  test('lets two people write different fields of a section at the same time', async () => {
    const answers = await Promise.all([
      save([title('Mangroves')]),
      save([{ fieldId: 'summary', value: 'Replanter', baseRevision: 0 }]),
      save([{ fieldId: 'theme', value: 'culture', baseRevision: 0 }]),
    ])
    expect(answers.map(({ revision }) => revision).sort()).toEqual([1, 2, 3])
  })

  test('answers with both texts where the same field changed meanwhile, and keeps the stored one', async () => {
    await save([title('Hers')])
    const refused = await refusalOf(save([title('Mine')]))
    expect(refused).toMatchObject({
      code: 'section.field_conflict',
      field: 'answers.title',
      facts: {
        fieldId: 'title',
        theirs: 'Hers',
        yours: 'Mine',
        revision: 1,
        savedBy: dossier.applicant.name,
      },
    })
    expect((await storedTitle())?.value).toBe('Hers')
    expect((await save([title('Mine, knowing hers', 1)])).answers['title']?.revision).toBe(2)
  })

  test('counts a save that is sent again after a lost answer as saved, once', async () => {
    const first = await save([title('Mangroves')])
    const again = await save([title('Mangroves')])
    expect(again).toMatchObject({ revision: first.revision, answers: first.answers })
    const withMore = await save([title('Mangroves'), { fieldId: 'theme', value: 'culture', baseRevision: 0 }])
    expect(withMore.answers['title']?.revision).toBe(1)
    expect(withMore.answers['theme']?.value).toBe('culture')
  })

  test('refuses a late copy of an older save, so that it cannot undo a newer one', async () => {
    await save([title('First')])
    await save([title('Second', 1)])
    expect(await codeOf(save([title('First')]))).toBe('section.field_conflict')
    expect((await storedTitle())?.value).toBe('Second')
  })

  test('honours If-Match on the whole section', async () => {
    await save([title('Mangroves')])
    expect(
      await codeOf(save([{ fieldId: 'theme', value: 'culture', baseRevision: 0 }], { ifMatch: 0 })),
    ).toBe('precondition.failed')
    const answer = await portal.request(
      dossier.applicant,
      'PATCH',
      `/dossiers/${dossier.dossierId}/sections/project`,
      {
        headers: { 'If-Match': '"1"' },
        body: { callId: dossier.call.id, formVersion: 1, changes: [title('Lagons', 1)] },
      },
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
  })

  test('empties a field', async () => {
    await save([title('Mangroves')])
    await save([{ fieldId: 'title', value: null, baseRevision: 1 }])
    expect(await storedTitle()).toMatchObject({ value: null, revision: 2 })
  })

  test('is one write, reads nothing and touches no index', async () => {
    await save([title('Mangroves')])
    const requests = await watchTable(portal, () => save([title('Lagons', 1)]))
    expect(requests.map(({ command }) => command)).toEqual(['UpdateItemCommand'])
    expect(requests[0]?.capacity).toMatchObject([{ CapacityUnits: 1 }])
    expect(requests[0]?.capacity[0]?.GlobalSecondaryIndexes ?? {}).toEqual({})
  })
})

describe('saving is refused', () => {
  const bad: [string, Answer, string][] = [
    ['a text over its limit', 'x'.repeat(151), 'text.too_long'],
    ['a control character', 'a\u0000b', 'text.control_character'],
    ['a right-to-left mark', 'a\u202eb', 'text.direction_mark'],
    ['half a 4-byte character', 'a\ud83c', 'text.broken_character'],
    ['a number where a text is asked', 12, 'answer.type'],
  ]
  test.each(bad)('for %s', async (_what, value, code) => {
    const refused = await refusalOf(save([{ fieldId: 'title', value, baseRevision: 0 }]))
    expect(refused).toMatchObject({ code, field: 'answers.title' })
    expect(await storedTitle()).toBeUndefined()
  })

  const badMoney: [string, Answer, string][] = [
    ['a negative amount', { amount: -1, currency: 'EUR' }, 'money.negative'],
    ['a huge amount', { amount: 1e15, currency: 'EUR' }, 'money.too_large'],
    ['an amount with parts of a cent', { amount: 0.5, currency: 'EUR' }, 'money.too_precise'],
    ['another currency', { amount: 100, currency: 'USD' }, 'money.currency'],
    ['a text', '12 000', 'answer.type'],
  ]
  test.each(badMoney)('for %s where money is asked', async (_what, value, code) => {
    const changes = [{ fieldId: 'total-cost', value, baseRevision: 0 }]
    expect(await codeOf(save(changes, { sectionId: 'budget' }))).toBe(code)
  })

  test('for every fault at once, with its place', async () => {
    const refused = await refusalOf(
      save([title('x'.repeat(151)), { fieldId: 'nothing', value: 1, baseRevision: 0 }]),
    )
    expect(refused.facts['errors']).toMatchObject([
      { code: 'text.too_long', field: 'answers.title' },
      { code: 'answer.unknown_field', field: 'answers.nothing' },
    ])
  })

  test('in a section or a form that the dossier does not have', async () => {
    expect(await codeOf(save([title('a')], { sectionId: 'annex' }))).toBe('section.not_found')
    expect(await codeOf(save([title('a')], { form: { formVersion: 7 } }))).toBe('section.form_changed')
    const other = await portal.seedCall({ code: `OTHER${dossier.dossierId.slice(-6).toUpperCase()}` })
    expect(await codeOf(save([title('a')], { form: { callId: other.id } }))).toBe('section.form_changed')
  })

  test('to somebody else, who learns nothing of the dossier, whatever their role', async () => {
    for (const roles of [[], ['staff'], ['evaluator'], ['admin']] as const) {
      const context = portal.contextFor(await portal.seedAccount({ roles }))
      expect(await codeOf(save([title('a')], { context }))).toBe('dossier.not_found')
    }
  })

  test('when the section is closed, but a repeated save still counts', async () => {
    await save([title('Mangroves')])
    await portal.deps.table.update({
      Key: keys.section(dossier.dossierId, 'project'),
      UpdateExpression: 'SET isOpen = :no',
      ExpressionAttributeValues: { ':no': false },
    })
    expect(await codeOf(save([title('Lagons', 1)]))).toBe('dossier.locked')
    expect((await save([title('Mangroves')])).revision).toBe(1)
  })

  test('when a section would outgrow what one item holds, and nothing is lost', async () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      id,
      type: 'longText' as const,
      label: { fr: id, en: id },
      required: false,
      maxLength: 20_000,
    }))
    const sample = dossier.call.form.sections
    const sections = [...sample, { id: 'annex', title: { fr: 'Annexe', en: 'Annex' }, fields }]
    const call = await portal.seedCall({ code: 'LARGE', form: { sections } })
    dossier = await startDossier(portal, { call })
    const palms = '🌴'.repeat(20_000)
    for (const fieldId of ['a', 'b', 'c', 'd', 'e'])
      await save([{ fieldId, value: palms, baseRevision: 0 }], { sectionId: 'annex' })
    expect(
      await codeOf(save([{ fieldId: 'f', value: palms, baseRevision: 0 }], { sectionId: 'annex' })),
    ).toBe('request.too_large')
    const { sections: stored } = await readDossier(portal.contextFor(dossier.applicant), dossier)
    expect(stored.find(({ id }) => id === 'annex')?.answers['e']?.value).toBe(palms)
  })
})

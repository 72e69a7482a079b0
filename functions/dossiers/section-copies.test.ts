import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { sectionKey } from '../../shared/calls/section-key.ts'
import { Dossier } from '../../shared/dossiers/dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'
import { startDossier } from '../testing/fill-dossier.ts'

const label = { fr: 'Champ', en: 'Field' }
const { form } = sampleCall()

let portal: TestPortal
let call: Call
let applicant: Account
let dossierId: string

beforeAll(async () => {
  portal = await createTestPortal()
  call = await portal.seedCall({
    form: {
      sections: [
        ...form.sections,
        {
          id: 'identity',
          title: { fr: 'Votre structure', en: 'Your organisation' },
          answeredBy: 'everyPartner',
          fields: [{ id: 'size', type: 'integer', label, required: true }],
        },
        {
          id: 'plan',
          title: { fr: 'Le programme', en: 'The programme' },
          fields: [
            {
              id: 'activities',
              type: 'group',
              label,
              required: true,
              fields: [
                { id: 'title', type: 'shortText', label, required: true },
                { id: 'when', type: 'period', label, required: false },
              ],
            },
          ],
        },
      ],
    },
  })
  ;({ applicant, dossierId } = await startDossier(portal, { call }))
})
afterAll(() => portal.close())

const read = async () =>
  Dossier.parse(await (await portal.request(applicant, 'GET', `/dossiers/${dossierId}`)).json())
const save = (key: string, changes: Record<string, unknown>, account = applicant) =>
  portal.request(account, 'PATCH', `/dossiers/${dossierId}/sections/${key}`, {
    body: {
      callId: call.id,
      formVersion: call.formVersion,
      changes: Object.entries(changes).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 })),
    },
  })

describe('a section that every partner answers', () => {
  test('stands in the dossier once for each partner, and is that partner’s to write', async () => {
    const { partners, sections } = await read()
    const key = sectionKey('identity', partners[0]?.id)
    expect(sections.map(({ id, mayWrite }) => [id, mayWrite]).sort()).toEqual(
      [
        ['budget', true],
        [key, true],
        ['plan', true],
        ['project', true],
      ].sort(),
    )
    expect((await save(key, { size: 12 })).status).toBe(200)
    expect((await read()).sections.find(({ id }) => id === key)?.answers['size']?.value).toBe(12)
  })

  test('has no common copy, and none of a partner that is not in the dossier', async () => {
    expect((await save('identity', { size: 1 })).status).toBe(404)
    expect((await save('identity~par_00000000000000000000000000', { size: 1 })).status).toBe(404)
  })
})

describe('a group', () => {
  test('takes rows from two people at once without either losing one', async () => {
    const rows = ['a1', 'b2', 'c3', 'd4']
    const answers = await Promise.all(
      rows.map((rowId, index) =>
        save('plan', { [`activities/${rowId}`]: index, [`activities/${rowId}/title`]: `Activity ${rowId}` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { sections } = await read()
    const plan = sections.find(({ id }) => id === 'plan')
    expect(Object.keys(plan?.answers ?? {}).sort()).toEqual(
      rows.flatMap((rowId) => [`activities/${rowId}`, `activities/${rowId}/title`]).sort(),
    )
  })

  test.each([
    [{ activities: ['a1'] }, 'answer.unknown_field'],
    [{ 'activities/a1/other': 'x' }, 'answer.unknown_field'],
    [{ 'activities/x9': 'first' }, 'answer.type'],
    [{ 'activities/x9/when': { start: '2027-05-02', end: '2027-05-01' } }, 'answer.period_reversed'],
    [{ 'activities/x9/when': { start: '2027-05-02', end: '2027-05-03', more: 1 } }, 'answer.type'],
  ])('refuses %o with %s', async (changes, code) => {
    const response = await save('plan', changes)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code })
  })
})

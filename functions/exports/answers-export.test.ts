import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import { Call } from '../../shared/calls/call.ts'
import type { FormField } from '../../shared/calls/form.ts'
import { ExportJob, type NewExport } from '../../shared/exports/export-job.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import { runJob } from '../jobs/run-job.ts'
import { addPaper, answerSection, SAMPLE_ANSWERS, startDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { sampleCall } from '../testing/sample-call.ts'

let portal: TestPortal
let staff: Account
let involved: Account
let call: Call

const label = (fr: string, en: string) => ({ fr, en })
const ACTIVITIES: FormField = {
  id: 'activities',
  type: 'group',
  label: label('Activités', 'Activities'),
  required: false,
  fields: [
    { id: 'title', type: 'shortText', label: label('Titre', 'Title'), required: false, maxLength: 100 },
    { id: 'cost', type: 'money', label: label('Coût', 'Cost'), required: false },
  ],
}
const PERIOD: FormField = { id: 'when', type: 'period', label: label('Période', 'Period'), required: false }
const CONTACT = {
  id: 'identity',
  title: label('Qui vous êtes', 'Who you are'),
  answeredBy: 'everyPartner' as const,
  fields: [{ id: 'staff', type: 'integer' as const, label: label('Salariés', 'Employees'), required: false }],
}

/** The sample form with more questions in its first section; `without` leaves one of them out. */
function formWith(more: FormField[], without?: string) {
  const [first, ...others] = sampleCall().form.sections
  if (!first) throw new Error('the sample form has sections')
  const fields = [...first.fields.filter(({ id }) => id !== without), ...more]
  return { sections: [{ ...first, fields }, ...others, CONTACT] }
}

async function submitted(applicant: Account, extra: Record<string, Answer>, ofPartner = 3) {
  const draft = await startDossier(portal, { call, applicant })
  const view = await portal.request(applicant, 'GET', `/dossiers/${draft.dossierId}`)
  const { partners } = z.object({ partners: z.array(z.object({ id: z.string() })) }).parse(await view.json())
  await answerSection(portal, draft, 'project', { ...SAMPLE_ANSWERS['project'], ...extra })
  await answerSection(portal, draft, 'budget', SAMPLE_ANSWERS['budget'] ?? {})
  await answerSection(portal, draft, `identity~${partners[0]?.id}`, { staff: ofPartner })
  await addPaper(portal, draft, { verdict: 'NO_THREATS_FOUND' })
  const answer = await portal.request(applicant, 'POST', `/dossiers/${draft.dossierId}/submission`)
  expect([answer.status, answer.ok ? '' : await answer.text()]).toEqual([answer.status, ''])
}

async function made(wanted: NewExport, account = staff): Promise<Uint8Array> {
  const asked = await portal.request(account, 'POST', `/calls/${call.id}/exports`, { body: wanted })
  const { id } = ExportJob.parse(await asked.json())
  await runJob(portal.deps, { type: 'export.make', payload: { exportId: id } })
  const link = await portal.request(account, 'GET', `/exports/${id}/file`)
  return new Uint8Array(await (await fetch(link.headers.get('location') ?? '')).arrayBuffer())
}
const Table = z.object({
  columns: z.array(z.object({ id: z.string(), label: z.string(), type: z.string() })),
  rows: z.array(z.record(z.string(), z.unknown())),
})
const asJson = async (account = staff) =>
  Table.parse(
    JSON.parse(strFromU8(await made({ content: 'dossiers', format: 'json', language: 'en' }, account))),
  )

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  involved = await portal.seedAccount({ roles: ['staff'] })
  call = await portal.seedCall({ code: 'ANSW27', form: formWith([ACTIVITIES, PERIOD]) })
  await submitted(await portal.seedAccount(), {
    'starts-on': '2027-09-01',
    when: { start: '2027-09-01', end: null },
    'activities/r1': 1,
    'activities/r1/title': 'Planter; arroser',
    'activities/r1/cost': { amount: 1_200_50, currency: 'EUR' },
    'activities/r2': 2,
    'activities/r2/title': 'Compter',
  })
  const number: FormField = {
    id: 'area',
    type: 'number',
    decimals: 4,
    label: label('Surface', 'Area'),
    required: false,
  }
  const body = sampleCall({ code: 'ANSW27', form: formWith([number], 'starts-on') })
  const at = `/staff/calls/${call.id}`
  const ifMatch = (revision: number) => ({ headers: { 'If-Match': `"${revision}"` } })
  const next = await portal.request(staff, 'PUT', at, { body, ...ifMatch(call.revision) })
  const { revision } = Call.parse(await next.json())
  call = Call.parse(
    await (await portal.request(staff, 'POST', `${at}/publication`, ifMatch(revision))).json(),
  )
  await submitted(involved, { area: 0.1234, theme: 'culture' }, 0)
})
afterAll(() => portal.close())

describe('the answers in the export of dossiers', () => {
  it('have a column for each question of every version of the form, in the order of the newest', async () => {
    const { columns, rows } = await asJson()
    const ids = columns.map(({ id }) => id)
    expect(ids.slice(ids.indexOf('project.title'))).toEqual([
      'project.title',
      'project.summary',
      'project.theme',
      'project.partner-territory',
      'project.area',
      'budget.total-cost',
      'budget.requested-grant',
      'budget.months',
      'budget.true',
      'identity.staff',
      'project.starts-on',
      'project.activities',
      'project.when.start',
      'project.when.end',
    ])
    expect(rows).toMatchObject([
      {
        'project.theme': 'Environment',
        'project.area': null,
        'budget.total-cost': { amount: '50000', currency: 'EUR' },
        'budget.true': true,
        'identity.staff': 'Les Amis du Lagon: 3',
        'project.starts-on': '2027-09-01',
        'project.activities': '1. Title: Planter; arroser; Cost: 1200.50 EUR\n2. Title: Compter',
        'project.when.start': '2027-09-01',
        'project.when.end': null,
      },
      { 'project.theme': 'Culture', 'project.area': 0.1234, 'project.starts-on': null },
    ])
  })

  it('are numbers and days in a workbook, and what a spreadsheet of the language reads in CSV', async () => {
    const sheet = strFromU8(
      unzipSync(await made({ content: 'dossiers', format: 'xlsx', language: 'en' }))[
        'xl/worksheets/sheet1.xml'
      ] ?? new Uint8Array(),
    )
    expect(sheet).toContain('<v>0.1234</v>')
    expect(sheet).toContain(`<v>${(Date.UTC(2027, 8, 1) - Date.UTC(1899, 11, 30)) / 86_400_000}</v>`)
    const csv = strFromU8(await made({ content: 'dossiers', format: 'csv', language: 'fr' }))
    const [heads = [], first = [], second = []] = parseCsv(csv.replace('\u{FEFF}', ''), ';')
    const cell = (row: readonly string[], head: string) => row[heads.indexOf(head)]
    expect(cell(first, 'Le projet – Thème')).toBe('Environnement')
    expect(cell(first, 'Le budget – Coût total')).toBe('50000,00')
    expect(cell(first, 'Le projet – Période (début)')).toBe('2027-09-01')
    expect(cell(second, 'Le projet – Surface')).toBe('0,1234')
    expect(cell(second, 'Le budget – J’atteste l’exactitude')).toBe('oui')
  })

  it('stay out for a dossier in which the asker is involved', async () => {
    const { rows } = await asJson(involved)
    expect(rows).toMatchObject([
      { 'project.title': 'Mangroves sans frontière' },
      { project: 'Mangroves sans frontière', 'project.title': null, 'budget.total-cost': null },
    ])
  })
})

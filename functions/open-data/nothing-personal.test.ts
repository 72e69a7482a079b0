import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import type { Contract, RouteKey } from '../../shared/api/contract.ts'
import type { Call } from '../../shared/calls/call.ts'
import { OrganisationView } from '../../shared/organisations/organisation.ts'
import { PublicDraw } from '../../shared/selection/draw.ts'
import { USUAL_RULES } from '../../shared/selection/rules.ts'
import { runJob } from '../jobs/run-job.ts'
import { answerSection, startDossier, type StartedDossier } from '../testing/fill-dossier.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

/** Every public route, asked without signing in, on a portal in which each field about a person holds a word of its own. */

/** What can be recognised wherever it comes out: plain letters, so that no encoding changes them. */
const WORDS = {
  staffName: 'Staffperson-Hodge',
  staffEmail: 'staffperson@private.example',
  directorName: 'Directorperson-Arrindell',
  directorEmail: 'directorperson@private.example',
  applicantName: 'Applicantperson-Brooks',
  applicantEmail: 'applicantperson@private.example',
  evaluatorEmail: 'evaluatorperson@private.example',
  invitedEmail: 'invitedperson@private.example',
  contactName: 'Contactperson-Gumbs',
  contactPosition: 'Positionperson',
  contactEmail: 'contactperson@private.example',
  contactPhone: '+590690471147',
  address: 'Addressperson-Lane',
  taxNumber: 'CRIB4711',
  otherNumber: 'OTHER4712',
  answer: 'Answerperson-Summary',
  reasons: 'Reasonsperson-Text',
  conditions: 'Conditionsperson-Text',
} as const

let portal: TestPortal
let staff: Account
let director: Account
let applicant: Account
let call: Call
let draft: StartedDossier
let invitation: string

async function send(account: Account, method: string, path: string, body?: unknown, headers = {}) {
  const answer = await portal.request(account, method, path, {
    ...(body !== undefined && { body }),
    headers,
  })
  expect([path, answer.status, answer.ok ? '' : await answer.clone().text()]).toEqual([
    path,
    answer.status,
    '',
  ])
  return answer
}

/** The organisation's managers write whom to call, and its number for taxes. */
async function describeOrganisation(organisationId: string) {
  const at = `/organisations/${organisationId}`
  const answer = await portal.request(applicant, 'GET', at)
  const { name, territory, legalForm, identifier, address, currency, revision } = OrganisationView.parse(
    await answer.json(),
  )
  const contact = {
    name: WORDS.contactName,
    position: WORDS.contactPosition,
    email: WORDS.contactEmail,
    phone: WORDS.contactPhone,
    language: 'en',
  }
  const content = { name, territory, legalForm, identifier, address, currency, contacts: [contact] }
  const body = { ...content, otherIdentifiers: [{ scheme: 'OTHER', value: WORDS.otherNumber }] }
  await send(applicant, 'PUT', at, body, { 'If-Match': `"${revision}"` })
}

async function invitePartner() {
  draft = await startDossier(portal, { call, applicant })
  await answerSection(portal, draft, 'project', { title: 'Plages', summary: WORDS.answer })
  const invited = { email: WORDS.invitedEmail, organisationName: 'Reef School', language: 'en', message: '' }
  const answer = await send(applicant, 'POST', `/dossiers/${draft.dossierId}/invitations`, invited)
  invitation = z.object({ token: z.string() }).parse(await answer.json()).token
}

async function decideAndRelease() {
  const dossier = await seedDossier(portal, call, {
    applicant,
    evaluated: { score: 78.5 },
    organisation: {
      name: 'Les Amis du Lagon',
      identifier: { scheme: 'CRIB', value: WORDS.taxNumber },
      territory: 'SX',
      address: WORDS.address,
    },
  })
  const second = await seedDossier(portal, call, {
    applicant,
    number: 2,
    evaluated: { score: 70 },
    organisation: { name: 'Club', identifier: { scheme: 'SIRET', value: '73282932000074' } },
  })
  const mine = await (await portal.request(applicant, 'GET', '/my/organisations')).json()
  for (const { id } of z.object({ organisations: z.array(z.object({ id: z.string() })) }).parse(mine)
    .organisations)
    await describeOrganisation(id)
  portal.setClock('2027-04-01T12:00:00Z')
  await send(staff, 'POST', `/calls/${call.id}/draw`)
  for (const { id } of [dossier, second])
    await send(staff, 'POST', `/dossiers/${id}/decisions`, {
      outcome: 'award',
      amount: 5_000_00,
      reasons: WORDS.reasons,
      conditions: WORDS.conditions,
      legalAct: { number: 'CE 12-04-2027', date: '2027-05-12' },
    })
  await send(staff, 'POST', `/calls/${call.id}/release`)
  await send(director, 'POST', `/calls/${call.id}/release/confirmation`)
  await runJob(portal.deps, { type: 'openData.publish', payload: { callId: call.id } })
}

beforeAll(async () => {
  portal = await createTestPortal()
  const person = (roles: Account['roles'], name: string, email: string) =>
    portal.seedAccount({ roles, name, email })
  staff = await person(['staff'], WORDS.staffName, WORDS.staffEmail)
  director = await person(['director'], WORDS.directorName, WORDS.directorEmail)
  applicant = await person([], WORDS.applicantName, WORDS.applicantEmail)
  call = await portal.seedCall({ code: 'PRIV27', selection: { ...USUAL_RULES, ties: 'draw' } })
  await send(staff, 'POST', '/evaluator-invitations', {
    email: WORDS.evaluatorEmail,
    language: 'en',
    message: '',
  })
  await invitePartner()
  await decideAndRelease()
})
afterAll(() => portal.close())

type PublicKey = {
  [Key in RouteKey]: Contract[Key]['permission'] extends 'public.read' ? Key : never
}[RouteKey]

interface Visit {
  path: () => string
  status: number
  /** What whoever holds a link may read: who sent it. */
  told?: readonly string[]
}
const at = (path: string, status = 200): Visit => ({ path: () => path, status })
const ofCall = (end: string, status = 200): Visit => ({ path: () => `/calls/${call.id}${end}`, status })

/** Every public route, the compiler asks for each; what says that something is not there is read as well. */
const VISITS: Record<PublicKey, Visit> = {
  'GET /calls': at('/calls'),
  'GET /calls/:callId': ofCall(''),
  'GET /calls/:callId/forms/:formVersion': ofCall('/forms/1'),
  'GET /calls/:callId/forms/:formVersion/templates/:kindId/link': ofCall(
    '/forms/1/templates/statutes/link',
    404,
  ),
  'GET /calls/:callId/deadline.ics': ofCall('/deadline.ics'),
  'GET /calls.ics': at('/calls.ics'),
  'GET /calls.atom': at('/calls.atom'),
  'GET /calls/:callId/draw': ofCall('/draw'),
  'GET /open-data/awards.json': at('/open-data/awards.json'),
  'GET /open-data/scdl.csv': at('/open-data/scdl.csv'),
  'GET /open-data/scdl-report.json': at('/open-data/scdl-report.json'),
  'GET /open-data/360giving.json': at('/open-data/360giving.json'),
  'GET /open-data/360giving.csv': at('/open-data/360giving.csv'),
  'GET /open-data/feed.atom': at('/open-data/feed.atom'),
  'GET /open-data/catalog.jsonld': at('/open-data/catalog.jsonld'),
  // No provider runs beside this test, and no sign-in was begun: what they say then is read.
  'GET /auth/sign-in': at('/auth/sign-in?returnTo=/fr', 503),
  'GET /auth/callback': at('/auth/callback?state=none&code=none', 400),
  'POST /auth/sign-out': at('/auth/sign-out'),
  'GET /me': at('/me'),
  'GET /invitations-to-evaluate/:token': at('/invitations-to-evaluate/none', 404),
  'POST /invitations-to-evaluate/:token/refusal': at('/invitations-to-evaluate/none/refusal', 404),
  'GET /invitations/:token': {
    path: () => `/invitations/${invitation}`,
    status: 200,
    told: [WORDS.applicantName],
  },
  'POST /invitations/:token/refusal': {
    path: () => `/invitations/${invitation}/refusal`,
    status: 200,
    told: [WORDS.applicantName],
  },
}

/** What an answer says, headers too; lines that a calendar folds are whole again. */
async function saidBy(answer: Response): Promise<string> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
  return [...headers, await answer.text()].join('\n').replaceAll(/\r?\n[ \t]/gu, '')
}

describe('a public answer', () => {
  it.each(Object.entries(VISITS))(
    '%s holds nothing of a person',
    async (key, { path, status, told = [] }) => {
      const [method = ''] = key.split(' ')
      const body = key.endsWith('/refusal') ? { body: { reason: '' } } : {}
      const answer = await portal.request(undefined, method, path(), body)
      const said = await saidBy(answer)
      expect([answer.status, said]).toEqual([status, said])
      const ids = [staff, director, applicant].map(({ id }) => id)
      const found = [...Object.values(WORDS), ...ids].filter((word) => said.includes(word))
      expect(found).toEqual(told)
    },
  )

  it('is about awards that are there, so that nothing was looked for in nothing', async () => {
    const files = ['awards.json', '360giving.json', '360giving.csv', 'feed.atom', 'scdl-report.json']
    for (const file of files)
      expect(await (await portal.request(undefined, 'GET', `/open-data/${file}`)).text()).toContain(
        'Les Amis du Lagon',
      )
    expect(await (await portal.request(undefined, 'GET', '/open-data/scdl.csv')).text()).toContain('Club')
    const draw = await portal.request(undefined, 'GET', `/calls/${call.id}/draw`)
    expect(Object.keys(PublicDraw.parse(await draw.json()))).toEqual(['seed', 'drawnAt', 'algorithm', 'ties'])
  })
})

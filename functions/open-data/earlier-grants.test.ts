import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { SCDL_COLUMNS } from '../../shared/exports/scdl.ts'
import { PartnerGrants } from '../../shared/open-data/earlier-grants.ts'
import { OrganisationView } from '../../shared/organisations/organisation.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { runJob } from '../jobs/run-job.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'

let portal: TestPortal
let staff: Account
let applicant: Account
let call: Call
let dossier: DossierHead

/** Two establishments of one organisation. */
const [BEFORE, NOW] = ['73282932000009', '73282932000074']
const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }

async function send(account: Account, method: string, path: string, body?: object, headers = {}) {
  const request = { ...(body && { body }), headers }
  const answer = await portal.request(account, method, path, request)
  expect([path, answer.ok]).toEqual([path, true])
  return answer
}

/** Its managers add the SIRET that it has beside the number of the register of associations. */
async function addSiret(organisationId: string) {
  const at = `/organisations/${organisationId}`
  const view = OrganisationView.parse(await (await send(applicant, 'GET', at)).json())
  const { name, territory, legalForm, identifier, address, currency, contacts, revision } = view
  const content = { name, territory, legalForm, identifier, address, currency, contacts }
  const otherIdentifiers = [{ scheme: 'SIRET', value: NOW }]
  await send(applicant, 'PUT', at, { ...content, otherIdentifiers }, { 'If-Match': `"${revision}"` })
}

const bringHistory = () => {
  const row = `ANTIBES,21060004500392,2015-07-07,CONV 1,LES AMIS DU LAGON,${BEFORE},,Fonctionnement,1000,aide en numéraire,unique,2017-03-30,,non,0.5,`
  const csv = [SCDL_COLUMNS.map(({ name }) => name).join(), row].join('\n')
  return send(staff, 'POST', '/open-data/history', { csv })
}

beforeAll(async () => {
  portal = await createTestPortal()
  staff = await portal.seedAccount({ roles: ['staff'] })
  applicant = await portal.seedAccount()
  const director = await portal.seedAccount({ roles: ['director'] })
  call = await portal.seedCall({ code: 'EARLY27' })
  const identifier = { scheme: 'RNA' as const, value: 'W9G1002345' }
  dossier = await seedDossier(portal, call, {
    applicant,
    organisation: { name: 'Les Amis du Lagon', identifier },
    evaluated: { score: 80 },
  })
  const [lead] = (await loadDossier(portal.deps.table, dossier.id)).partners
  await addSiret(lead?.organisationId ?? '')
  await bringHistory()
  const award = { outcome: 'award', amount: 5_000_00, reasons: '', legalAct }
  await send(staff, 'POST', `/dossiers/${dossier.id}/decisions`, award)
  await send(staff, 'POST', `/calls/${call.id}/release`)
  await send(director, 'POST', `/calls/${call.id}/release/confirmation`)
  await runJob(portal.deps, { type: 'openData.publish', payload: { callId: call.id } })
})
afterAll(() => portal.close())

const grantsOf = async (account: Account) =>
  z
    .object({ partners: z.array(PartnerGrants) })
    .parse(await (await send(account, 'GET', `/dossiers/${dossier.id}/earlier-grants`)).json()).partners

it('the service sees what an organisation received before, by any of its numbers, but not by the dossier itself', async () => {
  const auditor = await portal.seedAccount({ roles: ['auditor'] })
  for (const account of [staff, auditor])
    expect(await grantsOf(account)).toMatchObject([
      {
        name: 'Les Amis du Lagon',
        hasNumber: true,
        grants: [
          {
            projectTitle: 'Fonctionnement',
            grantor: 'ANTIBES',
            legalAct: { number: 'CONV 1', date: '2015-07-07' },
            amount: 500_00,
          },
        ],
      },
    ])
})

it('nobody else is told', async () => {
  const evaluator = await portal.seedAccount({ roles: ['evaluator'] })
  for (const account of [applicant, evaluator]) {
    const answer = await portal.request(account, 'GET', `/dossiers/${dossier.id}/earlier-grants`)
    expect(answer.status).toBe(403)
  }
})

it('an award to an association overseas is in SCDL where it has a SIRET too', async () => {
  const published = await (await portal.request(undefined, 'GET', '/open-data/scdl.csv')).text()
  expect(published).toContain(`Les Amis du Lagon,${NOW},,Mangroves sans frontière,5000,`)
  const own = await send(staff, 'GET', `/calls/${call.id}/exports/scdl.csv`)
  expect(await own.text()).toContain(`Les Amis du Lagon,${NOW},`)
})

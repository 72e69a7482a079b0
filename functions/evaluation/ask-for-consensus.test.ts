import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import { verifyChain } from '../../shared/audit/chain.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { giveEvaluation } from '../testing/give-evaluation.ts'
import { openMail, type TestMail } from '../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { seedDossier } from '../testing/seed-dossier.ts'
import { joinOrganisation } from '../testing/seed-organisation.ts'

let portal: TestPortal
let mail: TestMail
let staff: Account
let call: Call
beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
  staff = await portal.seedAccount({ roles: ['staff'], name: 'Maëlle Gumbs' })
  call = await portal.seedCall({ isBlind: true, evaluationsPerDossier: 3 })
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

const ask = async (account: Account, method: string, at: string, body?: unknown, headers = {}) => {
  const answer = await portal.request(account, method, at, { ...(body !== undefined && { body }), headers })
  return { status: answer.status, ...(await answer.json()) }
}

const addressOf = (name: string) => `${name.toLowerCase()}@portal.example`
const person = (name: string, language: 'fr' | 'en' = 'fr') =>
  portal.seedAccount({ roles: ['evaluator'], name, email: addressOf(name), language })
const received = (name: string) =>
  mail.list(addressOf(name)).filter(({ subject }) => subject.includes('consensus'))

test('evaluators who lie far apart are each asked for words that they agree on, and told no name and no score', async () => {
  const lead = { name: 'Lagon vivant' }
  const manager = await portal.seedAccount()
  const seed = { applicant: manager, organisation: lead, projectTitle: 'Algues' }
  const { id, reference } = await seedDossier(portal, call, seed)
  const [ada, ben, cleo, dan] = [
    await person('Ada'),
    await person('Ben', 'en'),
    await person('Cleo'),
    await person('Dan'),
  ]
  const evaluatorIds = [ada, ben, cleo, dan].map((one) => one.id)
  await ask(staff, 'POST', `/dossiers/${id}/assignments`, { evaluatorIds })
  const text = 'Que pensez-vous tous du budget ?'
  const request = (by: Account, key = randomUUID()) =>
    ask(by, 'POST', `/dossiers/${id}/consensus-request`, { text }, { 'Idempotency-Key': key })

  await giveEvaluation(portal, ada, id, 5)
  expect(await request(staff)).toMatchObject({ status: 409, code: 'consensus.too_early' })
  await giveEvaluation(portal, ben, id, 1)
  await giveEvaluation(portal, cleo, id, 3)
  expect((await request(ada)).status).toBe(403)

  // Of those who submitted one belongs to the applicant's organisation by now; one has not submitted.
  const [partner] = (await loadDossier(portal.deps.table, id)).partners
  await joinOrganisation(portal, { organisationId: partner?.organisationId ?? '', manager }, cleo)
  const key = randomUUID()
  const asked = await request(staff, key)
  expect(asked).toMatchObject({ status: 201, message: text, askedByName: 'Maëlle Gumbs', evaluators: 2 })
  expect(await request(staff, key)).toEqual(asked)
  await mail.deliverAll()
  await mail.deliverAll()

  const [french] = received('Ada')
  expect(french?.subject).toBe(`${reference} : une note de consensus est demandée à ses évaluateurs`)
  expect(french?.text).toContain(`« ${text} »`)
  expect(french?.text).toContain(`/fr/evaluation/${id}`)
  const [english] = received('Ben')
  expect(english?.text).toContain(`/en/evaluation/${id}`)
  for (const name of ['Ada', 'Ben']) {
    expect(received(name)).toHaveLength(1)
    const others = ['Ada', 'Ben', 'Cleo', 'Dan'].filter((other) => other !== name)
    for (const secret of ['Algues', 'Lagon vivant', ...others])
      expect(received(name)[0]?.text).not.toContain(secret)
  }
  for (const name of ['Cleo', 'Dan']) expect(received(name)).toEqual([])

  const { consensusRequest } = await ask(staff, 'GET', `/dossiers/${id}/evaluations`)
  expect(consensusRequest).toMatchObject({ message: text, evaluators: 2 })
  const { events } = await loadDossier(portal.deps.table, id)
  expect(verifyChain(events)).toMatchObject({ ok: true })
  const event = events.find(({ type }) => type === 'consensus.asked')
  expect(event).toMatchObject({ actor: staff.id, facts: { text } })
  // In the order of their ids, which are drawn by lot.
  expect(event?.facts['evaluatorIds']).toEqual([ada.id, ben.id].toSorted())
})

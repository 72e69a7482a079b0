import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishCall } from '../../calls/publish-call.ts'
import { saveCall } from '../../calls/save-call.ts'
import { submitDossier } from '../../dossiers/submit-dossier.ts'
import { completeDossier, startDossier } from '../../testing/fill-dossier.ts'
import { joinDossier } from '../../testing/join-dossier.ts'
import { openMail, type TestMail } from '../../testing/open-mail.ts'
import { createTestPortal, type TestPortal } from '../../testing/portal.ts'
import { sampleCall } from '../../testing/sample-call.ts'

let portal: TestPortal
let mail: TestMail
beforeAll(async () => {
  portal = await createTestPortal()
  mail = await openMail(portal)
})
afterAll(async () => {
  mail.close()
  await portal.close()
})

test('a next version of a call is told to everybody who writes a draft, once for each version, and to nobody else', async () => {
  const call = await portal.seedCall({ code: 'NEXT' })
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const draft = await startDossier(portal, { call })
  const partner = await joinDossier(portal, draft)
  const sent = await completeDossier(portal, { call })
  await submitDossier(portal.contextFor(sent.applicant), sent)
  await mail.deliverAll()

  const publishNext = async (revision: number) => {
    const title = { fr: `Titre ${revision}`, en: `Title ${revision}` }
    const content = sampleCall({ code: 'NEXT', title })
    const at = (ifMatch: number) => portal.contextFor(staff, { ifMatch })
    const next = await saveCall(at(revision), { callId: call.id, content })
    const published = await publishCall(at(next.revision), { callId: call.id })
    // The first round writes a message for each draft, the next one sends them; a third repeats both.
    for (let round = 0; round < 3; round += 1) await mail.deliverAll()
    return published
  }
  const told = (email: string) =>
    mail.list(email).filter(({ subject }) => /a changé|has changed/u.test(subject))
  const second = await publishNext(call.revision)
  for (const { email } of [draft.applicant, partner.account]) {
    expect(told(email)).toHaveLength(1)
    expect(told(email)[0]?.text).toContain(`/dossiers/${draft.dossierId}`)
  }
  expect(told(sent.applicant.email)).toEqual([])
  await publishNext(second.revision)
  expect(told(draft.applicant.email)).toHaveLength(2)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { texts as enCompletion } from '../src/i18n/en/completion.ts'
import { texts as enMessages } from '../src/i18n/en/messages.ts'
import { texts as enPartners } from '../src/i18n/en/partners.ts'
import { texts as frCompletion } from '../src/i18n/fr/completion.ts'
import { texts as frMessages } from '../src/i18n/fr/messages.ts'
import { launchBrowser } from './support/launch.ts'
import { signInByMail } from './support/sign-in-by-mail.ts'
import { saved } from './support/saved.ts'
import { Visitor } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/** Staff ask for completion, the lead completes on a phone, its partner confirms again, staff see what changed, and both write messages. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const LEAD = 'office@heritage.example'
const PARTNER = 'office@library-sx.example'
const TITLE = 'Mémoire des cyclones'

async function findDossier({ page }: Visitor): Promise<string> {
  const { calls }: { calls: { id: string; code: string }[] } = await (
    await page.request.get('/api/calls')
  ).json()
  const callId = calls.find(({ code }) => code === 'EXP26')?.id ?? ''
  const { dossiers }: { dossiers: { id: string; projectTitle: string }[] } = await (
    await page.request.get(`/api/calls/${callId}/dossiers?state=submitted`)
  ).json()
  return dossiers.find(({ projectTitle }) => projectTitle === TITLE)?.id ?? ''
}

test('a dossier is sent back, completed, and compared; both sides write', async () => {
  const staff = await Visitor.arrive(browser, { screen: 'desk', language: 'en' })
  await staff.signIn('staff@demo.example')
  const dossierId = await findDossier(staff)
  const lead = await Visitor.arrive(browser, { screen: 'phone', language: 'fr' })
  await signInByMail(lead, LEAD)

  await staff.open(`/staff/dossiers/${dossierId}`)
  const panel = staff.page.locator('#completion')
  await panel.getByRole('button', { name: enCompletion.request.open }).click()
  await panel.getByRole('checkbox', { name: 'The project' }).check()
  await panel.locator('#reason-section-project').fill('Merci de préciser qui fait quoi.')
  await staff.look('completion, asking')
  await panel.getByRole('button', { name: enCompletion.request.submit }).click()
  await panel.getByText(enCompletion.state.open).waitFor()
  await staff.look('completion, asked')

  await lead.open(`/dossiers/${dossierId}`)
  await lead.page.getByRole('heading', { name: frCompletion.own.title }).waitFor()
  await lead.look('completion, what to complete')
  await lead.open(`/dossiers/${dossierId}/sections/budget`)
  expect(await lead.page.locator('#field-total-cost').getAttribute('readonly')).not.toBeNull()
  await lead.open(`/dossiers/${dossierId}/documents`)
  expect(await lead.page.locator('input[type=file]').count()).toBe(0)
  await lead.open(`/dossiers/${dossierId}/sections/project`)
  await lead.page.locator('#field-summary').fill('Deux écoles et deux bibliothèques racontent Luis et Irma.')
  await saved(lead)

  // What the partner vouched for has changed: it confirms again, and only then can the lead submit.
  const partner = await Visitor.arrive(browser, { screen: 'desk', language: 'en' })
  await signInByMail(partner, PARTNER)
  await partner.open(`/dossiers/${dossierId}/check`)
  await partner.page.getByText('Deux écoles et deux bibliothèques').waitFor()
  await partner.page.locator('#confirmation-capacity').fill('Librarian')
  await partner.page.getByRole('button', { name: enPartners.confirm.submit }).click()
  await partner.page.getByText(enPartners.confirm.given).waitFor()
  await partner.leave()
  await lead.open(`/dossiers/${dossierId}/check`)
  await lead.look('completion, check again')
  await lead.page.getByRole('button', { name: WORDS.fr.check.submit }).click()
  await lead.page.waitForURL(/\/receipt$/u)

  await staff.open(`/staff/dossiers/${dossierId}/comparison`)
  const summary = staff.page.locator('.compared')
  expect(await summary.locator('ins').allInnerTexts()).not.toEqual([])
  expect(await summary.locator('del').allInnerTexts()).not.toEqual([])
  await staff.look('completion, what changed')

  await lead.open(`/dossiers/${dossierId}/messages`)
  await lead.page.getByLabel(frMessages.write).fill('Avez-vous tout reçu ?')
  await lead.page.getByRole('button', { name: frMessages.send }).click()
  await lead.page.getByText(frMessages.own).first().waitFor()
  await staff.open(`/staff/dossiers/${dossierId}/messages`)
  await staff.page.getByText('Avez-vous tout reçu ?').waitFor()
  await staff.page.getByLabel(enMessages.note).fill('Complete now.')
  await staff.page.getByRole('button', { name: enMessages.addNote }).click()
  await staff.page.getByText('Complete now.').waitFor()
  await staff.page.getByLabel(enMessages.write).fill('Oui, merci.')
  await staff.page.getByRole('button', { name: enMessages.send }).click()
  await staff.page.getByText('Oui, merci.').waitFor()
  await staff.look('messages, staff')
  await lead.open(`/dossiers/${dossierId}/messages`)
  await lead.page.getByText('Oui, merci.').waitFor()
  expect(await lead.page.getByText('Complete now.').count()).toBe(0)
  await lead.look('messages, applicant')
  await Promise.all([staff.leave(), lead.leave()])
})

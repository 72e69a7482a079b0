import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import { texts as enCompletion } from '../src/i18n/en/completion.ts'
import { launchBrowser } from './support/launch.ts'
import { signInByMail } from './support/sign-in-by-mail.ts'
import { saved } from './support/saved.ts'
import { Visitor } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/**
 * One dossier of three: a lead on the French side with a phone, a partner on the Dutch side at a desk, a partner in
 * Anguilla on a line that drops. They build, confirm, change, confirm again and submit; staff ask for completion; they
 * resubmit.
 */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const label = (fr: string, en: string) => ({ fr, en })
const year = new Date().getFullYear()
const CALL = sampleCall({
  code: 'JOINT27',
  title: label('Appel des trois rives', 'Call of the three shores'),
  opensAt: `${year}-01-05T12:00:00Z`,
  closesAt: `${year + 1}-12-31T16:00:00Z`,
  form: {
    sections: [
      ...sampleCall().form.sections,
      {
        id: 'identity',
        title: label('Votre structure', 'Your organisation'),
        answeredBy: 'everyPartner',
        fields: [
          { id: 'role', type: 'longText', label: label('Votre rôle', 'Your part'), required: true },
          { id: 'people', type: 'integer', label: label('Personnes', 'People'), required: true },
        ],
      },
    ],
  },
})

/** Writes and publishes the call as staff, through the API: its editor has a journey of its own. */
async function publishCall({ page }: Visitor): Promise<string> {
  return page.evaluate(async (content) => {
    const send = async (path: string, init: RequestInit) => {
      const answer = await fetch(`/api${path}`, {
        ...init,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          ...init.headers,
        },
      })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    }
    const { id, revision } = await send('/calls', { body: JSON.stringify(content) })
    await send(`/staff/calls/${id}/publication`, { headers: { 'if-match': `"${revision}"` } })
    return id
  }, CALL)
}

const field = ({ page }: Visitor, id: string) => page.locator(`#field-${id}`)

/** Key of the partner's own copy of what every partner answers, from the task list. */
async function openOwnPart(visitor: Visitor, dossierId: string): Promise<void> {
  const { page } = visitor
  const dossier = await (await page.request.get(`/api/dossiers/${dossierId}`)).json()
  const own = dossier.sections.find(
    ({ id, mayWrite }: { id: string; mayWrite: boolean }) => id.startsWith('identity~') && mayWrite,
  )
  await visitor.open(`/dossiers/${dossierId}/sections/${own.id}`)
}

async function fillOwnPart(visitor: Visitor, dossierId: string, text: string): Promise<void> {
  await openOwnPart(visitor, dossierId)
  await field(visitor, 'role').fill(text)
  await field(visitor, 'people').fill('12')
  await field(visitor, 'people').blur()
  await saved(visitor)
}

async function confirm(visitor: Visitor, dossierId: string, capacity: string): Promise<void> {
  const { page, language } = visitor
  const words = WORDS[language].partners.confirm
  await visitor.open(`/dossiers/${dossierId}/check`)
  await page.getByLabel(words.capacity).fill(capacity)
  await page.getByRole('button', { name: words.submit }).click()
  await page.getByText(words.given).waitFor()
}

async function submit({ page, language }: Visitor): Promise<void> {
  await page.getByRole('button', { name: WORDS[language].check.submit }).click()
  await page.waitForURL(/\/receipt$/u)
}

test('three organisations build, confirm, change, confirm again, submit and complete one dossier', async () => {
  const staff = await Visitor.arrive(browser, { screen: 'desk', language: 'en' })
  await staff.signIn('staff@demo.example', '/staff/calls')
  const callId = await publishCall(staff)

  const lead = await Visitor.arrive(browser, { screen: 'phone', language: 'fr' })
  await lead.signIn('applicant.mf@demo.example', `/calls/${callId}/start`)
  await lead.page.getByRole('button', { name: WORDS.fr.account.start.submit }).click()
  await lead.page.waitForURL(/\/dossiers\/dos_/u)
  await lead.ready()
  const dossierId = lead.page.url().split('/').at(-1) ?? ''

  // The lead invites: one by e-mail, one with a link.
  const words = WORDS.fr.partners
  await lead.open(`/dossiers/${dossierId}/partners`)
  const invite = async (organisation: string, email: string) => {
    await lead.page.getByLabel(words.invite.organisation, { exact: true }).fill(organisation)
    await lead.page.locator('#invited-email').fill(email)
    await lead.page.getByRole('radio', { name: words.invite.languages.en }).check()
    await lead.page.getByRole('button', { name: words.invite.submit, exact: true }).click()
    await lead.page.locator('.card', { hasText: organisation }).waitFor()
  }
  await invite('Simpson Bay Nature Foundation', 'partner.sx@demo.example')
  await invite('Blue Reef Trust', '')
  await lead.look('joint, invitations')
  const link = await lead.page.locator('.card', { hasText: 'Blue Reef Trust' }).locator('input').inputValue()

  // Sint Maarten, at a desk: the e-mail opens the invitation in English.
  const dutchSide = await Visitor.arrive(browser, { screen: 'desk', language: 'en' })
  const mailOf = async (address: string, pattern: RegExp) => {
    const mails: { text: string }[] = await (
      await dutchSide.page.request.get(`/_mail/api/messages?to=${encodeURIComponent(address)}`)
    ).json()
    return mails.map(({ text }) => pattern.exec(text)?.[0]).find(Boolean) ?? ''
  }
  await expect
    .poll(() => mailOf('partner.sx@demo.example', /\/en\/invitations\/\w+/u), { timeout: 20_000 })
    .not.toBe('')
  const path = (await mailOf('partner.sx@demo.example', /\/en\/invitations\/\w+/u)).slice('/en'.length)
  await dutchSide.open(path)
  await dutchSide.look('joint, invitation of a visitor')
  await dutchSide.signIn('partner.sx@demo.example', path)
  await dutchSide.look('joint, invitation')
  await dutchSide.page.getByRole('button', { name: WORDS.en.partners.opened.accept }).click()
  await dutchSide.page.waitForURL(/\/dossiers\/dos_/u)
  await dutchSide.ready()
  await dutchSide.look('joint, task list of a partner')
  await dutchSide.open(`/dossiers/${dossierId}/sections/project`)
  expect(await field(dutchSide, 'title').getAttribute('readonly')).not.toBeNull()
  await fillOwnPart(dutchSide, dossierId, 'We train the guides and lend two boats.')

  // Anguilla, on a line that drops every now and then: no character is lost.
  const anguilla = await Visitor.arrive(browser, { screen: 'phone', language: 'en' })
  await signInByMail(anguilla, 'office@bluereef.example', new URL(link).pathname.slice('/en'.length))
  const form = WORDS.en.account.organisation
  await anguilla.page.getByLabel(form.name, { exact: true }).fill('Blue Reef Trust')
  await anguilla.page.getByLabel(form.territory, { exact: true }).selectOption({ value: 'AI' })
  await anguilla.page.getByRole('radio', { name: form.legalForms.foundation, exact: true }).check()
  await anguilla.page.getByLabel(form.number, { exact: true }).fill('A/77 of 2011')
  await anguilla.page.getByRole('button', { name: WORDS.en.partners.opened.registerAndAccept }).click()
  await anguilla.page.waitForURL(/\/dossiers\/dos_/u)
  await openOwnPart(anguilla, dossierId)
  const sentences = ['We watch the reef. ', 'We count the fish. ', 'We teach the children 🐠.']
  for (const sentence of sentences) {
    await anguilla.context.setOffline(true)
    await field(anguilla, 'role').pressSequentially(sentence, { delay: 5 })
    await anguilla.page.waitForTimeout(1500)
    await anguilla.context.setOffline(false)
    await saved(anguilla)
  }
  await field(anguilla, 'people').fill('7')
  await field(anguilla, 'people').blur()
  await saved(anguilla)
  await anguilla.page.reload()
  await anguilla.ready()
  expect(await field(anguilla, 'role').inputValue()).toBe(sentences.join(''))

  // The lead fills the common part.
  await lead.open(`/dossiers/${dossierId}/sections/project`)
  await field(lead, 'title').fill('Trois rives, un lagon')
  await field(lead, 'summary').fill('Les trois îles suivent ensemble la santé de leurs eaux.')
  await lead.page.locator('input[type=radio][value=environment]').check()
  await saved(lead)
  await lead.open(`/dossiers/${dossierId}/sections/budget`)
  await field(lead, 'total-cost').fill('50 000')
  await field(lead, 'requested-grant').fill('40 000')
  await field(lead, 'true').check()
  await saved(lead)
  await fillOwnPart(lead, dossierId, 'Nous conduisons le projet et tenons les comptes.')
  await lead.open(`/dossiers/${dossierId}/documents`)
  await lead.page.locator('#paper-partner-letter').setInputFiles(inject('files').photograph)
  await lead.page
    .locator('section[aria-labelledby="paper-partner-letter-title"]')
    .getByText(WORDS.fr.dossier.documentStates.clean, { exact: true })
    .waitFor({ timeout: 60_000 })

  // Both confirm; the lead changes something; nobody's confirmation holds any more, and everybody is told.
  await confirm(dutchSide, dossierId, 'Director')
  await dutchSide.look('joint, confirmed')
  await confirm(anguilla, dossierId, 'Chair of the board')
  await lead.open(`/dossiers/${dossierId}/sections/project`)
  await field(lead, 'title').fill('Trois rives, un seul lagon')
  await field(lead, 'title').blur()
  await saved(lead)
  await lead.open(`/dossiers/${dossierId}/check`)
  await lead.page.getByText(words.notConfirmed).or(lead.page.getByText(words.voided)).first().waitFor()
  await lead.page.getByRole('button', { name: WORDS.fr.check.submit }).click()
  await lead.look('joint, must be confirmed again')
  await expect
    .poll(() => mailOf('partner.sx@demo.example', /was changed after it had been confirmed/u), {
      timeout: 20_000,
    })
    .not.toBe('')
  await confirm(dutchSide, dossierId, 'Director')
  await confirm(anguilla, dossierId, 'Chair of the board')
  await lead.open(`/dossiers/${dossierId}/check`)
  await lead.look('joint, ready')
  await submit(lead)
  await lead.page.getByText('JOINT27-0001').first().waitFor()

  // Staff ask for more; only that opens; the partners confirm what is submitted now.
  await staff.open(`/staff/dossiers/${dossierId}`)
  const panel = staff.page.locator('#completion')
  await panel.getByRole('button', { name: enCompletion.request.open }).click()
  await panel.getByRole('checkbox', { name: 'The project' }).check()
  await panel.locator('#reason-section-project').fill('Merci de préciser les lieux.')
  await panel.getByRole('button', { name: enCompletion.request.submit }).click()
  await panel.getByText(enCompletion.state.open).waitFor()
  await lead.open(`/dossiers/${dossierId}/sections/project`)
  await field(lead, 'summary').fill(
    'Les trois îles suivent la santé de leurs eaux, à Sandy Ground et Simpson Bay.',
  )
  await field(lead, 'summary').blur()
  await saved(lead)
  await confirm(dutchSide, dossierId, 'Director')
  await confirm(anguilla, dossierId, 'Chair of the board')
  await lead.open(`/dossiers/${dossierId}/check`)
  await submit(lead)
  await staff.open(`/staff/dossiers/${dossierId}/comparison`)
  expect(await staff.page.locator('.compared').locator('ins').allInnerTexts()).not.toEqual([])
  await Promise.all([staff, lead, dutchSide, anguilla].map((visitor) => visitor.leave()))
})

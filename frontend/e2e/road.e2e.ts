import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verifyChain } from '../../shared/audit/chain.ts'
import { fillSections, sendPapers } from './support/applicant.ts'
import { launchBrowser } from './support/launch.ts'
import { Visitor, type Screen, type Session } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/**
 * The whole way, once, for real: a call is written and published, a dossier submitted, received, evaluated by two,
 * ranked, decided, released by two people, exported and checked. Each step goes on where the one before ended.
 */
let browser: Browser
let callId = ''
let dossierId = ''
let applicantSession: Session | undefined
const TITLE = 'Sentinelles du lagon – Lagoon watch'

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const arrive = (screen: Screen, language: 'fr' | 'en') => Visitor.arrive(browser, { screen, language })

async function signedIn(screen: Screen, language: 'fr' | 'en', email: string, path = ''): Promise<Visitor> {
  const visitor = await arrive(screen, language)
  await visitor.signIn(email, path)
  return visitor
}

/** The applicant of the road, with the session of before. */
async function back(screen: Screen, language: 'fr' | 'en'): Promise<Visitor> {
  if (!applicantSession) throw new Error('the applicant has not been there yet')
  return Visitor.arrive(browser, { screen, language, session: applicantSession })
}

/** Messages that the local mailbox caught for an address. */
async function mailTo({ page }: Visitor, address: string): Promise<{ subject: string; text: string }[]> {
  return (await page.request.get(`/_mail/api/messages?to=${encodeURIComponent(address)}`)).json()
}

test('staff write a call, preview it and publish it', async () => {
  const staff = await signedIn('desk', 'fr', 'staff@demo.example', '/staff/calls/new')
  const { page } = staff
  const words = WORDS.fr.callEditor
  const [copied] = await page.getByLabel(words.start.from).locator('option', { hasText: 'CTF27' }).all()
  await page.getByLabel(words.start.from).selectOption((await copied?.getAttribute('value')) ?? '')
  await page.getByLabel(words.texts.code).fill('ROAD27')
  await staff.look('road, new call')
  await page.getByRole('button', { name: words.start.submit }).click()
  await page.waitForURL(/\/edit$/u)
  callId = page.url().split('/').at(-2) ?? ''

  await staff.open(`/staff/calls/${callId}/edit/texts`)
  await page.locator('[id="title.fr"]').fill('Appel de la route')
  await page.locator('[id="title.en"]').fill('Call of the road')
  await staff.look('road, call texts')
  await staff.open(`/staff/calls/${callId}/edit/dates`)
  await page.getByLabel(words.dates.opens, { exact: true }).fill('2026-01-05T08:00')
  await page
    .getByLabel(words.dates.closes, { exact: true })
    .fill(`${new Date().getFullYear() + 1}-12-31T12:00`)
  for (const part of ['dates', 'money', 'papers', 'form', 'grid', 'preview']) {
    await staff.open(`/staff/calls/${callId}/edit/${part}`)
    await staff.look(`road, call ${part}`)
  }
  await staff.open(`/staff/calls/${callId}/edit`)
  await page.getByText(words.nothingMissing).waitFor()
  await staff.look('road, call ready')
  await page.getByRole('button', { name: words.publish }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.publish }).click()
  await page.waitForURL(/\/dossiers$/u)
  await staff.look('road, no dossier yet')
  await staff.leave()
})

test('an applicant finds the call without signing in, registers, and starts a dossier on a phone', async () => {
  const visitor = await arrive('phone', 'en')
  const { page } = visitor
  await visitor.open('')
  await page.getByRole('link', { name: 'Call of the road' }).click()
  await visitor.ready()
  await visitor.look('road, public call')
  await page.getByRole('link', { name: WORDS.en.public.call.start }).click()
  // A visitor is asked to sign in, and comes back to where they were. Any address gets a code by mail.
  await page
    .getByRole('link', { name: /sign in/iu })
    .last()
    .click()
  await page.getByLabel(/e-mail|courriel|adresse/iu).fill('newcomer@lagoon.example')
  await page
    .locator('form')
    .filter({ has: page.locator('#email') })
    .getByRole('button')
    .click()
  await page.locator('#code').waitFor()
  const [message] = await mailTo(visitor, 'newcomer@lagoon.example')
  await page.locator('#code').fill(/\b\d{6}\b/u.exec(message?.text ?? '')?.[0] ?? '')
  await page
    .locator('form')
    .filter({ has: page.locator('#code') })
    .getByRole('button')
    .first()
    .click()
  await page.waitForURL(/\/start/u)
  await visitor.ready()

  const words = WORDS.en.account.organisation
  await page.getByLabel(words.name, { exact: true }).fill('Les Amis du Lagon')
  await page.getByLabel(words.territory, { exact: true }).selectOption({ value: 'MF' })
  await page.getByRole('radio', { name: words.legalForms.association, exact: true }).check()
  await page.getByRole('radio', { name: words.schemes.SIRET }).check()
  await page.getByLabel(words.number, { exact: true }).fill('123 456 789 00012')
  await page.getByRole('button', { name: WORDS.en.account.start.registerAndStart }).click()
  await visitor.look('road, broken SIRET')
  await page.getByLabel(words.number, { exact: true }).fill('210 600 045 00392')
  await page.getByText(words.numberGood).waitFor()
  await page.getByRole('button', { name: WORDS.en.account.start.registerAndStart }).click()
  await page.waitForURL(/\/dossiers\/dos_/u)
  await visitor.ready()
  dossierId = page.url().split('/').at(-1) ?? ''
  await visitor.look('road, task list')

  await fillSections(visitor, dossierId, TITLE)
  await sendPapers(visitor, dossierId)
  await visitor.open(`/dossiers/${dossierId}/check`)
  await visitor.look('road, check answers')
  await page.getByRole('button', { name: WORDS.en.dossier.check.submit }).click()
  await page.waitForURL(/\/receipt$/u)
  await visitor.ready()
  await page.getByText('ROAD27-0001').first().waitFor()
  await visitor.look('road, receipt')

  // A reload and the back button make no second submission.
  await page.reload()
  await visitor.ready()
  await page.goBack()
  await visitor.ready()
  const { dossiers } = await (await page.request.get('/api/my/dossiers')).json()
  expect(dossiers.map(({ reference }: { reference: string }) => reference)).toEqual(['ROAD27-0001'])
  await expect
    .poll(async () => (await mailTo(visitor, 'newcomer@lagoon.example')).map(({ subject }) => subject), {
      timeout: 20_000,
    })
    .toContainEqual(expect.stringContaining('ROAD27-0001'))
  applicantSession = await visitor.leave()
})

test('staff see it arrive, open its papers, declare it admissible and assign two evaluators', async () => {
  const staff = await signedIn('desk', 'fr', 'staff@demo.example', `/staff/calls/${callId}/dossiers`)
  const { page } = staff
  const words = WORDS.fr.staff.dossier
  await page.getByRole('link', { name: TITLE }).click()
  await page.waitForURL(/\/staff\/dossiers\//u)
  await staff.look('road, staff dossier')
  const documents = await (await page.request.get(`/api/dossiers/${dossierId}/documents`)).json()
  const scan = documents.documents.find(
    ({ mediaType }: { mediaType: string }) => mediaType === 'application/pdf',
  )
  const { url } = await (
    await page.request.get(`/api/dossiers/${dossierId}/documents/${scan.id}/link?disposition=inline`)
  ).json()
  const bytes = await (await page.request.get(url)).body()
  expect(bytes.equals(await readFile(inject('files').scannedPdf))).toBe(true)

  await page.getByRole('radio', { name: words.admissibility.yesHint }).check()
  await page.getByRole('button', { name: words.admissibility.declareAdmissible }).click()
  await page.getByRole('checkbox', { name: /Yolande Gumbs/u }).check()
  await page.getByRole('checkbox', { name: /Dexter Arrindell/u }).check()
  await page.getByRole('button', { name: words.assignments.assign(2) }).click()
  await page.getByText(words.assignments.states.assigned).first().waitFor()
  await staff.look('road, assigned')
  await staff.leave()
})

async function evaluate(visitor: Visitor, score: number): Promise<void> {
  const { page, language } = visitor
  const words = WORDS[language].evaluation
  await page.getByRole('link', { name: TITLE }).click()
  await page.waitForURL(/\/evaluation\/dos_/u)
  await visitor.look('road, conflict first')
  await page.getByRole('radio', { name: words.conflict.hints.none }).check()
  await page.getByRole('button', { name: words.conflict.submitNone }).click()
  await page.getByText(words.grid.conclusion).first().waitFor({ state: 'attached' })
  const grid = page
    .getByRole('button', { name: words.screen.grid, exact: true })
    .or(page.getByRole('tab', { name: words.screen.grid, exact: true }))
  if (await grid.first().isVisible()) await grid.first().click()
  for (const criterion of ['relevance', 'partnership', 'feasibility', 'budget']) {
    await page.locator(`[id="score-${criterion}-${score}"]`).check({ force: true })
    await page.locator(`#comment-${criterion}`).fill('Convaincant et précis.')
  }
  await page.getByRole('radio', { name: words.grid.recommendations.fund, exact: true }).check({ force: true })
  await page
    .getByText(/Saved on the server|Enregistré sur le serveur/u)
    .first()
    .waitFor()
  await visitor.look('road, grid')
  await page.getByRole('button', { name: words.submit.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.submit.confirm }).click()
  await page.getByText(words.done.title).first().waitFor()
  await visitor.look('road, evaluation submitted')
}

test('two evaluators declare no conflict, score each criterion and submit: one on a phone, one at a desk', async () => {
  const first = await signedIn('phone', 'fr', 'evaluator1@demo.example', '/evaluation')
  await evaluate(first, 4)
  await first.leave()
  const second = await signedIn('desk', 'en', 'evaluator2@demo.example', '/evaluation')
  await evaluate(second, 4.5)
  await second.leave()
})

test('staff see the ranking and record an award with its legal act', async () => {
  const staff = await signedIn('desk', 'fr', 'staff@demo.example', `/staff/calls/${callId}/ranking`)
  const { page } = staff
  const words = WORDS.fr.staff
  await staff.look('road, ranking')
  await page.getByRole('button', { name: words.ranking.decideNamed('ROAD27-0001') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.decision.actNumber).fill('CE 12-03-2027')
  await dialog.getByLabel(words.decision.actDate).fill('2026-11-20')
  await staff.look('road, decision')
  await dialog.getByRole('button', { name: words.decision.record, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await staff.look('road, decided')
  await staff.leave()
})

test('staff ask for the release, and the applicant still sees nothing of the decision', async () => {
  const staff = await signedIn('desk', 'fr', 'staff@demo.example', `/staff/calls/${callId}/release`)
  const words = WORDS.fr.staff.release
  await staff.page.getByRole('button', { name: words.ask }).click()
  await staff.page.getByRole('dialog').getByRole('button', { name: words.ask }).click()
  await staff.page.getByText(words.waiting).waitFor()
  await staff.look('road, release asked')
  await staff.leave()

  const applicant = await back('phone', 'en')
  await applicant.open(`/dossiers/${dossierId}`)
  await applicant.page.getByText(WORDS.en.dossier.follow.next.evaluation).waitFor()
  expect(await applicant.page.getByText(WORDS.en.dossier.decision.title).count()).toBe(0)
  await applicant.look('road, before the release')
  await applicant.leave()
})

test('the director confirms as the second person; the applicant reads the result and gets an e-mail', async () => {
  const director = await signedIn('phone', 'fr', 'director@demo.example', `/staff/calls/${callId}/release`)
  const words = WORDS.fr.staff.release
  await director.look('road, release to confirm')
  await director.page.getByRole('button', { name: words.confirm }).click()
  await director.page.getByRole('dialog').getByRole('button', { name: words.confirm }).click()
  await director.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await director.look('road, released')
  await director.leave()

  const applicant = await back('phone', 'en')
  await applicant.open(`/dossiers/${dossierId}`)
  await applicant.page.getByText(WORDS.en.dossier.decision.outcomes.award).waitFor()
  await applicant.page.getByText('CE 12-03-2027').first().waitFor()
  await applicant.look('road, result')
  const subjects = async () =>
    (await mailTo(applicant, 'newcomer@lagoon.example')).map(({ subject }) => subject)
  await expect.poll(subjects, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/result|résultat/u))
  await applicant.leave()
})

test('staff export the decisions; anybody checks the chain of the dossier’s export', async () => {
  const staff = await signedIn('desk', 'en', 'staff@demo.example', `/staff/calls/${callId}/exports`)
  const { page } = staff
  await staff.look('road, exports')
  const csv = await (await page.request.get(`/api/calls/${callId}/exports/decisions.csv?language=fr`)).text()
  expect(csv).toContain('ROAD27-0001')
  expect(csv).toContain('CE 12-03-2027')
  const scdl = await (await page.request.get(`/api/calls/${callId}/exports/scdl.csv`)).text()
  expect(scdl).toContain('21060004500392')
  const dossier = await (await page.request.get(`/api/dossiers/${dossierId}/export.json`)).json()
  expect(verifyChain(dossier.events)).toMatchObject({ ok: true })
  await staff.leave()
})

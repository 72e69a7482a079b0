import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { verifyChain } from '../../shared/audit/chain.ts'
import { fillSections, sendPapers } from './support/applicant.ts'
import { launchBrowser } from './support/launch.ts'
import { Visitor, type Screen, type Session } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/**
 * The whole way, once, for real: a call is written and published, a dossier submitted, received, evaluated by two,
 * ranked, decided, released by two people, exported and checked. Each step goes on where the one before ended.
 */
const ROADS = [
  {
    name: 'staff at a desk in French, applicant on a phone in English',
    code: 'ROAD27',
    titles: { fr: 'Appel de la route', en: 'Call of the road' },
    staff: { screen: 'desk', language: 'fr' },
    applicant: {
      screen: 'phone',
      language: 'en',
      email: 'newcomer@lagoon.example',
      siret: '210 600 045 00392',
    },
    director: { screen: 'phone', language: 'fr' },
    evaluators: [
      { screen: 'phone', language: 'fr' },
      { screen: 'desk', language: 'en' },
    ],
  },
  {
    name: 'staff on a phone in English, applicant at a desk in French',
    code: 'ROAD28',
    titles: { fr: 'Appel du chemin', en: 'Call of the path' },
    staff: { screen: 'phone', language: 'en' },
    applicant: {
      screen: 'desk',
      language: 'fr',
      email: 'arrivante@lagon.example',
      siret: '356 000 000 00048',
    },
    director: { screen: 'desk', language: 'en' },
    evaluators: [
      { screen: 'desk', language: 'fr' },
      { screen: 'phone', language: 'en' },
    ],
  },
] as const

interface Seat {
  screen: Screen
  language: 'fr' | 'en'
}

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const arrive = (seat: Seat) => Visitor.arrive(browser, seat)

async function signedIn(seat: Seat, email: string, path = ''): Promise<Visitor> {
  const visitor = await arrive(seat)
  await visitor.signIn(email, path)
  return visitor
}

/** Messages that the local mailbox caught for an address. */
async function mailTo({ page }: Visitor, address: string): Promise<{ subject: string; text: string }[]> {
  return (await page.request.get(`/_mail/api/messages?to=${encodeURIComponent(address)}`)).json()
}

/** The highest score without its comment is told at its place; a comment typed without the line waits for it. */
async function submitTooSoon(visitor: Visitor, score: number): Promise<void> {
  const { page, context, language } = visitor
  const words = WORDS[language].evaluation
  const comment = page.locator('#comment-relevance')
  await page.locator('[id="score-relevance-5"]').check({ force: true })
  await comment.fill('')
  await page.getByRole('button', { name: words.submit.button }).click()
  await page.getByText(words.submit.near.comment).waitFor()
  expect(await comment.getAttribute('aria-invalid')).toBe('true')
  await visitor.look('road, comment missing')
  await context.setOffline(true)
  await comment.pressSequentially('Convaincant des deux côtés.')
  await page.getByText(words.save.offline).first().waitFor()
  await context.setOffline(false)
  await page
    .getByText(/Saved on the server|Enregistré sur le serveur/u)
    .first()
    .waitFor()
  expect(await page.getByText(words.submit.near.comment).count()).toBe(0)
  await page.locator(`[id="score-relevance-${score}"]`).check({ force: true })
}

async function evaluate(visitor: Visitor, title: string, score: number): Promise<void> {
  const { page, language } = visitor
  const words = WORDS[language].evaluation
  await page.getByRole('link', { name: title }).click()
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
  if (score === 4) await submitTooSoon(visitor, score)
  await visitor.look('road, grid')
  await page.getByRole('button', { name: words.submit.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.submit.confirm }).click()
  await page.getByText(words.done.title).first().waitFor()
  await visitor.look('road, evaluation submitted')
}

/** Waits as a person does until the editor says that the server has it: who goes earlier is asked about it later. */
const saved = (page: Page) =>
  page
    .locator('.save-bar')
    .getByText(/^(?:Saved|Enregistré) /u)
    .waitFor()

describe.each(ROADS)('$name', ({ code, titles, applicant, evaluators, ...seats }) => {
  const { staff: staffSeat, director: directorSeat } = seats
  const title = `Sentinelles du lagon – ${code}`
  let callId = ''
  let dossierId = ''
  let applicantSession: Session | undefined

  /** The applicant of the road, with the session of before. */
  async function back(): Promise<Visitor> {
    if (!applicantSession) throw new Error('the applicant has not been there yet')
    return Visitor.arrive(browser, { ...applicant, session: applicantSession })
  }

  test('staff write a call, preview it and publish it', async () => {
    const staff = await signedIn(staffSeat, 'staff@demo.example', '/staff/calls/new')
    const { page } = staff
    const { callEditor: words, callParts: parts, newCall } = WORDS[staffSeat.language]
    const [copied] = await page.getByLabel(newCall.start.from).locator('option', { hasText: 'EXP26' }).all()
    await page.getByLabel(newCall.start.from).selectOption((await copied?.getAttribute('value')) ?? '')
    await page.getByLabel(parts.texts.code).fill(code)
    await staff.look('road, new call')
    await page.getByRole('button', { name: newCall.start.submit }).click()
    await page.waitForURL(/\/edit$/u)
    callId = page.url().split('/').at(-2) ?? ''

    await staff.open(`/staff/calls/${callId}/edit/texts`)
    await page.locator('[id="title.fr"]').fill(titles.fr)
    await page.locator('[id="title.en"]').fill(titles.en)
    await saved(page)
    await staff.look('road, call texts')
    await staff.open(`/staff/calls/${callId}/edit/dates`)
    await page.getByLabel(parts.dates.opens, { exact: true }).fill('2026-01-05T08:00')
    await page
      .getByLabel(parts.dates.closes, { exact: true })
      .fill(`${new Date().getFullYear() + 1}-12-31T12:00`)
    await saved(page)
    for (const part of ['dates', 'money', 'budget', 'papers', 'form', 'grid', 'preview']) {
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

  test('an applicant finds the call without signing in, registers, fills a dossier, sends papers and submits', async () => {
    const visitor = await arrive(applicant)
    const { page } = visitor
    await visitor.open('')
    await page.getByRole('link', { name: titles[applicant.language] }).click()
    await visitor.ready()
    await visitor.look('road, public call')
    await page.getByRole('link', { name: WORDS[applicant.language].public.call.start }).click()
    // A visitor is asked to sign in, and comes back to where they were. Any address gets a code by mail.
    await page
      .getByRole('link', { name: /sign in|se connecter/iu })
      .last()
      .click()
    await page.getByLabel(/e-mail|courriel|adresse/iu).fill(applicant.email)
    await page
      .locator('form')
      .filter({ has: page.locator('#email') })
      .getByRole('button')
      .click()
    await page.locator('#code').waitFor()
    const [message] = await mailTo(visitor, applicant.email)
    await page.locator('#code').fill(/\b\d{6}\b/u.exec(message?.text ?? '')?.[0] ?? '')
    await page
      .locator('form')
      .filter({ has: page.locator('#code') })
      .getByRole('button')
      .first()
      .click()
    await page.waitForURL(/\/start/u)
    await visitor.ready()

    const words = WORDS[applicant.language].account.organisation
    await page.getByLabel(words.name, { exact: true }).fill('Les Amis du Lagon')
    await page.getByLabel(words.territory, { exact: true }).selectOption({ value: 'MF' })
    await page.getByRole('radio', { name: words.legalForms.association, exact: true }).check()
    await page.getByRole('radio', { name: words.schemes.SIRET }).check()
    await page.getByLabel(words.number, { exact: true }).fill('123 456 789 00012')
    await page.getByRole('button', { name: WORDS[applicant.language].account.start.registerAndStart }).click()
    await visitor.look('road, broken SIRET')
    await page.getByLabel(words.number, { exact: true }).fill(applicant.siret)
    await page.getByText(words.numberGood).waitFor()
    await page.getByRole('button', { name: WORDS[applicant.language].account.start.registerAndStart }).click()
    await page.waitForURL(/\/dossiers\/dos_/u)
    await visitor.ready()
    dossierId = page.url().split('/').at(-1) ?? ''
    await visitor.look('road, task list')

    await fillSections(visitor, dossierId, title)
    await sendPapers(visitor, dossierId)
    await visitor.open(`/dossiers/${dossierId}/check`)
    await visitor.look('road, check answers')
    await page.getByRole('button', { name: WORDS[applicant.language].check.submit }).click()
    await page.waitForURL(/\/receipt$/u)
    await visitor.ready()
    await page.getByText(`${code}-0001`).first().waitFor()
    await visitor.look('road, receipt')

    // A reload and the back button make no second submission.
    await page.reload()
    await visitor.ready()
    await page.goBack()
    await visitor.ready()
    const { dossiers } = await (await page.request.get('/api/my/dossiers')).json()
    expect(dossiers.map(({ reference }: { reference: string }) => reference)).toEqual([`${code}-0001`])
    await expect
      .poll(async () => (await mailTo(visitor, applicant.email)).map(({ subject }) => subject), {
        timeout: 20_000,
      })
      .toContainEqual(expect.stringContaining(`${code}-0001`))
    applicantSession = await visitor.leave()
  })

  test('staff see it arrive, open its papers, declare it admissible and assign two evaluators', async () => {
    const staff = await signedIn(staffSeat, 'staff@demo.example', `/staff/calls/${callId}/dossiers`)
    const { page } = staff
    const words = WORDS[staffSeat.language].staff.dossier
    await page.getByRole('link', { name: title }).click()
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

  test('two evaluators declare no conflict, score each criterion and submit', async () => {
    const first = await signedIn(evaluators[0], 'evaluator1@demo.example', '/evaluation')
    await evaluate(first, title, 4)
    await first.leave()
    const second = await signedIn(evaluators[1], 'evaluator2@demo.example', '/evaluation')
    await evaluate(second, title, 4.5)
    await second.leave()
  })

  test('staff see the ranking and record an award with its legal act', async () => {
    const staff = await signedIn(staffSeat, 'staff@demo.example', `/staff/calls/${callId}/ranking`)
    const { page } = staff
    const words = WORDS[staffSeat.language].staff
    await staff.look('road, ranking')
    await page.getByRole('button', { name: words.ranking.decideNamed(`${code}-0001`) }).click()
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
    const staff = await signedIn(staffSeat, 'staff@demo.example', `/staff/calls/${callId}/release`)
    const words = WORDS[staffSeat.language].staff.release
    await staff.page.getByRole('button', { name: words.ask }).click()
    await staff.page.getByRole('dialog').getByRole('button', { name: words.ask }).click()
    await staff.page.getByText(words.waiting).waitFor()
    await staff.look('road, release asked')
    await staff.leave()

    const visitor = await back()
    await visitor.open(`/dossiers/${dossierId}`)
    await visitor.page.getByText(WORDS[applicant.language].lifeCycle.follow.next.evaluate).waitFor()
    expect(await visitor.page.getByText(WORDS[applicant.language].ownDecision.title).count()).toBe(0)
    await visitor.look('road, before the release')
    await visitor.leave()
  })

  test('the director confirms as the second person; the applicant reads the result and gets an e-mail', async () => {
    const director = await signedIn(directorSeat, 'director@demo.example', `/staff/calls/${callId}/release`)
    const words = WORDS[directorSeat.language].staff.release
    await director.look('road, release to confirm')
    await director.page.getByRole('button', { name: words.confirm }).click()
    await director.page.getByRole('dialog').getByRole('button', { name: words.confirm }).click()
    await director.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await director.look('road, released')
    await director.leave()

    const visitor = await back()
    await visitor.open(`/dossiers/${dossierId}`)
    await visitor.page.getByText(WORDS[applicant.language].ownDecision.outcomes.award).waitFor()
    await visitor.page.getByText('CE 12-03-2027').first().waitFor()
    await visitor.look('road, result')
    const subjects = async () => (await mailTo(visitor, applicant.email)).map(({ subject }) => subject)
    await expect.poll(subjects, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/result|résultat/u))
    await visitor.leave()
  })

  test('staff export the decisions; anybody checks the chain of the dossier’s export', async () => {
    const staff = await signedIn(staffSeat, 'staff@demo.example', `/staff/calls/${callId}/exports`)
    const { page } = staff
    await staff.look('road, exports')
    const csv = await (
      await page.request.get(`/api/calls/${callId}/exports/decisions.csv?language=fr`)
    ).text()
    expect(csv).toContain(`${code}-0001`)
    expect(csv).toContain('CE 12-03-2027')
    const scdl = await (await page.request.get(`/api/calls/${callId}/exports/scdl.csv`)).text()
    expect(scdl).toContain(applicant.siret.replaceAll(' ', ''))
    const dossier = await (await page.request.get(`/api/dossiers/${dossierId}/export.json`)).json()
    expect(verifyChain(dossier.events)).toMatchObject({ ok: true })
    await staff.leave()
  })
})

import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './support/launch.ts'
import { Visitor } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/** What goes wrong for real applicants: the line drops, the session ends, the wrong file is chosen. Nothing is lost. */
let browser: Browser
let visitor: Visitor
let dossierId = ''
const words = WORDS.en.dossier

beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await Visitor.arrive(browser, { screen: 'phone', language: 'en' })
  await visitor.signIn('partner.sx@demo.example')
  const { request } = visitor.page
  const headers = { Origin: inject('portalUrl'), 'Idempotency-Key': randomUUID() }
  const { calls } = await (await request.get('/api/calls')).json()
  const { organisations } = await (await request.get('/api/my/organisations')).json()
  const call = calls.find(({ code }: { code: string }) => code === 'CTF27')
  const started = await request.post(`/api/calls/${call.id}/dossiers`, {
    headers,
    data: { organisationId: organisations[0].id },
  })
  dossierId = (await started.json()).id
})
afterAll(() => browser.close())

/** What the server holds of an answer. */
async function onServer(fieldId: string): Promise<string | undefined> {
  const dossier = await (await visitor.page.request.get(`/api/dossiers/${dossierId}`)).json()
  const section = dossier.sections.find(({ id }: { id: string }) => id === 'project')
  return section.answers[fieldId]?.value
}

const summary = () => visitor.page.locator('#field-summary')

test('a line that drops while typing: the text waits on the device and leaves when the line is back', async () => {
  await visitor.open(`/dossiers/${dossierId}/sections/project`)
  await summary().fill('Written with the line. ')
  await expect.poll(() => onServer('summary'), { timeout: 15_000 }).toBe('Written with the line. ')
  await visitor.context.setOffline(true)
  await summary().pressSequentially('And without it.')
  await visitor.page.getByText(words.status.network).first().waitFor()
  await visitor.context.setOffline(false)
  await expect
    .poll(() => onServer('summary'), { timeout: 30_000 })
    .toBe('Written with the line. And without it.')
})

test('a page closed while offline: everything typed is there again, and is sent', async () => {
  await visitor.context.setOffline(true)
  await summary().fill('Typed offline, then the page was closed.')
  await visitor.page.getByText(words.status.network).first().waitFor()
  await visitor.page.close()
  await visitor.context.setOffline(false)
  visitor = await visitor.inNewTab()
  await visitor.open(`/dossiers/${dossierId}/sections/project`)
  await expect.poll(() => summary().inputValue()).toBe('Typed offline, then the page was closed.')
  await expect
    .poll(() => onServer('summary'), { timeout: 30_000 })
    .toBe('Typed offline, then the page was closed.')
})

test('a session that ends in the middle of typing: after signing in again nothing is lost', async () => {
  await visitor.context.clearCookies()
  await summary().fill('Typed while the session was over 🐢.')
  await visitor.page.getByText(words.status.session).first().waitFor()
  await visitor.look('session over, text kept')
  await visitor.signIn('partner.sx@demo.example', `/dossiers/${dossierId}/sections/project`)
  await expect.poll(() => summary().inputValue()).toBe('Typed while the session was over 🐢.')
  await expect
    .poll(() => onServer('summary'), { timeout: 30_000 })
    .toBe('Typed while the session was over 🐢.')
})

test('a text over its limit stays on the page with its reason, and is not sent', async () => {
  const before = await onServer('title')
  await visitor.page.locator('#field-title').fill('x'.repeat(200))
  await visitor.page.locator('#field-title').blur()
  await visitor.page.locator('.field--invalid #field-title').waitFor()
  await visitor.look('text over its limit')
  expect(await visitor.page.locator('#field-title').inputValue()).toHaveLength(200)
  expect(await onServer('title')).toBe(before)
})

test('a file whose arrival the server notices late is never shown as lost', async () => {
  const { page } = visitor
  await visitor.open(`/dossiers/${dossierId}/documents`)
  let looks = 0
  await page.route('**/api/dossiers/*/documents', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    const answer = await route.fetch()
    const { documents } = await answer.json()
    looks += 1
    const late = looks <= 2 ? documents.map((one: object) => ({ ...one, state: 'announced' })) : documents
    return route.fulfill({ response: answer, json: { documents: late } })
  })
  await page.locator('#paper-accounts').setInputFiles(inject('files').scannedPdf)
  const paper = page.locator('section[aria-labelledby="paper-accounts-title"]')
  await paper.getByText(words.documents.states.clean, { exact: true }).waitFor({ timeout: 30_000 })
  expect(looks).toBeGreaterThan(2)
  await page.unroute('**/api/dossiers/*/documents')
})

test('an empty file, a renamed one and an infected one are refused, each with its reason', async () => {
  const files = inject('files')
  await visitor.open(`/dossiers/${dossierId}/documents`)
  const picker = visitor.page.locator('#paper-other')
  const paper = visitor.page.locator('section[aria-labelledby="paper-other-title"]')
  await picker.setInputFiles(files.empty)
  await picker.setInputFiles(files.renamedText)
  await paper.getByText(words.documents.faults.type_differs).waitFor()
  await picker.setInputFiles(files.infected)
  await paper.getByText(words.documents.infectedText).waitFor()
  await picker.setInputFiles(files.photograph)
  await paper.getByText(words.documents.states.clean, { exact: true }).waitFor()
  await visitor.look('files refused')
  await visitor.open(`/dossiers/${dossierId}/check`)
  await visitor.page.getByText(words.check.gaps['document.infected']('facture urgente.pdf')).waitFor()
  const { documents } = await (await visitor.page.request.get(`/api/dossiers/${dossierId}/documents`)).json()
  const states = documents.map(({ state }: { state: string }) => state)
  expect(states.toSorted()).toEqual(['clean', 'clean', 'infected', 'refused'])
})

import { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './support/launch.ts'
import { Visitor } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/** What goes wrong for real applicants: the line drops, the session ends, the wrong file is chosen. Nothing is lost. */
let browser: Browser
let visitor: Visitor
let dossierId = ''
const { dossier: words, papers, paperStates } = WORDS.en

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
  await paper.getByText(words.documentStates.clean, { exact: true }).waitFor({ timeout: 30_000 })
  expect(looks).toBeGreaterThan(2)
  await page.unroute('**/api/dossiers/*/documents')
})

/** A scan of 34 MB on the disk: five parts, no two alike. */
async function largeScan(): Promise<{ path: string; sha256: string }> {
  const megabytes = Array.from({ length: 34 }, (_, index) =>
    Buffer.alloc(1024 * 1024, `page ${index} of a scan `),
  )
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...megabytes,
    Buffer.from('\ntrailer << >>\nstartxref\n9\n%%EOF\n'),
  ])
  const path = join(await mkdtemp(join(tmpdir(), 'scan-')), 'plan du lagon.pdf')
  await writeFile(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Numbers of the parts that a page sends. */
function partsSentBy({ page }: Visitor): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const number = new URL(request.url()).searchParams.get('partNumber')
    if (request.method() === 'PUT' && number) sent.push(number)
  })
  return sent
}

test('a large file whose line drops and whose tab is closed goes on by itself, and ends with the same bytes', async () => {
  const scan = await largeScan()
  await visitor.open(`/dossiers/${dossierId}/documents`)
  const first = partsSentBy(visitor)
  // The third part is lost with the line; tried again, it is under way when the tab is closed.
  let tries = 0
  await visitor.page.route(/partNumber=3/u, async (route) => {
    tries += 1
    if (tries === 1) await route.abort('internetdisconnected')
  })
  await visitor.page.locator('#paper-other').setInputFiles(scan.path)
  await visitor.page.getByText(papers.documents.pausing).waitFor({ timeout: 60_000 })
  await visitor.look('large file, line dropped')
  await expect.poll(() => first, { timeout: 20_000 }).toEqual(['1', '2', '3', '3'])
  await visitor.page.close()
  visitor = await visitor.inNewTab()
  const second = partsSentBy(visitor)
  await visitor.open(`/dossiers/${dossierId}/documents`)
  const paper = visitor.page.locator('section[aria-labelledby="paper-other-title"]')
  await paper.getByText(words.documentStates.clean, { exact: true }).waitFor({ timeout: 30_000 })
  expect(second).toEqual(['3', '4', '5'])
  const { documents } = await (await visitor.page.request.get(`/api/dossiers/${dossierId}/documents`)).json()
  const arrived = documents.find(({ name }: { name: string }) => name === 'plan du lagon.pdf')
  expect(arrived).toMatchObject({ state: 'clean', sha256: scan.sha256 })
  const { url } = await (
    await visitor.page.request.get(`/api/dossiers/${dossierId}/documents/${arrived.id}/link`)
  ).json()
  const bytes = await (await visitor.page.request.get(url)).body()
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(scan.sha256)
  await rm(dirname(scan.path), { recursive: true })
})

test('an empty file, a renamed one and an infected one are refused, each with its reason', async () => {
  const files = inject('files')
  await visitor.open(`/dossiers/${dossierId}/documents`)
  const picker = visitor.page.locator('#paper-other')
  const paper = visitor.page.locator('section[aria-labelledby="paper-other-title"]')
  await picker.setInputFiles(files.empty)
  await picker.setInputFiles(files.renamedText)
  await paper.getByText(paperStates.faults.type_differs).waitFor()
  await picker.setInputFiles(files.infected)
  await paper.getByText(paperStates.infected).waitFor()
  await picker.setInputFiles(files.photograph)
  await paper.getByText(words.documentStates.clean, { exact: true }).waitFor()
  await visitor.look('files refused')
  await visitor.open(`/dossiers/${dossierId}/check`)
  await visitor.page.getByText(WORDS.en.check.gaps['document.infected']('facture urgente.pdf')).waitFor()
  const { documents } = await (await visitor.page.request.get(`/api/dossiers/${dossierId}/documents`)).json()
  const states = documents.map(({ state }: { state: string }) => state)
  expect(states.toSorted()).toEqual(['clean', 'clean', 'clean', 'infected', 'refused'])
})

test('photographs become one PDF, a picture opens over the page, and all papers come as one ZIP', async () => {
  const { page } = visitor
  const files = inject('files')
  const { papers, reading } = WORDS.en
  await visitor.open(`/dossiers/${dossierId}/documents`)
  const paper = page.locator('section[aria-labelledby="paper-partner-letter-title"]')
  await paper.getByRole('button', { name: papers.photos.open }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles([files.photograph, files.photograph])
  await dialog.getByRole('button', { name: papers.photos.turn }).first().click()
  await dialog.getByRole('button', { name: papers.photos.down }).first().click()
  await visitor.look('photographs in order')
  await dialog.getByRole('button', { name: papers.photos.make }).click()
  await paper.getByText(words.documentStates.clean, { exact: true }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: reading.previewNamed('IMG_1648.jpg') }).click()
  const picture = page.getByRole('dialog').locator('img')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await visitor.look('picture over the page')
  await page.getByRole('button', { name: reading.closePreview }).click()
  const clean = await paper.page().getByText(words.documentStates.clean, { exact: true }).count()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: reading.archive(clean) }).click()
  const archive = unzipSync(await readFile(await (await download).path()))
  expect(Object.keys(archive)).toContain('partner-letter/pages.pdf')
  const sums = strFromU8(archive['SHA256SUMS.txt'] ?? new Uint8Array())
    .trim()
    .split('\n')
  expect(sums).toHaveLength(clean)
  for (const line of sums) {
    const [hash = '', place = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(archive[place] ?? '')
        .digest('hex'),
    ).toBe(hash)
  }
})

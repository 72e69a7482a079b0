import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import type { CallContent } from '../../shared/calls/call.ts'
import { texts as enChanges } from '../src/i18n/en/form-changes.ts'
import { texts as frChanges } from '../src/i18n/fr/form-changes.ts'
import { launchBrowser } from './support/launch.ts'
import { saved } from './support/saved.ts'
import { Visitor } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/** A dossier is begun, staff publish a next version of its form, and the applicant goes on with every answer. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const PRESENT = sampleCall({
  code: 'NEXT27',
  title: { fr: 'Appel qui change', en: 'Call that changes' },
  opensAt: '2026-01-05T12:00:00.000Z',
  closesAt: `${new Date().getFullYear() + 1}-12-31T16:00:00.000Z`,
})
const AUDIENCE = { fr: 'À qui le projet profite-t-il ?', en: 'Who benefits from the project?' }

/** One question more, one reworded. */
const NEXT: CallContent = {
  ...PRESENT,
  form: {
    sections: PRESENT.form.sections.map((section) =>
      section.id === 'project'
        ? {
            ...section,
            fields: [
              ...section.fields.map((field) =>
                field.id === 'summary'
                  ? { ...field, label: { fr: 'Résumé pour le public', en: 'Summary for the public' } }
                  : field,
              ),
              { id: 'audience', type: 'longText', label: AUDIENCE, required: true, maxLength: 800 },
            ],
          }
        : section,
    ),
  },
}

/** What a program of the service would send; the pages that do it have journeys of their own. */
async function send(
  { page }: Visitor,
  method: 'POST' | 'PUT',
  path: string,
  data?: unknown,
  revision?: number,
) {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    headers: {
      Origin: inject('portalUrl'),
      'Idempotency-Key': randomUUID(),
      ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
    },
    ...(data !== undefined && { data }),
  })
  if (!answer.ok()) throw new Error(await answer.text())
  return answer.json()
}

const TITLE = 'Sentinelles du lagon'
const SUMMARY = 'Des élèves des deux rives 🐢 suivent ensemble la santé du lagon.'

test('a next version of a form reaches who has begun: every answer is there, and what changed is said', async () => {
  const staff = await Visitor.arrive(browser, { screen: 'desk', language: 'fr' })
  await staff.signIn('staff@demo.example')
  const draft = await send(staff, 'POST', '/calls', PRESENT)
  const call = await send(staff, 'POST', `/staff/calls/${draft.id}/publication`, undefined, draft.revision)

  const applicant = await Visitor.arrive(browser, { screen: 'phone', language: 'en' })
  await applicant.signIn('partner.sx@demo.example')
  const { organisations } = await (await applicant.page.request.get('/api/my/organisations')).json()
  const { id: dossierId } = await send(applicant, 'POST', `/calls/${call.id}/dossiers`, {
    organisationId: organisations[0].id,
  })
  await applicant.open(`/dossiers/${dossierId}/sections/project`)
  const field = (id: string) => applicant.page.locator(`#field-${id}`)
  await field('title').fill(TITLE)
  await field('summary').fill(SUMMARY)
  await saved(applicant)

  await send(staff, 'PUT', `/staff/calls/${call.id}`, NEXT, call.revision)
  await staff.open(`/staff/calls/${call.id}/edit`)
  const { next } = WORDS.fr.callEditor
  await staff.page.getByText(`${frChanges.question.added(AUDIENCE.fr)}`).waitFor()
  await staff.look('next version, ready')
  await staff.page.getByRole('button', { name: next.publish }).click()
  await staff.page.getByRole('dialog').getByRole('button', { name: next.publish }).click()
  await staff.page.waitForURL(/\/dossiers$/u)
  await staff.leave()

  await applicant.open(`/dossiers/${dossierId}`)
  await applicant.page.getByRole('heading', { name: enChanges.title }).waitFor()
  await applicant.page.getByText(enChanges.question.changed('Summary for the public')).waitFor()
  await applicant.look('next version, what changed')
  await applicant.page.getByRole('link', { name: enChanges.question.added(AUDIENCE.en) }).click()
  await applicant.ready()
  await field('audience').fill('Families of both sides.')
  await saved(applicant)
  expect(await field('title').inputValue()).toBe(TITLE)
  expect(await field('summary').inputValue()).toBe(SUMMARY)
  await applicant.look('next version, new question')
  const session = await applicant.leave()

  const desk = await Visitor.arrive(browser, { screen: 'desk', language: 'fr', session })
  await desk.open(`/dossiers/${dossierId}/sections/project`)
  expect(await desk.page.locator('#field-audience').inputValue()).toBe('Families of both sides.')
  await desk.open(`/dossiers/${dossierId}`)
  await desk.page.getByRole('heading', { name: frChanges.title }).waitFor()
  await desk.look('next version, what changed')
  await desk.page.getByRole('button', { name: frChanges.dismiss }).click()
  await desk.page.getByRole('heading', { name: frChanges.title }).waitFor({ state: 'detached' })
  await desk.page.reload()
  await desk.ready()
  expect(await desk.page.getByRole('heading', { name: frChanges.title }).count()).toBe(0)
  await desk.leave()
})

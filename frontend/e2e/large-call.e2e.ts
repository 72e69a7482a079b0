import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Meeting } from '../../shared/committee/meeting.ts'
import { summaryOf } from '../../shared/committee/meeting-rules.ts'
import type { Proposal } from '../../shared/evaluation/proposal.ts'
import { parseCsv } from '../../shared/exports/parse-csv.ts'
import { scoreAll } from '../../infra/local/demo/large-call/evaluate.ts'
import { paths } from '../src/paths.ts'
import { launchBrowser } from './support/launch.ts'
import { startLargePortal, type LargePortal } from './support/large-portal.ts'
import { Visitor, type Screen } from './support/visitor.ts'
import { WORDS } from './support/words.ts'

/**
 * The largest call: its dossiers and twelve evaluators go from assignment to published awards by the hands of those
 * who do it. Each step goes on where the one before ended. `LARGE=52` takes fewer.
 */
const DOSSIERS = Number(process.env['LARGE'] ?? 200)
const TODAY = new Date().toISOString().slice(0, 10)
const NEXT_YEAR = `${new Date().getFullYear() + 1}-12-31`
/** Path of a page without its language, as `Visitor` takes it. */
const bare = (path: string) => path.slice('/fr'.length)

let browser: Browser
let large: LargePortal
beforeAll(async () => {
  large = await startLargePortal(DOSSIERS)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await large.instance.close()
})

interface Seat {
  screen: Screen
  language: 'fr' | 'en'
  email?: string
}
const STAFF: Seat = { screen: 'desk', language: 'fr', email: 'staff@demo.example' }

async function arrive({ email, ...seat }: Seat, path: string): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, { ...seat, portal: large.instance.url })
  if (email) await visitor.signIn(email, bare(path))
  else await visitor.open(bare(path))
  return visitor
}

/** What the API answers to who is signed in here. */
const read = async <Answer>({ request }: Page, path: string): Promise<Answer> =>
  (await request.get(`/api${path}`)).json()

/** Rows of a table file, its heads among them. */
const rowsIn = (format: 'csv' | 'xlsx', bytes: Buffer): number =>
  format === 'csv'
    ? parseCsv(bytes.toString('utf8'), ';').length
    : strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).split('<row ').length - 1

describe('a call of many dossiers', { timeout: 600_000 }, () => {
  let proposal: Proposal
  let meeting: Meeting

  test('staff ask for a proposal of evaluators, look at loads and reasons, and accept it', async () => {
    const staff = await arrive(STAFF, paths.callEvaluation('fr', large.callId))
    const { page } = staff
    const words = WORDS.fr.proposal
    await staff.look('large, to assign')
    await page.getByRole('button', { name: words.propose }).click()
    const accept = page.getByRole('button', { name: words.accept })
    await accept.waitFor({ timeout: 60_000 })
    await page.getByText(words.everyone).waitFor()
    await staff.look('large, proposal')
    proposal = await read(page, `/calls/${large.callId}/assignment-proposal`)
    expect(proposal.dossiers).toHaveLength(DOSSIERS)
    await accept.click()
    await page.getByText(words.done(DOSSIERS)).waitFor({ timeout: 120_000 })
    await staff.leave()
  })

  test('an evaluator finds what is theirs, and scores by the keys alone', async () => {
    const seat: Seat = { screen: 'desk', language: 'en', email: 'evaluator1@demo.example' }
    const evaluator = await arrive(seat, paths.myEvaluations('en'))
    const { page } = evaluator
    const words = WORDS.en.evaluation
    await evaluator.look('large, evaluations to give')
    await page
      .getByRole('main')
      .getByRole('link', { name: /Exchange|—/u })
      .first()
      .click()
    await page.waitForURL(/\/evaluation\/dos_/u)
    for (const score of ['4', '3']) {
      await page.getByRole('radio', { name: words.conflict.hints.none }).check()
      await page.getByRole('button', { name: words.conflict.submitNone }).click()
      await page.getByText(words.grid.conclusion).first().waitFor()
      for (let criterion = 0; criterion < 4; criterion += 1) {
        await page.keyboard.press('j')
        await page.keyboard.press(score)
      }
      await page
        .getByRole('radio', { name: words.grid.recommendations.fund, exact: true })
        .check({ force: true })
      await page
        .getByText(/Saved on the server/u)
        .first()
        .waitFor()
      if (score === '4') await evaluator.look('large, scored by keys')
      await page.getByRole('button', { name: words.submit.button }).click()
      await page.getByRole('dialog').getByRole('button', { name: words.submit.confirm }).click()
      await page.getByText(words.done.title).first().waitFor()
      const before = page.url()
      await page.keyboard.press('n')
      await page.waitForURL((url) => url.href !== before)
    }
    await evaluator.leave()
  })

  test('everybody else gives their evaluations, and staff read the ranking', async () => {
    const { story, cast } = large
    await scoreAll(story, { evaluators: cast.evaluators, proposed: proposal.dossiers, onProgress: () => {} })

    const staff = await arrive(STAFF, paths.ranking('fr', large.callId))
    const { page } = staff
    const words = WORDS.fr
    await staff.look('large, ranking')
    await page.getByRole('button', { name: words.ranking.show }).click()
    await page.getByRole('button', { name: words.ranking.pictures.show }).click()
    await page.getByText(words.ranking.alpha).waitFor()
    await page.getByRole('heading', { name: words.ranking.pictures.severity }).waitFor()
    await staff.look('large, ranking with pictures')
    await staff.open(bare(paths.selection('fr', large.callId)))
    await staff.look('large, selection')
    await staff.leave()
  })

  test('the committee meets, speaks about two, agrees on the rest, decides at once; the files say the same', async () => {
    const staff = await arrive(STAFF, paths.committee('fr', large.callId))
    const { page } = staff
    const { committee: words, meetingPlan: plan, exports: files } = WORDS.fr
    await page.getByRole('button', { name: words.prepare }).click()
    await page.getByLabel(plan.name, { exact: true }).fill('Commission des deux cents')
    await page.getByLabel(plan.starts).fill(`${TODAY}T09:00`)
    await page.getByRole('radio', { name: plan.rules.consensus }).check()
    await page.getByLabel(plan.quorum).fill('1')
    await page.getByLabel(plan.outside).fill('Lydia Hodge')
    await page.getByRole('button', { name: plan.prepare }).last().click()
    await page.waitForURL(/\/meetings\/mee_/u)
    const meetingId = page.url().split('/').at(-1)?.split('?')[0] ?? ''
    await page.getByLabel(plan.validUntil).fill(NEXT_YEAR)
    await page.getByRole('button', { name: plan.propose }).click()
    await page.getByText(plan.proposed(DOSSIERS)).waitFor({ timeout: 120_000 })
    await staff.look('large, agenda')
    await page.getByRole('checkbox', { name: /Lydia Hodge/u }).check()
    await page.getByRole('button', { name: words.open }).click()
    for (let spoken = 0; spoken < 2; spoken += 1) {
      const agreed = page.getByRole('checkbox', { name: words.consensus })
      // Ticked once it is written: two hundred items take their moment.
      await agreed.click()
      await page.getByText(words.standings.adopted, { exact: true }).first().waitFor()
      await agreed.blur()
      await page.keyboard.press('ArrowRight')
      await page
        .getByText(words.itemOf(spoken + 2, DOSSIERS))
        .first()
        .waitFor()
    }
    await page.getByRole('button', { name: words.agreeRest }).click()
    await page
      .getByRole('dialog')
      .getByText(words.agreeRestText(DOSSIERS - 2))
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: words.agreeRestConfirm }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 120_000 })
    await page.getByLabel(words.actNumber).fill('CE 048-11-2026')
    await page.getByLabel(words.actDate).fill(TODAY)
    await staff.look('large, before closing')
    await page.getByRole('button', { name: words.close }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.close }).click()
    await page.getByText(words.decided).first().waitFor({ timeout: 120_000 })
    await staff.look('large, closed')
    meeting = await read(page, `/meetings/${meetingId}`)
    expect(meeting).toMatchObject({ state: 'closed' })
    await staff.open(bare(paths.exports('fr', large.callId)))
    for (const format of ['csv', 'xlsx'] as const) {
      await page.getByLabel(files.format, { exact: true }).selectOption(format)
      await page.getByRole('button', { name: files.submit }).click()
      const link = page.getByRole('link', { name: new RegExp(`decisions.*${format}`, 'u') })
      await link.waitFor({ timeout: 300_000 })
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(rowsIn(format, await readFile(await file.path())), format).toBe(DOSSIERS + 1)
    }
    await staff.look('large, exports')
    await staff.leave()
  })

  test('two people release the results, and the open data say what was decided', async () => {
    const sum = summaryOf(meeting.items.flatMap(({ item }) => item ?? []))
    const staff = await arrive(STAFF, paths.release('fr', large.callId))
    const { page } = staff
    const words = WORDS.fr
    await page.getByRole('button', { name: words.staff.release.ask }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.staff.release.ask }).click()
    await page.getByText(words.staff.release.waiting).waitFor()
    const { awards: before } = await read<{ awards: unknown[] }>(page, '/open-data/awards.json')
    expect(before).toEqual([])
    const seat: Seat = { screen: 'phone', language: 'en', email: 'director@demo.example' }
    const director = await arrive(seat, paths.release('en', large.callId))
    const confirm = WORDS.en.staff.release.confirm
    await director.page.getByRole('button', { name: confirm }).click()
    await director.page.getByRole('dialog').getByRole('button', { name: confirm }).click()
    await director.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await director.look('large, released')
    await director.leave()

    // Asked apart from any browser: what a visitor has read is kept by theirs for a while.
    const published = async () =>
      (await read<{ awards: unknown[] }>(page, '/open-data/awards.json')).awards.length
    await expect.poll(published, { timeout: 300_000 }).toBe(sum.award)
    await staff.leave()
    const anybody = await arrive({ screen: 'phone', language: 'en' }, paths.fundedProjects('en'))
    await anybody.page.getByText(new RegExp(`^${sum.award} awards`, 'u')).waitFor()
    await anybody.look('large, funded projects')
    await anybody.leave()
  })

  test('on a phone the same pages hold', async () => {
    const staff = await arrive({ ...STAFF, screen: 'phone' }, paths.ranking('fr', large.callId))
    await staff.look('large, ranking')
    for (const [name, path] of [
      ['large, selection', paths.selection('fr', large.callId)],
      ['large, closed', paths.meeting('fr', meeting.id)],
      ['large, letters', paths.letters('fr', large.callId)],
      ['large, dossiers', paths.callDossiers('fr', large.callId)],
    ] as const) {
      await staff.open(bare(path))
      await staff.look(name)
    }
    await staff.leave()
  })
})

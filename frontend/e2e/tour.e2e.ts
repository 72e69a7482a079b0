import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../src/paths.ts'
import { launchBrowser } from './support/launch.ts'
import { SCREENS, Visitor, type Screen } from './support/visitor.ts'

/** Every page that each role opens, in both languages, on a phone and at a desk: axe, width, console, screenshot. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const LANGUAGES = ['fr', 'en'] as const
const SCREEN_NAMES = Object.keys(SCREENS).filter((name): name is Screen => name in SCREENS)
const EACH = SCREEN_NAMES.flatMap((screen) => LANGUAGES.map((language) => ({ screen, language })))

/** Path of a page without its language, as `Visitor.open` takes it. */
const bare = (path: string) => path.slice('/fr'.length)

interface Known {
  openCall: string
  closedCall: string
}

/** Ids of the demonstration's calls, as the API tells everybody. */
async function knownCalls({ page }: Visitor): Promise<Known> {
  const { calls }: { calls: { id: string; code: string }[] } = await (
    await page.request.get('/api/calls')
  ).json()
  const idOf = (code: string) => calls.find((call) => call.code === code)?.id ?? ''
  return { openCall: idOf('CTF27'), closedCall: idOf('EXP26') }
}

async function tour(
  visitor: Visitor,
  stops: readonly (readonly [name: string, path: string])[],
): Promise<void> {
  for (const [name, path] of stops) {
    await visitor.goTo(bare(path))
    await visitor.look(name)
  }
}

// They only look, each in a browser of its own: several at a time.
describe.concurrent.each(EACH)('in $language on a $screen', ({ screen, language }) => {
  const arrive = () => Visitor.arrive(browser, { screen, language })

  test('a visitor', async () => {
    const visitor = await arrive()
    const { openCall, closedCall } = await knownCalls(visitor)
    await tour(visitor, [
      ['home', paths.home('fr')],
      ['call, open', paths.call('fr', openCall)],
      ['check before starting', paths.eligibility('fr', openCall)],
      ['call, closed', paths.call('fr', closedCall)],
      ['accessibility', paths.accessibility('fr')],
      ['funded projects', paths.fundedProjects('fr')],
      ['open data', paths.openData('fr')],
      ['legal', paths.legal('fr')],
      ['contact', paths.contact('fr')],
      ['not found', '/fr/nowhere'],
      ['sign in first', paths.myDossiers('fr')],
    ])
    await visitor.leave()
  })

  test('an applicant', async () => {
    const visitor = await arrive()
    const { openCall } = await knownCalls(visitor)
    await visitor.signIn('applicant.mf@demo.example')
    const { dossiers }: { dossiers: { id: string; state: string }[] } = await (
      await visitor.page.request.get('/api/my/dossiers')
    ).json()
    const draft = dossiers.find(({ state }) => state === 'draft')?.id ?? ''
    const sent = dossiers.find(({ state }) => state !== 'draft')?.id ?? ''
    expect(draft && sent).toBeTruthy()
    const { organisations }: { organisations: { id: string }[] } = await (
      await visitor.page.request.get('/api/my/organisations')
    ).json()
    const own = organisations[0]?.id ?? ''
    const { offers }: { offers: { id: string; organisation: { id: string } }[] } = await (
      await visitor.page.request.get('/api/offers')
    ).json()
    const offer = offers.find(({ organisation }) => organisation.id === own)?.id ?? ''
    expect(own && offer).toBeTruthy()
    await tour(visitor, [
      ['my dossiers', paths.myDossiers('fr')],
      ['profile', paths.profile('fr')],
      ['start a dossier', paths.startDossier('fr', openCall)],
      ['register an organisation', paths.registerOrganisation('fr')],
      ['organisations', paths.organisations('fr')],
      ['organisation', paths.organisation('fr', own)],
      ['organisation, change', paths.editOrganisation('fr', own)],
      ['organisation, members', paths.members('fr', own)],
      ['organisation, papers', paths.folder('fr', own)],
      ['partner search', paths.partnerSearch('fr')],
      ['publish an offer', paths.publishOffer('fr', own)],
      ['change an offer', paths.changeOffer('fr', own, offer)],
      ['draft, tasks', paths.dossier('fr', draft)],
      ['copy a dossier', paths.copyDossier('fr', sent)],
      ['draft, project', paths.section('fr', draft, 'project')],
      ['draft, partnership', paths.section('fr', draft, 'partnership')],
      ['draft, budget', paths.section('fr', draft, 'budget')],
      ['draft, documents', paths.documents('fr', draft)],
      ['draft, budget', paths.budget('fr', draft)],
      ['draft, budget of all', `${paths.budget('fr', draft)}?of=total`],
      ['draft, check', paths.checkAnswers('fr', draft)],
      ['submitted', paths.dossier('fr', sent)],
      ['submitted, documents', paths.documents('fr', sent)],
      ['submitted, receipt', paths.receipt('fr', sent)],
      ['submitted, messages', paths.messages('fr', sent)],
    ])
    await visitor.leave()
  })

  test('staff', async () => {
    const visitor = await arrive()
    const { openCall, closedCall } = await knownCalls(visitor)
    await visitor.signIn('staff@demo.example')
    const { dossiers }: { dossiers: { id: string; state: string }[] } = await (
      await visitor.page.request.get(`/api/calls/${closedCall}/dossiers?sort=reference&order=ascending`)
    ).json()
    const inState = (state: string) => dossiers.find((dossier) => dossier.state === state)?.id ?? ''
    const { meetings }: { meetings: { id: string }[] } = await (
      await visitor.page.request.get(`/api/calls/${closedCall}/meetings`)
    ).json()
    await tour(visitor, [
      ['staff, calls', paths.staffCalls('fr')],
      ['staff, new call', paths.newCall('fr')],
      ['staff, content', paths.callContent('fr', closedCall)],
      ['staff, form editor', paths.editCallPart('fr', openCall, 'form')],
      ['staff, form preview', paths.callPreview('fr', openCall)],
      ['staff, dossiers', paths.callDossiers('fr', closedCall)],
      ['staff, evaluation', paths.callEvaluation('fr', closedCall)],
      ['staff, calibration', paths.callCalibration('fr', closedCall)],
      ['staff, to answer', paths.questions('fr', closedCall)],
      ['staff, ranking', paths.ranking('fr', closedCall)],
      ['staff, selection', paths.selection('fr', closedCall)],
      ['staff, committee', paths.committee('fr', closedCall)],
      ['staff, meeting', paths.meeting('fr', meetings[0]?.id ?? '')],
      ['staff, release', paths.release('fr', closedCall)],
      ['staff, letters', paths.letters('fr', closedCall)],
      ['staff, texts of letters', paths.letterTexts('fr', closedCall)],
      ['staff, exports', paths.exports('fr', closedCall)],
      ['staff, evaluators', paths.evaluators('fr')],
      ['staff, history', paths.history('fr')],
      ['staff, dossier submitted', paths.staffDossier('fr', inState('submitted'))],
      ['staff, dossier admissible', paths.staffDossier('fr', inState('admissible'))],
      ['staff, dossier in evaluation', paths.staffDossier('fr', inState('evaluation'))],
      ['staff, dossier evaluated', paths.staffDossier('fr', inState('evaluated'))],
    ])
    await visitor.leave()
  })

  test('an evaluator', async () => {
    const visitor = await arrive()
    await visitor.signIn('evaluator1@demo.example')
    const { assignments }: { assignments: { dossierId: string; state: string }[] } = await (
      await visitor.page.request.get('/api/my/assignments')
    ).json()
    const inState = (state: string) => assignments.find((one) => one.state === state)?.dossierId ?? ''
    await tour(visitor, [
      ['evaluator, list', paths.myEvaluations('fr')],
      ['evaluator, profile', paths.evaluatorProfile('fr')],
      ['evaluator, conflict first', paths.evaluation('fr', inState('assigned'))],
      ['evaluator, submitted', paths.evaluation('fr', inState('submitted'))],
    ])
    await visitor.lookOnPaper('evaluator, submitted')
    await visitor.leave()
  })

  test('a member of the committee', async () => {
    const visitor = await arrive()
    await visitor.signIn('committee@demo.example')
    const { meetings }: { meetings: { id: string }[] } = await (
      await visitor.page.request.get('/api/my/meetings')
    ).json()
    await tour(visitor, [
      ['committee, meetings', paths.myMeetings('fr')],
      ['committee, meeting', paths.meeting('fr', meetings[0]?.id ?? '')],
    ])
    await visitor.leave()
  })

  test('an administrator', async () => {
    const visitor = await arrive()
    await visitor.signIn('admin@demo.example')
    const made = await visitor.page.request.post('/api/webhooks', {
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(visitor.page.url()).origin },
      data: {
        name: 'Comptabilité',
        url: 'https://hooks.example.org/a-long-address/of-the-accounts-of-the-service',
        events: ['decision.recorded'],
      },
    })
    const { webhook }: { webhook: { id: string } } = await made.json()
    await tour(visitor, [
      ['admin, accounts', paths.accounts('fr')],
      ['admin, tokens', paths.tokens('fr')],
      ['admin, webhooks', paths.webhooks('fr')],
      ['admin, webhook', paths.webhook('fr', webhook.id)],
    ])
    await visitor.leave()
  })
})

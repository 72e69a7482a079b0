import type { Deps } from '../../../../functions/deps.ts'
import { rankCertainty } from '../../../../functions/decisions/rank-certainty.ts'
import { selectCall } from '../../../../functions/selection/select-call.ts'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import { paths } from '../../../../frontend/src/paths.ts'
import { noonInMarigot } from '../calls.ts'
import { known, tellCast } from '../cast.ts'
import { Story } from '../story.ts'
import { checkSums } from './check-sums.ts'
import { meet, release } from './decide.ts'
import { acceptAll, proposeAll, scoreAll } from './evaluate.ts'
import { LARGE_CAST } from './large-projects.ts'
import { exportFile, lettersMade, publishedAwards, type Made } from './publish.ts'
import { tellLargeCall } from './tell-large-call.ts'
import type { Telling } from './telling.ts'

export interface Carried {
  callId: string
  evaluations: number
  decided: number
  awards: number
  letters: number
  published: number
  /** By content and format: `scdl.csv`. */
  files: ReadonlyMap<string, Made>
}

interface Options {
  deps: Deps
  /** The portal's public address. */
  portal: string
  /** Resolves when the portal has nothing under way. */
  settled: () => Promise<void>
  dossiers: number
  tell: Telling
}

const FILES = [
  { content: 'decisions', format: 'csv', language: 'fr' },
  { content: 'decisions', format: 'xlsx', language: 'fr' },
  { content: 'annex', format: 'pdf', language: 'fr' },
  { content: 'scdl', format: 'csv', language: 'fr' },
  { content: '360giving', format: 'json', language: 'en' },
] as const

const euros = (cents: number) => `${Math.round(cents / 100).toLocaleString('en')} €`
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/**
 * Carries a closed call from assignment to publication through the portal's own verbs and jobs, tells each step, and
 * adds everything up at the end: throws where a sum is not right. Needs a running instance, whose functions do the jobs.
 */
export async function carryThrough({ deps, portal, settled, dossiers, tell }: Options): Promise<Carried> {
  const story = new Story(deps)
  const cast = await tellCast(story, noonInMarigot(deps.now(), -200), LARGE_CAST)
  const { staff, evaluators } = cast
  const director = known(cast.people, 'director@demo.example')
  const page = (name: 'callDossiers' | 'callEvaluation' | 'ranking' | 'selection' | 'committee') =>
    `${portal}${paths[name]('en', callId)}`

  tell.step(`${dossiers} projects apply`, `${portal}${paths.staffCalls('en')}`)
  tell.fact('each is written by two partners, with its papers, submitted, and declared admissible')
  const onProgress = (done: number) => tell.progress(done, dossiers, 'dossiers')
  const { call, dossierIds } = await tellLargeCall(story, cast, { count: dossiers, onProgress })
  const callId = call.id
  tell.fact('the portal writes receipts and prints what was submitted…')
  await settled()

  tell.step(`The portal proposes two of ${evaluators.length} evaluators for each`, page('callEvaluation'))
  const { dossiers: proposed } = await proposeAll(story, {
    staff,
    callId,
    onProgress: (read, all) => tell.progress(read, all, 'dossiers read'),
  })
  const unserved = proposed.filter(({ missing }) => missing > 0).length
  tell.fact(unserved === 0 ? 'every dossier is served, without a conflict' : `${unserved} lack somebody`)
  const loads = await acceptAll(story, {
    staff,
    proposed,
    onProgress: (done, all) => tell.progress(done, all, 'dossiers assigned'),
  })
  tell.fact(`each evaluator has ${Math.min(...loads.values())} to ${Math.max(...loads.values())} dossiers`)

  tell.step('They declare that they have no conflict, score and submit', page('callDossiers'))
  const evaluations = await scoreAll(story, {
    evaluators,
    proposed,
    onProgress: (done, all) => tell.progress(done, all, 'evaluations'),
  })

  tell.step('The ranking, and how sure it is', page('ranking'))
  const { alpha, dossiers: certain } = await rankCertainty(story.at(deps.now(), staff), { callId })
  const grey = certain.filter(({ isGrey }) => isGrey).length
  tell.fact(`evaluators agree with a Krippendorff’s α of ${alpha?.toFixed(2) ?? 'unknown'}`)
  tell.fact(`${grey} dossiers lie so near the line that their places are not sure`)

  tell.step('The call’s rules select under the envelope', page('selection'))
  const { selection, candidates } = await selectCall({ table: deps.table }, { callId })
  const asked = sumOf(candidates.map(({ dossier }) => dossier.requestedGrant))
  tell.fact(`${euros(asked)} are asked for, ${euros(call.envelope.total)} are there`)
  const funded = selection.dossiers.filter(({ amount }) => amount > 0).length
  tell.fact(`${funded} projects would receive ${euros(selection.spent)}`)

  tell.step('The committee meets, agrees, and closes: everything is decided at once', page('committee'))
  const meeting = await meet(story, { staff, director, callId })
  if (meeting.state !== 'closed')
    throw new Error(`the meeting did not close: ${JSON.stringify(meeting.fault)}`)
  const decided = meeting.items.flatMap(({ item }) => item ?? [])
  const { award, reserve, rejection, amount } = summaryOf(decided)
  tell.fact(`${award} awards (${euros(amount)}), ${reserve} in reserve, ${rejection} rejected`)
  tell.fact('the minutes are printed in French and English; applicants see nothing of it yet')
  if ((await publishedAwards(portal, { callCode: call.code, atLeast: 0 })).length > 0)
    throw new Error('open data shows an award before its release')

  tell.step('Two people release the results: from now on applicants see them', `${portal}/_mail`)
  await release(story, { staff, director, callId })
  const letters = await lettersMade(story, {
    callId,
    onProgress: (done, all) => tell.progress(done, all, 'letters written and sent'),
  })

  tell.step('Files are made and published', `${portal}${paths.openData('en')}`)
  const files = new Map<string, Made>()
  for (const wanted of FILES) {
    const made = await exportFile(story, { staff, callId, wanted })
    files.set(`${wanted.content}.${wanted.format}`, made)
    tell.fact(`${made.job.name}: ${Math.ceil(made.bytes.length / 1000).toLocaleString('en')} kB`)
  }
  const published = await publishedAwards(portal, { callCode: call.code, atLeast: award })

  tell.step('Everything is added up')
  const sums = await checkSums(deps, { callId, dossierIds, files, published })
  for (const { says, isRight } of sums) tell.fact(`${isRight ? '✓' : '✗ NOT SO:'} ${says}`)
  if (sums.some(({ isRight }) => !isRight))
    throw new Error(
      'the sums are not right: ' + sums.flatMap(({ says, isRight }) => (isRight ? [] : says)).join('; '),
    )
  return {
    callId,
    evaluations,
    decided: decided.length,
    awards: award,
    letters,
    published: published.length,
    files,
  }
}

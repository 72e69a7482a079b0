import type { Deps } from '../../../../functions/deps.ts'
import { rankCertainty } from '../../../../functions/decisions/rank-certainty.ts'
import { selectCall } from '../../../../functions/selection/select-call.ts'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import { noonInMarigot } from '../calls.ts'
import { known, tellCast } from '../cast.ts'
import { Story } from '../story.ts'
import { meet, release } from './decide.ts'
import { acceptAll, proposeAll, scoreAll } from './evaluate.ts'
import { LARGE_CAST } from './large-projects.ts'
import { exportFile, lettersMade, publishedAwards } from './publish.ts'
import { tellLargeCall } from './tell-large-call.ts'

export interface Carried {
  callId: string
  submitted: number
  evaluations: number
  decided: number
  awards: number
  letters: number
  published: number
}

interface Options {
  deps: Deps
  /** The portal's public address. */
  portal: string
  dossiers: number
  say: (line: string) => void
}

const euros = (cents: number) => `${(cents / 100).toLocaleString('en')} €`

/**
 * Carries a closed call from assignment to publication through the portal's own verbs and jobs, and says each step.
 * Needs a running instance, whose functions do the jobs.
 */
export async function carryThrough({ deps, portal, dossiers, say }: Options): Promise<Carried> {
  const story = new Story(deps)
  const cast = await tellCast(story, noonInMarigot(deps.now(), -200), LARGE_CAST)
  const { staff, evaluators } = cast
  const director = known(cast.people, 'director@demo.example')

  say(`1. ${dossiers} dossiers are written by two partners each, submitted and declared admissible…`)
  const onProgress = (done: number) => done % 50 === 0 && say(`   ${done} of ${dossiers}`)
  const { call, dossierIds } = await tellLargeCall(story, cast, { count: dossiers, onProgress })
  const callId = call.id

  say(`2. The portal proposes two of ${evaluators.length} evaluators for each…`)
  const { dossiers: proposed } = await proposeAll(story, staff, callId)
  const unserved = proposed.filter(({ missing }) => missing > 0).length
  say(`   ${unserved === 0 ? 'every dossier is served' : `${unserved} dossiers lack somebody`}`)
  const assigned = await acceptAll(story, staff, proposed)

  say(`3. They declare no conflict, score and submit ${assigned} evaluations…`)
  const evaluations = await scoreAll(story, evaluators, proposed)
  const { alpha, dossiers: certain } = await rankCertainty(story.at(deps.now(), staff), { callId })
  const grey = certain.filter(({ isGrey }) => isGrey).length
  say(`   Krippendorff’s α ${alpha?.toFixed(2) ?? 'unknown'}; ${grey} dossiers lie in the grey zone`)

  say('4. The call’s rules select under the envelope…')
  const { selection } = await selectCall({ table: deps.table }, { callId })
  say(
    `   ${euros(selection.spent)} for ${selection.dossiers.filter(({ amount }) => amount > 0).length} awards`,
  )

  say('5. The committee meets, agrees, and closes: everything is decided at once…')
  const meeting = await meet(story, { staff, director, callId })
  if (meeting.state !== 'closed')
    throw new Error(`the meeting did not close: ${JSON.stringify(meeting.fault)}`)
  const decided = meeting.items.flatMap(({ item }) => item ?? [])
  const { award, reserve, rejection, amount } = summaryOf(decided)
  say(
    `   ${award} awards (${euros(amount)}), ${reserve} in reserve, ${rejection} rejected; minutes in FR and EN`,
  )

  say('6. Two people release the results: from now on applicants see them…')
  await release(story, { staff, director, callId })
  const letters = await lettersMade(story, callId)
  say(`   ${letters} letters are written and sent`)

  say('7. Files are made and published…')
  for (const wanted of [
    { content: 'decisions', format: 'xlsx', language: 'fr' },
    { content: 'annex', format: 'pdf', language: 'fr' },
    { content: 'scdl', format: 'csv', language: 'fr' },
    { content: '360giving', format: 'json', language: 'en' },
  ] as const) {
    const { job, bytes } = await exportFile(story, { staff, callId, wanted })
    say(`   ${job.name}: ${Math.ceil(bytes / 1000).toLocaleString('en')} kB`)
  }
  const published = await publishedAwards(portal, award)
  say(`   ${published} awards stand at ${portal}/en/open-data`)
  return {
    callId,
    submitted: dossierIds.length,
    evaluations,
    decided: decided.length,
    awards: award,
    letters,
    published,
  }
}

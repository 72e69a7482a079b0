import type { Call } from '../../../shared/calls/call.ts'
import { readConfig } from '../../../functions/config.ts'
import { createDeps, type Deps } from '../../../functions/deps.ts'
import { setEvaluationDue } from '../../../functions/evaluation/evaluation-due.ts'
import { publishOffer } from '../../../functions/partner-search/offers.ts'
import type { Instance } from '../instance.ts'
import { known, tellCall, tellCast, type Cast } from './cast.ts'
import { closedCall, noonInMarigot, openCall } from './calls.ts'
import { tellFolder } from './folders.ts'
import { OFFERS } from './offers.ts'
import { PROJECTS } from './projects.ts'
import { later, Story } from './story.ts'
import { tellBudget } from './tell-budget.ts'
import { tellCommittee } from './tell-committee.ts'
import { tellDossier } from './tell-dossier.ts'
import { tellEvaluators } from './tell-evaluators.ts'
import { tellProject } from './tell-project.ts'

type Loading = Pick<Instance, 'rootClientConfig' | 's3Url' | 'apiEnvironment'> & {
  say: (line: string) => void
}

/** A draft in the open call, so that the first applicant finds something begun. */
async function tellDraft(story: Story, cast: Cast, call: Call, at: string): Promise<void> {
  const organisation = known(cast.organisations, 'mangrove')
  const lead = known(cast.owners, 'mangrove')
  const dossierId = await tellDossier(story, {
    callId: call.id,
    formVersion: call.formVersion,
    lead,
    organisation,
    partner: undefined,
    answers: {
      project: {
        title: 'Les sentinelles du lagon',
        summary: 'Des collégiens des deux rives surveillent ensemble la santé du lagon de Simpson Bay.',
        theme: 'environment',
      },
    },
    papers: [],
    startedAt: at,
  })
  await tellBudget(story, { call, dossierId, lead, at: later(at, 60) })
}

/** Folders of papers of the two organisations that people try first, and what six look for or offer. */
async function tellMeetings(story: Story, cast: Cast, at: string): Promise<void> {
  for (const key of ['mangrove', 'nature-sx'])
    await tellFolder(story, {
      account: known(cast.owners, key),
      organisation: known(cast.organisations, key),
      at,
    })
  const validUntil = later(at, 300 * 24 * 60).slice(0, 10)
  for (const { key, ...offer } of OFFERS)
    await publishOffer(story.at(at, known(cast.owners, key)), {
      organisationId: known(cast.organisations, key).id,
      offer: { ...offer, validUntil },
    })
}

/** Tells the whole demonstration on the given stores. Its dates follow the day on which it is told. */
export async function tellDemonstration(deps: Deps): Promise<void> {
  const story = new Story(deps)
  const now = deps.now()
  const cast = await tellCast(story, noonInMarigot(now, -200))
  const closed = await tellCall(story, cast.staff, closedCall(now), noonInMarigot(now, -125))
  const open = await tellCall(story, cast.staff, openCall(now), noonInMarigot(now, -25))
  await tellEvaluators(story, { ...cast, at: later(now, -9 * 24 * 60) })
  await setEvaluationDue(story.at(later(now, -32 * 24 * 60), cast.staff), {
    callId: closed.id,
    dueOn: later(now, 12 * 24 * 60).slice(0, 10),
  })
  for (const [index, project] of PROJECTS.entries())
    await tellProject(story, cast, closed, project, { index, count: PROJECTS.length })
  await tellCommittee(story, { ...cast, call: closed, at: noonInMarigot(now, -1) })
  await tellMeetings(story, cast, noonInMarigot(now, -30))
  await tellDraft(story, cast, open, later(now, -3 * 24 * 60))
}

/**
 * Loads the demonstration into an instance through the portal's own verbs: an open call, a closed call under
 * evaluation with its dossiers, and the people of the README.
 */
export async function loadDemonstration({
  rootClientConfig,
  s3Url,
  apiEnvironment,
  say,
}: Loading): Promise<void> {
  say('Loading the demonstration: an open call, and a closed one with its dossiers…')
  const s3 = { ...rootClientConfig, endpoint: s3Url }
  await tellDemonstration(createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 }))
}

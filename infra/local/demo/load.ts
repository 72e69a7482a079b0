import type { Account } from '../../../shared/accounts/account.ts'
import type { Call, CallContent } from '../../../shared/calls/call.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { createCall } from '../../../functions/calls/create-call.ts'
import { publishCall } from '../../../functions/calls/publish-call.ts'
import { readConfig } from '../../../functions/config.ts'
import { createDeps, type Deps } from '../../../functions/deps.ts'
import { declareAdmissibility } from '../../../functions/dossiers/declare-admissibility.ts'
import { submitDossier } from '../../../functions/dossiers/submit-dossier.ts'
import { publishOffer } from '../../../functions/partner-search/offers.ts'
import { registerOrganisation } from '../../../functions/organisations/register-organisation.ts'
import type { Instance } from '../instance.ts'
import { answersOf } from './answers-of.ts'
import { closedCall, noonInMarigot, openCall } from './calls.ts'
import { tellFolder } from './folders.ts'
import { OFFERS } from './offers.ts'
import { ORGANISATIONS, organisationByKey } from './organisations.ts'
import { papersOf } from './papers.ts'
import { PEOPLE } from './people.ts'
import { PROJECTS, type DemonstrationProject } from './projects.ts'
import { later, Story } from './story.ts'
import { tellBudget } from './tell-budget.ts'
import { tellCommittee } from './tell-committee.ts'
import { tellConfirmation, tellDossier } from './tell-dossier.ts'
import { tellEvaluators } from './tell-evaluators.ts'
import { tellEvaluation } from './tell-evaluation.ts'

type Loading = Pick<Instance, 'rootClientConfig' | 's3Url' | 'apiEnvironment'> & {
  say: (line: string) => void
}

/** Everybody and every organisation of the story. */
interface Cast {
  staff: Account
  evaluators: Account[]
  member: Account
  owners: Map<string, Account>
  organisations: Map<string, Organisation>
}

const known = <Value>(map: Map<string, Value>, key: string): Value => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demonstration knows no ${key}`)
  return value
}

const OWNERS: Record<string, string> = {
  mangrove: 'applicant.mf@demo.example',
  'nature-sx': 'partner.sx@demo.example',
}

/** The person who writes for an organisation: one of the demonstration's people, or its office. */
async function ownerOf(
  story: Story,
  key: string,
  people: Map<string, Account>,
  at: string,
): Promise<Account> {
  const email = OWNERS[key]
  if (email) return known(people, email)
  const { name, territory } = organisationByKey(key)
  const language = ['SX', 'AI'].includes(territory) ? 'en' : 'fr'
  return story.account({ email: `office@${key}.example`, name, language, roles: [] }, at)
}

async function tellCast(story: Story, at: string): Promise<Cast> {
  const people = new Map<string, Account>()
  for (const { part: _part, ...person } of PEOPLE) people.set(person.email, await story.account(person, at))
  const owners = new Map<string, Account>()
  const organisations = new Map<string, Organisation>()
  for (const { key, ...organisation } of ORGANISATIONS) {
    const owner = await ownerOf(story, key, people, at)
    owners.set(key, owner)
    organisations.set(key, await registerOrganisation(story.at(at, owner), organisation))
  }
  const evaluators = [...people.values()].filter(({ roles }) => roles.includes('evaluator'))
  const staff = known(people, 'staff@demo.example')
  const member = known(people, 'committee@demo.example')
  return { staff, member, evaluators, owners, organisations }
}

async function tellCall(story: Story, staff: Account, content: CallContent, at: string): Promise<Call> {
  const draft = await createCall(story.at(at, staff), content)
  return publishCall(story.at(later(at, 30), staff, { ifMatch: draft.revision }), { callId: draft.id })
}

/** One dossier of the closed call, as far as it has come. */
async function tellProject(
  story: Story,
  cast: Cast,
  call: Call,
  project: DemonstrationProject,
  index: number,
) {
  const lead = known(cast.owners, project.lead)
  const organisation = known(cast.organisations, project.lead)
  const partner = known(cast.organisations, project.partner)
  const startedAt = later(call.opensAt, (10 + index * 2) * 24 * 60)
  const dossierId = await tellDossier(story, {
    callId: call.id,
    formVersion: call.formVersion,
    lead,
    organisation,
    partner: { organisation: partner, account: known(cast.owners, project.partner) },
    answers: answersOf(project, Number(call.closesAt.slice(0, 4)) + 1),
    papers: papersOf(
      organisation.name,
      partner.name,
      project.title,
      `${(project.cost - project.grant) / 2} €`,
    ),
    startedAt,
  })
  // Most arrive in the last days, as everywhere.
  const submittedAt = later(call.closesAt, -25 * (PROJECTS.length - index) ** 2 - 7)
  await tellConfirmation(story, {
    dossierId,
    account: known(cast.owners, project.partner),
    at: later(submittedAt, -5),
  })
  await submitDossier(story.at(submittedAt, lead), { dossierId })
  if (project.stage === 'submitted') return
  const declaredAt = later(call.closesAt, (3 + index / 8) * 24 * 60)
  const admissible = project.stage !== 'inadmissible'
  const reasons = admissible
    ? ''
    : 'La lettre jointe n’est pas signée par le partenaire : le projet n’est porté que par une rive.'
  await declareAdmissibility(story.at(declaredAt, cast.staff), { dossierId, admissible, reasons })
  if (project.evaluators)
    await tellEvaluation(story, { dossierId, project, ...cast, assignedAt: later(declaredAt, 24 * 60) })
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
  for (const [index, project] of PROJECTS.entries()) await tellProject(story, cast, closed, project, index)
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

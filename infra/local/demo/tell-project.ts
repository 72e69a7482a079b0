import type { Call } from '../../../shared/calls/call.ts'
import { declareAdmissibility } from '../../../functions/dossiers/declare-admissibility.ts'
import { submitDossier } from '../../../functions/dossiers/submit-dossier.ts'
import { answersOf } from './answers-of.ts'
import { known, type Cast } from './cast.ts'
import { papersOf } from './papers.ts'
import type { DemonstrationProject } from './projects.ts'
import { later, type Story } from './story.ts'
import { tellConfirmation, tellDossier } from './tell-dossier.ts'
import { tellEvaluation } from './tell-evaluation.ts'

/**
 * One dossier of a closed call, as far as it has come; `index` of `count` says when. Gives its id.
 */
export async function tellProject(
  story: Story,
  cast: Cast,
  call: Call,
  project: DemonstrationProject,
  { index, count }: { index: number; count: number },
): Promise<string> {
  const lead = known(cast.owners, project.lead)
  const organisation = known(cast.organisations, project.lead)
  const partner = known(cast.organisations, project.partner)
  const startedAt = later(call.opensAt, (10 + (48 * index) / count) * 24 * 60)
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
  const submittedAt = later(call.closesAt, -25 * (24 * (1 - index / count)) ** 2 - 7)
  await tellConfirmation(story, {
    dossierId,
    account: known(cast.owners, project.partner),
    at: later(submittedAt, -5),
  })
  await submitDossier(story.at(submittedAt, lead), { dossierId })
  if (project.stage === 'submitted') return dossierId
  const declaredAt = later(call.closesAt, (3 + (3 * index) / count) * 24 * 60)
  const admissible = project.stage !== 'inadmissible'
  const reasons = admissible
    ? ''
    : 'La lettre jointe n’est pas signée par le partenaire : le projet n’est porté que par une rive.'
  await declareAdmissibility(story.at(declaredAt, cast.staff), { dossierId, admissible, reasons })
  if (project.evaluators)
    await tellEvaluation(story, { dossierId, project, ...cast, assignedAt: later(declaredAt, 24 * 60) })
  return dossierId
}

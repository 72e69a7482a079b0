import type { Call } from '../../../shared/calls/call.ts'
import { createDossier } from '../../../functions/dossiers/create-dossier.ts'
import { changeDossier, loadHead } from '../../../functions/dossiers/dossier.store.ts'
import { Transaction } from '../../../functions/storage/transaction.ts'
import { known, type Cast } from '../../../infra/local/demo/cast.ts'
import type { DemonstrationProject } from '../../../infra/local/demo/projects.ts'
import { later, type Story } from '../../../infra/local/demo/story.ts'

/**
 * A dossier that is admissible, by the transitions themselves: without answers, papers and partners, which take most of
 * the time and are not what comes after them.
 */
export async function tellShort(
  story: Story,
  cast: Cast,
  call: Call,
  project: DemonstrationProject,
  { index }: { index: number },
): Promise<string> {
  const lead = known(cast.owners, project.lead)
  const at = later(call.closesAt, -60)
  const { id } = await createDossier(story.at(at, lead), {
    callId: call.id,
    organisationId: known(cast.organisations, project.lead).id,
  })
  const draft = await loadHead(story.deps.table, id)
  const submission = new Transaction(story.deps.table)
  const submitted = changeDossier(submission, story.at(at, lead), draft, {
    event: { type: 'dossier.submitted', facts: {} },
    action: 'submit',
    set: {
      reference: `${call.code}-${String(index + 1).padStart(4, '0')}`,
      submittedAt: at,
      projectTitle: project.title,
      requestedGrant: project.grant * 100,
      totalCost: project.cost * 100,
      submissions: 1,
    },
  })
  await submission.commit()
  const declaredAt = later(call.closesAt, 24 * 60)
  const declaration = new Transaction(story.deps.table)
  changeDossier(declaration, story.at(declaredAt, cast.staff), submitted, {
    event: { type: 'admissibility.declared', facts: {} },
    action: 'declareAdmissible',
    set: { admissibility: { admissible: true, reasons: '', declaredAt } },
  })
  await declaration.commit()
  return id
}

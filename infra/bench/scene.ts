import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { createCall } from '../../functions/calls/create-call.ts'
import { publishCall } from '../../functions/calls/publish-call.ts'
import { declareAdmissibility } from '../../functions/dossiers/declare-admissibility.ts'
import type { DossierHead } from '../../functions/dossiers/dossier-record.ts'
import { rowItems } from '../../functions/dossiers/dossier-row.ts'
import { loadHead } from '../../functions/dossiers/dossier.store.ts'
import { submitDossier } from '../../functions/dossiers/submit-dossier.ts'
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts'
import { answersOf } from '../local/demo/answers-of.ts'
import { closedCall, openCall } from '../local/demo/calls.ts'
import { organisationByKey } from '../local/demo/organisations.ts'
import { papersOf } from '../local/demo/papers.ts'
import { PROJECTS, type DemonstrationProject } from '../local/demo/projects.ts'
import { Story } from '../local/demo/story.ts'
import { tellDossier } from '../local/demo/tell-dossier.ts'
import { tellEvaluation } from '../local/demo/tell-evaluation.ts'
import { tellJointDossier } from './joint-dossier.ts'
import type { Stage } from './stage.ts'
import type { Item, Table } from '../../functions/storage/table.ts'

/** People and a call to measure with. The envelope holds every award that the bench makes. */
export class Scene {
  readonly call: Call
  readonly applicant: Account
  readonly staff: Account
  readonly evaluators: readonly [Account, Account]
  readonly #story: Story
  readonly #organisation: Organisation
  readonly #project: DemonstrationProject

  private constructor(
    story: Story,
    people: { applicant: Account; staff: Account; evaluators: readonly [Account, Account] },
    call: Call,
    organisation: Organisation,
    project: DemonstrationProject,
  ) {
    this.#story = story
    this.#organisation = organisation
    this.#project = project
    this.applicant = people.applicant
    this.staff = people.staff
    this.evaluators = people.evaluators
    this.call = call
  }

  static async open({ deps }: Stage): Promise<Scene> {
    const story = new Story(deps)
    const now = deps.now()
    const person = (email: string, roles: Account['roles']) =>
      story.account({ email: `${email}@demo.example`, name: email, language: 'fr', roles }, now)
    const people = {
      applicant: await person('applicant', []),
      staff: await person('staff', ['staff']),
      evaluators: [
        await person('evaluator1', ['evaluator']),
        await person('evaluator2', ['evaluator']),
      ] as const,
    }
    const draft = await createCall(story.at(now, people.staff), {
      // The closed call's form has neither rules nor budgets of partners: one organisation can answer it alone.
      ...closedCall(now),
      opensAt: openCall(now).opensAt,
      closesAt: openCall(now).closesAt,
      envelope: { total: 99_000_000_000, parts: [{ territory: 'MF', amount: 99_000_000_000 }] },
    })
    const call = await publishCall(story.at(now, people.staff, { ifMatch: draft.revision }), {
      callId: draft.id,
    })
    const { key: _key, ...mangrove } = organisationByKey('mangrove')
    const organisation = await registerOrganisation(story.at(now, people.applicant), mangrove)
    const [project] = PROJECTS
    if (!project) throw new Error('the demonstration has no project')
    return new Scene(story, people, call, organisation, { ...project, evaluators: [1, 2] })
  }

  /** A dossier that is ready to be submitted. */
  draft(): Promise<string> {
    const { name } = this.#organisation
    return tellDossier(this.#story, {
      callId: this.call.id,
      formVersion: this.call.formVersion,
      lead: this.applicant,
      organisation: this.#organisation,
      partner: undefined,
      answers: answersOf(this.#project, 2027),
      papers: papersOf(name, name, this.#project.title, '1 €'),
      startedAt: this.#story.deps.now(),
    })
  }

  /** A dossier as many write it together (`joint-dossier.ts`). */
  joint(): Promise<string> {
    return tellJointDossier(this.#story, this.staff, this.applicant)
  }

  async submitted(): Promise<string> {
    const dossierId = await this.draft()
    await submitDossier(this.#story.at(this.#story.deps.now(), this.applicant), { dossierId })
    return dossierId
  }

  /** Assigned to two evaluators; `assigned` waits for them, `evaluated` has both scores. */
  async evaluated(stage: 'assigned' | 'evaluated'): Promise<string> {
    const dossierId = await this.submitted()
    const now = this.#story.deps.now()
    await declareAdmissibility(this.#story.at(now, this.staff), { dossierId, admissible: true, reasons: '' })
    const project = { ...this.#project, stage }
    await tellEvaluation(this.#story, {
      dossierId,
      project,
      staff: this.staff,
      evaluators: this.evaluators,
      assignedAt: now,
    })
    return dossierId
  }

  /** Writes the rows of `count` more submitted dossiers of a call of its own, with scores. Gives the call's id. */
  async rows({ deps }: Stage, count: number): Promise<string> {
    const callId = deps.newId('call')
    const pattern = await loadHead(deps.table, await this.submitted())
    // The row of the list of all states is enough: the list of one state is another partition.
    const items = Array.from({ length: count }, (_, index) =>
      rowItems(rowHead(deps.newId('dossier'), callId, pattern, index)).slice(0, 1),
    ).flat()
    await writeAll(deps.table, items)
    return callId
  }
}

const BATCH = 25
const WRITERS = 8

/** Writes many items, some batches at once. */
async function writeAll(table: Table, items: Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH).map((Item) => ({ PutRequest: { Item } })),
  )
  const writer = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const RequestItems = { [table.name]: batch }
      const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems }))
      if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('a batch was not written whole')
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

const rowHead = (id: string, callId: string, pattern: DossierHead, index: number): DossierHead => ({
  ...pattern,
  id,
  callId,
  reference: `BENCH-${String(index).padStart(6, '0')}`,
  state: 'evaluated',
  score: ((index * 7919) % 10_000) / 100,
})

import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { NewOrganisation } from '../../shared/organisations/organisation.ts'
import { createDossier } from '../dossiers/create-dossier.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import { changeDossier, loadHead } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import type { TestPortal } from './portal.ts'

export interface SeedDossier {
  applicant?: Account
  organisation?: Partial<NewOrganisation>
  number?: number
  projectTitle?: string
  /** Euro cents. */
  requestedGrant?: number
  totalCost?: number
  /** Scored and closed without evaluators, where a test is about what comes after them. */
  evaluated?: { score: number; isUnderThreshold?: boolean }
}

type Change = Parameters<typeof changeDossier>[3]

async function change(portal: TestPortal, actor: Account, head: DossierHead, what: Change) {
  const transaction = new Transaction(portal.deps.table)
  const next = changeDossier(transaction, portal.contextFor(actor), head, what)
  await transaction.commit()
  return next
}

const event = (type: string) => ({ type, facts: {} })

/**
 * A dossier that was declared admissible (evaluated, where told), by the transitions themselves: its content and
 * papers are not what these tests are about.
 */
export async function seedDossier(
  portal: TestPortal,
  call: Call,
  seed: SeedDossier = {},
): Promise<DossierHead> {
  const applicant = seed.applicant ?? (await portal.seedAccount())
  const staff = await portal.seedAccount({ roles: ['staff'] })
  const organisation = await portal.seedOrganisation(applicant, seed.organisation)
  const { id } = await createDossier(portal.contextFor(applicant), {
    callId: call.id,
    organisationId: organisation.id,
  })
  const draft = await loadHead(portal.deps.table, id)
  const submitted = await change(portal, applicant, draft, {
    event: event('dossier.submitted'),
    action: 'submit',
    set: {
      reference: `${call.code}-${String(seed.number ?? 1).padStart(4, '0')}`,
      submittedAt: portal.deps.now(),
      projectTitle: seed.projectTitle ?? 'Mangroves sans frontière',
      requestedGrant: seed.requestedGrant ?? 40_000_00,
      totalCost: seed.totalCost ?? 50_000_00,
      submissions: 1,
    },
  })
  const admissible = await change(portal, staff, submitted, {
    event: event('admissibility.declared'),
    action: 'declareAdmissible',
    set: { admissibility: { admissible: true, reasons: '', declaredAt: portal.deps.now() } },
  })
  return seed.evaluated ? evaluate(portal, staff, admissible, seed.evaluated) : admissible
}

async function evaluate(
  portal: TestPortal,
  staff: Account,
  admissible: DossierHead,
  { score, isUnderThreshold = false }: NonNullable<SeedDossier['evaluated']>,
): Promise<DossierHead> {
  const open = await change(portal, staff, admissible, {
    event: event('evaluators.assigned'),
    action: 'openEvaluation',
    set: { evaluationsAsked: 2 },
  })
  return change(portal, staff, open, {
    event: event('evaluation.submitted'),
    action: 'closeEvaluation',
    set: { score, range: 0, isUnderThreshold, evaluationsDone: 2 },
  })
}

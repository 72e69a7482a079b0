import type { DossierState } from '../../shared/access/life-cycle.ts'
import { EMPTY_CHAIN } from '../../shared/audit/chain.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { Completion } from '../../shared/completion/completion.ts'
import { headPart, putCompletion } from '../completion/completion.store.ts'
import type { AssignmentItem, DocumentItem, DossierHead } from '../dossiers/dossier-record.ts'
import { toItem } from '../dossiers/dossier.store.ts'
import { toItem as toEvaluationItem } from '../evaluation/evaluation.store.ts'
import { emptyEvaluation } from '../evaluation/own-evaluation.ts'
import { calibrationKeys } from '../storage/calibration-keys.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import type { TestPortal } from './portal.ts'

/** Who stands how to the dossier. */
export interface Cast {
  lead: Account
  partner: Account
  assigned: Account
  declared: Account
  conflicted: Account
  calibrating: Account
}

const HASH = 'cd'.repeat(32)

const headOf = (
  portal: TestPortal,
  id: string,
  call: Call,
  cast: Cast,
  state: DossierState,
): DossierHead => ({
  id,
  callId: call.id,
  formVersion: call.formVersion,
  state,
  revision: 1,
  createdAt: portal.deps.now(),
  createdBy: cast.lead.id,
  ...(state !== 'draft' && { reference: `${call.code}-0001`, submittedAt: portal.deps.now() }),
  chain: EMPTY_CHAIN,
  projectTitle: 'Mangroves sans frontière',
  requestedGrant: 40_000_00,
  totalCost: 50_000_00,
  lead: 'Amis du Lagon',
  territory: 'MF',
  partnerTerritories: ['SX'],
  submissions: state === 'draft' ? 0 : 1,
  ...(state === 'incomplete' && { completion: headPart(completionOf(portal, call)) }),
  evaluationsAsked: 2,
  evaluationsDone: 0,
  decisions: 0,
  papers: 1,
})

const completionOf = ({ deps }: TestPortal, { timeZone }: Call): Completion => ({
  number: 1,
  state: 'open',
  parts: [{ kind: 'section', id: 'project', reason: 'The summary is too general.' }],
  language: 'en',
  dueOn: '2027-02-10',
  dueAt: '2027-02-11T03:59:59.999Z',
  timeZone,
  requestedAt: deps.now(),
})

const assignmentOf = (
  portal: TestPortal,
  head: DossierHead,
  { id, name }: Account,
  state: AssignmentItem['state'],
): AssignmentItem => ({
  dossierId: head.id,
  callId: head.callId,
  evaluatorId: id,
  evaluatorName: name,
  state,
  ...(state !== 'assigned' && { declaration: state === 'conflicted' ? 'conflict' : 'none' }),
  assignedAt: portal.deps.now(),
  assignedBy: head.createdBy,
})

/**
 * Writes a dossier that stands in any state of the life cycle, with somebody in every relation to it and one clean
 * paper: for tests about who may do what, which ask nothing of how the dossier came there.
 */
export async function seedAnyState(
  portal: TestPortal,
  call: Call,
  cast: Cast,
  state: DossierState,
): Promise<{ dossierId: string; documentId: string }> {
  const { deps } = portal
  const [id, documentId, partnerId] = [deps.newId('dossier'), deps.newId('document'), deps.newId('partner')]
  const head = headOf(portal, id, call, cast, state)
  const transaction = new Transaction(deps.table).put(toItem(head))
  const put = (key: { pk: string; sk: string }, kind: string, item: object) =>
    transaction.put({ ...key, kind, schemaVersion: 1, ...item })
  put(keys.partner(id, partnerId), 'Partner', {
    id: partnerId,
    role: 'lead',
    organisationId: deps.newId('organisation'),
    name: head.lead,
    territory: 'MF',
    legalForm: 'association',
    identifier: { scheme: 'RNA', value: 'W9G1000123' },
  })
  for (const relation of ['lead', 'partner'] as const) {
    const accountId = cast[relation].id
    put(keys.member(id, accountId), 'Member', { accountId, relation, partnerId })
  }
  for (const { id: sectionId } of call.form.sections)
    put(keys.section(id, sectionId), 'Section', {
      id: sectionId,
      revision: 0,
      callId: call.id,
      formVersion: call.formVersion,
      isOpen: state === 'draft' || state === 'incomplete',
      editors: new Set([cast.lead.id]),
      answers: {},
    })
  if (state === 'incomplete') putCompletion(transaction, id, completionOf(portal, call))
  for (const relation of ['assigned', 'declared', 'conflicted'] as const)
    put(
      keys.assignment(id, cast[relation].id),
      'Assignment',
      assignmentOf(portal, head, cast[relation], relation),
    )
  put(calibrationKeys.calibrator(id, cast.calibrating.id), 'Calibrator', {
    evaluatorId: cast.calibrating.id,
    callId: call.id,
    number: 1,
    state: 'declared',
  })
  const evaluation = emptyEvaluation(portal.contextFor(cast.declared), id)
  transaction.put(toEvaluationItem({ ...evaluation, isOpen: state === 'evaluation' }))
  const document: DocumentItem = {
    id: documentId,
    kindId: 'statutes',
    partnerId,
    name: 'statutes.pdf',
    size: 1000,
    mediaType: 'application/pdf',
    sha256: HASH,
    state: 'clean',
    announcedAt: deps.now(),
    checkedAt: deps.now(),
    objectKey: `${id}/${documentId}`,
    announcedBy: cast.lead.id,
    permittedUntil: deps.now(),
    bytesChecked: true,
    malwareChecked: true,
  }
  put(keys.document(id, documentId), 'Document', document)
  await transaction.commit()
  return { dossierId: id, documentId }
}

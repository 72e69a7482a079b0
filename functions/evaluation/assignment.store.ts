import * as z from 'zod'
import { findBinding } from '../../shared/calls/bindings.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { MyAssignment } from '../../shared/evaluation/evaluation.ts'
import type { AssignmentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** What stands with the evaluator: enough to see a conflict before the dossier is opened, and nothing more. */
const AssignmentPointer = MyAssignment.omit({ dossierState: true, dueOn: true })
export type AssignmentPointer = z.infer<typeof AssignmentPointer>

/** What an assignment is about: the dossier, and its call as published. */
export interface AssignmentSubject {
  record: Pick<DossierRecord, 'head' | 'partners'>
  form: Pick<PublicCall, 'title' | 'evaluationsPerDossier' | 'form' | 'isBlind'>
}

/** The evaluator's own row of an assignment. */
export function pointerOf(
  { record, form }: AssignmentSubject,
  assignment: AssignmentItem,
): AssignmentPointer {
  const { head, partners } = record
  const whole = {
    dossierId: head.id,
    callId: head.callId,
    callTitle: form.title,
    reference: head.reference ?? '',
    projectTitle: head.projectTitle,
    organisations: partners.map((partner) => partner.name),
    state: assignment.state,
    assignedAt: assignment.assignedAt,
  }
  return shownPointer(whole, form)
}

/** The row without what its call withholds from evaluators. */
export const shownPointer = (
  pointer: AssignmentPointer,
  form: Pick<PublicCall, 'form' | 'isBlind'>,
): AssignmentPointer => ({
  ...pointer,
  projectTitle: isTitleWithheld(form) ? pointer.reference : pointer.projectTitle,
  organisations: form.isBlind ? [] : pointer.organisations,
})

/** A title that tells who asks is none of an evaluator's who sees no names. */
function isTitleWithheld({ form, isBlind }: Pick<PublicCall, 'form' | 'isBlind'>): boolean {
  const found = isBlind ? findBinding(form, 'projectTitle') : undefined
  const section = form.sections.find(({ id }) => id === found?.sectionId)
  return section?.isIdentifying === true || found?.field.isIdentifying === true
}

/** Adds to the transaction an assignment, on the dossier and with the evaluator. */
export function putAssignment(
  transaction: Transaction,
  subject: AssignmentSubject,
  assignment: AssignmentItem,
): void {
  const { dossierId, evaluatorId } = assignment
  transaction.put({
    ...keys.assignment(dossierId, evaluatorId),
    kind: 'Assignment',
    schemaVersion: 1,
    ...assignment,
  })
  transaction.put({
    ...keys.accountAssignment(evaluatorId, dossierId),
    kind: 'AssignmentPointer',
    schemaVersion: 1,
    assignment: pointerOf(subject, assignment),
  })
}

/** Adds to the transaction that an assignment is gone, on both sides. */
export function removeAssignment(transaction: Transaction, { dossierId, evaluatorId }: AssignmentItem): void {
  transaction.delete(keys.assignment(dossierId, evaluatorId))
  transaction.delete(keys.accountAssignment(evaluatorId, dossierId))
}

/** Adds to the transaction one dossier more or less for an evaluator in a call. */
export function changeLoad(
  transaction: Transaction,
  { callId, evaluatorId }: Pick<AssignmentItem, 'callId' | 'evaluatorId'>,
  by: 1 | -1,
): void {
  transaction.update(keys.load(callId, evaluatorId), {
    expression: `SET kind = :kind, schemaVersion = :version, evaluatorId = :evaluator ADD dossiers :by${by > 0 ? ' REMOVE droppedOutAt' : ''}`,
    values: { ':kind': 'Load', ':version': 1, ':evaluator': evaluatorId, ':by': by },
  })
}

/** Notes that an evaluator dropped out of a call; being assigned by hand again takes it away. */
export async function noteDropOut(
  table: Table,
  { callId, evaluatorId, at }: { callId: string; evaluatorId: string; at: string },
): Promise<void> {
  await table.update({
    Key: keys.load(callId, evaluatorId),
    UpdateExpression:
      'SET kind = :kind, schemaVersion = :version, evaluatorId = :evaluator, droppedOutAt = :at, dossiers = if_not_exists(dossiers, :none)',
    ExpressionAttributeValues: {
      ':kind': 'Load',
      ':version': 1,
      ':evaluator': evaluatorId,
      ':at': at,
      ':none': 0,
    },
  })
}

const LoadItem = z.object({
  evaluatorId: z.string(),
  dossiers: z.int(),
  droppedOutAt: z.string().optional(),
})

/** Evaluators who dropped out of a call. */
export async function readDropOuts(table: Table, callId: string): Promise<ReadonlySet<string>> {
  const items = (await table.partition(callId, 'load#')).map((item) => LoadItem.parse(item))
  return new Set(items.filter(({ droppedOutAt }) => droppedOutAt).map(({ evaluatorId }) => evaluatorId))
}

/** Dossiers of each evaluator in a call, by account. */
export async function readLoads(table: Table, callId: string): Promise<ReadonlyMap<string, number>> {
  const items = await table.partition(callId, 'load#')
  return new Map(
    items.map((item) => LoadItem.parse(item)).map(({ evaluatorId, dossiers }) => [evaluatorId, dossiers]),
  )
}

const EvaluatorRow = z.object({ id: z.string(), name: z.string(), email: z.string() })
export type EvaluatorRow = z.infer<typeof EvaluatorRow>

const evaluatorOf = (item: Item): EvaluatorRow => EvaluatorRow.parse(item)

/** Accounts that may evaluate, by name. */
export async function readEvaluators(table: Table): Promise<EvaluatorRow[]> {
  const items = await table.partition('evaluators')
  return items.map(evaluatorOf).sort((left, right) => left.name.localeCompare(right.name))
}

/** One account that may evaluate, or undefined. */
export async function readEvaluator(table: Table, accountId: string): Promise<EvaluatorRow | undefined> {
  const item = await table.get(keys.evaluatorRow(accountId))
  return item && evaluatorOf(item)
}

/** What an evaluator has to evaluate, the first assigned first. */
export async function readPointers(table: Table, accountId: string): Promise<AssignmentPointer[]> {
  const items = await table.partition(accountId, 'assignment#')
  return items
    .map((item) => AssignmentPointer.parse(item['assignment']))
    .sort(
      (left, right) =>
        left.assignedAt.localeCompare(right.assignedAt) || left.reference.localeCompare(right.reference),
    )
}

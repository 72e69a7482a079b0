import type { Assignment } from '../../shared/evaluation/evaluation.ts'
import type { Context } from '../context.ts'
import type { AssignmentItem } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { authoriseService } from './authorise-service.ts'

/** An assignment as staff see it. */
const assignmentOf = ({ callId: _callId, assignedBy: _assignedBy, ...rest }: AssignmentItem): Assignment =>
  rest

/** Assignments as staff see them, the first assigned first. */
export const assignmentsOf = (assignments: readonly AssignmentItem[]): Assignment[] =>
  assignments
    .map(assignmentOf)
    .sort(
      (left, right) =>
        left.assignedAt.localeCompare(right.assignedAt) ||
        left.evaluatorName.localeCompare(right.evaluatorName),
    )

/** Who evaluates a dossier, and how far they are. */
export async function listAssignments(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<Assignment[]> {
  const record = await loadDossier(context.table, dossierId)
  authoriseService(context, record)
  return assignmentsOf(record.assignments)
}

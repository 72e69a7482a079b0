import type { MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { isToDo } from '../../../../shared/evaluation/progress.ts'

/**
 * What is to be done about an assignment. `declare`: conflict of interest first · `score`: open to read and score ·
 * `done`: submitted · `closed`: a conflict, or a question to the staff · `over`: no longer under evaluation.
 */
export const WORK_GROUPS = ['declare', 'score', 'done', 'closed', 'over'] as const
export type WorkGroup = (typeof WORK_GROUPS)[number]

type Work = Pick<MyAssignment, 'state' | 'dossierState'>

/** The group of an assignment. */
export function groupOf({ state, dossierState }: Work): WorkGroup {
  if (state === 'submitted') return 'done'
  if (state === 'conflicted') return 'closed'
  if (dossierState !== 'evaluation') return 'over'
  return state === 'assigned' ? 'declare' : 'score'
}

/** Whether the evaluator may read the dossier with the own evaluation, also after the evaluation has ended. */
export const isReadable = ({ state, dossierState }: Work): boolean =>
  (state === 'declared' || state === 'submitted') && dossierState !== 'withdrawn'

// By call and reference, whatever their state: the order stays while one works through it.
const inOrder = (assignments: readonly MyAssignment[]) =>
  assignments.toSorted(
    (left, right) =>
      left.callId.localeCompare(right.callId) ||
      left.reference.localeCompare(right.reference, undefined, { numeric: true }),
  )

/** The assignments by what is to do first; groups without any are left out. */
export function groupAssignments(
  assignments: readonly MyAssignment[],
): { group: WorkGroup; assignments: MyAssignment[] }[] {
  const sorted = inOrder(assignments)
  return WORK_GROUPS.map((group) => ({
    group,
    assignments: sorted.filter((assignment) => groupOf(assignment) === group),
  })).filter(({ assignments: found }) => found.length > 0)
}

/** How many wait, how many are submitted, and of how many that are asked for. */
export function countWork(assignments: readonly MyAssignment[]): { toDo: number; done: number; all: number } {
  const toDo = assignments.filter((one) => isToDo(one, one.dossierState)).length
  const done = assignments.filter(({ state }) => state === 'submitted').length
  return { toDo, done, all: toDo + done }
}

/** Ids of the dossiers that one goes through with « next » and « previous »: those that are not closed. */
export const dossierSequence = (assignments: readonly MyAssignment[]): string[] =>
  inOrder(assignments)
    .filter((assignment) => !['closed', 'over'].includes(groupOf(assignment)))
    .map(({ dossierId }) => dossierId)

/** The next dossier after this one that still waits; from the end it goes on at the beginning. */
export function nextToDo(assignments: readonly MyAssignment[], dossierId: string): MyAssignment | undefined {
  const sorted = inOrder(assignments)
  const at = sorted.findIndex((assignment) => assignment.dossierId === dossierId)
  return [...sorted.slice(at + 1), ...sorted.slice(0, Math.max(0, at))].find((one) =>
    isToDo(one, one.dossierState),
  )
}

import type { EvaluatorEntry } from '../../shared/evaluators/api.ts'
import { isExpected } from '../../shared/evaluation/progress.ts'
import type { Context } from '../context.ts'
import { readEvaluators, readPointers, type AssignmentPointer } from '../evaluation/assignment.store.ts'
import type { Table } from '../storage/table.ts'
import { readProfiles } from './profile.store.ts'

/** How many people's assignments are read at the same time. */
const AT_ONCE = 25

/** Assigned, submitted and still open; what a conflict closed counts nowhere. */
export function loadOf(pointers: readonly AssignmentPointer[]): EvaluatorEntry['load'] {
  const expected = pointers.filter(isExpected)
  const submitted = expected.filter(({ state }) => state === 'submitted').length
  return { assigned: expected.length, submitted, open: expected.length - submitted }
}

/** Assignments of each evaluator, in the order asked. */
export async function readPointersOf(
  table: Table,
  accountIds: readonly string[],
): Promise<AssignmentPointer[][]> {
  const found: AssignmentPointer[][] = []
  for (let start = 0; start < accountIds.length; start += AT_ONCE)
    found.push(
      ...(await Promise.all(accountIds.slice(start, start + AT_ONCE).map((id) => readPointers(table, id)))),
    )
  return found
}

/** Everybody who may evaluate, by name, with profile and load over all calls. */
export async function findEvaluators({ table }: Context): Promise<EvaluatorEntry[]> {
  const evaluators = await readEvaluators(table)
  const ids = evaluators.map(({ id }) => id)
  const [profiles, pointers] = await Promise.all([readProfiles(table, ids), readPointersOf(table, ids)])
  return evaluators.map((evaluator, index) => {
    const profile = profiles.get(evaluator.id)
    return { ...evaluator, ...(profile && { profile }), load: loadOf(pointers[index] ?? []) }
  })
}

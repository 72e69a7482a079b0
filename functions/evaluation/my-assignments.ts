import type { DossierState } from '../../shared/access/life-cycle.ts'
import { STATE_AFTER } from '../../shared/decisions/release.ts'
import type { MyAssignment } from '../../shared/evaluation/evaluation.ts'
import { actorOf, type Context } from '../context.ts'
import { DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import { readPointers, type AssignmentPointer } from './assignment.store.ts'

const DECIDED: readonly DossierState[] = Object.values(STATE_AFTER)

/** Row of « my evaluations ». What was decided is not an evaluator's to know before it is announced. */
export const myAssignmentOf = (pointer: AssignmentPointer, state: DossierState): MyAssignment => ({
  ...pointer,
  dossierState: DECIDED.includes(state) ? 'evaluated' : state,
})

/** What the evaluator has to evaluate, with how far each dossier is. */
export async function listMyAssignments(context: Context): Promise<MyAssignment[]> {
  const pointers = await readPointers(context.table, actorOf(context).accountId)
  const items = await context.table.getMany(pointers.map(({ dossierId }) => keys.dossier(dossierId)))
  const states = new Map(items.map((item) => DossierHead.parse(item)).map(({ id, state }) => [id, state]))
  return pointers.flatMap((pointer) => {
    const state = states.get(pointer.dossierId)
    return state ? [myAssignmentOf(pointer, state)] : []
  })
}

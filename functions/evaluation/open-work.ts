import * as z from 'zod'
import { DOSSIER_STATES } from '../../shared/access/life-cycle.ts'
import { isToDo } from '../../shared/evaluation/progress.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { AssignmentPointer } from './assignment.store.ts'

const Head = z.object({ id: z.string(), state: z.enum(DOSSIER_STATES) })

/**
 * Of some assignments those that their evaluators still have to do something about, as their own list counts them: not
 * what was submitted, what a conflict or a question about one closes, nor a dossier that was withdrawn or is decided.
 */
export async function findOpenWork(
  table: Table,
  pointers: readonly AssignmentPointer[],
): Promise<AssignmentPointer[]> {
  const waiting = pointers.filter((pointer) => isToDo(pointer, 'evaluation'))
  const ids = new Set(waiting.map(({ dossierId }) => dossierId))
  const heads = (await table.getMany([...ids].map(keys.dossier))).map((item) => Head.parse(item))
  const states = new Map(heads.map(({ id, state }) => [id, state]))
  return waiting.filter((pointer) => {
    const state = states.get(pointer.dossierId)
    return state !== undefined && isToDo(pointer, state)
  })
}

import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { STATE_AFTER } from '../../shared/decisions/release.ts'
import type { MyAssignment } from '../../shared/evaluation/evaluation.ts'
import { actorOf, type Context } from '../context.ts'
import { DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import { readPointers, shownPointer, type AssignmentPointer } from './assignment.store.ts'
import { findReadingForm } from './blind-form.ts'
import { readDueDays } from './evaluation-due.ts'

const DECIDED: readonly DossierState[] = Object.values(STATE_AFTER)

/** Row of « my evaluations ». What was decided is not an evaluator's to know before it is announced. */
export const myAssignmentOf = (pointer: AssignmentPointer, state: DossierState): MyAssignment => ({
  ...pointer,
  dossierState: DECIDED.includes(state) ? 'evaluated' : state,
})

/** What the evaluator has to evaluate, until when, and how far each dossier is. */
export async function listMyAssignments(context: Context): Promise<MyAssignment[]> {
  const { table } = context
  const pointers = await readPointers(table, actorOf(context).accountId)
  const [items, due] = await Promise.all([
    table.getMany(pointers.map(({ dossierId }) => keys.dossier(dossierId))),
    readDueDays(
      table,
      pointers.map(({ callId }) => callId),
    ),
  ])
  const heads = new Map(items.map((item) => DossierHead.parse(item)).map((head) => [head.id, head]))
  const forms = await readForms(table, [...heads.values()])
  return pointers.flatMap((pointer) => {
    const head = heads.get(pointer.dossierId)
    const form = head && forms.get(formKey(head))
    if (!form) return []
    const dueOn = due.get(pointer.callId)
    // A pointer was written when the call may still have shown names.
    const assignment = myAssignmentOf(shownPointer(pointer, form), head.state)
    return [{ ...assignment, ...(dueOn !== undefined && { dueOn }) }]
  })
}

const formKey = ({ callId, formVersion }: DossierHead) => `${callId}#${formVersion}`

async function readForms(
  table: Context['table'],
  heads: readonly DossierHead[],
): Promise<ReadonlyMap<string, PublicCall>> {
  const one = new Map(heads.map((head) => [formKey(head), head]))
  return new Map(
    await Promise.all(
      [...one].map(async ([key, head]) => [key, await findReadingForm(table, head)] as const),
    ),
  )
}

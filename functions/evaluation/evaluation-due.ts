import * as z from 'zod'
import { Day } from '../../shared/instant.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'

const DueItem = z.object({ callId: z.string(), dueOn: Day })

/** Last day on which evaluations of some calls are expected, by call; those without one are left out. */
export async function readDueDays(
  table: Table,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const items = await table.getMany([...new Set(callIds)].map(keys.evaluationDue))
  return new Map(items.map((item) => DueItem.parse(item)).map(({ callId, dueOn }) => [callId, dueOn]))
}

interface Input {
  callId: string
  /** Null: no day any more. */
  dueOn: string | null
}

/**
 * Says until when the evaluations of a call are expected. It shuts nothing: who is late can still submit, and is shown
 * as late. A call has one day at a time; earlier ones stand in its log.
 */
export const setEvaluationDue = (context: Context, input: Input): Promise<{ dueOn?: string }> =>
  withFreshDossier(async () => {
    const { callId, dueOn } = input
    await findPublishedCall(context.table, callId)
    const callHead = await readCallHead(context.table, callId)
    const before = (await readDueDays(context.table, [callId])).get(callId) ?? null
    if (before !== dueOn) await write(context, input, { before, callHead })
    return dueOn === null ? {} : { dueOn }
  })

async function write(
  context: Context,
  { callId, dueOn }: Input,
  { before, callHead }: { before: string | null; callHead: Awaited<ReturnType<typeof readCallHead>> },
): Promise<void> {
  const transaction = new Transaction(context.table)
  if (dueOn === null) transaction.delete(keys.evaluationDue(callId))
  else
    transaction.put({
      ...keys.evaluationDue(callId),
      kind: 'EvaluationDue',
      schemaVersion: 1,
      callId,
      dueOn,
    })
  chainCallEvent(transaction, context, callHead, {
    callId,
    type: 'evaluationDue.set',
    facts: { dueOn, before },
  })
  await transaction.commit()
}

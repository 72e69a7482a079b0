import { DomainError } from '../../shared/errors/domain-error.ts'
import type { ExportJob, NewExport } from '../../shared/exports/export-job.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { runLater } from '../jobs/run-later.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { checkContent } from './check-content.ts'
import { countDossiers } from './count-dossiers.ts'
import { exportName } from './export-file.ts'
import { askAgain, availableUntil, createExport, exportOf, readExport } from './export.store.ts'

interface Input {
  callId: string
  wanted: NewExport
}

/** Asks for a file of a call. It is made after the answer, by a job; closing the page does not end it. */
export async function requestExport(context: Context, input: Input): Promise<ExportJob> {
  checkContent(context, input.wanted.content)
  return once(
    context,
    () => request(context, input),
    (exportId) => findExport(context, { exportId }),
  )
}

async function request(context: Context, { callId, wanted }: Input): Promise<ExportJob> {
  const call = await findPublishedCall(context.table, callId)
  const { accountId, name } = actorOf(context)
  const job: ExportJob = {
    id: context.newId('export'),
    callId,
    ...wanted,
    name: exportName(call.code, wanted),
    state: 'waiting',
    done: 0,
    total: await countDossiers(context.table, callId),
    createdAt: context.receivedAt,
    createdBy: accountId,
    createdByName: name,
    availableUntil: availableUntil(context.receivedAt),
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, job.id)
  createExport(transaction, job)
  runLater(transaction, context, 'export.make', { exportId: job.id })
  await transaction.commit()
  return job
}

/** An export as it stands now. */
export async function findExport(
  { table, receivedAt }: Context,
  { exportId }: { exportId: string },
): Promise<ExportJob> {
  return exportOf(await readExport(table, exportId, receivedAt), receivedAt)
}

/** Asks again for a file that could not be made. */
export function retryExport(context: Context, { exportId }: { exportId: string }): Promise<ExportJob> {
  return once(
    context,
    async () => {
      const item = await readExport(context.table, exportId, context.receivedAt)
      if (exportOf(item, context.receivedAt).state !== 'failed') throw new DomainError('export.not_failed')
      const transaction = new Transaction(context.table)
      rememberRequest(transaction, context, exportId)
      askAgain(transaction, item)
      runLater(transaction, context, 'export.make', { exportId })
      await transaction.commit()
      return findExport(context, { exportId })
    },
    () => findExport(context, { exportId }),
  )
}

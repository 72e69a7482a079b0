import { EXPORT_STATES, MEDIA_TYPES } from '../../shared/exports/export-files.ts'
import type { ExportJob, NewExport } from '../../shared/exports/export-job.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { countDossiers } from './count-dossiers.ts'
import { exportName, writeExport } from './export-file.ts'
import { listExports } from './list-exports.ts'
import { requestExport } from './request-export.ts'

/** Dossiers up to which a file is answered at once: a few seconds, and under Lambda's 6 MB of an answer. */
const MOST_AT_ONCE = 2000

/** A file of a small call at once; of a large one, 202 with the job that makes it. */
export async function answerOrJob(
  context: Context,
  { callId, wanted }: { callId: string; wanted: NewExport },
): Promise<Response> {
  const call = await findPublishedCall(context.table, callId)
  if ((await countDossiers(context.table, callId)) > MOST_AT_ONCE) {
    const job = await findRunning(context, callId, wanted)
    return accepted(job ?? (await requestExport(context, { callId, wanted })))
  }
  const bytes = writeExport(context, wanted, {
    call,
    language: wanted.language,
    accountId: actorOf(context).accountId,
    passed: () => undefined,
  })
  return new Response(asStream(bytes), {
    headers: {
      'Content-Type': MEDIA_TYPES[wanted.format],
      'Content-Disposition': `attachment; filename="${exportName(call.code, wanted)}"`,
      'Cache-Control': 'no-store',
    },
  })
}

const UNDER_WAY: readonly (typeof EXPORT_STATES)[number][] = ['waiting', 'running']

/** The same file of the same person where it is being made already: asking again and again makes it once. */
async function findRunning(
  context: Context,
  callId: string,
  { content, format, language }: NewExport,
): Promise<ExportJob | undefined> {
  return (await listExports(context, { callId })).find(
    (job) =>
      UNDER_WAY.includes(job.state) &&
      job.createdBy === actorOf(context).accountId &&
      job.content === content &&
      job.format === format &&
      job.language === language,
  )
}

const accepted = (job: ExportJob) =>
  Response.json(job, {
    status: 202,
    headers: { Location: `/api/exports/${job.id}`, 'Retry-After': '5', 'Cache-Control': 'no-store' },
  })

/** Sent as it is made. */
function asStream(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })
}

import { EXPORT_STATES, MEDIA_TYPES } from '../../shared/exports/export-files.ts'
import type { ExportJob, NewExport } from '../../shared/exports/export-job.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { countDossiers } from './count-dossiers.ts'
import { exportName, writeExport } from './export-file.ts'
import { listExports } from './list-exports.ts'
import { requestExport } from './request-export.ts'
import type { FileBytes } from './table-file.ts'

/** Dossiers up to which a file is answered at once: a few seconds. */
const MOST_AT_ONCE = 2000
/** Bytes up to which it is: a function answers 6 MB at most, and in base 64 a third more than they are. */
const MOST_BYTES = 4 * 1024 * 1024

/** A file of a small call at once; of a large one, or with long texts, 202 with the job that makes it. */
export async function answerOrJob(
  context: Context,
  { callId, wanted }: { callId: string; wanted: NewExport },
  most = MOST_BYTES,
): Promise<Response> {
  const call = await findPublishedCall(context.table, callId)
  const isSmall = (await countDossiers(context.table, callId)) <= MOST_AT_ONCE
  const request = {
    call,
    language: wanted.language,
    accountId: actorOf(context).accountId,
    passed: () => undefined,
  }
  const file = isSmall ? await readUpTo(writeExport(context, wanted, request), most) : undefined
  if (!file) {
    const job = await findRunning(context, callId, wanted)
    return accepted(job ?? (await requestExport(context, { callId, wanted })))
  }
  return new Response(file, {
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

/** The whole file, or nothing where it is larger. */
async function readUpTo(bytes: FileBytes, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

import { MEDIA_TYPES } from '../../shared/exports/export-files.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { uploadStream } from '../storage/upload-stream.ts'
import { writeExport } from './export-file.ts'
import { noteRun, Overtaken, readExport, takeOver, type ExportItem } from './export.store.ts'

/** How often a run says how far it is, in milliseconds. */
const BEAT_MS = 1000

/**
 * Makes the file of an export and sends it to the store as it is made. May be called again at any moment: a new run
 * overtakes an earlier one and starts anew, and a file that is there stays. Throws where it failed, so that it is tried
 * again; whoever asked is told meanwhile.
 */
export async function makeExport(deps: Deps, { exportId }: { exportId: string }): Promise<void> {
  const run = deps.newId('message')
  if (!(await takeOver(deps.table, exportId, run, deps.now()))) return
  try {
    await make(deps, await readExport(deps.table, exportId, deps.now()), run)
  } catch (error) {
    if (error instanceof Overtaken) return
    await noteRun(deps.table, exportId, run, { state: 'failed', finishedAt: deps.now() })
    throw error
  }
}

async function make(deps: Deps, job: ExportItem, run: string): Promise<void> {
  const { id, name, format } = job
  const objectKey = `${id}/${run}/${name}`
  const target = { bucket: deps.config.exportsBucket, key: objectKey, mediaType: MEDIA_TYPES[format] }
  const progress = { done: 0 }
  const call = await findPublishedCall(deps.table, job.callId)
  const bytes = writeExport(deps, job, {
    call,
    language: job.language,
    accountId: job.createdBy,
    passed: (rows) => {
      progress.done += rows
    },
  })
  const size = await uploadStream(deps.s3, target, telling(deps, id, run, progress, bytes))
  await noteRun(deps.table, id, run, {
    state: 'done',
    done: progress.done,
    size,
    objectKey,
    finishedAt: deps.now(),
  })
}

/** Passes the bytes on and says, once a second, how far they are. */
async function* telling(
  { table, now }: Deps,
  exportId: string,
  run: string,
  progress: { done: number },
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let told = performance.now()
  for await (const chunk of bytes) {
    yield chunk
    if (performance.now() - told < BEAT_MS) continue
    told = performance.now()
    await noteRun(table, exportId, run, { done: progress.done, beatAt: now() })
  }
}

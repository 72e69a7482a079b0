import { MEDIA_TYPES } from '../../shared/exports/export-files.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { drawAnnex } from './draw-annex.ts'
import { writeExport } from './export-file.ts'
import { readExport } from './export.store.ts'
import { makeFile } from './make-file.ts'

/** Makes the file of an export. */
export const makeExport = (deps: Deps, { exportId }: { exportId: string }): Promise<void> =>
  makeFile(deps, exportId, async (passed) => {
    const job = await readExport(deps.table, exportId, deps.now())
    const call = await findPublishedCall(deps.table, job.callId)
    const request = { call, language: job.language, accountId: job.createdBy, passed }
    const isDrawn = job.content === 'annex' && job.format === 'pdf'
    const bytes = isDrawn ? drawAnnex(deps, request) : writeExport(deps, job, request)
    return { name: job.name, mediaType: MEDIA_TYPES[job.format], bytes }
  })

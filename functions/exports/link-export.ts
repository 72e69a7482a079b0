import { DomainError } from '../../shared/errors/domain-error.ts'
import { MEDIA_TYPES } from '../../shared/exports/export-files.ts'
import type { Context } from '../context.ts'
import { linkTo } from '../storage/files.ts'
import { checkContent } from './check-content.ts'
import { readExport } from './export.store.ts'

const LINK_SECONDS = 300

/** A link to the file of an export, for five minutes. `export.not_ready` until it is there. */
export async function linkExport(context: Context, { exportId }: { exportId: string }): Promise<string> {
  const { objectKey, name, content, format } = await readExport(context.table, exportId, context.receivedAt)
  checkContent(context, content)
  if (objectKey === undefined) throw new DomainError('export.not_ready')
  return linkTo(
    context,
    { bucket: context.config.exportsBucket, key: objectKey, name, mediaType: MEDIA_TYPES[format] },
    'attachment',
    LINK_SECONDS,
  )
}

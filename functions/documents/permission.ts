import type { FormPermission, UploadPermission } from '../../shared/documents/document.ts'
import { goesInParts } from '../../shared/documents/parts.ts'
import type { Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { permitUpload } from '../storage/files.ts'
import { toDocument } from './document.store.ts'
import { openParts } from './open-parts.ts'

/** Long enough to begin sending on a slow line; S3 judges it when the sending begins. */
export const PERMISSION_SECONDS = 15 * 60

/** Instant at which a permission given now ends. */
export const permissionEnd = (context: Context): string =>
  new Date(Date.parse(context.now()) + PERMISSION_SECONDS * 1000).toISOString()

/** The permission to send exactly the announced bytes, whole or in parts. */
export async function givePermission(
  context: Context,
  dossierId: string,
  item: DocumentItem,
): Promise<UploadPermission> {
  return goesInParts(item.size) ? openParts(context, dossierId, item) : giveFormPermission(context, item)
}

/** The permission to send exactly the announced bytes in one piece. */
export async function giveFormPermission(context: Context, item: DocumentItem): Promise<FormPermission> {
  const { url, fields } = await permitUpload(context, { ...item, key: item.objectKey }, PERMISSION_SECONDS)
  return { way: 'form', document: toDocument(item), url, fields, expiresAt: item.permittedUntil }
}

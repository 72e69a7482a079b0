import type { PartsPermission } from '../../shared/documents/document.ts'
import { PART_SIZE } from '../../shared/documents/parts.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { abortParts, beginParts, isStored, listParts } from '../storage/multipart.ts'
import { Transaction } from '../storage/transaction.ts'
import { isAsRead, toDocument, toItem } from './document.store.ts'

/**
 * Opens a large file for its parts, or says which of them the store holds already: after a lost line, in a tab that
 * was opened again, on another device. Begins anew where the store has forgotten the parts.
 */
export async function openParts(
  context: Context,
  dossierId: string,
  item: DocumentItem,
): Promise<PartsPermission> {
  const answer = { way: 'parts', document: toDocument(item), partSize: PART_SIZE } as const
  const { objectKey: key, uploadId } = item
  if (uploadId) {
    const parts = await listParts(context, { key, uploadId })
    if (parts) return { ...answer, arrived: parts.map(({ number }) => number) }
    if (await isStored(context, key)) throw new DomainError('document.already_arrived')
  }
  await begin(context, dossierId, item)
  return { ...answer, arrived: [] }
}

async function begin(context: Context, dossierId: string, item: DocumentItem): Promise<void> {
  const key = item.objectKey
  const uploadId = await beginParts(context, { key, mediaType: item.mediaType })
  try {
    const opened = toItem(dossierId, { ...item, uploadId })
    await new Transaction(context.table).put(opened, isAsRead(item)).commit()
  } catch (error) {
    await abortParts(context, { key, uploadId })
    throw error
  }
}

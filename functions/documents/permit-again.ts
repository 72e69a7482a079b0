import type { UploadPermission } from '../../shared/documents/document.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { loadOwnDocument } from './arriving-document.ts'
import { isAsRead, toItem } from './document.store.ts'
import { givePermission, permissionEnd } from './permission.ts'

/** A new permission for a file that has not arrived: the line broke, or the first permission ran out. */
export async function permitAgain(
  context: Context,
  { dossierId, documentId }: { dossierId: string; documentId: string },
): Promise<UploadPermission> {
  const item = await loadOwnDocument(context, { dossierId, documentId })
  if (item.state !== 'announced') throw new DomainError('document.already_arrived')
  const permitted = { ...item, permittedUntil: permissionEnd(context) }
  await new Transaction(context.table).put(toItem(dossierId, permitted), isAsRead(item)).commit()
  return givePermission(context, dossierId, permitted)
}

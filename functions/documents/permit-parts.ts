import type { PartPermission, WantedParts } from '../../shared/documents/document.ts'
import { partsOf } from '../../shared/documents/parts.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { permitPart } from '../storage/multipart.ts'
import { Transaction } from '../storage/transaction.ts'
import { arrivingParts, loadOwnDocument } from './arriving-document.ts'
import { isAsRead, toItem } from './document.store.ts'
import { PERMISSION_SECONDS, permissionEnd } from './permission.ts'

/** A wanted part with its size, as the announced size of the file gives it. */
function withSize(item: DocumentItem, { number, sha256 }: WantedParts['parts'][number]) {
  const part = partsOf(item.size).find((candidate) => candidate.number === number)
  if (!part) throw new DomainError('document.part_number', { number }, 'parts')
  return { number, sha256, size: part.end - part.start }
}

/** Permissions to send parts of a large file, minutes long; the file is waited for as long as they are asked for. */
export async function permitParts(
  context: Context,
  { dossierId, documentId, parts }: { dossierId: string; documentId: string } & WantedParts,
): Promise<{ parts: PartPermission[]; expiresAt: string }> {
  const item = await loadOwnDocument(context, { dossierId, documentId })
  if (item.state !== 'announced') throw new DomainError('document.already_arrived')
  const arriving = arrivingParts(item)
  const wanted = parts.map((part) => withSize(item, part))
  const permitted = { ...item, permittedUntil: permissionEnd(context) }
  await new Transaction(context.table).put(toItem(dossierId, permitted), isAsRead(item)).commit()
  const permissions = wanted.map(async (part) => ({
    number: part.number,
    ...(await permitPart(context, arriving, part, PERMISSION_SECONDS)),
  }))
  return { parts: await Promise.all(permissions), expiresAt: permitted.permittedUntil }
}

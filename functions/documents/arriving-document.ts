import { DomainError } from '../../shared/errors/domain-error.ts'
import { checkPaperOpen } from '../completion/set-aside.ts'
import type { Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { loadPapers } from './load-papers.ts'
import { checkOwn, memberOf } from './own-papers.ts'

/** A document of the asker's own part, whether its bytes are there or not. */
export async function loadOwnDocument(
  context: Context,
  { dossierId, documentId }: { dossierId: string; documentId: string },
): Promise<DocumentItem> {
  const record = await loadPapers(context, dossierId)
  const member = memberOf(context, record)
  const item = record.documents.find((document) => document.id === documentId)
  if (!item) throw new DomainError('document.not_found')
  checkOwn(member, item)
  checkPaperOpen(record.head, item.kindId, context.receivedAt)
  return item
}

/** Where the parts of a large file go; throws for a file that is sent whole. */
export function arrivingParts({ objectKey: key, uploadId }: DocumentItem): { key: string; uploadId: string } {
  if (!uploadId) throw new DomainError('document.not_in_parts')
  return { key, uploadId }
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { loadPapers } from './load-papers.ts'

/** A document that the asker may write, whether its bytes are there or not. */
export async function loadOwnDocument(
  context: Context,
  { dossierId, documentId }: { dossierId: string; documentId: string },
): Promise<DocumentItem> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.write', record)
  const item = record.documents.find((document) => document.id === documentId)
  if (!item) throw new DomainError('document.not_found')
  return item
}

/** Where the parts of a large file go; throws for a file that is sent whole. */
export function arrivingParts({ objectKey: key, uploadId }: DocumentItem): { key: string; uploadId: string } {
  if (!uploadId) throw new DomainError('document.not_in_parts')
  return { key, uploadId }
}

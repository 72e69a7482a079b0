import type { Document } from '../../shared/documents/document.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { toDocument } from './document.store.ts'
import { loadPapers } from './load-papers.ts'

/** Documents of a dossier with their state, the oldest first. */
export async function listDocuments(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ documents: Document[] }> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.read', record)
  return { documents: record.documents.map(toDocument) }
}

import type { Document } from '../../shared/documents/document.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { toDocument } from './document.store.ts'

/** Documents of a dossier with their state, the oldest first. */
export async function listDocuments(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ documents: Document[] }> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'document.read', record)
  const documents = record.documents.map(toDocument)
  return { documents: documents.sort((left, right) => left.announcedAt.localeCompare(right.announcedAt)) }
}

import type { Document } from '../../shared/documents/document.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { papersKnownTo } from '../evaluation/blind.ts'
import { refuseConflicted } from '../evaluation/record-conflict.ts'
import { readerOf } from '../dossiers/view-dossier.ts'
import { loadPapers } from './load-papers.ts'
import { seenPapers } from './seen-papers.ts'

/** Documents of a dossier with their state, the oldest first. */
export async function listDocuments(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ documents: Document[] }> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.read', record)
  await refuseConflicted(context, record)
  return { documents: seenPapers(await papersKnownTo(context, record), readerOf(context, record)) }
}

import type { Document } from '../../shared/documents/document.ts'
import { currentDocuments } from '../../shared/documents/versions.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import type { Reader } from '../dossiers/view-dossier.ts'
import { toDocument } from './document.store.ts'
import { writableIds } from './own-papers.ts'

type Seen = Pick<DossierRecord, 'members' | 'documents'> & { head: Pick<DossierRecord['head'], 'state'> }

/**
 * Papers as one reader may see them: an evaluator the clean ones that count, everybody else earlier versions and
 * refused ones too, each with whether this reader may change it now.
 */
export function seenPapers(papers: Seen, { audience, accountId }: Omit<Reader, 'mayIn'>): Document[] {
  const writable = writableIds(papers, accountId)
  const seen =
    audience === 'evaluator'
      ? currentDocuments(papers.documents).filter(({ state }) => state === 'clean')
      : papers.documents
  return seen.map((item) => ({ ...toDocument(item), mayWrite: writable.has(item.id) }))
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Document } from '../../shared/documents/document.ts'
import { DocumentItem, type DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** A document as it stands in the table, with its owner: a dossier or an organisation. */
export const toItem = (ownerId: string, document: DocumentItem): Item => ({
  ...keys.document(ownerId, document.id),
  kind: 'Document',
  schemaVersion: 1,
  ...document,
})

/** A document without what is only for the server. */
export function toDocument(item: DocumentItem): Document {
  const { objectKey: _key, versionId: _version, announcedBy: _by, permittedUntil: _until, ...rest } = item
  const { bytesChecked: _bytes, malwareChecked: _malware, uploadId: _upload, ...document } = rest
  return document
}

/** A document, or undefined. */
export async function readDocument(
  table: Table,
  ownerId: string,
  documentId: string,
): Promise<DocumentItem | undefined> {
  const item = await table.get(keys.document(ownerId, documentId))
  return item && DocumentItem.parse(item)
}

/**
 * Counts a change of the dossier's papers on its head, on condition that nobody else changed papers or state: so the
 * number of papers is exact, and a submission that freezes them in the same moment reads again.
 */
export function touchPapers(transaction: Transaction, { id, papers, state }: DossierHead): void {
  transaction.update(
    keys.dossier(id),
    { expression: 'SET papers = :next', values: { ':next': papers + 1 } },
    {
      expression: 'papers = :papers AND #state = :state',
      names: { '#state': 'state' },
      values: { ':papers': papers, ':state': state },
      otherwise: () => new DomainError('dossier.changed_meanwhile'),
    },
  )
}

/** Condition of a change: the document is as it was read. */
export const isAsRead = (read: DocumentItem): Guard => ({
  expression: `#state = :state AND bytesChecked = :bytes AND malwareChecked = :malware AND ${read.versionId ? 'versionId = :version' : 'attribute_not_exists(versionId)'}`,
  names: { '#state': 'state' },
  values: {
    ':state': read.state,
    ':bytes': read.bytesChecked,
    ':malware': read.malwareChecked,
    ...(read.versionId && { ':version': read.versionId }),
  },
  otherwise: () => new DomainError('dossier.changed_meanwhile'),
})

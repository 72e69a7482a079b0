import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Document } from '../../shared/documents/document.ts'
import { DocumentItem, type DossierHead } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** A document as it stands in the table. */
export const toItem = (dossierId: string, document: DocumentItem): Item => ({
  ...keys.document(dossierId, document.id),
  kind: 'Document',
  schemaVersion: 1,
  ...document,
})

/** A document without what is only for the server. */
export function toDocument(item: DocumentItem): Document {
  const { objectKey: _key, versionId: _version, announcedBy: _by, permittedUntil: _until, ...rest } = item
  const { bytesChecked: _bytes, malwareChecked: _malware, ...document } = rest
  return document
}

/** A document, or undefined. */
export async function readDocument(
  table: Table,
  dossierId: string,
  documentId: string,
): Promise<DocumentItem | undefined> {
  const item = await table.get(keys.document(dossierId, documentId))
  return item && DocumentItem.parse(item)
}

/**
 * Counts a change of the dossier's papers on its head, on condition that the dossier is still open: a submission that
 * freezes the papers in the same moment sees the count change, and reads again.
 */
export function touchPapers(transaction: Transaction, head: DossierHead): void {
  transaction.update(
    keys.dossier(head.id),
    { expression: 'ADD papers :one', values: { ':one': 1 } },
    {
      expression: '#state IN (:draft, :incomplete)',
      names: { '#state': 'state' },
      values: { ':draft': 'draft', ':incomplete': 'incomplete' },
      otherwise: () => new DomainError('dossier.locked'),
    },
  )
}

/** Condition of a change: the document is as it was read. */
export const isAsRead = (read: DocumentItem): Guard => ({
  expression: '#state = :state AND bytesChecked = :bytes AND malwareChecked = :malware',
  names: { '#state': 'state' },
  values: { ':state': read.state, ':bytes': read.bytesChecked, ':malware': read.malwareChecked },
  otherwise: () => new DomainError('dossier.changed_meanwhile'),
})

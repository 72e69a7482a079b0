import { isReplaced } from '../../shared/documents/versions.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { checkPaperOpen, wasSubmitted } from '../completion/set-aside.ts'
import type { Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { touchPapers } from './document.store.ts'
import { loadPapers } from './load-papers.ts'
import { checkOwn, memberOf } from './own-papers.ts'

/** Takes a document out of an open dossier; its bytes are removed from the store afterwards. */
export const removeDocument = (
  context: Context,
  { dossierId, documentId }: { dossierId: string; documentId: string },
): Promise<void> =>
  withFreshDossier(async () => {
    const record = await loadPapers(context, dossierId)
    const member = memberOf(context, record)
    const item = record.documents.find((document) => document.id === documentId)
    if (!item) throw new DomainError('document.not_found')
    checkOwn(member, item)
    checkPaperOpen(record.head, item.kindId, context.receivedAt)
    if (isReplaced(record.documents, documentId)) throw new DomainError('document.replaced')
    // What was submitted can be shown years later; a newer version may come in its place.
    if (item.state === 'clean' && wasSubmitted(record.head, item)) throw new DomainError('document.submitted')
    const transaction = new Transaction(context.table)
    transaction.delete(keys.document(dossierId, documentId))
    touchPapers(transaction, record.head)
    sendLater(transaction, context, 'file.removed', {
      objectKey: item.objectKey,
      ...(item.uploadId && { uploadId: item.uploadId }),
    })
    await transaction.commit()
  })

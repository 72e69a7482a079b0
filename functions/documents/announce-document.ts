import type { NewDocument, UploadPermission } from '../../shared/documents/document.ts'
import { findFileFault, mediaTypeOfName, MOST_DOCUMENTS } from '../../shared/documents/file-rules.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findForm } from '../calls/find-call.ts'
import { checkPaperOpen } from '../completion/set-aside.ts'
import type { Context } from '../context.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { toItem, touchPapers } from './document.store.ts'
import { expireUnlessArrived } from './expire-documents.ts'
import { permitAgain } from './permit-again.ts'
import { givePermission, permissionEnd } from './permission.ts'
import { checkName } from './check-name.ts'
import { objectKeyOf } from './object-key.ts'
import { loadPapers, type Papers } from './load-papers.ts'
import { checkKind, checkReplaced, memberOf } from './own-papers.ts'

interface Input {
  dossierId: string
  document: NewDocument
}

async function toAnnounce(context: Context, papers: Papers, document: NewDocument): Promise<DocumentItem> {
  const { head, documents } = papers
  const member = memberOf(context, papers)
  const { documentKinds } = await findForm(context.table, head.callId, head.formVersion)
  const kind = documentKinds.find((candidate) => candidate.id === document.kindId)
  if (!kind) throw new DomainError('document.unknown_kind', {}, 'kindId')
  const name = checkName(document.name)
  const fault = findFileFault({ name, size: document.size }, kind)
  if (fault) throw new DomainError(fault.code, fault.facts, 'file')
  const { replaces, kindId } = document
  if (replaces !== undefined) checkReplaced(papers, member, replaces, kindId)
  checkKind(context, papers, { kind, member, replaces })
  if (documents.length >= MOST_DOCUMENTS)
    throw new DomainError('document.too_many', { limit: MOST_DOCUMENTS })
  const id = context.newId('document')
  return {
    ...document,
    id,
    name,
    mediaType: mediaTypeOfName(name) ?? 'application/octet-stream',
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: member.accountId,
    partnerId: member.partnerId,
    permittedUntil: permissionEnd(context),
    objectKey: objectKeyOf(head.id, id),
    bytesChecked: false,
    malwareChecked: false,
  }
}

/** Announces a file of an open dossier and gives the permission to send its bytes. */
export const announceDocument = (
  context: Context,
  { dossierId, document }: Input,
): Promise<UploadPermission> =>
  once(
    context,
    () => withFreshDossier(() => announce(context, { dossierId, document })),
    // The same road as a new permission: none for what has arrived, none for who may no longer write.
    (documentId) => permitAgain(context, { dossierId, documentId }),
  )

async function announce(context: Context, { dossierId, document }: Input): Promise<UploadPermission> {
  const record = await loadPapers(context, dossierId)
  const item = await toAnnounce(context, record, document)
  checkPaperOpen(record.head, item.kindId, context.receivedAt)
  const transaction = new Transaction(context.table)
  transaction.put(toItem(dossierId, item))
  touchPapers(transaction, record.head)
  expireUnlessArrived(transaction, dossierId, item)
  rememberRequest(transaction, context, item.id)
  await transaction.commit()
  return givePermission(context, dossierId, item)
}

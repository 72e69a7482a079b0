import type { UploadPermission } from '../../shared/documents/document.ts'
import { findFileFault, mediaTypeOfName } from '../../shared/documents/file-rules.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { ATTACHMENT_RULE } from '../../shared/messages/attachment-rules.ts'
import type { NewAttachment } from '../../shared/messages/message.ts'
import { actorOf, type Context } from '../context.ts'
import { checkName } from '../documents/check-name.ts'
import { isAsRead, readDocument, toItem } from '../documents/document.store.ts'
import { objectKeyOf } from '../documents/object-key.ts'
import { givePermission, permissionEnd } from '../documents/permission.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { linkTo } from '../storage/files.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { loadStanding, threadIdOf } from './thread.store.ts'

const LINK_SECONDS = 5 * 60

interface Input {
  dossierId: string
  file: NewAttachment
}

/**
 * Announces a file for a message and gives the permission to send its bytes: the same road as a paper of a dossier, so
 * the same checks; the thread is its owner.
 */
export const announceAttachment = (context: Context, input: Input): Promise<UploadPermission> =>
  once(
    context,
    () => announce(context, input),
    (documentId) => permitAgain(context, input.dossierId, documentId),
  )

async function announce(context: Context, { dossierId, file }: Input): Promise<UploadPermission> {
  await loadStanding(context, dossierId, 'message.write')
  const name = checkName(file.name)
  const fault = findFileFault({ name, size: file.size }, ATTACHMENT_RULE)
  if (fault) throw new DomainError(fault.code, fault.facts, 'file')
  const id = context.newId('document')
  const item: DocumentItem = {
    ...file,
    kindId: 'message',
    id,
    name,
    mediaType: mediaTypeOfName(name) ?? 'application/octet-stream',
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: actorOf(context).accountId,
    permittedUntil: permissionEnd(context),
    objectKey: objectKeyOf(threadIdOf(dossierId), id),
    bytesChecked: false,
    malwareChecked: false,
  }
  const transaction = new Transaction(context.table).put(toItem(threadIdOf(dossierId), item))
  rememberRequest(transaction, context, id)
  await transaction.commit()
  return givePermission(context, threadIdOf(dossierId), item)
}

/** A lost line repeats the request: a new permission for the same file, unless its bytes are there. */
async function permitAgain(
  context: Context,
  dossierId: string,
  documentId: string,
): Promise<UploadPermission> {
  await loadStanding(context, dossierId, 'message.write')
  const item = await readDocument(context.table, threadIdOf(dossierId), documentId)
  if (!item) throw new DomainError('document.not_found')
  if (item.state !== 'announced') throw new DomainError('document.already_arrived')
  const permitted = { ...item, permittedUntil: permissionEnd(context) }
  await new Transaction(context.table).put(toItem(threadIdOf(dossierId), permitted), isAsRead(item)).commit()
  return givePermission(context, threadIdOf(dossierId), permitted)
}

/** A link to a checked file of a message, minutes long. */
export async function linkAttachment(
  context: Context,
  { dossierId, documentId }: { dossierId: string; documentId: string },
): Promise<{ url: string; expiresAt: string }> {
  await loadStanding(context, dossierId, 'message.read')
  const item = await readDocument(context.table, threadIdOf(dossierId), documentId)
  if (!item) throw new DomainError('document.not_found')
  if (item.state === 'announced' || item.state === 'checking')
    throw new DomainError('document.still_checking')
  if (item.state !== 'clean') throw new DomainError('document.not_clean', { state: item.state })
  const object = {
    key: item.objectKey,
    versionId: item.versionId,
    name: item.name,
    mediaType: item.mediaType,
  }
  const url = await linkTo(context, object, 'attachment', LINK_SECONDS)
  return { url, expiresAt: new Date(Date.parse(context.now()) + LINK_SECONDS * 1000).toISOString() }
}

import { MOST_TEMPLATES, TEMPLATE_RULE } from '../../shared/calls/template-rules.ts'
import type { FormPermission, NewDocument } from '../../shared/documents/document.ts'
import { findFileFault, mediaTypeOfName } from '../../shared/documents/file-rules.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { checkName } from '../documents/check-name.ts'
import { isAsRead, toItem } from '../documents/document.store.ts'
import { expireUnlessArrived } from '../documents/expire-documents.ts'
import { objectKeyOf } from '../documents/object-key.ts'
import { giveFormPermission, permissionEnd } from '../documents/permission.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { loadTemplate } from './read-template.ts'

interface Input {
  callId: string
  file: Pick<NewDocument, 'name' | 'size' | 'sha256'>
}

function toAnnounce(context: Context, { callId, file }: Input): DocumentItem {
  const name = checkName(file.name)
  const fault = findFileFault({ name, size: file.size }, TEMPLATE_RULE)
  if (fault) throw new DomainError(fault.code, fault.facts, 'file')
  const id = context.newId('document')
  return {
    ...file,
    id,
    kindId: 'template',
    name,
    mediaType: mediaTypeOfName(name) ?? 'application/octet-stream',
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: actorOf(context).accountId,
    permittedUntil: permissionEnd(context),
    objectKey: objectKeyOf(callId, id),
    bytesChecked: false,
    malwareChecked: false,
  }
}

async function announce(context: Context, input: Input): Promise<FormPermission> {
  const { id: callId } = await findCall(context.table, input.callId)
  const item = toAnnounce(context, input)
  if ((await context.table.partition(callId, 'document#')).length >= MOST_TEMPLATES)
    throw new DomainError('document.too_many', { limit: MOST_TEMPLATES })
  const transaction = new Transaction(context.table).put(toItem(callId, item))
  rememberRequest(transaction, context, item.id)
  expireUnlessArrived(transaction, callId, item)
  await transaction.commit()
  return giveFormPermission(context, item)
}

/** A lost line repeats the request: a new permission for the same file, unless its bytes are there. */
async function permitAgain(context: Context, callId: string, documentId: string): Promise<FormPermission> {
  const item = await loadTemplate(context, { callId, documentId })
  if (item.state !== 'announced') throw new DomainError('document.already_arrived')
  const permitted = { ...item, permittedUntil: permissionEnd(context) }
  await new Transaction(context.table).put(toItem(callId, permitted), isAsRead(item)).commit()
  return giveFormPermission(context, permitted)
}

/**
 * Announces a form to fill in and gives the permission to send its bytes: the same road, and the same checks, as every
 * paper. It belongs to the call; a kind of paper names it once it is clean.
 */
export const announceTemplate = (context: Context, input: Input): Promise<FormPermission> =>
  once(
    context,
    () => announce(context, input),
    (documentId) => permitAgain(context, input.callId, documentId),
  )

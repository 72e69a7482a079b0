import type { FormPermission } from '../../shared/documents/document.ts'
import { findFileFault, mediaTypeOfName } from '../../shared/documents/file-rules.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { FOLDER_RULE, isBank, MOST_FOLDER_PAPERS } from '../../shared/organisations/folder-kinds.ts'
import type { NewFolderPaper } from '../../shared/organisations/folder.ts'
import { actorOf, type Context } from '../context.ts'
import { checkName } from '../documents/check-name.ts'
import { isAsRead, toItem } from '../documents/document.store.ts'
import { expireUnlessArrived } from '../documents/expire-documents.ts'
import { objectKeyOf } from '../documents/object-key.ts'
import { giveFormPermission, permissionEnd } from '../documents/permission.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { authoriseOrganisation } from '../organisations/authorise.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { loadPaper, mustWrite } from './authorise-paper.ts'
import { putPaper, readFolder } from './folder.store.ts'

interface Input {
  organisationId: string
  paper: NewFolderPaper
}

function toAnnounce(context: Context, { organisationId, paper }: Input): DocumentItem {
  const name = checkName(paper.name)
  const { size, sha256, kind } = paper
  const fault = findFileFault({ name, size }, FOLDER_RULE)
  if (fault) throw new DomainError(fault.code, fault.facts, 'file')
  const id = context.newId('document')
  return {
    id,
    kindId: kind,
    name,
    size,
    sha256,
    mediaType: mediaTypeOfName(name) ?? 'application/octet-stream',
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: actorOf(context).accountId,
    permittedUntil: permissionEnd(context),
    objectKey: objectKeyOf(organisationId, id),
    bytesChecked: false,
    malwareChecked: false,
  }
}

async function announce(context: Context, input: Input): Promise<FormPermission> {
  const { organisationId, paper } = input
  const standing = await authoriseOrganisation(context, 'folder.write', organisationId)
  mustWrite(context, standing, paper.kind)
  const item = toAnnounce(context, input)
  if ((await readFolder(context.table, organisationId)).length >= MOST_FOLDER_PAPERS)
    throw new DomainError('document.too_many', { limit: MOST_FOLDER_PAPERS })
  const { kind, issuedOn, validUntil } = paper
  const bankAccount = isBank(kind) ? paper.bankAccount.trim() : ''
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, item.id)
  transaction.put(toItem(organisationId, item))
  putPaper(transaction, organisationId, { documentId: item.id, kind, issuedOn, validUntil, bankAccount })
  expireUnlessArrived(transaction, organisationId, item)
  await transaction.commit()
  return giveFormPermission(context, item)
}

/** Announces a paper of the folder and gives the permission to send its bytes. Earlier ones of its kind stay. */
export const addPaper = (context: Context, input: Input): Promise<FormPermission> =>
  once(
    context,
    () => announce(context, input),
    (documentId) => permitPaperAgain(context, { organisationId: input.organisationId, documentId }),
  )

/** A new permission for a paper that has not arrived. */
export async function permitPaperAgain(
  context: Context,
  which: { organisationId: string; documentId: string },
): Promise<FormPermission> {
  const { document } = await loadPaper(context, 'folder.write', which)
  if (document.state !== 'announced') throw new DomainError('document.already_arrived')
  const permitted = { ...document, permittedUntil: permissionEnd(context) }
  await new Transaction(context.table)
    .put(toItem(which.organisationId, permitted), isAsRead(document))
    .commit()
  return giveFormPermission(context, permitted)
}

import type { Document } from '../../shared/documents/document.ts'
import { findFileFault, MOST_DOCUMENTS } from '../../shared/documents/file-rules.ts'
import { Partner } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { FolderPaper } from '../../shared/organisations/folder.ts'
import { findForm } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { toDocument, toItem, touchPapers } from '../documents/document.store.ts'
import { expireUnlessArrived } from '../documents/expire-documents.ts'
import { loadPapers, type Papers } from '../documents/load-papers.ts'
import { objectKeyOf } from '../documents/object-key.ts'
import { checkKind, memberOf } from '../documents/own-papers.ts'
import { permissionEnd } from '../documents/permission.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { mayFor } from '../organisations/authorise.ts'
import { readMember } from '../organisations/member.store.ts'
import { readRecord } from '../organisations/organisation.store.ts'
import { copyVersion } from '../storage/files.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { readablePapers } from './authorise-paper.ts'
import { toPaper, type Paper } from './folder.store.ts'

interface Input {
  dossierId: string
  /** The paper of the call that it is. */
  kindId: string
  /** The paper of the folder. */
  documentId: string
}

/** Clean papers of the organisation for which the asker writes the dossier, as far as they may read them there. */
async function usablePapers(context: Context, { head, members }: Papers): Promise<Paper[]> {
  const { accountId } = actorOf(context)
  const partnerId = members.find((member) => member.accountId === accountId)?.partnerId
  const item = partnerId && (await context.table.get(keys.partner(head.id, partnerId)))
  if (!item) return []
  const { organisationId } = Partner.parse(item)
  const record = await readRecord(context.table, organisationId)
  const relation = (await readMember(context.table, organisationId, accountId))?.role ?? 'none'
  if (!record || relation === 'none' || !mayFor(context, 'folder.read', relation)) return []
  const papers = await readablePapers(context, { ...record, relation })
  return papers.filter(({ document }) => document.state === 'clean')
}

/** What can be used in the dossier, the newest first. */
export async function listUsablePapers(
  context: Context,
  { dossierId }: Pick<Input, 'dossierId'>,
): Promise<FolderPaper[]> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.write', record)
  const papers = await usablePapers(context, record)
  return papers
    .map(toPaper)
    .sort((left, right) => right.document.announcedAt.localeCompare(left.document.announcedAt))
}

/** The dossier's own document, as it is before its bytes are copied: the hash says which bytes it takes. */
function toAnnounce(context: Context, papers: Papers, kindId: string, paper: Paper): DocumentItem {
  const { accountId, partnerId } = memberOf(context, papers)
  const { name, size, sha256, mediaType } = paper.document
  const id = context.newId('document')
  return {
    id,
    kindId,
    name,
    size,
    sha256,
    mediaType,
    state: 'announced',
    announcedAt: context.receivedAt,
    announcedBy: accountId,
    partnerId,
    permittedUntil: permissionEnd(context),
    objectKey: objectKeyOf(papers.head.id, id),
    bytesChecked: false,
    malwareChecked: false,
  }
}

async function announce(context: Context, { dossierId, kindId, documentId }: Input): Promise<Document> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.write', record)
  const { documentKinds } = await findForm(context.table, record.head.callId, record.head.formVersion)
  const kind = documentKinds.find(({ id }) => id === kindId)
  if (!kind) throw new DomainError('document.unknown_kind', {}, 'kindId')
  checkKind(context, record, { kind, member: memberOf(context, record), replaces: undefined })
  const paper = (await usablePapers(context, record)).find(({ document }) => document.id === documentId)
  if (!paper) throw new DomainError('document.not_found', {}, 'documentId')
  const fault = findFileFault(paper.document, kind)
  if (fault) throw new DomainError(fault.code, fault.facts, 'documentId')
  if (record.documents.length >= MOST_DOCUMENTS)
    throw new DomainError('document.too_many', { limit: MOST_DOCUMENTS })
  const item = toAnnounce(context, record, kindId, paper)
  const transaction = new Transaction(context.table)
  transaction.put(toItem(dossierId, item))
  touchPapers(transaction, record.head)
  expireUnlessArrived(transaction, dossierId, item)
  rememberRequest(transaction, context, item.id)
  await transaction.commit()
  await copyVersion(context, paper.document, item.objectKey)
  return toDocument(item)
}

/** The same again: bytes whose copying was cut off are copied now. */
async function recall(context: Context, input: Input, id: string): Promise<Document> {
  const record = await loadPapers(context, input.dossierId)
  authorise(context, 'document.write', record)
  const item = record.documents.find((document) => document.id === id)
  if (!item) throw new DomainError('document.not_found')
  const paper = (await usablePapers(context, record)).find(({ document }) => document.id === input.documentId)
  if (item.state === 'announced' && paper) await copyVersion(context, paper.document, item.objectKey)
  return toDocument(item)
}

/**
 * Uses a paper of the folder in a dossier: the dossier gets its own copy of exactly that version, made by the store,
 * and it is checked like every other file. Whatever happens in the folder later changes nothing in the dossier.
 */
export const usePaper = (context: Context, input: Input): Promise<Document> =>
  once(
    context,
    () => withFreshDossier(() => announce(context, input)),
    (id) => recall(context, input, id),
  )

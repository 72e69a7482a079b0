import type { Archive } from '../../shared/documents/archive.ts'
import { archiveNames } from '../../shared/documents/archive-names.ts'
import { currentDocuments } from '../../shared/documents/versions.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DocumentItem, DossierRecord } from '../dossiers/dossier-record.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { asKnownTo } from '../evaluation/blind.ts'
import { refuseConflicted } from '../evaluation/record-conflict.ts'
import { runLater } from '../jobs/run-later.ts'
import { linkTo } from '../storage/files.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { putArchive, readArchive, type ArchiveItem } from './archive.store.ts'

const LINK_SECONDS = 5 * 60

/** A dossier whose papers the asker may read. */
async function loadReadable(context: Context, dossierId: string): Promise<DossierRecord> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'document.read', record)
  await refuseConflicted(context, record)
  return asKnownTo(context, record)
}

/** Papers that count and can be read, with their place: a folder for each kind, in one for each partner where there are several. */
function filesOf({ documents, partners }: DossierRecord): (DocumentItem & { path: string })[] {
  const clean = currentDocuments(documents).filter(({ state }) => state === 'clean')
  const nameOf = (partnerId: string | undefined) => partners.find(({ id }) => id === partnerId)?.name
  const paths = archiveNames(
    clean.map(({ kindId, name, partnerId }) => {
      const partner = partners.length > 1 ? nameOf(partnerId) : undefined
      return { name, folders: partner === undefined ? [kindId] : [partner, kindId] }
    }),
  )
  return clean.map((document, index) => ({ ...document, path: paths[index] ?? document.id }))
}

async function request(context: Context, { dossierId }: { dossierId: string }): Promise<Archive> {
  const record = await loadReadable(context, dossierId)
  const files = filesOf(record)
  if (files.length === 0) throw new DomainError('document.not_found')
  const item: ArchiveItem = {
    id: context.newId('export'),
    dossierId,
    state: 'waiting',
    done: 0,
    total: files.reduce((sum, { size }) => sum + size, 0),
    createdBy: actorOf(context).accountId,
    createdAt: context.receivedAt,
    name: `${record.head.reference ?? 'dossier'}.zip`,
    files: files.map(({ path, sha256, objectKey, versionId }) => ({ path, sha256, objectKey, versionId })),
  }
  const transaction = new Transaction(context.table)
  rememberRequest(transaction, context, item.id)
  putArchive(transaction, item)
  runLater(transaction, context, 'archive.make', { archiveId: item.id })
  await transaction.commit()
  return toArchive(context, item)
}

/** Asks for every paper of a dossier as one ZIP. It is made after the answer, by a job. */
export const requestArchive = (context: Context, input: { dossierId: string }): Promise<Archive> =>
  once(
    context,
    () => request(context, input),
    (archiveId) => findArchive(context, { ...input, archiveId }),
  )

/** An archive that the asker asked for, as it stands now; they may have lost the right to it meanwhile. */
export async function findArchive(
  context: Context,
  { dossierId, archiveId }: { dossierId: string; archiveId: string },
): Promise<Archive> {
  await loadReadable(context, dossierId)
  const item = await readArchive(context.table, archiveId, context.receivedAt)
  if (item?.dossierId !== dossierId || item.createdBy !== actorOf(context).accountId)
    throw new DomainError('export.not_found')
  return toArchive(context, item)
}

async function toArchive(context: Context, item: ArchiveItem): Promise<Archive> {
  const { id, dossierId, state, done, total, objectKey, name } = item
  const archive = { id, dossierId, state, done, total }
  if (objectKey === undefined) return archive
  const object = { bucket: context.config.exportsBucket, key: objectKey, name, mediaType: 'application/zip' }
  return { ...archive, url: await linkTo(context, object, 'attachment', LINK_SECONDS) }
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { papersKnownTo } from '../evaluation/blind.ts'
import { refuseConflicted } from '../evaluation/record-conflict.ts'
import { linkTo } from '../storage/files.ts'
import { loadPapers } from './load-papers.ts'

const SECONDS = 5 * 60

/** What a browser can show without running anything of it. */
const SHOWN_INLINE: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']

interface Input {
  dossierId: string
  documentId: string
  disposition: 'inline' | 'attachment'
}

/** A link to the checked version of a clean document, minutes long. */
export async function linkDocument(
  context: Context,
  { dossierId, documentId, disposition }: Input,
): Promise<{ url: string; expiresAt: string }> {
  const record = await loadPapers(context, dossierId)
  authorise(context, 'document.read', record)
  await refuseConflicted(context, record)
  const { documents } = await papersKnownTo(context, record)
  const item = documents.find((document) => document.id === documentId)
  if (!item) throw new DomainError('document.not_found')
  return linkToChecked(context, item, disposition)
}

/** A link to the checked version of a clean file, for whoever may read it. */
export async function linkToChecked(
  context: Context,
  item: DocumentItem,
  disposition: 'inline' | 'attachment',
): Promise<{ url: string; expiresAt: string }> {
  if (item.state === 'announced' || item.state === 'checking')
    throw new DomainError('document.still_checking')
  if (item.state !== 'clean') throw new DomainError('document.not_clean', { state: item.state })
  const shown = SHOWN_INLINE.includes(item.mediaType) ? disposition : 'attachment'
  const object = {
    key: item.objectKey,
    versionId: item.versionId,
    name: item.name,
    mediaType: item.mediaType,
  }
  const url = await linkTo(context, object, shown, SECONDS)
  return { url, expiresAt: new Date(Date.parse(context.now()) + SECONDS * 1000).toISOString() }
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import { isBank } from '../../shared/organisations/folder-kinds.ts'
import type { FolderPaper, PaperFacts } from '../../shared/organisations/folder.ts'
import type { Context } from '../context.ts'
import { linkToChecked } from '../documents/link-document.ts'
import { authoriseOrganisation } from '../organisations/authorise.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { loadPaper, readablePapers } from './authorise-paper.ts'
import { putPaper, toPaper } from './folder.store.ts'

interface Which {
  organisationId: string
  documentId: string
}

/** Papers of a folder that the asker may read, every version, the newest first. */
export async function listFolder(
  context: Context,
  { organisationId }: Pick<Which, 'organisationId'>,
): Promise<FolderPaper[]> {
  const standing = await authoriseOrganisation(context, 'folder.read', organisationId)
  const papers = await readablePapers(context, standing)
  return papers
    .map(toPaper)
    .sort((left, right) => right.document.announcedAt.localeCompare(left.document.announcedAt))
}

/** Changes what is said of a paper; its file stays as it is. */
export async function changePaper(
  context: Context,
  { facts, ...which }: Which & { facts: PaperFacts },
): Promise<FolderPaper> {
  const paper = await loadPaper(context, 'folder.write', which)
  const bankAccount = isBank(paper.item.kind) ? facts.bankAccount.trim() : ''
  const item = { ...paper.item, ...facts, bankAccount }
  const transaction = new Transaction(context.table)
  putPaper(transaction, which.organisationId, item, {
    expression: 'attribute_exists(pk)',
    otherwise: () => new DomainError('document.not_found'),
  })
  await transaction.commit()
  return toPaper({ ...paper, item })
}

/** A link to a clean paper, minutes long. */
export async function linkPaper(context: Context, which: Which): Promise<{ url: string; expiresAt: string }> {
  const { document } = await loadPaper(context, 'folder.read', which)
  return linkToChecked(context, document, 'attachment')
}

/** Takes a paper out of the folder. Dossiers that used it have a copy of their own. */
export async function removePaper(context: Context, which: Which): Promise<void> {
  const { document } = await loadPaper(context, 'folder.write', which)
  const transaction = new Transaction(context.table)
  transaction.delete(keys.paper(which.organisationId, which.documentId))
  transaction.delete(keys.document(which.organisationId, which.documentId))
  sendLater(transaction, context, 'file.removed', { objectKey: document.objectKey })
  await transaction.commit()
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import { isBank, type FolderKind } from '../../shared/organisations/folder-kinds.ts'
import type { Context } from '../context.ts'
import { authoriseOrganisation, mayFor, type Standing } from '../organisations/authorise.ts'
import { readFolder, type Paper } from './folder.store.ts'

/** Throws unless somebody who stands so to the organisation may put a paper of this kind there, or change it. */
export function mustWrite(context: Context, { relation }: Standing, kind: FolderKind): void {
  if (isBank(kind) && !mayFor(context, 'folder.writeBank', relation))
    throw new DomainError('permission.denied', { permission: 'folder.writeBank' })
}

/** Papers of a folder that somebody who stands so may read. */
export async function readablePapers(
  context: Context,
  { relation, organisation }: Standing,
): Promise<Paper[]> {
  const seesBank = mayFor(context, 'folder.readBank', relation)
  const papers = await readFolder(context.table, organisation.id)
  return papers.filter(({ item }) => seesBank || !isBank(item.kind))
}

/** A paper that the asker may read, or `document.not_found`. */
export async function loadPaper(
  context: Context,
  permission: 'folder.read' | 'folder.write',
  { organisationId, documentId }: { organisationId: string; documentId: string },
): Promise<Paper> {
  const standing = await authoriseOrganisation(context, permission, organisationId)
  const papers = await readablePapers(context, standing)
  const paper = papers.find(({ document }) => document.id === documentId)
  if (!paper) throw new DomainError('document.not_found')
  if (permission === 'folder.write') mustWrite(context, standing, paper.item.kind)
  return paper
}

import { actorOf, type Context } from '../context.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'
import { itemsOf, standingFrom, standingKeys } from '../dossiers/dossier.store.ts'

/** What is needed of a dossier where only its papers are asked for: who asks, in which state it is, and the papers. */
export type Papers = Pick<DossierRecord, 'head' | 'members' | 'assignments' | 'calibrators' | 'documents'>

/**
 * The papers of a dossier, the oldest first, with what says whether the asker may see them; or `dossier.not_found`.
 * Reads neither answers nor events: a page asks again and again while a paper is being checked.
 */
export async function loadPapers(context: Context, dossierId: string): Promise<Papers> {
  const { accountId } = actorOf(context)
  // The head first: papers that changed after it make a write that counts them start again.
  const standing = standingFrom(await context.table.getMany(standingKeys(dossierId, accountId)))
  const items = await context.table.partition(dossierId, 'document#')
  const documents = itemsOf(items, 'Document').sort((left, right) =>
    left.announcedAt.localeCompare(right.announcedAt),
  )
  return { ...standing, documents }
}

import { DomainError } from '../../shared/errors/domain-error.ts'
import type { DocumentItem, DossierHead, DossierRecord } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

type Head = Pick<DossierHead, 'state' | 'completion'>

/**
 * Throws unless files of this kind may come and go: in an incomplete dossier only those that the request names, until
 * its date. `now`: when the request was received.
 */
export function checkPaperOpen({ state, completion }: Head, kindId: string, now: string): void {
  if (state !== 'incomplete') return
  if (!completion?.papers.includes(kindId)) throw new DomainError('completion.paper_locked', {}, 'kindId')
  if (now > completion.dueAt) throw new DomainError('completion.date_passed', { dueAt: completion.dueAt })
}

/** Whether a file was part of the last submission: nothing takes it out any more. */
export const wasSubmitted = (
  { completion, submittedAt }: Pick<DossierHead, 'completion' | 'submittedAt'>,
  { announcedAt }: Pick<DocumentItem, 'announcedAt'>,
): boolean => announcedAt <= (completion?.requestedAt ?? submittedAt ?? '')

/**
 * Adds to the transaction that the dossier's files are those of its last submission again. What came since lies beside
 * the dossier, with its bytes; what it replaced counts again.
 */
export function restorePapers(transaction: Transaction, { head, documents }: DossierRecord): void {
  for (const document of documents.filter((candidate) => !wasSubmitted(head, candidate))) {
    transaction.delete(keys.document(head.id, document.id))
    transaction.put({
      ...keys.setAside(head.id, document.id),
      kind: 'SetAsideDocument',
      schemaVersion: 1,
      ...document,
    })
  }
}

import type { Completion } from '../../shared/completion/completion.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { DossierHead, DossierRecord } from '../dossiers/dossier-record.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Adds to the transaction that a request for completion is as given. */
export function putCompletion(transaction: Transaction, dossierId: string, completion: Completion): void {
  transaction.put({
    ...keys.completion(dossierId, completion.number),
    kind: 'Completion',
    schemaVersion: 1,
    ...completion,
  })
}

/** What the dossier's own item says of its open request. */
export const headPart = ({
  number,
  requestedAt,
  dueAt,
  parts,
}: Completion): NonNullable<DossierHead['completion']> => ({
  number,
  requestedAt,
  dueAt,
  papers: parts.filter(({ kind }) => kind === 'paper').map(({ id }) => id),
})

/** The open request of a dossier, or `dossier.locked` where there is none. */
export function openCompletion({
  head,
  completions,
}: Pick<DossierRecord, 'head' | 'completions'>): Completion {
  const open = completions.find(({ number, state }) => number === head.completion?.number && state === 'open')
  if (!open) throw new DomainError('dossier.locked', { state: head.state })
  return open
}

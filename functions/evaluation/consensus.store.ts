import { ConsensusNote } from '../../shared/evaluation/evaluation.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Adds to the transaction the consensus note of a dossier, in place of the one before. */
export const putConsensus = (transaction: Transaction, dossierId: string, note: ConsensusNote): Transaction =>
  transaction.put({ ...keys.consensusNote(dossierId), kind: 'ConsensusNote', schemaVersion: 1, ...note })

/** The consensus note that stands, or undefined. */
export async function readConsensus(table: Table, dossierId: string): Promise<ConsensusNote | undefined> {
  const item = await table.get(keys.consensusNote(dossierId))
  return item && ConsensusNote.parse(item)
}

/** Which of these dossiers have a consensus note. */
export async function findNoted(table: Table, dossierIds: readonly string[]): Promise<ReadonlySet<string>> {
  const items = await table.getMany(dossierIds.map((dossierId) => keys.consensusNote(dossierId)))
  return new Set(items.map(({ pk }) => pk))
}

import { ConsensusNote, ConsensusRequest } from '../../shared/evaluation/evaluation.ts'
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

/** Adds to the transaction that a consensus note is asked for, in place of the request before. */
export const putRequest = (
  transaction: Transaction,
  dossierId: string,
  request: ConsensusRequest,
): Transaction =>
  transaction.put({
    ...keys.consensusRequest(dossierId),
    kind: 'ConsensusRequest',
    schemaVersion: 1,
    ...request,
  })

/** The request for a consensus note that was made last, or undefined. */
export async function readRequest(table: Table, dossierId: string): Promise<ConsensusRequest | undefined> {
  const item = await table.get(keys.consensusRequest(dossierId))
  return item && ConsensusRequest.parse(item)
}

/** The consensus notes that stand on these dossiers, in words, by dossier. */
export async function readNotes(
  table: Table,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const items = await table.getMany(dossierIds.map((dossierId) => keys.consensusNote(dossierId)))
  return new Map(items.map((item) => [item.pk, ConsensusNote.parse(item).text]))
}

/** Which of these dossiers have a consensus note. */
export const findNoted = async (table: Table, dossierIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await readNotes(table, dossierIds)).keys())

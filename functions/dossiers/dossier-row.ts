import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { keys } from '../storage/keys.ts'
import type { Item } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { DossierHead } from './dossier-record.ts'

/** Sort key of the list by score: scores of equal width, unscored last in descending order, reference breaks ties. */
const scoreKey = (score: number | undefined, reference: string) =>
  `${score === undefined ? '------' : String(Math.round(score * 100)).padStart(6, '0')}#${reference}`

/** Row of the call's table, from a dossier's item. */
function rowOf(head: DossierHead): DossierRow {
  return {
    id: head.id,
    reference: head.reference ?? '',
    state: head.state,
    projectTitle: head.projectTitle,
    lead: head.lead,
    territory: head.territory,
    partnerTerritories: head.partnerTerritories,
    requestedGrant: head.requestedGrant,
    totalCost: head.totalCost,
    submittedAt: head.submittedAt ?? '',
    ...(head.state === 'incomplete' && head.completion && { completionDueAt: head.completion.dueAt }),
    ...(head.score !== undefined && { score: head.score }),
    evaluationsDone: head.evaluationsDone,
    evaluationsAsked: head.evaluationsAsked,
    ...(head.awardedAmount !== undefined && { awardedAmount: head.awardedAmount }),
  }
}

/** Partition of the lists of a call: all dossiers, or those of one state. */
export const listPartition = (callId: string, state?: string) => (state ? `${callId}#${state}` : callId)

function rowItem(head: DossierHead, key: { pk: string; sk: string }, listPk: string): Item {
  const row = rowOf(head)
  return {
    ...key,
    kind: 'DossierRow',
    schemaVersion: 1,
    listPk,
    listTime: `${row.submittedAt}#${row.reference}`,
    listScore: scoreKey(row.score, row.reference),
    listReference: row.reference,
    row,
    standing: {
      range: head.range,
      isUnderThreshold: head.isUnderThreshold ?? false,
      decisions: head.decisions,
    },
  }
}

/**
 * The two rows of a submitted dossier: one for the list of all states, one for the list of its own. Their three sort
 * keys are three sparse indexes; a page costs the same at any number of dossiers.
 */
export const rowItems = (head: DossierHead): Item[] => [
  rowItem(head, keys.row(head.id), listPartition(head.callId)),
  rowItem(head, keys.rowByState(head.id), listPartition(head.callId, head.state)),
]

/** Adds the rows of a submitted dossier to the transaction that changes it. */
export function putRows(transaction: Transaction, head: DossierHead): void {
  for (const item of rowItems(head)) transaction.put(item)
}

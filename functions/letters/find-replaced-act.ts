import type { Decision } from '../../shared/decisions/decision.ts'
import { loadDecisions } from '../dossiers/dossier.store.ts'
import type { Table } from '../storage/table.ts'
import { readLetters } from './letter.store.ts'

interface Asked {
  callId: string
  dossierId: string
  decision: Decision
}

/**
 * The act of the decision that the letter before told and that this one replaces; undefined for the first letter. One
 * that was superseded before its release is not named: nobody was told of it.
 */
export async function findReplacedAct(
  table: Table,
  { callId, dossierId, decision }: Asked,
): Promise<Decision['legalAct'] | undefined> {
  if (decision.supersedes === undefined) return undefined
  const [{ letters }, decisions] = await Promise.all([
    readLetters(table, callId, dossierId),
    loadDecisions(table, dossierId),
  ])
  const told = new Set(letters.map(({ decisionId }) => decisionId))
  const earlier = decisions.slice(
    0,
    decisions.findIndex(({ id }) => id === decision.id),
  )
  return earlier.findLast(({ id }) => told.has(id))?.legalAct
}

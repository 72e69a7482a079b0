import type { TransitionName } from '../../shared/access/life-cycle.ts'
import { hashOf } from '../../shared/canonical-json.ts'
import { Decision } from '../../shared/decisions/decision.ts'
import type { Outcome } from '../../shared/decisions/outcomes.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

const ACTION_OF = {
  award: 'award',
  reserve: 'reserve',
  rejection: 'reject',
  deferral: 'defer',
} as const satisfies Record<Outcome, TransitionName>

/** What a decision changes on its dossier: state, event, and the number of decisions. A superseded award leaves no amount. */
export function changeBy(decision: Decision, number: number) {
  const { id, outcome, amount, legalAct, supersedes, meetingId } = decision
  return {
    event: {
      type: 'decision.recorded',
      facts: {
        decisionId: id,
        outcome,
        amount,
        legalAct,
        supersedes,
        ...(meetingId !== undefined && { meetingId }),
        contentHash: hashOf(decision),
      },
    },
    action: ACTION_OF[outcome],
    set: { decisions: number, ...(outcome === 'award' && amount !== undefined && { awardedAmount: amount }) },
  }
}

/** Adds to the transaction the decision's own item; it is written once. */
export const createDecision = (
  transaction: Transaction,
  dossierId: string,
  number: number,
  decision: Decision,
): Transaction =>
  transaction.create(
    { ...keys.decision(dossierId, number), kind: 'Decision', schemaVersion: 1, ...decision },
    () => new DomainError('dossier.changed_meanwhile'),
  )

/** The decision that stands of each of these dossiers, by dossier; who has none is left out. */
export async function readLastDecisions(
  table: Table,
  dossiers: readonly { id: string; decisions: number }[],
): Promise<ReadonlyMap<string, Decision>> {
  const decided = dossiers.filter(({ decisions }) => decisions > 0)
  const items = await table.getMany(decided.map(({ id, decisions }) => keys.decision(id, decisions)))
  return new Map(items.map((item) => [item.pk, Decision.parse(item)]))
}

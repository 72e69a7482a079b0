import * as z from 'zod'
import type { Decision, OutcomeCounts } from '../../shared/decisions/decision.ts'
import { OUTCOMES, type Outcome } from '../../shared/decisions/outcomes.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

const Count = z.int().default(0)

/** Counts the decisions of a call, so that a release knows what it announces and what came after it was asked for. */
const Tally = z.object({
  /** Decisions ever recorded. */
  recorded: Count,
  /** Releases ever confirmed. */
  releases: Count,
  /** Instants of the latest release and of the latest decision. */
  releasedAt: z.string().optional(),
  decidedAt: z.string().optional(),
  // Present decisions that no release covers, by outcome.
  award: Count,
  reserve: Count,
  rejection: Count,
  deferral: Count,
})
export type Tally = z.infer<typeof Tally>

/** The count of a call's decisions; zeros before the first. */
export async function readTally(table: Table, callId: string): Promise<Tally> {
  return Tally.parse((await table.get(keys.decisionTally(callId))) ?? {})
}

/** Decisions that wait to be announced. */
export const waitingOf = ({ award, reserve, rejection, deferral }: Tally): OutcomeCounts => ({
  award,
  reserve,
  rejection,
  deferral,
})

/** When it was decided. Never before a release that it is not part of, whatever the clocks of two machines say. */
export const afterRelease = (receivedAt: string, { releasedAt }: Tally): string =>
  releasedAt !== undefined && Date.parse(receivedAt) <= Date.parse(releasedAt)
    ? new Date(Date.parse(releasedAt) + 1).toISOString()
    : receivedAt

const meanwhile = () => new DomainError('dossier.changed_meanwhile')

const sameReleases = ({ releases }: Tally): Omit<Guard, 'otherwise'> =>
  releases === 0
    ? { expression: 'attribute_not_exists(releases)' }
    : { expression: 'releases = :releases', values: { ':releases': releases } }

/**
 * Adds to the transaction one recorded decision. `replaced` is the outcome of a decision of the same dossier that was
 * waiting and now never will be announced. Fails, and the verb starts again, where results were released since the
 * tally was read: the decision would look announced, or the replaced one would be counted twice.
 */
export function countDecision(
  transaction: Transaction,
  callId: string,
  { tally, decision, replaced }: { tally: Tally; decision: Decision; replaced: Outcome | undefined },
): void {
  const waiting = new Map<Outcome, number>([[decision.outcome, 1]])
  if (replaced) waiting.set(replaced, (waiting.get(replaced) ?? 0) - 1)
  countDecisions(transaction, callId, { tally, waiting, recorded: 1, decidedAt: decision.decidedAt })
}

/** Decisions that are counted together: how many of each outcome more wait, and how many were recorded. */
interface Counted {
  tally: Tally
  waiting: ReadonlyMap<Outcome, number>
  recorded: number
  decidedAt: string
}

/** Adds to the transaction every decision of a meeting, as `countDecision` does one. */
export function countDecisions(
  transaction: Transaction,
  callId: string,
  { tally, waiting, recorded, decidedAt }: Counted,
): void {
  const counted = [...waiting].filter(([, by]) => by !== 0)
  transaction.update(
    keys.decisionTally(callId),
    {
      expression: `SET kind = :kind, schemaVersion = :one, decidedAt = :decidedAt ADD recorded :recorded${counted
        .map(([name]) => `, #${name} :${name}`)
        .join('')}`,
      ...(counted.length > 0 && { names: Object.fromEntries(counted.map(([name]) => [`#${name}`, name])) }),
      values: {
        ':kind': 'DecisionTally',
        ':one': 1,
        ':decidedAt': decidedAt,
        ':recorded': recorded,
        ...Object.fromEntries(counted.map(([name, by]) => [`:${name}`, by])),
      },
    },
    { ...sameReleases(tally), otherwise: meanwhile },
  )
}

/** Adds to the transaction that everything recorded is announced; `release.changed` where a decision came since. */
export function countRelease(
  transaction: Transaction,
  callId: string,
  { recorded, releases }: Tally,
  releasedAt: string,
): void {
  const zeros = OUTCOMES.map((name) => `#${name} = :zero`).join(', ')
  transaction.update(
    keys.decisionTally(callId),
    {
      expression: `SET releases = :next, releasedAt = :releasedAt, ${zeros}`,
      names: Object.fromEntries(OUTCOMES.map((name) => [`#${name}`, name])),
      values: { ':next': releases + 1, ':releasedAt': releasedAt, ':zero': 0 },
    },
    { ...sameRecorded(recorded), otherwise: () => new DomainError('release.changed') },
  )
}

const sameRecorded = (recorded: number): Omit<Guard, 'otherwise'> => ({
  expression: 'recorded = :recorded',
  values: { ':recorded': recorded },
})

/** Adds to the transaction the check that no decision was recorded since the tally was read. */
export function checkNothingRecorded(transaction: Transaction, callId: string, { recorded }: Tally): void {
  transaction.check(keys.decisionTally(callId), { ...sameRecorded(recorded), otherwise: meanwhile })
}

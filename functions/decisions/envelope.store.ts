import { DomainError } from '../../shared/errors/domain-error.ts'
import { EnvelopePart, type EnvelopeState } from '../../shared/decisions/decision.ts'
import type * as z from 'zod'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

type Part = z.infer<typeof EnvelopePart>

/** Name of the part that every award is taken from. */
const TOTAL = 'total'

/** The money of a call, the total first. */
export async function readEnvelope(table: Table, callId: string): Promise<EnvelopeState> {
  const items = await table.partition(callId, 'envelope#')
  const parts = items.map((item) => EnvelopePart.parse(item))
  return { parts: parts.sort((left, right) => place(left) - place(right) || byName(left, right)) }
}

const place = ({ part }: Part) => (part === TOTAL ? 0 : 1)
const byName = (left: Part, right: Part) => left.part.localeCompare(right.part)

/** The parts that an award to a lead of this territory is taken from: the total, and the territory's own if it has one. */
export const partsFor = ({ parts }: EnvelopeState, territory: string): Part[] =>
  parts.filter(({ part }) => part === TOTAL || part === territory)

/**
 * Adds to the transaction that `amount` cents more (fewer, where negative) are promised. DynamoDB computes nothing in
 * a condition, so `committed + amount ≤ limit` is written as `committed ≤ limit − amount`, with the limit that was read
 * standing in the condition too: however many decide in the same second, no part is overspent. Throws
 * `decision.envelope_exhausted` with the part and what is left where the amount does not fit now; where it stopped
 * fitting since, the verb starts again and meets that.
 */
export function promise(
  transaction: Transaction,
  callId: string,
  parts: readonly Part[],
  amount: number,
): void {
  for (const { part, limit, committed } of parts) {
    if (committed + amount > limit)
      throw new DomainError(
        'decision.envelope_exhausted',
        { part, left: limit - committed, amount },
        'amount',
      )
    transaction.update(
      keys.envelope(callId, part),
      { expression: 'SET committed = committed + :amount', values: { ':amount': amount } },
      {
        expression: '#limit = :limit AND committed <= :room',
        names: { '#limit': 'limit' },
        values: { ':limit': limit, ':room': limit - amount },
        otherwise: () => new DomainError('dossier.changed_meanwhile'),
      },
    )
  }
}

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

/** A part that an award is taken from, or one whose floor the award must leave alone. */
type Share = Part & { isTaken: boolean }

/** What has not yet been promised of a floor. */
const unserved = ({ floor = 0, committed }: Part) => Math.max(0, floor - committed)

/**
 * The parts that an award to a lead of this territory is about: the total and the territory's own if it has one, which
 * it is taken from, and the floors of others that are not served yet.
 */
export const partsFor = ({ parts }: EnvelopeState, territory: string): Share[] =>
  parts
    .map((one) => ({ ...one, isTaken: one.part === TOTAL || one.part === territory }))
    .filter((one) => one.isTaken || unserved(one) > 0)

/**
 * Adds to the transaction that `amount` cents more (fewer, where negative) are promised. DynamoDB computes nothing in
 * a condition, so `committed + amount ≤ limit` is written as `committed ≤ limit − amount`, with the limit that was read
 * standing in the condition too: however many decide in the same second, no part is overspent. What a floor keeps for
 * another territory is no room, and stands in the condition as it was read. Throws `decision.envelope_exhausted` with the part and what is left where the amount does not fit now; where it stopped
 * fitting since, the verb starts again and meets that.
 */
export function promise(
  transaction: Transaction,
  callId: string,
  parts: readonly Share[],
  amount: number,
): void {
  const others = parts.filter(({ isTaken }) => !isTaken)
  // Whoever gives money back is never in the way of a floor.
  const reserved = amount > 0 ? others.reduce((sum, one) => sum + unserved(one), 0) : 0
  for (const { part, limit, committed } of parts.filter(({ isTaken }) => isTaken)) {
    const most = part === TOTAL ? limit - reserved : limit
    if (committed + amount > most)
      throw new DomainError('decision.envelope_exhausted', { part, left: most - committed, amount }, 'amount')
    transaction.update(
      keys.envelope(callId, part),
      { expression: 'SET committed = committed + :amount', values: { ':amount': amount } },
      {
        expression: '#limit = :limit AND committed <= :room',
        names: { '#limit': 'limit' },
        values: { ':limit': limit, ':room': most - amount },
        otherwise: changedMeanwhile,
      },
    )
  }
  for (const { part, committed, floor } of others)
    transaction.check(keys.envelope(callId, part), {
      expression: 'committed = :committed AND floor = :floor',
      values: { ':committed': committed, ':floor': floor },
      otherwise: changedMeanwhile,
    })
}

/**
 * Adds to the transaction what a whole meeting promises more (or gives back), by territory of the lead. Every part
 * stands in the condition as it was read, so that of two meetings at the same second the second starts again and meets
 * what the first left. Throws `decision.envelope_exhausted` where the sum does not fit.
 */
export function promiseAll(
  transaction: Transaction,
  callId: string,
  { parts }: EnvelopeState,
  amounts: ReadonlyMap<string, number>,
): void {
  const sum = [...amounts.values()].reduce((total, amount) => total + amount, 0)
  const after = parts.map((one) => {
    const more = one.part === TOTAL ? sum : (amounts.get(one.part) ?? 0)
    return { ...one, more, committed: one.committed + more }
  })
  const reserved = after.filter(({ part }) => part !== TOTAL).reduce((kept, one) => kept + unserved(one), 0)
  for (const { part, limit, floor, committed, more } of after) {
    const most = part === TOTAL ? limit - reserved : limit
    if (more > 0 && committed > most)
      throw new DomainError('decision.envelope_exhausted', {
        part,
        left: most - committed + more,
        amount: more,
      })
    const guard = {
      expression: `#limit = :limit AND committed = :seen AND ${floor === undefined ? 'attribute_not_exists(floor)' : 'floor = :floor'}`,
      names: { '#limit': 'limit' },
      values: {
        ':limit': limit,
        ':seen': committed - more,
        ...(floor !== undefined && { ':floor': floor }),
      },
      otherwise: changedMeanwhile,
    }
    const change = { expression: 'SET committed = :committed', values: { ':committed': committed } }
    if (more === 0) transaction.check(keys.envelope(callId, part), guard)
    else transaction.update(keys.envelope(callId, part), change, guard)
  }
}

const changedMeanwhile = () => new DomainError('dossier.changed_meanwhile')

import { Call } from '../../shared/calls/call.ts'
import type { CallStanding } from '../../shared/calls/version-check.ts'
import { partLimits } from '../../shared/selection/rules.ts'
import { readEnvelope } from '../decisions/envelope.store.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'
import { assertFits, isUnchanged, publicCallOf, putCall } from './call.store.ts'

/** The next version of a published call as staff write it, or undefined. It is a draft beside the call. */
export async function readNext(table: Table, callId: string): Promise<Call | undefined> {
  const item = await table.get(keys.nextCall(callId))
  return item && Call.parse(item['call'])
}

/** Adds to the transaction the next version: written anew, or for the first time where `before` is absent. */
export function putNext(transaction: Transaction, next: Call, before: Call | undefined): void {
  assertFits(next)
  transaction.put(
    { ...keys.nextCall(next.id), kind: 'NextCall', schemaVersion: 1, call: next },
    before ? isUnchanged(before) : isFirst,
  )
}

const isFirst: Guard = {
  expression: 'attribute_not_exists(pk)',
  otherwise: () => new DomainError('precondition.failed'),
}

/** Adds to the transaction that the next version is no longer written. */
export const dropNext = (transaction: Transaction, next: Call): Transaction =>
  transaction.delete(keys.nextCall(next.id), isUnchanged(next))

/** How far a published call has got. */
export async function readStanding(table: Table, callId: string): Promise<CallStanding> {
  const [envelope, counter] = await Promise.all([
    readEnvelope(table, callId),
    table.get(keys.counter(callId)),
  ])
  const committed = Object.fromEntries(envelope.parts.map(({ part, committed: cents }) => [part, cents]))
  return { submitted: Number(counter?.['last'] ?? 0), committed }
}

interface NewVersion {
  before: Call
  next: Call
  call: Call
  standing: CallStanding
}

const changedMeanwhile = () => new DomainError('precondition.failed')

/** Adds to the transaction that money is promised from no part beyond its new limit. */
function putEnvelope(transaction: Transaction, { before, call, standing }: NewVersion): void {
  const limits = partLimits(call)
  for (const { part, limit, floor } of limits)
    transaction.update(
      keys.envelope(call.id, part),
      {
        expression: `SET kind = :kind, schemaVersion = :one, part = :part, #limit = :limit, committed = if_not_exists(committed, :none)${floor === undefined ? ' REMOVE floor' : ', floor = :floor'}`,
        names: { '#limit': 'limit' },
        values: {
          ':kind': 'EnvelopePart',
          ':one': 1,
          ':part': part,
          ':limit': limit,
          ':none': 0,
          ...(floor !== undefined && { ':floor': floor }),
        },
      },
      {
        expression: 'attribute_not_exists(pk) OR committed = :committed',
        values: { ':committed': standing.committed[part] ?? 0 },
        otherwise: changedMeanwhile,
      },
    )
  const kept = new Set(limits.map(({ part }) => part))
  for (const { part } of partLimits(before).filter((one) => !kept.has(one.part)))
    transaction.delete(keys.envelope(call.id, part), {
      expression: 'committed = :none',
      values: { ':none': 0 },
      otherwise: changedMeanwhile,
    })
}

/**
 * Adds to the transaction the next version in place of the call: nobody may have changed either since, nor submitted,
 * nor promised money, for the rules were judged by that.
 */
export function putNextVersion(transaction: Transaction, version: NewVersion): void {
  const { before, next, call, standing } = version
  putCall(transaction, call, isUnchanged(before))
  dropNext(transaction, next)
  transaction.create(
    {
      ...keys.form(call.id, call.formVersion),
      kind: 'Form',
      schemaVersion: 1,
      call: publicCallOf(call),
    },
    changedMeanwhile,
  )
  putEnvelope(transaction, version)
  transaction.check(keys.counter(call.id), {
    expression: '#last = :submitted',
    names: { '#last': 'last' },
    values: { ':submitted': standing.submitted },
    otherwise: changedMeanwhile,
  })
}

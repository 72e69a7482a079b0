import { Call, CallSummary, PublicCall } from '../../shared/calls/call.ts'
import { partLimits, type PartLimit } from '../../shared/selection/rules.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

// DynamoDB's limit is 400 KB an item; the rest is room for what the portal adds itself.
const HIGHEST_ITEM_SIZE = 380 * 1024

/** Row of the list of calls. */
function summaryOf(call: Call): CallSummary {
  const { id, code, title, summary, opensAt, closesAt, timeZone, highestRate, state, releasedAt } = call
  const row = { id, code, title, summary, opensAt, closesAt, timeZone, highestRate, state }
  return { ...row, envelopeTotal: call.envelope.total, ...(releasedAt !== undefined && { releasedAt }) }
}

/** What anybody may see of a published call. */
export function publicCallOf(call: Call): PublicCall {
  const {
    revision: _revision,
    state: _state,
    changedAt: _changedAt,
    changedBy: _changedBy,
    changedByName: _changedByName,
    ...rest
  } = call
  return rest
}

/** The call as staff write it, or undefined. */
export async function readCall(table: Table, callId: string): Promise<Call | undefined> {
  const item = await table.get(keys.call(callId))
  return item && Call.parse(item['call'])
}

/** Rows of every call, in no order. */
export async function readCallRows(table: Table): Promise<CallSummary[]> {
  const items = await table.partition('calls')
  return items.map((item) => CallSummary.parse(item['row']))
}

/** The call as it was published with a version of its form, or undefined. */
export async function readForm(
  table: Table,
  callId: string,
  formVersion: number,
): Promise<PublicCall | undefined> {
  const item = await table.get(keys.form(callId, formVersion))
  return item && PublicCall.parse(item['call'])
}

/** Throws where one item of the table could not hold the call. */
export function assertFits(call: Call): void {
  const size = Buffer.byteLength(JSON.stringify(call))
  if (size > HIGHEST_ITEM_SIZE) throw new DomainError('request.too_large', { limit: HIGHEST_ITEM_SIZE, size })
}

/** Adds to the transaction the call and its row in the list. */
export function putCall(transaction: Transaction, call: Call, guard?: Guard): void {
  assertFits(call)
  transaction.put({ ...keys.call(call.id), kind: 'Call', schemaVersion: 1, call }, guard)
  transaction.put({ ...keys.callRow(call.id), kind: 'CallRow', schemaVersion: 1, row: summaryOf(call) })
}

/** Condition of a change: nobody changed the call since it was read. */
export const isUnchanged = (call: Call): Guard => ({
  expression: '#call.revision = :revision',
  names: { '#call': 'call' },
  values: { ':revision': call.revision },
  otherwise: () => new DomainError('precondition.failed'),
})

const part = (callId: string, { part: name, ...limits }: PartLimit): Item => ({
  ...keys.envelope(callId, name),
  kind: 'EnvelopePart',
  schemaVersion: 1,
  part: name,
  ...limits,
  committed: 0,
})

/**
 * Adds to the transaction what a call gets when it is published: its code for itself alone, the copy that never
 * changes, its envelope with nothing committed, and the counter of its references.
 */
export function putPublication(transaction: Transaction, call: Call): void {
  transaction.create(
    { ...keys.callCode(call.code), kind: 'CallCode', schemaVersion: 1, callId: call.id },
    () => codeTaken(call),
  )
  transaction.put({
    ...keys.form(call.id, call.formVersion),
    kind: 'Form',
    schemaVersion: 1,
    call: publicCallOf(call),
  })
  for (const limits of partLimits(call)) transaction.put(part(call.id, limits))
  transaction.put({ ...keys.counter(call.id), kind: 'Counter', schemaVersion: 1, last: 0 })
}

const codeTaken = ({ code }: Call) => new DomainError('call.code_taken', { code }, 'code')

import type { Call, PublicCall } from '../../shared/calls/call.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Table } from '../storage/table.ts'
import { readCall, readForm } from './call.store.ts'

/** A call in whatever state, or `call.not_found`. */
export async function findCall(table: Table, callId: string): Promise<Call> {
  const call = await readCall(table, callId)
  if (!call) throw new DomainError('call.not_found')
  return call
}

/** A published call, or `call.not_found`: nobody learns of a draft by its id. */
export async function findPublishedCall(table: Table, callId: string): Promise<Call> {
  const call = await findCall(table, callId)
  if (call.state !== 'published') throw new DomainError('call.not_found')
  return call
}

// A published version never changes, so an instance reads each once. Keyed by table, for tests have many.
const FORMS = new WeakMap<Table, Map<string, PublicCall>>()
const MOST_KEPT = 50

/** The call as it was published with a version of its form (rules, papers, grid), or `call.not_found`. */
export async function findForm(table: Table, callId: string, formVersion: number): Promise<PublicCall> {
  const known = FORMS.get(table) ?? new Map<string, PublicCall>()
  FORMS.set(table, known)
  const key = `${callId}#${formVersion}`
  const form = known.get(key) ?? (await readForm(table, callId, formVersion))
  if (!form) throw new DomainError('call.not_found')
  const [oldest] = known.keys()
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest)
  known.set(key, form)
  return form
}

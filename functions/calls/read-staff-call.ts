import type { Call } from '../../shared/calls/call.ts'
import { checkCall } from '../../shared/calls/publish-check.ts'
import type { PublishFault } from '../../shared/calls/publish-fault.ts'
import { versionFaults, type CallStanding } from '../../shared/calls/version-check.ts'
import type { Context } from '../context.ts'
import { findCall } from './find-call.ts'
import { readNext, readStanding } from './next-version.store.ts'

interface StaffCall {
  call: Call
  next?: Call
  standing?: CallStanding
}

/** A call as staff write it; of a published one also the next version, and what a change must respect. */
export async function readStaffCall({ table }: Context, { callId }: { callId: string }): Promise<StaffCall> {
  const call = await findCall(table, callId)
  if (call.state === 'draft') return { call }
  const [next, standing] = await Promise.all([readNext(table, callId), readStanding(table, callId)])
  return { call, ...(next && { next }), standing }
}

/** What keeps the call, or its next version, from being published. */
export async function readFaults(context: Context, input: { callId: string }): Promise<PublishFault[]> {
  const { call, next, standing } = await readStaffCall(context, input)
  const faults = checkCall(next ?? call, context.receivedAt)
  return next && standing ? [...faults, ...versionFaults(call, next, standing, context.receivedAt)] : faults
}

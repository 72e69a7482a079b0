import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { Amount } from '../money-schema.ts'
import { Call, CallContent, CallSummary, PublicCall } from './call.ts'
import { CallFile } from './exchange.ts'

const Fault = z.object({
  code: z.string(),
  place: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
})

const CallStanding = z.object({ submitted: z.int(), committed: z.record(z.string(), Amount) })

export const callsApi = {
  'GET /calls': {
    summary: 'Published calls, the next to close first',
    tag: 'calls',
    permission: 'public.read',
    response: z.object({ calls: z.array(CallSummary), now: z.string() }),
  },
  'GET /calls/:callId': {
    summary: 'A published call with its form, papers and grid',
    tag: 'calls',
    permission: 'public.read',
    response: z.object({ call: PublicCall, now: z.string() }),
  },
  'GET /calls/:callId/forms/:formVersion': {
    summary: 'The call as it was when a version of its form was published; never changes',
    tag: 'calls',
    permission: 'public.read',
    response: PublicCall,
  },
  'GET /staff/calls': {
    summary: 'Every call, drafts too',
    tag: 'calls',
    permission: 'call.readUnpublished',
    scope: 'calls.read',
    response: z.object({ calls: z.array(CallSummary), now: z.string() }),
  },
  'POST /calls': {
    summary: 'Start a call as a draft',
    tag: 'calls',
    permission: 'call.write',
    body: CallContent,
    response: Call,
    status: 201,
    isIdempotent: true,
  },
  'GET /staff/calls/:callId': {
    summary: 'A call as staff write it',
    tag: 'calls',
    permission: 'call.readUnpublished',
    scope: 'calls.read',
    response: z.object({
      call: Call,
      /** Next version of a published call, while it is written. */
      next: Call.optional(),
      /** What a change of a published call must respect. */
      standing: CallStanding.optional(),
      now: z.string(),
    }),
  },
  'PUT /staff/calls/:callId': {
    summary: 'Save a draft, or the next version of a published call beside it',
    tag: 'calls',
    permission: 'call.write',
    body: CallContent,
    response: Call,
    ifMatch: 'required',
  },
  'DELETE /staff/calls/:callId/next': {
    summary: 'Throw away the next version of a published call',
    tag: 'calls',
    permission: 'call.write',
    ifMatch: 'required',
    status: 204,
  },
  'GET /staff/calls/:callId/faults': {
    summary: 'What keeps the call from being published, with its place',
    tag: 'calls',
    permission: 'call.readUnpublished',
    response: z.object({ faults: z.array(Fault) }),
  },
  'GET /staff/calls/:callId/file': {
    summary: 'The call as a file, for another portal or another year',
    tag: 'calls',
    permission: 'call.readUnpublished',
    response: CallFile,
  },
  'POST /call-files/check': {
    summary: 'What a call’s file would create, or every problem with its place; creates nothing',
    tag: 'calls',
    permission: 'call.write',
    body: z.record(z.string(), z.unknown()).pipe(CallFile),
    response: z.object({ content: CallContent, faults: z.array(Fault) }),
  },
  'POST /staff/calls/:callId/publication': {
    summary: 'Publish a call, or its next version, that has no faults',
    tag: 'calls',
    permission: 'call.write',
    response: Call,
    ifMatch: 'required',
  },
} as const satisfies Record<string, Route>

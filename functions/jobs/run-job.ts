import * as z from 'zod'
import { makeArchive } from '../archives/make-archive.ts'
import { finishClosing } from '../committee/finish-closing.ts'
import { printMinutes } from '../committee/print-minutes.ts'
import type { Deps } from '../deps.ts'
import { proposeAssignments } from '../evaluation/propose-assignments.ts'
import { makeExport } from '../exports/make-export.ts'
import { makeLetters } from '../letters/make-letters.ts'
import { publishAwards } from '../open-data/publish-awards.ts'
import { deliverWebhook } from '../webhooks/deliver.ts'
import { replayLog } from '../webhooks/replay.ts'
import { printSubmission } from '../submissions/print-submission.ts'

/** What may stand in a job's item; the same as `Jobs`, read back. */
const Job = z.discriminatedUnion('type', [
  z.object({ type: z.literal('archive.make'), payload: z.object({ archiveId: z.string() }) }),
  z.object({
    type: z.literal('assignment.propose'),
    payload: z.object({ callId: z.string(), proposalId: z.string() }),
  }),
  z.object({ type: z.literal('export.make'), payload: z.object({ exportId: z.string() }) }),
  z.object({ type: z.literal('letters.make'), payload: z.object({ callId: z.string() }) }),
  z.object({ type: z.literal('meeting.close'), payload: z.object({ meetingId: z.string() }) }),
  z.object({ type: z.literal('meeting.print'), payload: z.object({ meetingId: z.string() }) }),
  z.object({ type: z.literal('openData.publish'), payload: z.object({ callId: z.string() }) }),
  z.object({
    type: z.literal('webhook.deliver'),
    payload: z.object({ webhookId: z.string(), deliveryId: z.string(), attempt: z.int() }),
  }),
  z.object({
    type: z.literal('webhook.replay'),
    payload: z.object({ webhookId: z.string(), from: z.string() }),
  }),
  z.object({
    type: z.literal('submission.print'),
    payload: z.object({ dossierId: z.string(), number: z.int() }),
  }),
])

/** Runs one job. May be called again with the same: what was done is not done twice. */
export async function runJob(deps: Deps, item: unknown): Promise<void> {
  const job = Job.parse(item)
  switch (job.type) {
    case 'archive.make':
      return makeArchive(deps, job.payload)
    case 'assignment.propose':
      return proposeAssignments(deps, job.payload)
    case 'export.make':
      return makeExport(deps, job.payload)
    case 'letters.make':
      return makeLetters(deps, job.payload)
    case 'meeting.close':
      return finishClosing(deps, job.payload)
    case 'meeting.print':
      return printMinutes(deps, job.payload)
    case 'openData.publish':
      return publishAwards(deps, job.payload)
    case 'webhook.deliver':
      return deliverWebhook(deps, job.payload)
    case 'webhook.replay':
      return replayLog(deps, job.payload)
    case 'submission.print':
      return printSubmission(deps, job.payload)
  }
}

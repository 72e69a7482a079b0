import { phaseOf } from '../../../../shared/calls/phase.ts'
import type { Tone } from '../../ui/badge.tsx'

export type CallStage = 'draft' | 'upcoming' | 'open' | 'closed' | 'released'

interface Dated {
  state: 'draft' | 'published'
  opensAt: string
  closesAt: string
  releasedAt?: string | undefined
}

/** Where a call stands for the service at an instant (`now`, ISO). */
export function stageOf(call: Dated, now: string): CallStage {
  if (call.state === 'draft') return 'draft'
  return call.releasedAt === undefined ? phaseOf(call, now) : 'released'
}

export const STAGE_TONES = {
  draft: 'warm',
  upcoming: 'plain',
  open: 'good',
  closed: 'sea',
  released: 'plain',
} as const satisfies Record<CallStage, Tone>

const ORDER: readonly CallStage[] = ['draft', 'open', 'closed', 'upcoming', 'released']

/** Calls in the order in which the service works on them: drafts, open, under way, to come, done. */
export const byStage = <Call extends Dated>(calls: readonly Call[], now: string): Call[] =>
  [...calls].sort(
    (left, right) =>
      ORDER.indexOf(stageOf(left, now)) - ORDER.indexOf(stageOf(right, now)) ||
      Date.parse(right.closesAt) - Date.parse(left.closesAt),
  )

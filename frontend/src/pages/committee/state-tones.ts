import type { MeetingState } from '../../../../shared/committee/meeting-life.ts'
import type { Tone } from '../../ui/badge.tsx'

/** Colour of a meeting's state; the word beside it says the same. */
export const STATE_TONES = {
  prepared: 'plain',
  open: 'warm',
  closing: 'sea',
  closed: 'good',
} as const satisfies Record<MeetingState, Tone>

/** The life of a committee's meeting: one table, enforced by the server and drawn by the pages. */
export const MEETING_STATES = ['prepared', 'open', 'closing', 'closed'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

interface MeetingTransition {
  from: MeetingState
  to: MeetingState
  by: 'staff' | 'system'
  guard: string
}

/** Every action that changes a meeting's state. Where one may go back, nothing has been decided yet. */
export const MEETING_TRANSITIONS = {
  open: { from: 'prepared', to: 'open', by: 'staff', guard: 'the quorum is present and there is a chair' },
  startClosing: {
    from: 'open',
    to: 'closing',
    by: 'staff',
    guard: 'every item is adopted and whole, the envelope holds it, and a legal act is named',
  },
  giveUp: {
    from: 'closing',
    to: 'open',
    by: 'system',
    guard: 'a dossier or the envelope changed before every dossier was held',
  },
  close: {
    from: 'closing',
    to: 'closed',
    by: 'system',
    guard: 'every dossier is held and the envelope holds it',
  },
} as const satisfies Record<string, MeetingTransition>

export type MeetingAction = keyof typeof MEETING_TRANSITIONS

/** State after an action, or undefined where the action does not start from that state. */
export function meetingStateAfter(state: MeetingState, action: MeetingAction): MeetingState | undefined {
  const transition: MeetingTransition = MEETING_TRANSITIONS[action]
  return transition.from === state ? transition.to : undefined
}

/** How an item is adopted: by more votes for than against, or by a consensus that the chair establishes. */
export const VOTE_RULES = ['majority', 'consensus'] as const

export const VOTES = ['for', 'against', 'abstain'] as const
export type Vote = (typeof VOTES)[number]

/** What a person does at the meeting. An observer neither votes nor counts for the quorum. */
export const SEAT_PARTS = ['chair', 'member', 'observer'] as const
export type SeatPart = (typeof SEAT_PARTS)[number]

/** Why a person keeps away from an item: what the portal saw, what an evaluator declared, or their own word. */
export const RECUSAL_KINDS = [
  'member',
  'organisation',
  'relation',
  'email_domain',
  'declared',
  'own_word',
] as const
export type RecusalKind = (typeof RECUSAL_KINDS)[number]

import * as z from 'zod'
import type { Route } from '../api/route.ts'
import { DecisionContent, LegalAct } from '../decisions/decision.ts'
import { ConsensusNote } from '../evaluation/evaluation.ts'
import { idSchema } from '../ids.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { Meeting, MeetingPlan, MeetingSummary, NewAgenda } from './meeting.ts'
import { VOTES } from './meeting-life.ts'
import { personal } from '../personal.ts'

const tag = 'committee'
const changed = { tag, response: Meeting } as const

export const committeeApi = {
  'GET /calls/:callId/meetings': {
    summary: 'Meetings of the committee on a call, the next first',
    tag,
    permission: 'meeting.list',
    response: z.object({ meetings: z.array(MeetingSummary) }),
  },
  'GET /my/meetings': {
    summary: 'Meetings in which the asker has a seat',
    tag,
    permission: 'meeting.own',
    response: z.object({ meetings: z.array(MeetingSummary) }),
  },
  'GET /committee-members': {
    summary: 'Accounts that can be given a seat',
    tag,
    permission: 'meeting.write',
    response: z.object({
      people: z.array(z.object({ id: idSchema('account'), name: personal(z.string()) })),
    }),
  },
  'POST /calls/:callId/meetings': {
    summary: 'Prepare a meeting',
    tag,
    permission: 'meeting.write',
    body: MeetingPlan,
    response: Meeting,
    status: 201,
    isIdempotent: true,
  },
  'GET /meetings/:meetingId': {
    summary: 'A meeting with its agenda; nothing of a dossier in which the asker is involved',
    ...changed,
    permission: 'meeting.read',
  },
  'PUT /meetings/:meetingId': {
    summary: 'Change a prepared meeting',
    ...changed,
    permission: 'meeting.write',
    body: MeetingPlan,
    ifMatch: 'required',
  },
  'POST /meetings/:meetingId/agenda': {
    summary: 'Put what the ranking proposes on the agenda, for every evaluated dossier that is not on it',
    ...changed,
    permission: 'meeting.write',
    body: NewAgenda,
    status: 201,
    isIdempotent: true,
  },
  'PUT /meetings/:meetingId/agenda': {
    summary: 'Set the order of the agenda; what is not named leaves it',
    ...changed,
    permission: 'meeting.write',
    body: z.strictObject({ dossierIds: z.array(idSchema('dossier')).max(1000) }),
    ifMatch: 'required',
  },
  'PUT /meetings/:meetingId/items/:itemId/content': {
    summary: 'Write the proposal on one dossier; votes on the one before do not count for it',
    ...changed,
    permission: 'meeting.write',
    body: DecisionContent,
    ifMatch: 'required',
  },
  'PUT /meetings/:meetingId/items/:itemId/recusals/:seatId': {
    summary: 'Note that a member keeps away from a dossier',
    ...changed,
    permission: 'meeting.vote',
    body: z.strictObject({ reason: textSchema(1000) }),
  },
  'PUT /meetings/:meetingId/items/:itemId/ballots/:seatId': {
    summary: 'Vote, or enter a member’s vote; refused where the member has a conflict',
    ...changed,
    permission: 'meeting.vote',
    body: z.strictObject({ vote: z.enum(VOTES) }),
  },
  'PUT /meetings/:meetingId/items/:itemId/agreement': {
    summary: 'Establish a consensus, or that there is none',
    ...changed,
    permission: 'meeting.write',
    body: z.strictObject({ isAgreed: z.boolean() }),
  },
  'PUT /meetings/:meetingId/agreement': {
    summary: 'Establish the consensus on every item that has none yet',
    ...changed,
    permission: 'meeting.write',
  },
  'PUT /meetings/:meetingId/presence': {
    summary: 'Say who is there; the first time, with a quorum, it opens the meeting',
    ...changed,
    permission: 'meeting.write',
    body: z.strictObject({ seatIds: z.array(idSchema('seat')).max(50), opens: z.boolean() }),
  },
  'PUT /meetings/:meetingId/closing': {
    summary: 'Close the meeting: every decision of its agenda is recorded at once, or none',
    ...changed,
    permission: 'meeting.write',
    body: z.strictObject({ legalAct: LegalAct }),
    status: 202,
    ifMatch: 'required',
  },
  'GET /meetings/:meetingId/items/:itemId/consensus-note': {
    summary:
      'What evaluators whose scores lie far apart agree on; not for who has a conflict with the dossier',
    tag,
    permission: 'meeting.read',
    response: ConsensusNote.pick({ text: true, notedAt: true }),
  },
  'GET /meetings/:meetingId/minutes.pdf': {
    summary: 'The minutes of a closed meeting; not for who is involved in a dossier of it',
    tag,
    permission: 'meeting.list',
    query: z.object({ language: z.enum(LANGUAGES).optional() }),
    status: 302,
    produces: 'application/pdf',
  },
} as const satisfies Record<string, Route>

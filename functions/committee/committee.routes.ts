import type { committeeApi } from '../../shared/committee/api.ts'
import type { Handlers } from '../api/implement.ts'
import { orderAgenda, prepareAgenda } from './agenda.ts'
import { agreeRest } from './agree-rest.ts'
import { agree, castVote, recuse, writeProposal } from './change-item.ts'
import { linkMinutes } from './link-minutes.ts'
import { listMembers } from './list-members.ts'
import { changePlan, createMeeting } from './plan-meeting.ts'
import { notePresence } from './presence.ts'
import { readConsensusNote } from './read-consensus-note.ts'
import { listMeetings, listMyMeetings, readMeeting } from './read-meeting.ts'
import { startClosing } from './start-closing.ts'

export const committeeRoutes: Handlers<keyof typeof committeeApi> = {
  'GET /calls/:callId/meetings': ({ context, params }) => listMeetings(context, params),
  'GET /my/meetings': ({ context }) => listMyMeetings(context),
  'GET /committee-members': ({ context }) => listMembers(context),
  'POST /calls/:callId/meetings': ({ context, params, body }) =>
    createMeeting(context, { ...params, plan: body }),
  'GET /meetings/:meetingId': ({ context, params }) => readMeeting(context, params),
  'PUT /meetings/:meetingId': ({ context, params, body }) => changePlan(context, { ...params, plan: body }),
  'POST /meetings/:meetingId/agenda': ({ context, params, body }) =>
    prepareAgenda(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/agenda': ({ context, params, body }) =>
    orderAgenda(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/items/:itemId/content': ({ context, params, body }) =>
    writeProposal(context, { ...params, content: body }),
  'PUT /meetings/:meetingId/items/:itemId/recusals/:seatId': ({ context, params, body }) =>
    recuse(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/items/:itemId/ballots/:seatId': ({ context, params, body }) =>
    castVote(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/agreement': ({ context, params }) => agreeRest(context, params),
  'PUT /meetings/:meetingId/items/:itemId/agreement': ({ context, params, body }) =>
    agree(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/presence': ({ context, params, body }) =>
    notePresence(context, { ...params, ...body }),
  'PUT /meetings/:meetingId/closing': ({ context, params, body }) =>
    startClosing(context, { ...params, ...body }),
  'GET /meetings/:meetingId/items/:itemId/consensus-note': ({ context, params }) =>
    readConsensusNote(context, params),
  'GET /meetings/:meetingId/minutes.pdf': async ({ context, params, query, raw }) =>
    raw.redirect(await linkMinutes(context, { ...params, ...query }), 302),
}

import type { Key } from './keys.ts'

/**
 * Keys of a committee's meetings, as `keys.ts` has the others.
 *
 * pk                      sk                      what
 * cal_…                   meeting#mee_…           meeting of the committee on it (summary)
 * cal_…                   unsettled#mee_…         closed meeting whose decisions are still being carried to their dossiers
 * acc_…                   meeting#mee_…           meeting in which the person has a seat
 * mee_…                   meeting                 seats, order of the agenda, state, head of its audit chain
 * mee_…                   item#dos_…              what the committee says of one dossier
 * mee_…                   event#000001            audit event of the meeting
 */
export const meetingKeys = {
  meeting: (meetingId: string): Key => ({ pk: meetingId, sk: 'meeting' }),
  agendaItem: (meetingId: string, dossierId: string): Key => ({ pk: meetingId, sk: `item#${dossierId}` }),
  callMeeting: (callId: string, meetingId: string): Key => ({ pk: callId, sk: `meeting#${meetingId}` }),
  accountMeeting: (accountId: string, meetingId: string): Key => ({
    pk: accountId,
    sk: `meeting#${meetingId}`,
  }),
  unsettled: (callId: string, meetingId: string): Key => ({ pk: callId, sk: `unsettled#${meetingId}` }),
}

import type { Account } from '../../../shared/accounts/account.ts'
import type { Call } from '../../../shared/calls/call.ts'
import { prepareAgenda } from '../../../functions/committee/agenda.ts'
import { createMeeting } from '../../../functions/committee/plan-meeting.ts'
import { later, type Story } from './story.ts'

const DAY = 24 * 60

/** A meeting of the committee that is prepared: who sits in it, and the ranking's proposals on its agenda. */
export async function tellCommittee(
  story: Story,
  { call, staff, member, at }: { call: Call; staff: Account; member: Account; at: string },
): Promise<void> {
  const { id: meetingId } = await createMeeting(story.at(at, staff), {
    callId: call.id,
    plan: {
      title: 'Commission de sélection, première session',
      startsAt: later(at, 7 * DAY),
      place: 'Hôtel de la Collectivité, Marigot',
      rule: 'majority',
      quorum: 3,
      seats: [
        { name: 'Louis-Constant Fleming', part: 'chair' },
        { name: '', accountId: member.id, part: 'member' },
        { name: 'Sharine Duncan', part: 'member' },
        { name: 'Ruthmilda Brooks', part: 'observer' },
      ],
    },
  })
  const validUntil = later(at, 365 * DAY).slice(0, 10)
  await prepareAgenda(story.at(later(at, 5), staff), { meetingId, validUntil })
}

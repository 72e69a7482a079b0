import type { Account } from '../../../../shared/accounts/account.ts'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { presentVoters } from '../../../../shared/committee/meeting-rules.ts'
import { prepareAgenda } from '../../../../functions/committee/agenda.ts'
import { agreeRest } from '../../../../functions/committee/agree-rest.ts'
import { createMeeting } from '../../../../functions/committee/plan-meeting.ts'
import { notePresence } from '../../../../functions/committee/presence.ts'
import { readMeeting } from '../../../../functions/committee/read-meeting.ts'
import { startClosing } from '../../../../functions/committee/start-closing.ts'
import { confirmRelease } from '../../../../functions/decisions/confirm-release.ts'
import { requestRelease } from '../../../../functions/decisions/request-release.ts'
import { later, type Story } from '../story.ts'
import { until } from './until.ts'

interface Sitting {
  staff: Account
  director: Account
  callId: string
}

/** A committee meets, agrees on every dossier as the ranking proposes, and closes: everything is decided at once. */
export async function meet(story: Story, { staff, director, callId }: Sitting): Promise<Meeting> {
  const now = () => story.deps.now()
  const context = (ifMatch?: number) => story.at(now(), staff, { ifMatch })
  const { id: meetingId } = await createMeeting(context(), {
    callId,
    plan: {
      title: 'Commission de sélection — Selection committee',
      startsAt: now(),
      place: 'Marigot',
      rule: 'consensus',
      quorum: 3,
      seats: [
        { name: '', accountId: director.id, part: 'chair' },
        { name: 'Lydia Hodge', part: 'member' },
        { name: 'Ferdinand Vlaun', part: 'member' },
        { name: 'Josette Bellevue', part: 'member' },
      ],
    },
  })
  await prepareAgenda(context(), { meetingId, validUntil: later(now(), 365 * 24 * 60).slice(0, 10) })
  const { seats } = await readMeeting(context(), { meetingId })
  const opened = await notePresence(context(), { meetingId, seatIds: seats.map(({ id }) => id), opens: true })
  if (presentVoters(opened).length < opened.quorum) throw new Error('the committee has no quorum')
  const { revision } = await agreeRest(context(), { meetingId })
  const legalAct = { number: 'CE 048-11-2026', date: now().slice(0, 10) }
  await startClosing(context(revision), { meetingId, legalAct })
  return until(
    () => readMeeting(context(), { meetingId }),
    ({ state, minutes }) => state === 'open' || (state === 'closed' && minutes.length === 2),
  )
}

/** One asks for the release, another confirms it: from then on applicants see their results. */
export async function release(story: Story, { staff, director, callId }: Sitting): Promise<void> {
  await requestRelease(story.at(story.deps.now(), staff), { callId })
  await confirmRelease(story.at(story.deps.now(), director), { callId })
}

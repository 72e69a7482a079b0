import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Language } from '../../shared/language.ts'
import type { Context } from '../context.ts'
import { linkTo } from '../storage/files.ts'
import { openMeetingFor, viewMeeting } from './read-meeting.ts'

const SECONDS = 5 * 60
const NAMES: Record<Language, string> = { fr: 'procès-verbal', en: 'minutes' }

/** A link to the minutes, minutes long; for the service, since they tell of every dossier. */
export async function linkMinutes(
  context: Context,
  { meetingId, language = context.language }: { meetingId: string; language?: Language | undefined },
): Promise<string> {
  const record = await openMeetingFor(context, meetingId)
  const { head } = record
  const { items } = await viewMeeting(context, record)
  if (items.some(({ isHidden }) => isHidden))
    throw new DomainError('permission.denied', { permission: 'meeting.list' })
  const found = head.minutes.find((file) => file.language === language)
  if (!found) throw new DomainError('meeting.minutes_not_made')
  const object = {
    bucket: context.config.recordsBucket,
    key: found.recordKey,
    name: `${head.startsAt.slice(0, 10)} ${NAMES[language]}.pdf`,
    mediaType: 'application/pdf',
  }
  return linkTo(context, object, 'inline', SECONDS)
}

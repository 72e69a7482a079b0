import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages of the committee; preparing a meeting stands in its call's workspace. */
export const committeePages: readonly Page[] = [
  {
    path: paths.myMeetings(LANGUAGE),
    permission: 'meeting.own',
    texts: ['committee'],
    load: () => import('./meetings-page.tsx'),
  },
  {
    path: paths.meeting(LANGUAGE, ':meetingId'),
    permission: 'meeting.read',
    texts: ['committee'],
    load: () => import('./meeting-page.tsx'),
  },
]

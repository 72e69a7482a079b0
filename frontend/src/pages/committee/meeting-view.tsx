import { Show } from 'solid-js'
import { presentVoters } from '../../../../shared/committee/meeting-rules.ts'
import { could } from '../../api/session.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Agenda } from './agenda.tsx'
import { Closed } from './closed.tsx'
import { ItemPanel } from './item-panel.tsx'
import { useMeeting } from './meeting-context.ts'
import { Presence } from './presence.tsx'
import { STATE_TONES } from './state-tones.ts'

// Only whoever keeps the minutes closes a meeting or changes its plan.
const Closing = latePart(['staff'], () => import('./closing.tsx'))
const PlanChange = latePart(['meetingPlan'], () => import('./plan-change.tsx'))

/** The whole page of a meeting; what comes next stands first. */
export function MeetingView() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const back = () =>
    could('meeting.list')
      ? { href: paths.committee(language(), meeting().callId), text: t().back }
      : { href: paths.myMeetings(language()), text: t().mine }
  return (
    <>
      <a class="back-link" href={back().href}>
        {back().text}
      </a>
      <PageTitle text={meeting().title} caption={longDateTime(meeting().startsAt)} />
      <Facts />
      <Show when={meeting().state === 'closed'}>
        <Closed />
      </Show>
      <Show when={meeting().mayWrite && meeting().state === 'prepared'}>
        <PlanChange />
      </Show>
      <Show when={meeting().state === 'prepared' || meeting().state === 'open'}>
        <Presence />
      </Show>
      <div class="with-aside with-aside--work meeting">
        <ItemPanel />
        <Agenda />
      </div>
      <Show when={meeting().mayWrite && (meeting().state === 'open' || meeting().state === 'closing')}>
        <Closing />
      </Show>
    </>
  )
}

function Facts() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  return (
    <>
      <p role="status">
        <Badge text={t().stateNames[meeting().state]} tone={STATE_TONES[meeting().state]} />{' '}
        {t().states[meeting().state]}
      </p>
      <dl class="facts facts--row">
        <Show when={meeting().place}>
          {(place) => (
            <div>
              <dt>{t().place}</dt>
              <dd>{place()}</dd>
            </div>
          )}
        </Show>
        <div>
          <dt>{t().rule}</dt>
          <dd>{t().rules[meeting().rule]}</dd>
        </div>
        <div>
          <dt>{t().quorumName}</dt>
          <dd>{t().quorum(presentVoters(meeting()).length, meeting().quorum)}</dd>
        </div>
      </dl>
    </>
  )
}

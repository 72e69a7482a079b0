import { Show } from 'solid-js'
import { phaseOf } from '../../../shared/calls/phase.ts'
import { TERRITORIES, TERRITORY_CODES, territoryName } from '../../../shared/territories.ts'
import { offsetMinutes, offsetName } from '../../../shared/time.ts'
import { serverNow } from '../api/clock.ts'
import { longDateTime, shortDateTime } from '../i18n/format.ts'
import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { relativeTime, timeLeft } from '../i18n/time-left.ts'

interface Dates {
  opensAt: string
  closesAt: string
  timeZone: string
}

/** Name of the place whose clock counts: the territory of the zone, else the zone's own city. */
function placeName(timeZone: string): string {
  const code = TERRITORY_CODES.find((candidate) => TERRITORIES[candidate].timeZone === timeZone)
  // One clock for the whole island: the side does not matter here.
  if (code === 'MF') return 'Saint-Martin'
  return code ? territoryName(code, language()) : (timeZone.split('/').pop() ?? timeZone).replaceAll('_', ' ')
}

const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The moment that counts now, with its place and offset, the same in the reader's own time, and the time left. */
export function Deadline(props: { dates: Dates }) {
  const t = useTexts('common')
  const phase = () => phaseOf(props.dates, serverNow())
  const moment = () => (phase() === 'upcoming' ? props.dates.opensAt : props.dates.closesAt)
  const isSameTime = () =>
    offsetMinutes(moment(), props.dates.timeZone) === offsetMinutes(moment(), readersZone())
  return (
    <div class="deadline">
      <p class="deadline__label">
        {{ upcoming: t().deadline.opens, open: t().deadline.closes, closed: t().deadline.closed }[phase()]}
      </p>
      <p class="deadline__moment">
        <time datetime={moment()}>{longDateTime(moment(), props.dates.timeZone)}</time>
      </p>
      <p class="quiet">
        {t().deadline.inPlace(placeName(props.dates.timeZone), offsetName(moment(), props.dates.timeZone))}
        {' · '}
        <Show when={!isSameTime()} fallback={t().deadline.sameTime}>
          {t().deadline.yourTime(shortDateTime(moment()))}
        </Show>
      </p>
      <TimeLeft dates={props.dates} />
    </div>
  )
}

/** `12 days left`, `Opens in 3 days`, `Closed 2 days ago`; urgent on the last two days. */
export function TimeLeft(props: { dates: Dates }) {
  const t = useTexts('common')
  const phase = () => phaseOf(props.dates, serverNow())
  const isUrgent = () =>
    phase() === 'open' && Date.parse(props.dates.closesAt) - Date.parse(serverNow()) < 2 * 24 * 3_600_000
  const text = () => {
    const { opensAt, closesAt } = props.dates
    if (phase() === 'upcoming') return t().deadline.opensIn(relativeTime(opensAt, serverNow()))
    if (phase() === 'open') return t().deadline.timeLeft(timeLeft(closesAt, serverNow()))
    return t().deadline.closedAgo(relativeTime(closesAt, serverNow()))
  }
  return (
    <span
      class="badge"
      classList={{ 'badge--warm': isUrgent(), 'badge--sea': phase() === 'open' && !isUrgent() }}
    >
      {text()}
    </span>
  )
}

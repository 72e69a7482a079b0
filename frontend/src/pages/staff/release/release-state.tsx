import { Match, Switch } from 'solid-js'
import type { Release } from '../../../../../shared/decisions/decision.ts'
import { account } from '../../../api/session.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useStaffCall } from '../call/call-context.ts'

/** Whether it was this person who asked for the release. */
export const askedByReader = (release: Release): boolean => release.requestedBy === account()?.id

/** Where the announcement stands: not asked for, waiting for a director, or done; and who did what. */
export function ReleaseState(props: { release: Release | null }) {
  const t = useTexts('staff')
  const { call } = useStaffCall()
  const moment = (instant: string) => longDateTime(instant, call().timeZone)
  const asked = (release: Release) =>
    t().release.requestedOn(
      moment(release.requestedAt),
      askedByReader(release) ? t().release.byYou : t().release.by(release.requestedByName),
    )
  const confirmed = (instant: string) =>
    t().release.confirmedOn(moment(instant), t().release.by(props.release?.confirmedByName ?? ''))
  const confirmedAt = () => props.release?.confirmedAt
  return (
    <Switch fallback={<p class="notice">{t().release.notYet}</p>}>
      <Match when={confirmedAt()}>
        {(instant) => <p class="notice notice--good">{confirmed(instant())}</p>}
      </Match>
      <Match when={props.release}>
        {(release) => (
          <p class="notice notice--warning">
            {asked(release())} {t().release.waiting}
          </p>
        )}
      </Match>
    </Switch>
  )
}

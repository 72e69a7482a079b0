import { For, Show } from 'solid-js'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import { OUTCOMES } from '../../../../shared/decisions/outcomes.ts'
import { apiPath } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { euros, fileSize, longDate, longDateTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useMeeting } from './meeting-context.ts'

/** What a closed meeting decided, and its minutes for whoever may read all of them. */
export function Closed() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const summary = () => summaryOf(meeting().items.flatMap(({ item }) => item ?? []))
  const mayRead = () => could('meeting.list') && !meeting().items.some(({ isHidden }) => isHidden)
  return (
    <section class="panel" aria-labelledby="closed-title">
      <h2 id="closed-title">{t().decided}</h2>
      <p>
        {OUTCOMES.map((outcome) => t().count(t().outcomes[outcome], summary()[outcome])).join(' · ')}
        <span class="block-line">{t().awarded(euros(summary().amount))}</span>
      </p>
      <Show when={meeting().items.some(({ isHidden }) => isHidden)}>
        <p class="quiet">{t().withoutHidden}</p>
      </Show>
      <Show when={meeting().legalAct}>
        {(act) => (
          <p>
            {t().act(act().number, longDate(act().date))}
            <span class="block-line quiet">{t().closedAt(longDateTime(meeting().closedAt ?? ''))}</span>
          </p>
        )}
      </Show>
      <Show when={mayRead()}>
        <h3>{t().minutesTitle}</h3>
        <div role="status">
          <ul>
            <For each={meeting().minutes} fallback={<li>{t().minutesComing}</li>}>
              {({ language, size, sha256 }) => (
                <li>
                  <a
                    rel="external"
                    href={apiPath('GET /meetings/:meetingId/minutes.pdf', {
                      params: { meetingId: meeting().id },
                      query: { language },
                    })}
                  >
                    {t().minutes[language]}
                  </a>
                  <span class="block-line quiet">
                    {fileSize(size)} · SHA-256 <code>{sha256.slice(0, 16)}…</code>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </section>
  )
}

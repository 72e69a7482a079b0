import { apiPath } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'

const inLanguage = () => ({ query: { language: language() } })

/** The closing of a call, for the reader's calendar. */
export function DeadlineFile(props: { callId: string }) {
  const t = useTexts('calendar')
  const address = () =>
    apiPath('GET /calls/:callId/deadline.ics', { params: { callId: props.callId }, ...inLanguage() })
  return (
    <a class="block-link" href={address()} rel="external" download="">
      {t().deadline}
    </a>
  )
}

/** How to follow the open calls without coming back to this page. */
export function FollowCalls() {
  const t = useTexts('calendar')
  return (
    <section class="block no-print" aria-labelledby="follow-calls">
      <h2 id="follow-calls">{t().title}</h2>
      <p>{t().text}</p>
      <div class="button-row">
        <a class="button button--quiet" href={apiPath('GET /calls.ics', inLanguage())} rel="external">
          {t().calendar}
        </a>
        <a class="button button--quiet" href={apiPath('GET /calls.atom', inLanguage())} rel="external">
          {t().feed}
        </a>
      </div>
    </section>
  )
}

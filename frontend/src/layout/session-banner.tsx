import { useLocation } from '@solidjs/router'
import { Show } from 'solid-js'
import { session } from '../api/session.ts'
import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { signInPath } from '../paths.ts'

/** Says that the session has ended while a page is open. Nothing on the page goes away; signing in comes back here. */
export function SessionBanner() {
  const t = useTexts('common')
  const location = useLocation()
  return (
    <div role="alert">
      <Show when={session().state === 'expired'}>
        <div class="banner banner--warning">
          <div class="banner__inner">
            <p>
              <strong>{t().sessionEnded.title}</strong> {t().sessionEnded.text}
            </p>
            <a
              class="button button--small"
              rel="external"
              href={signInPath(language(), location.pathname + location.search)}
            >
              {t().sessionEnded.signIn}
            </a>
          </div>
        </div>
      </Show>
    </div>
  )
}

import { useLocation, type RouteSectionProps } from '@solidjs/router'
import {
  createEffect,
  createMemo,
  createSignal,
  ErrorBoundary,
  on,
  onCleanup,
  Show,
  Suspense,
} from 'solid-js'
import { startClock } from '../api/clock.ts'
import { watchSession } from '../api/session.ts'
import { language, preferredLanguage, rememberLanguage } from '../i18n/language.ts'
import { switchLanguage } from '../i18n/texts.ts'
import { languageOfPath } from '../paths.ts'
import { askForTitleFocus } from '../ui/page-title.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { ErrorPage } from './error-page.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { SessionBanner } from './session-banner.tsx'
import { TextsMissing } from './texts-missing.tsx'

const withoutLanguage = (pathname: string) => pathname.split('/').slice(2).join('/')

/** What stands around every page: skip link, header, banner of an ended session, the page, footer. */
export function Frame(props: RouteSectionProps) {
  const location = useLocation()
  const [texts, setTexts] = createSignal<'loading' | 'ready' | 'failed'>('loading')

  const showLanguage = async () => {
    const wanted = languageOfPath(location.pathname) ?? preferredLanguage()
    try {
      await switchLanguage(wanted)
      document.documentElement.lang = wanted
      rememberLanguage(wanted)
      setTexts('ready')
    } catch {
      // With texts of another language at hand the page stays as it is.
      setTexts((before) => (before === 'ready' ? before : 'failed'))
    }
  }
  const wantedLanguage = createMemo(() => languageOfPath(location.pathname))
  // Memos: another language of the same place is no other place.
  const place = createMemo(() => withoutLanguage(location.pathname))
  createEffect(on(wantedLanguage, showLanguage))
  createEffect(on(place, askForTitleFocus, { defer: true }))
  onCleanup(startClock())
  onCleanup(watchSession())

  return (
    <Show when={texts() === 'ready'} fallback={<TextsMissing state={texts()} onRetry={showLanguage} />}>
      <Header />
      <SessionBanner />
      <main id="content" class="page" lang={language()}>
        <ErrorBoundary fallback={(_, reset) => <ErrorPage onRetry={reset} />}>
          <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <Toasts />
    </Show>
  )
}

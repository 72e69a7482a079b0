import { useLocation } from '@solidjs/router'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { account, could, session, signOut } from '../api/session.ts'
import type { Permission } from '../../../shared/access/permissions.ts'
import { LANGUAGES } from '../../../shared/language.ts'
import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { inLanguage, paths, signInPath } from '../paths.ts'
import { showFailure } from '../ui/toasts.tsx'

type NavigationKey =
  'calls' | 'dossiers' | 'organisations' | 'evaluations' | 'meetings' | 'service' | 'accounts'

interface NavigationEntry {
  key: NavigationKey
  permission: Permission
  path: () => string
  /** Where the pages of the entry begin, if not at its own path. */
  covers?: () => string
}

/** Where each role goes; an entry is drawn for those whom the permission table lets through. */
const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'calls', permission: 'public.read', path: () => paths.home(language()) },
  { key: 'dossiers', permission: 'account.self', path: () => paths.myDossiers(language()) },
  { key: 'organisations', permission: 'account.self', path: () => paths.organisations(language()) },
  { key: 'evaluations', permission: 'assignment.own', path: () => paths.myEvaluations(language()) },
  { key: 'meetings', permission: 'meeting.own', path: () => paths.myMeetings(language()) },
  {
    key: 'service',
    permission: 'call.readUnpublished',
    path: () => paths.staffCalls(language()),
    covers: () => paths.staffArea(language()),
  },
  {
    key: 'accounts',
    permission: 'account.manage',
    path: () => paths.accounts(language()),
    covers: () => paths.adminArea(language()),
  },
]

/** Name of the service, navigation by role, account and language. */
export function Header() {
  const t = useTexts('common')
  return (
    <>
      <a class="skip-link" href="#content" onClick={skipToContent}>
        {t().skipToContent}
      </a>
      <header class="header">
        <div class="header__bar">
          <a class="brand" href={paths.home(language())}>
            <Mark />
            <span class="brand__name">{t().serviceName}</span>
            <span class="brand__line">{t().serviceLine}</span>
          </a>
          <div class="header__tools">
            <LanguageSwitch />
            <AccountTools />
          </div>
        </div>
        <Navigation />
      </header>
    </>
  )
}

// The router would take the link for a change of page; the target must get the focus itself.
function skipToContent(event: MouseEvent) {
  event.preventDefault()
  const content = document.getElementById('content')
  content?.setAttribute('tabindex', '-1')
  content?.focus()
}

/** Two open rings that meet: the two sides of the island. */
function Mark() {
  return (
    <svg class="brand__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="brand__left" d="M13 6a10 10 0 1 0 0 20" />
      <path class="brand__right" d="M19 6a10 10 0 1 1 0 20" />
    </svg>
  )
}

function Navigation() {
  const t = useTexts('common')
  const location = useLocation()
  const entries = () => NAVIGATION.filter(({ permission }) => could(permission))
  const isCurrent = (path: string) =>
    path === paths.home(language())
      ? location.pathname === path || location.pathname.startsWith(`${path}/calls/`)
      : location.pathname.startsWith(path)
  return (
    <Show when={entries().length > 1}>
      <nav class="navigation" aria-label={t().navigation.label}>
        <ul class="navigation__list">
          <For each={entries()}>
            {(entry) => (
              <li>
                <a
                  class="navigation__link"
                  href={entry.path()}
                  aria-current={isCurrent(entry.covers?.() ?? entry.path()) ? 'page' : undefined}
                >
                  {t().navigation[entry.key]}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  )
}

function LanguageSwitch() {
  const t = useTexts('common')
  const location = useLocation()
  return (
    <nav class="languages" aria-label={t().languageSwitch}>
      <For each={LANGUAGES}>
        {(code) => (
          <a
            class="languages__link"
            href={inLanguage(code, location.pathname) + location.search}
            hreflang={code}
            lang={code}
            noScroll
            aria-current={code === language() ? 'true' : undefined}
          >
            <span class="for-desk">{t().languageNames[code]}</span>
            <abbr class="for-phone" title={t().languageNames[code]}>
              {code.toUpperCase()}
            </abbr>
          </a>
        )}
      </For>
    </nav>
  )
}

function AccountTools() {
  const t = useTexts('common')
  const location = useLocation()
  const [isLeaving, setLeaving] = createSignal(false)
  const leave = async () => {
    setLeaving(true)
    try {
      await signOut('here')
    } catch (error) {
      setLeaving(false)
      showFailure(error)
    }
  }
  return (
    <Switch>
      <Match when={account()}>
        {(person) => (
          <div class="account">
            <a class="account__name" href={paths.profile(language())}>
              <span class="for-desk">{person().name || person().email}</span>
              <span class="for-phone">{t().account}</span>
            </a>
            <button type="button" class="link-button for-desk" disabled={isLeaving()} onClick={leave}>
              {t().signOut}
            </button>
          </div>
        )}
      </Match>
      <Match when={session().state !== 'loading'}>
        <a
          class="button button--small"
          rel="external"
          href={signInPath(language(), location.pathname + location.search)}
        >
          <span class="for-desk">{t().signIn}</span>
          <span class="for-phone">{t().signInShort}</span>
        </a>
      </Match>
    </Switch>
  )
}

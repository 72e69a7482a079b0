import { useLocation } from '@solidjs/router'
import { Match, Switch, type ParentProps } from 'solid-js'
import type { Permission } from '../../../shared/access/permissions.ts'
import { account, could, loadSession, session } from '../api/session.ts'
import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { paths, signInPath } from '../paths.ts'
import { FailureMessage } from '../ui/failure-message.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/**
 * Shows a page to those who may try it, by the permission table; asks a visitor to sign in. The server decides each
 * request by itself: this only spares a page that would answer "no".
 */
export function Guarded(props: ParentProps<{ permission: Permission }>) {
  const t = useTexts('common')
  const failure = () => {
    const current = session()
    return current.state === 'unknown' ? current.error : undefined
  }
  return (
    <Switch>
      <Match when={session().state === 'loading'}>
        <PageSkeleton />
      </Match>
      <Match when={failure()}>
        {(error) => <FailureMessage error={error()} onRetry={() => void loadSession()} />}
      </Match>
      <Match when={could(props.permission)}>{props.children}</Match>
      <Match when={!account()}>
        <AskToSignIn />
      </Match>
      <Match when={account()}>
        <PageTitle text={t().notAllowed.title} />
        <p>
          {t().notAllowed.text(account()?.email ?? '')}{' '}
          <a href={paths.contact(language())}>{t().notAllowed.contact}</a>
        </p>
      </Match>
    </Switch>
  )
}

function AskToSignIn() {
  const t = useTexts('common')
  const location = useLocation()
  return (
    <div class="narrow">
      <PageTitle text={t().askToSignIn.title} />
      <p>{t().askToSignIn.text}</p>
      <p>
        <a class="button" rel="external" href={signInPath(language(), location.pathname + location.search)}>
          {t().signIn}
        </a>
      </p>
      <p class="quiet">{t().askToSignIn.code}</p>
    </div>
  )
}

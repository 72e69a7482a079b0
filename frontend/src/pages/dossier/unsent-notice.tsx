import { useLocation } from '@solidjs/router'
import { createMemo, Match, Switch } from 'solid-js'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { useDossier } from './open-dossier.ts'

/**
 * Above every page of a dossier: says when answers are on this device only, and why. Quiet while saving goes on
 * as usual; a section's own fields say the rest.
 */
export function UnsentNotice() {
  const t = useTexts('dossier')
  const location = useLocation()
  const { autosave, dossier, reload } = useDossier()
  const statuses = createMemo(() => autosave.unsent().map((key) => autosave.status(key)))
  const stopped = createMemo(() => {
    const found = statuses().find((status) => status.kind === 'stopped')
    return found?.kind === 'stopped' ? found.detail : undefined
  })
  // An ended session is said by the banner of every page.
  const isOffline = createMemo(() =>
    statuses().some((status) => status.kind === 'kept' && status.waitsFor === 'network'),
  )
  const isHome = () => location.pathname === paths.dossier(language(), dossier().id)
  return (
    <Switch>
      <Match when={stopped()}>
        {(detail) => (
          <div class="notice notice--warning" role="alert">
            <p>
              <strong>{t().stopped.title}.</strong> {detail()}
            </p>
            <button
              type="button"
              class="button button--quiet button--small"
              onClick={() => void reload().catch(() => {})}
            >
              {t().stopped.reload}
            </button>
          </div>
        )}
      </Match>
      <Match when={isOffline()}>
        <div class="notice notice--warning" role="status">
          <p>
            {t().unsent.title(statuses().length)} {t().unsent.network}{' '}
            <button type="button" class="link-button" onClick={autosave.retry}>
              {t().unsent.retry}
            </button>
          </p>
        </div>
      </Match>
      <Match when={isHome() && statuses().some(({ kind }) => kind === 'conflict' || kind === 'refused')}>
        <div class="notice notice--warning">
          <p>{t().unsent.unsolved}</p>
        </div>
      </Match>
    </Switch>
  )
}

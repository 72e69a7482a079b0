import { useTexts } from '../i18n/texts.ts'
import { PageTitle } from '../ui/page-title.tsx'

/** A page broke, or a part of it did not arrive. What was typed in a dossier is on the device or the server already. */
export function ErrorPage(props: { onRetry: () => void }) {
  const t = useTexts('common')
  return (
    <div class="narrow">
      <PageTitle text={t().errorPage.title} />
      <p>{t().errorPage.text}</p>
      <p class="button-row">
        <button type="button" class="button" onClick={() => window.location.reload()}>
          {t().errorPage.reload}
        </button>
        <button type="button" class="button button--quiet" onClick={() => props.onRetry()}>
          {t().tryAgain}
        </button>
      </p>
    </div>
  )
}

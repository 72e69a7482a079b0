import { ApiProblem } from '../api/problem.ts'
import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'
import { FailureMessage } from './failure-message.tsx'
import { PageTitle } from './page-title.tsx'

/** A page whose content did not come: there is no such thing, or it could not be fetched. */
export function FailurePage(props: { error: unknown; onRetry: () => void }) {
  const t = useTexts('common')
  const isMissing = () => props.error instanceof ApiProblem && props.error.status === 404
  return (
    <div class="narrow">
      <PageTitle text={isMissing() ? t().notFound.title : t().errorPage.title} />
      <FailureMessage error={props.error} onRetry={isMissing() ? undefined : props.onRetry} />
      <p>
        <a href={paths.home(language())}>{t().notFound.home}</a>
      </p>
    </div>
  )
}

import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'
import { PageTitle } from '../ui/page-title.tsx'

/** An address that is no page of ours. */
export function NotFound() {
  const t = useTexts('common')
  return (
    <div class="narrow">
      <PageTitle text={t().notFound.title} />
      <p>{t().notFound.text}</p>
      <p>
        <a class="button" href={paths.home(language())}>
          {t().notFound.home}
        </a>
      </p>
    </div>
  )
}

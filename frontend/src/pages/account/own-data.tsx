import { apiPath } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'

/** Everything about the account, to take away. */
export function OwnData() {
  const t = useTexts('ownData')
  const page = () => apiPath('GET /me/data.html', { query: { language: language() } })
  return (
    <section class="block">
      <h2>{t().title}</h2>
      <p>{t().text}</p>
      <div class="button-row">
        <a class="button button--quiet" href={page()} rel="external" download="">
          {t().page}
        </a>
        <a class="button button--quiet" href={apiPath('GET /me/data.json')} rel="external" download="">
          {t().file}
        </a>
      </div>
    </section>
  )
}

import { language } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { paths } from '../paths.ts'

/** Accessibility statement, legal notice, contact, and the API for whoever builds on it. */
export function Footer() {
  const t = useTexts('common')
  return (
    <footer class="footer">
      <div class="footer__inner">
        <p class="footer__service">{t().footer.service}</p>
        <ul class="footer__links">
          <li>
            <a href={paths.fundedProjects(language())}>{t().footer.fundedProjects}</a>
          </li>
          <li>
            <a href={paths.openData(language())}>{t().footer.openData}</a>
          </li>
          <li>
            <a href={paths.accessibility(language())}>{t().footer.accessibility}</a>
          </li>
          <li>
            <a href={paths.legal(language())}>{t().footer.legal}</a>
          </li>
          <li>
            <a href={paths.contact(language())}>{t().footer.contact}</a>
          </li>
          <li>
            <a href="/api/docs" rel="external">
              {t().footer.api}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

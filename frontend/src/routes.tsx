import { lazy, type Component } from 'solid-js'
import type { RouteDefinition, RouteSectionProps } from '@solidjs/router'
import { LANGUAGES } from '../../shared/language.ts'
import { AddLanguage } from './layout/add-language.tsx'
import { Guarded } from './layout/guarded.tsx'
import { preferredLanguage } from './i18n/language.ts'
import { loadTexts } from './i18n/texts.ts'
import { NotFound } from './layout/not-found.tsx'
import { insist } from './ui/late-part.tsx'
import type { Page } from './page.ts'
import { accountPages } from './pages/account/routes.ts'
import { adminPages } from './pages/admin/routes.ts'
import { dossierPages } from './pages/dossier/routes.ts'
import { partnerPages } from './pages/partners/routes.ts'
import { eligibilityPages } from './pages/eligibility/routes.ts'
import { committeePages } from './pages/committee/routes.ts'
import { evaluationPages } from './pages/evaluation/routes.ts'
import { evaluatorPages } from './pages/evaluators/routes.ts'
import { openDataPages } from './pages/open-data/routes.ts'
import { organisationPages } from './pages/organisations/routes.ts'
import { publicPages } from './pages/public/routes.ts'
import { staffPages } from './pages/staff/routes.ts'
import { languageOfPath } from './paths.ts'

/**
 * How a page is added: its address in `paths.ts`, a line in its area's `pages/<area>/routes.ts`, its texts in
 * `i18n/{en,fr}/<area>.ts`, and a module whose default export is the page (`<PageTitle>` first, so that title, focus
 * and skip link work). Data comes by `call()` of `api/client.ts` through `createResource` and `<Loaded>`; forms stand
 * in `<FormShell>`; styles are classes of `styles/`, never a `style` attribute (the policy forbids it).
 */
const PAGES: readonly Page[] = [
  ...publicPages,
  ...openDataPages,
  ...eligibilityPages,
  ...accountPages,
  ...organisationPages,
  ...dossierPages,
  ...partnerPages,
  ...staffPages,
  ...evaluationPages,
  ...committeePages,
  ...evaluatorPages,
  ...adminPages,
]

function toRoute(page: Page): RouteDefinition {
  const Loaded = lazy(async () => {
    const wanted = languageOfPath(window.location.pathname) ?? preferredLanguage()
    const [module] = await Promise.all([insist(page.load), insist(() => loadTexts(page.texts, wanted))])
    return module
  })
  const { permission, children } = page
  const guarded: Component<RouteSectionProps> | undefined =
    permission &&
    ((props) => (
      <Guarded permission={permission}>
        <Loaded {...props} />
      </Guarded>
    ))
  return {
    path: page.path,
    matchFilters: page.path.startsWith('/:language') ? { language: LANGUAGES } : {},
    component: guarded ?? Loaded,
    preload: () => void Loaded.preload(),
    ...(children && { children: children.map(toRoute) }),
  }
}

/** The router's table. An address without a language gets one; an address that is no page says so. */
export const routes: RouteDefinition[] = [
  ...PAGES.map(toRoute),
  { path: '/:language/*rest', matchFilters: { language: LANGUAGES }, component: NotFound },
  { path: '*rest', component: AddLanguage },
]

import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** The check before starting, open to anybody. */
export const eligibilityPages: readonly Page[] = [
  {
    path: paths.eligibility(LANGUAGE, ':callId'),
    texts: ['eligibility', 'rules'],
    load: () => import('./eligibility-page.tsx'),
  },
]

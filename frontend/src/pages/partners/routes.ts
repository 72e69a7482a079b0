import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Where the link of an invitation leads, also before signing in. */
export const partnerPages: readonly Page[] = [
  {
    path: paths.invitation(LANGUAGE, ':token'),
    texts: ['partners', 'account'],
    load: () => import('./invitation-page.tsx'),
  },
]

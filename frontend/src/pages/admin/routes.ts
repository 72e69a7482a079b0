import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages of an administrator. */
export const adminPages: readonly Page[] = [
  {
    path: paths.accounts(LANGUAGE),
    permission: 'account.manage',
    texts: ['admin'],
    load: () => import('./accounts-page.tsx'),
  },
]

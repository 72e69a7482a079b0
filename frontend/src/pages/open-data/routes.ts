import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** What is public about awards, and how earlier ones become part of it. */
export const openDataPages: readonly Page[] = [
  { path: paths.openData(LANGUAGE), texts: ['openData'], load: () => import('./open-data-page.tsx') },
  { path: paths.fundedProjects(LANGUAGE), texts: ['openData'], load: () => import('./funded-projects.tsx') },
  {
    path: paths.history(LANGUAGE),
    permission: 'history.import',
    texts: ['openData'],
    load: () => import('./history-page.tsx'),
  },
]

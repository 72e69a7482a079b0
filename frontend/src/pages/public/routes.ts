import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages that anybody can read. */
export const publicPages: readonly Page[] = [
  { path: paths.home(LANGUAGE), texts: ['public', 'calendar'], load: () => import('./open-calls.tsx') },
  {
    path: paths.call(LANGUAGE, ':callId'),
    texts: ['public', 'calendar', 'rules', 'templates'],
    load: () => import('./call-page.tsx'),
  },
  { path: paths.draw(LANGUAGE, ':callId'), texts: ['selectionRules'], load: () => import('./draw-page.tsx') },
  { path: paths.accessibility(LANGUAGE), texts: ['notices'], load: () => import('./accessibility.tsx') },
  { path: paths.legal(LANGUAGE), texts: ['notices'], load: () => import('./legal.tsx') },
  { path: paths.contact(LANGUAGE), texts: ['notices'], load: () => import('./contact.tsx') },
]

import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** The applicant's dossier: one frame that loads and saves it, and its pages. */
export const dossierPages: readonly Page[] = [
  {
    path: paths.dossier(LANGUAGE, ':dossierId'),
    permission: 'dossier.read',
    texts: ['dossier'],
    load: () => import('./dossier-frame.tsx'),
    children: [
      { path: '/', texts: ['dossier', 'tasks'], load: () => import('./dossier-home.tsx') },
      { path: '/sections/:sectionId', texts: ['dossier'], load: () => import('./section-page.tsx') },
      {
        path: '/documents',
        texts: ['dossier', 'papers', 'templates'],
        load: () => import('./documents-page.tsx'),
      },
      {
        path: '/partners',
        texts: ['dossier', 'partners'],
        load: () => import('./partners/partners-page.tsx'),
      },
      { path: '/copy', texts: ['copying'], load: () => import('./copy-page.tsx') },
      { path: '/copied', texts: ['copying'], load: () => import('./copied-page.tsx') },
      {
        path: '/budget',
        texts: ['dossier', 'budget'],
        load: () => import('./budget/budget-page.tsx'),
      },
      { path: '/check', texts: ['dossier', 'check'], load: () => import('./check-page.tsx') },
      {
        path: '/messages',
        texts: ['dossier', 'messages'],
        load: () => import('./messages/messages-page.tsx'),
      },
      {
        path: '/comparison',
        texts: ['dossier', 'completion'],
        load: () => import('./completion/comparison-page.tsx'),
      },
      {
        path: '/receipt',
        texts: ['dossier', 'receipt', 'submission'],
        load: () => import('./receipt-page.tsx'),
      },
    ],
  },
]

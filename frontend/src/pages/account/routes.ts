import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages of a signed-in person. */
export const accountPages: readonly Page[] = [
  {
    path: paths.myDossiers(LANGUAGE),
    permission: 'account.self',
    texts: ['account', 'lifeCycle'],
    load: () => import('./my-dossiers.tsx'),
  },
  {
    path: paths.startDossier(LANGUAGE, ':callId'),
    permission: 'dossier.create',
    texts: ['account', 'eligibility'],
    load: () => import('./start-dossier.tsx'),
  },
  {
    path: paths.registerOrganisation(LANGUAGE),
    permission: 'organisation.register',
    texts: ['account', 'organisations'],
    load: () => import('./register-organisation.tsx'),
  },
  {
    path: paths.profile(LANGUAGE),
    permission: 'account.self',
    texts: ['account', 'lifeCycle', 'ownData'],
    load: () => import('./profile.tsx'),
  },
]

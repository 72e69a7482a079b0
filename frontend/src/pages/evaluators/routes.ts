import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Who evaluates: the service's list, the invitation, and an evaluator's own profile. */
export const evaluatorPages: readonly Page[] = [
  {
    path: paths.evaluators(LANGUAGE),
    permission: 'evaluator.list',
    texts: ['evaluators'],
    load: () => import('./evaluators-page.tsx'),
  },
  {
    path: paths.evaluatorProfile(LANGUAGE),
    permission: 'assignment.own',
    texts: ['evaluators', 'account'],
    load: () => import('./profile-page.tsx'),
  },
  // Also before signing in.
  {
    path: paths.evaluatorInvitation(LANGUAGE, ':token'),
    texts: ['evaluators'],
    load: () => import('./invitation-page.tsx'),
  },
]

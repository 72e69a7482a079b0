import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** Pages of an evaluator. */
export const evaluationPages: readonly Page[] = [
  {
    path: paths.myEvaluations(LANGUAGE),
    permission: 'assignment.own',
    texts: ['evaluation'],
    load: () => import('./my-evaluations-page.tsx'),
  },
  {
    path: paths.calibration(LANGUAGE, ':callId'),
    permission: 'calibration.own',
    texts: ['calibration', 'evaluation'],
    load: () => import('../calibration/calibration-page.tsx'),
  },
  {
    path: paths.evaluation(LANGUAGE, ':dossierId'),
    permission: 'assignment.own',
    texts: ['evaluation'],
    load: () => import('./evaluation-page.tsx'),
  },
]

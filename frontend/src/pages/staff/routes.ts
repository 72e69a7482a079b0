import { LANGUAGE, type Page } from '../../page.ts'
import { paths } from '../../paths.ts'

/** A draft in its editor: one frame that keeps and saves it, and its pages. */
const editorPages: readonly Page[] = [
  {
    path: '/',
    texts: ['callEditor'],
    load: () => import('./call-editor/overview-page.tsx'),
  },
  {
    path: '/preview',
    texts: ['callEditor'],
    load: () => import('./call-editor/preview-page.tsx'),
  },
  {
    path: '/:part',
    texts: ['callEditor'],
    load: () => import('./call-editor/part-page.tsx'),
  },
]

/** Pages of a call's workspace, under its tabs. */
const callPages: readonly Page[] = [
  { path: '/', texts: [], load: () => import('./call/call-home.tsx') },
  {
    path: '/edit',
    permission: 'call.write',
    texts: ['callEditor', 'saving'],
    load: () => import('./call-editor/editor-frame.tsx'),
    children: editorPages,
  },
  {
    path: '/content',
    texts: ['callEditor', 'public', 'rules'],
    load: () => import('./call/content-page.tsx'),
  },
  { path: '/dossiers', texts: ['staff', 'completion'], load: () => import('./dossiers/dossiers-page.tsx') },
  {
    path: '/evaluation',
    texts: ['staff', 'proposal'],
    load: () => import('./evaluation/evaluation-page.tsx'),
  },
  {
    path: '/calibration',
    texts: ['calibration'],
    load: () => import('../calibration/staff-page.tsx'),
  },
  {
    path: '/ranking',
    texts: ['staff', 'ranking'],
    load: () => import('./ranking/ranking-page.tsx'),
  },
  { path: '/selection', texts: ['selection'], load: () => import('./selection/selection-page.tsx') },
  { path: '/questions', texts: ['messages'], load: () => import('./questions/questions-page.tsx') },
  { path: '/committee', texts: ['committee'], load: () => import('../committee/committee-page.tsx') },
  { path: '/release', texts: ['staff'], load: () => import('./release/release-page.tsx') },
  { path: '/letters', texts: ['letters'], load: () => import('./letters/letters-page.tsx') },
  { path: '/letters/texts', texts: ['letters'], load: () => import('./letters/texts-page.tsx') },
  { path: '/exports', texts: ['staff', 'exports'], load: () => import('./exports/exports-page.tsx') },
]

/** Pages of the service: calls, their dossiers, ranking, results and exports. */
export const staffPages: readonly Page[] = [
  {
    path: paths.staffCalls(LANGUAGE),
    permission: 'call.readUnpublished',
    texts: ['staff', 'workspace'],
    load: () => import('./calls-page.tsx'),
  },
  {
    path: paths.newCall(LANGUAGE),
    permission: 'call.write',
    texts: ['workspace', 'newCall', 'callParts'],
    load: () => import('./new-call-page.tsx'),
  },
  {
    path: paths.staffCall(LANGUAGE, ':callId'),
    permission: 'call.readUnpublished',
    texts: ['workspace'],
    load: () => import('./call/call-frame.tsx'),
    children: callPages,
  },
  {
    path: paths.staffDossier(LANGUAGE, ':dossierId'),
    permission: 'dossier.list',
    texts: ['staff', 'reading'],
    load: () => import('./dossier/dossier-page.tsx'),
  },
  {
    path: paths.staffMessages(LANGUAGE, ':dossierId'),
    permission: 'dossier.list',
    texts: ['messages'],
    load: () => import('./dossier/messages/messages-page.tsx'),
  },
  {
    path: paths.staffComparison(LANGUAGE, ':dossierId'),
    permission: 'dossier.list',
    texts: ['completion'],
    load: () => import('./dossier/completion/comparison-page.tsx'),
  },
]

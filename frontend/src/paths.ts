import { LANGUAGES, type Language } from '../../shared/language.ts'

/**
 * Every address of the portal's pages, in one place: a link is `paths.call(language(), callId)`, never a string put
 * together elsewhere. The patterns of `routes.tsx` are made by the same functions, with `:name` as argument.
 */
const within =
  <Names extends readonly string[]>(build: (...names: Names) => string) =>
  (language: string, ...names: Names) =>
    `/${language}${build(...names)}`

export const paths = {
  home: within(() => ''),
  call: within((callId: string) => `/calls/${callId}`),
  draw: within((callId: string) => `/calls/${callId}/draw`),
  eligibility: within((callId: string) => `/calls/${callId}/check`),
  startDossier: within((callId: string) => `/calls/${callId}/start`),
  openData: within(() => '/open-data'),
  fundedProjects: within(() => '/funded-projects'),
  history: within(() => '/staff/history'),
  accessibility: within(() => '/accessibility'),
  legal: within(() => '/legal'),
  contact: within(() => '/contact'),

  myDossiers: within(() => '/dossiers'),
  profile: within(() => '/profile'),
  registerOrganisation: within(() => '/organisations/new'),
  organisations: within(() => '/organisations'),
  organisation: within((organisationId: string) => `/organisations/${organisationId}`),
  editOrganisation: within((organisationId: string) => `/organisations/${organisationId}/edit`),
  members: within((organisationId: string) => `/organisations/${organisationId}/members`),
  folder: within((organisationId: string) => `/organisations/${organisationId}/papers`),
  joinOrganisation: within((token: string) => `/organisations/join/${token}`),
  conversations: within((organisationId: string) => `/organisations/${organisationId}/conversations`),
  conversation: within(
    (organisationId: string, conversationId: string) =>
      `/organisations/${organisationId}/conversations/${conversationId}`,
  ),
  publishOffer: within((organisationId: string) => `/organisations/${organisationId}/offers/new`),
  changeOffer: within(
    (organisationId: string, offerId: string) => `/organisations/${organisationId}/offers/${offerId}`,
  ),
  partnerSearch: within(() => '/partner-search'),
  writeToOffer: within((offerId: string) => `/partner-search/${offerId}/message`),
  startWithOffer: within((offerId: string) => `/partner-search/${offerId}/start`),

  dossier: within((dossierId: string) => `/dossiers/${dossierId}`),
  section: within((dossierId: string, sectionId: string) => `/dossiers/${dossierId}/sections/${sectionId}`),
  budget: within((dossierId: string) => `/dossiers/${dossierId}/budget`),
  documents: within((dossierId: string) => `/dossiers/${dossierId}/documents`),
  partners: within((dossierId: string) => `/dossiers/${dossierId}/partners`),
  invitation: within((token: string) => `/invitations/${token}`),
  checkAnswers: within((dossierId: string) => `/dossiers/${dossierId}/check`),
  comparison: within((dossierId: string) => `/dossiers/${dossierId}/comparison`),
  messages: within((dossierId: string) => `/dossiers/${dossierId}/messages`),
  copyDossier: within((dossierId: string) => `/dossiers/${dossierId}/copy`),
  copied: within((dossierId: string) => `/dossiers/${dossierId}/copied`),
  receipt: within((dossierId: string) => `/dossiers/${dossierId}/receipt`),

  /** What the addresses of the service's pages, and of the administration's, begin with. */
  staffArea: within(() => '/staff/'),
  adminArea: within(() => '/admin/'),

  staffCalls: within(() => '/staff/calls'),
  newCall: within(() => '/staff/calls/new'),
  staffCall: within((callId: string) => `/staff/calls/${callId}`),
  editCall: within((callId: string) => `/staff/calls/${callId}/edit`),
  editCallPart: within((callId: string, part: string) => `/staff/calls/${callId}/edit/${part}`),
  callPreview: within((callId: string) => `/staff/calls/${callId}/edit/preview`),
  callContent: within((callId: string) => `/staff/calls/${callId}/content`),
  callDossiers: within((callId: string) => `/staff/calls/${callId}/dossiers`),
  callEvaluation: within((callId: string) => `/staff/calls/${callId}/evaluation`),
  callCalibration: within((callId: string) => `/staff/calls/${callId}/calibration`),
  ranking: within((callId: string) => `/staff/calls/${callId}/ranking`),
  selection: within((callId: string) => `/staff/calls/${callId}/selection`),
  committee: within((callId: string) => `/staff/calls/${callId}/committee`),
  myMeetings: within(() => '/meetings'),
  meeting: within((meetingId: string) => `/meetings/${meetingId}`),
  release: within((callId: string) => `/staff/calls/${callId}/release`),
  letters: within((callId: string) => `/staff/calls/${callId}/letters`),
  letterTexts: within((callId: string) => `/staff/calls/${callId}/letters/texts`),
  exports: within((callId: string) => `/staff/calls/${callId}/exports`),
  staffDossier: within((dossierId: string) => `/staff/dossiers/${dossierId}`),
  staffMessages: within((dossierId: string) => `/staff/dossiers/${dossierId}/messages`),
  questions: within((callId: string) => `/staff/calls/${callId}/questions`),
  staffComparison: within((dossierId: string) => `/staff/dossiers/${dossierId}/comparison`),

  myEvaluations: within(() => '/evaluation'),
  calibration: within((callId: string) => `/evaluation/calibration/${callId}`),
  evaluation: within((dossierId: string) => `/evaluation/${dossierId}`),

  evaluatorProfile: within(() => '/evaluation/profile'),
  evaluators: within(() => '/staff/evaluators'),
  evaluatorInvitation: within((token: string) => `/evaluate/${token}`),

  accounts: within(() => '/admin/accounts'),
  tokens: within(() => '/admin/tokens'),
  webhooks: within(() => '/admin/webhooks'),
  webhook: within((webhookId: string) => `/admin/webhooks/${webhookId}`),
} as const

/** Language that a path begins with, or undefined. */
export function languageOfPath(pathname: string): Language | undefined {
  const [, first] = pathname.split('/')
  return LANGUAGES.find((language) => language === first)
}

/** The same place in another language: only the first part of the path changes. */
export function inLanguage(language: Language, pathname: string): string {
  const rest = languageOfPath(pathname) ? pathname.split('/').slice(2).join('/') : pathname.slice(1)
  return rest === '' ? `/${language}` : `/${language}/${rest}`
}

/** Where signing in starts; it ends on the given page. The link needs `rel="external"`: the API answers it. */
export function signInPath(language: Language, returnTo: string): string {
  return `/api/auth/sign-in?${new URLSearchParams({ returnTo, language }).toString()}`
}

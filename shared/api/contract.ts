import { accountsApi } from '../accounts/api.ts'
import { calendarApi } from '../calls/calendar-api.ts'
import { ownDataApi } from '../accounts/own-data-api.ts'
import { callsApi } from '../calls/api.ts'
import { templatesApi } from '../calls/templates-api.ts'
import { committeeApi } from '../committee/api.ts'
import { completionApi } from '../completion/api.ts'
import { decisionsApi } from '../decisions/api.ts'
import { archivesApi } from '../documents/archive.ts'
import { documentsApi } from '../documents/api.ts'
import { dossiersApi } from '../dossiers/api.ts'
import { dossierLifeApi } from '../dossiers/life-api.ts'
import { calibrationApi } from '../calibration/api.ts'
import { evaluationApi } from '../evaluation/api.ts'
import { evaluatorsApi } from '../evaluators/api.ts'
import { exportsApi } from '../exports/api.ts'
import { lettersApi } from '../letters/api.ts'
import { openDataApi } from '../open-data/api.ts'
import { messagesApi } from '../messages/api.ts'
import { organisationsApi } from '../organisations/api.ts'
import { partnersApi } from '../partners/api.ts'
import { folderApi } from '../organisations/folder-api.ts'
import { partnerSearchApi } from '../partner-search/api.ts'
import { tokensApi } from '../tokens/api.ts'
import { selectionApi } from '../selection/api.ts'
import { webhooksApi } from '../webhooks/api.ts'
import { submissionsApi } from '../submissions/api.ts'

/** Every route under `/api`, by method and path. */
export const contract = {
  ...accountsApi,
  ...ownDataApi,
  ...organisationsApi,
  ...folderApi,
  ...partnerSearchApi,
  ...callsApi,
  ...calendarApi,
  ...templatesApi,
  ...dossiersApi,
  ...dossierLifeApi,
  ...partnersApi,
  ...completionApi,
  ...messagesApi,
  ...submissionsApi,
  ...documentsApi,
  ...archivesApi,
  ...evaluationApi,
  ...calibrationApi,
  ...evaluatorsApi,
  ...decisionsApi,
  ...selectionApi,
  ...committeeApi,
  ...exportsApi,
  ...lettersApi,
  ...openDataApi,
  ...tokensApi,
  ...webhooksApi,
} as const

export type Contract = typeof contract
export type RouteKey = keyof Contract

/** What a request needs to pass its validation, so that only the permission can refuse it. */
export interface SampleInput {
  body?: unknown
  query?: string
  ifMatch?: string
}

/** Ids that inputs name. */
export interface SampleIds {
  callId: string
  organisationId: string
  evaluatorId: string
}

export const HASH = 'ab'.repeat(32)

import { isAnnounced } from '../decisions/release.ts'

/**
 * Who reads what happened to a dossier. A type that is not listed is the service's own: assignments and evaluations
 * tell who scored, which applicants never see.
 */
export const EVENT_AUDIENCE = {
  'dossier.created': 'everybody',
  'document.announced': 'applicant',
  'document.removed': 'applicant',
  'document.expired': 'applicant',
  'dossier.submitted': 'everybody',
  'admissibility.declared': 'everybody',
  'dossier.withdrawn': 'everybody',
  /** Read by all from the release of the call's results on. */
  'decision.recorded': 'afterRelease',
} as const satisfies Record<string, 'everybody' | 'applicant' | 'afterRelease'>

const isListed = (type: string): type is keyof typeof EVENT_AUDIENCE => Object.hasOwn(EVENT_AUDIENCE, type)

/**
 * Whether an event may be known outside the service. `releasedAt`: instant of the call's latest release, undefined
 * before the first; a decision shows from the moment when it is not younger than that.
 */
export function isEventKnown(
  event: { type: string; at: string },
  reader: 'applicant' | 'evaluator',
  releasedAt: string | undefined,
): boolean {
  const audience = isListed(event.type) ? EVENT_AUDIENCE[event.type] : 'service'
  if (audience === 'afterRelease') return isAnnounced({ decidedAt: event.at }, releasedAt)
  return audience === 'everybody' || audience === reader
}

import { isAnnounced } from '../decisions/release.ts'

/**
 * What is known outside the service of what happened to a dossier. A type that is not listed is the service's own:
 * assignments and evaluations tell who scored, which applicants never see.
 */
const KNOWN_EVENTS = {
  'dossier.created': 'always',
  'dossier.formMoved': 'always',
  'dossier.submitted': 'always',
  'dossier.resubmitted': 'always',
  'completion.requested': 'always',
  'completion.dateChanged': 'always',
  'completion.ended': 'always',
  'admissibility.declared': 'always',
  'dossier.withdrawn': 'always',
  'dossier.deleted': 'always',
  'dossier.restored': 'always',
  'partner.invited': 'always',
  'partner.invitedAgain': 'always',
  'partner.invitationWithdrawn': 'always',
  'partner.joined': 'always',
  'partner.declined': 'always',
  'partner.left': 'always',
  'partner.personAdded': 'always',
  'confirmation.given': 'always',
  'confirmation.voided': 'always',
  'decision.recorded': 'afterRelease',
} as const satisfies Record<string, 'always' | 'afterRelease'>

const isListed = (type: string): type is keyof typeof KNOWN_EVENTS => Object.hasOwn(KNOWN_EVENTS, type)

/**
 * Whether an event may be known outside the service. `releasedAt`: instant of the call's latest release, undefined
 * before the first; a decision shows from the moment when it is not younger than that.
 */
export function isEventKnown(event: { type: string; at: string }, releasedAt: string | undefined): boolean {
  if (!isListed(event.type)) return false
  return KNOWN_EVENTS[event.type] === 'always' || isAnnounced({ decidedAt: event.at }, releasedAt)
}

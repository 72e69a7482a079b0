import { toInstant, toLocalTime } from '../../../../shared/time.ts'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What the reader's own clock shows at an instant, as a field holds it; empty for no instant. */
export const toOwnClock = (instant: string): string => (instant === '' ? '' : toLocalTime(instant, ownZone()))

/** The instant of a time on the reader's own clock; empty while it is not whole. */
export const fromOwnClock = (local: string): string => toInstant(local, ownZone())?.instant ?? ''

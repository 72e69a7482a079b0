/** What stands for the name of somebody who closed their account, in whatever language it is read. */
export const CLOSED_NAME = '—'

/** A reserved domain (RFC 2606) that no mail can reach: an account always has an address, and this one is nobody's. */
const NOWHERE = '@closed.invalid'

/** The address of a closed account: its own, so that two never meet. */
export const closedEmail = (accountId: string): string => `${accountId.replace('_', '-')}${NOWHERE}`

export const isClosedEmail = (email: string): boolean => email.endsWith(NOWHERE)

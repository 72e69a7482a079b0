/**
 * What can come back of an e-mail: it is late and still tried; the mailbox is full or its server away for now; there is
 * no such mailbox; our own service refused it; whoever got it called it spam. Pages carry no schema library for it.
 */
export const RETURN_KINDS = ['delayed', 'undelivered', 'noMailbox', 'refused', 'complained'] as const
export type ReturnKind = (typeof RETURN_KINDS)[number]

/** Whether the e-mail did not reach the person, and somebody has to do something. */
export const isLost = (kind: ReturnKind): boolean => kind !== 'delayed' && kind !== 'complained'

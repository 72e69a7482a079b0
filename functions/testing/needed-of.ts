const NEEDED: Record<string, object> = {
  reserve: { reserveRank: 1, validUntil: '2028-05-12' },
  deferral: { deferredUntil: '2027-09-30', missing: 'The signed letter of the partner.' },
}

/** What a decision of this outcome must say beside its reasons, for tests that are about something else. */
export const neededOf = (outcome: string): object => NEEDED[outcome] ?? {}

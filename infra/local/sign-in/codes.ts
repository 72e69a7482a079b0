import { randomInt } from 'node:crypto'

const MINUTE_MS = 60_000
const VALID_MS = 10 * MINUTE_MS
const TRIES = 5
const CODES_PER_PERIOD = 3

interface SentCode {
  readonly email: string
  readonly code: string
  readonly expiresAt: number
  triesLeft: number
}

type CodeAnswer = 'right' | 'wrong' | 'expired' | 'spent'

export interface Codes {
  /**
   * A code for this address in this sign-in, in place of an earlier one. `undefined` if the address had three in the
   * last ten minutes: so nobody is flooded, and nobody can guess at one address for long.
   */
  issue(signIn: string, email: string): string | undefined
  /** The address that a code was last sent to. */
  addressOf(signIn: string): string | undefined
  /** A right code works once. */
  check(signIn: string, code: string): CodeAnswer
}

/** Six-digit codes: ten minutes, five tries, three per address in ten minutes. */
export function createCodes(clock: () => Date): Codes {
  const sent = new Map<string, SentCode>()
  const issuedAt = new Map<string, number[]>()
  return {
    issue: (signIn, email) => {
      const now = clock().getTime()
      const recent = (issuedAt.get(email) ?? []).filter((time) => now - time < VALID_MS)
      if (recent.length >= CODES_PER_PERIOD) return undefined
      issuedAt.set(email, [...recent, now])
      for (const [key, { expiresAt }] of sent) if (expiresAt < now - VALID_MS) sent.delete(key)
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      sent.set(signIn, { email, code, expiresAt: now + VALID_MS, triesLeft: TRIES })
      return code
    },
    addressOf: (signIn) => sent.get(signIn)?.email,
    check: (signIn, code) => {
      const expected = sent.get(signIn)
      if (expected === undefined || clock().getTime() > expected.expiresAt) return 'expired'
      if (expected.triesLeft === 0) return 'spent'
      expected.triesLeft -= 1
      if (code === expected.code) {
        sent.delete(signIn)
        return 'right'
      }
      return expected.triesLeft === 0 ? 'spent' : 'wrong'
    },
  }
}

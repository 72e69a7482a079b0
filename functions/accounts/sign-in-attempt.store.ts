import * as z from 'zod'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { LANGUAGES } from '../../shared/language.ts'
import type { Deps } from '../deps.ts'
import { keys } from '../storage/keys.ts'

/** Seconds that a person has at the provider, for instance to find the code in the mailbox. */
export const ATTEMPT_SECONDS = 15 * 60

const SignInAttempt = z.object({
  /** Hash of the secret in the browser's cookie: only the browser that started can finish. */
  browserHash: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  language: z.enum(LANGUAGES),
  expiresAt: z.int(),
})
export type SignInAttempt = z.infer<typeof SignInAttempt>

const keyOf = (state: string) => keys.signIn(sha256Hex(state))

/** Keeps an attempt until it is finished or its time is over. */
export async function keepAttempt(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  attempt: Omit<SignInAttempt, 'expiresAt'>,
): Promise<void> {
  const expiresAt = Math.floor(Date.parse(now()) / 1000) + ATTEMPT_SECONDS
  await table.put({
    ...keyOf(attempt.state),
    kind: 'SignInAttempt',
    schemaVersion: 1,
    ...attempt,
    expiresAt,
  })
}

/**
 * Takes an attempt out, so that it is used once, also by two requests in the same moment. Undefined where there is
 * none, its time is over, or another browser started it.
 */
export async function takeAttempt(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  state: string,
  browserSecret: string,
): Promise<SignInAttempt | undefined> {
  const item = await table.take(keyOf(state), {
    expression: 'browserHash = :browserHash',
    values: { ':browserHash': sha256Hex(browserSecret) },
  })
  const attempt = item && SignInAttempt.parse(item)
  return attempt && Date.parse(now()) < attempt.expiresAt * 1000 ? attempt : undefined
}

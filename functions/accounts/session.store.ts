import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Deps } from '../deps.ts'
import { randomText } from '../new-id.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'

/** A session ends two hours after its last request, and twelve hours after signing in whatever happens. */
const IDLE_SECONDS = 2 * 3600
const ABSOLUTE_SECONDS = 12 * 3600
/** The last request is written down at most this often, so that reading and saving do not pay for it. */
const TOUCH_SECONDS = 5 * 60

const SessionItem = z.object({
  hash: z.string(),
  accountId: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
})
export type Session = z.infer<typeof SessionItem>

type Stores = Pick<Deps, 'table' | 'now'>

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Epoch second at which a session ends. */
const endOf = ({ createdAt, seenAt }: Pick<Session, 'createdAt' | 'seenAt'>) =>
  Math.min(seconds(seenAt) + IDLE_SECONDS, seconds(createdAt) + ABSOLUTE_SECONDS)

/** Starts a session and gives its secret id (256 bits and more), which only the browser keeps: here stands its hash. */
export async function startSession({ table, now }: Stores, accountId: string): Promise<string> {
  const secret = randomText(52)
  const hash = sha256Hex(secret)
  const createdAt = now()
  const session = { hash, accountId, createdAt, seenAt: createdAt }
  await new Transaction(table)
    .put({
      ...keys.session(hash),
      kind: 'Session',
      schemaVersion: 1,
      ...session,
      expiresAt: endOf(session),
    })
    .put({
      ...keys.accountSession(accountId, hash),
      kind: 'AccountSession',
      schemaVersion: 1,
      hash,
      expiresAt: seconds(createdAt) + ABSOLUTE_SECONDS,
    })
    .commit()
  return secret
}

/** A session that has not ended, or undefined. Time to live removes ended ones late, so the end is judged here. */
export async function findSession({ table, now }: Stores, hash: string): Promise<Session | undefined> {
  const item = await table.get(keys.session(hash))
  const session = item && SessionItem.parse(item)
  return session && seconds(now()) < endOf(session) ? session : undefined
}

/** Whether a session that was read a moment ago has not ended by time. */
export const isRunning = (session: Session, now: string): boolean => seconds(now) < endOf(session)

/** Notes that the session is in use. Gives the session as it now is, or undefined where it was ended meanwhile. */
export async function touchSession({ table, now }: Stores, session: Session): Promise<Session | undefined> {
  const seenAt = now()
  if (seconds(seenAt) - seconds(session.seenAt) < TOUCH_SECONDS) return session
  const touched = { ...session, seenAt }
  try {
    await table.update({
      Key: keys.session(session.hash),
      UpdateExpression: 'SET seenAt = :seenAt, expiresAt = :expiresAt',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':seenAt': seenAt, ':expiresAt': endOf(touched) },
    })
    return touched
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

/** Ends one session. */
export async function endSession(
  { table }: Stores,
  session: Pick<Session, 'hash' | 'accountId'>,
): Promise<void> {
  await new Transaction(table)
    .delete(keys.session(session.hash))
    .delete(keys.accountSession(session.accountId, session.hash))
    .commit()
}

/** Sessions of an account that have not ended. */
export async function readSessionsOf({ table, now }: Stores, accountId: string): Promise<Session[]> {
  const hashes = (await table.partition(accountId, 'session#')).map((item) => String(item['hash']))
  const items = await table.getMany(hashes.map(keys.session))
  return items.map((item) => SessionItem.parse(item)).filter((session) => isRunning(session, now()))
}

const AT_ONCE = 40

/** Ends every session of an account. */
export async function endSessionsOf({ table }: Stores, accountId: string): Promise<void> {
  const hashes = (await table.partition(accountId, 'session#')).map((item) => String(item['hash']))
  for (let start = 0; start < hashes.length; start += AT_ONCE) {
    const transaction = new Transaction(table)
    for (const hash of hashes.slice(start, start + AT_ONCE))
      transaction.delete(keys.session(hash)).delete(keys.accountSession(accountId, hash))
    await transaction.commit()
  }
}

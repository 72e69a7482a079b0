import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { Deps } from '../../deps.ts'
import type { Key } from '../../storage/keys.ts'

type Stores = Pick<Deps, 'table' | 'now'>

const KEPT_FOR_SECONDS = 90 * 24 * 3600
/** Longer than one call to SES may take; a claim that is older was left by a run that died. */
const CLAIMED_FOR_SECONDS = 20
const PAUSE_MILLISECONDS = 1000

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))

const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Tries to claim an e-mail: true where it is ours to send, false where it has been claimed or sent. */
async function tryClaim({ table, now }: Stores, key: Key): Promise<boolean> {
  const seconds = secondsOf(now())
  try {
    await table.update({
      Key: key,
      UpdateExpression:
        'SET #state = :sending, claimedUntil = :until, kind = :kind, schemaVersion = :one, expiresAt = :end',
      ConditionExpression: 'attribute_not_exists(pk) OR (#state = :sending AND claimedUntil < :now)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':sending': 'sending',
        ':until': seconds + CLAIMED_FOR_SECONDS,
        ':now': seconds,
        ':kind': 'SentMail',
        ':one': 1,
        ':end': seconds + KEPT_FOR_SECONDS,
      },
    })
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/**
 * Claims an e-mail before it is sent. Gives false where it was sent already; waits for a claim of another run to end
 * in one or the other, and throws where it does not.
 */
export async function claimMail(stores: Stores, key: Key): Promise<boolean> {
  for (let waited = 0; waited <= CLAIMED_FOR_SECONDS; waited += 1) {
    if (await tryClaim(stores, key)) return true
    const item = await stores.table.get(key)
    if (item?.['state'] === 'sent') return false
    await pause()
  }
  throw new Error('another run is still sending this e-mail')
}

/** Gives a claim back: the e-mail was not sent. */
export async function releaseMail({ table }: Stores, key: Key): Promise<void> {
  await table.take(key, { expression: 'kind = :kind', values: { ':kind': 'SentMail' } })
}

/** Notes that a claimed e-mail was sent. */
export async function noteSent({ table }: Stores, key: Key): Promise<void> {
  await table.update({
    Key: key,
    UpdateExpression: 'SET #state = :sent REMOVE claimedUntil',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':sent': 'sent' },
  })
}

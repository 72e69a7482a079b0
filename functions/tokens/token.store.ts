import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { ApiToken } from '../../shared/tokens/token.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** A use is written down at most this often, so that a system that asks every second costs no writes. */
const TOUCH_MS = 3_600_000

const tokenOf = (item: Item): ApiToken => ApiToken.parse(item['token'])

/** Adds to the transaction a new token. Of its secret only the hash is kept, as where the token is found by it. */
export function putNewToken(transaction: Transaction, token: ApiToken, secret: string): void {
  transaction.put({ ...keys.token(token.id), kind: 'ApiToken', schemaVersion: 1, token })
  transaction.put({
    ...keys.tokenSecret(sha256Hex(secret)),
    kind: 'ApiTokenSecret',
    schemaVersion: 1,
    tokenId: token.id,
  })
}

/** Every token, the latest first. */
export async function readTokens(table: Table): Promise<ApiToken[]> {
  const items = await table.partition(keys.token('').pk)
  return items.map(tokenOf).sort((left, right) => right.createdAt.localeCompare(left.createdAt))
}

/** The token, or `token.not_found`. */
export async function readToken(table: Table, tokenId: string): Promise<ApiToken> {
  const item = await table.get(keys.token(tokenId))
  if (!item) throw new DomainError('token.not_found')
  return tokenOf(item)
}

/** The token whose secret this is, valid or not, or undefined. */
export async function findToken(table: Table, secret: string): Promise<ApiToken | undefined> {
  const pointer = await table.get(keys.tokenSecret(sha256Hex(secret)))
  const item = pointer && (await table.get(keys.token(String(pointer['tokenId']))))
  return item && tokenOf(item)
}

/** Notes that the token was used, unless that was noted within the hour. */
export async function noteUse(table: Table, { id, lastUsedAt }: ApiToken, now: string): Promise<void> {
  if (lastUsedAt !== undefined && Date.parse(now) - Date.parse(lastUsedAt) < TOUCH_MS) return
  try {
    await table.update({
      Key: keys.token(id),
      UpdateExpression: 'SET #token.lastUsedAt = :now',
      ConditionExpression: 'attribute_not_exists(#token.lastUsedAt) OR #token.lastUsedAt < :now',
      ExpressionAttributeNames: { '#token': 'token' },
      ExpressionAttributeValues: { ':now': now },
    })
  } catch (error) {
    // Another request noted a later use.
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/** Takes a token back. One that was taken back before stays as it was. */
export async function writeRevocation(
  table: Table,
  tokenId: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  try {
    await table.update({
      Key: keys.token(tokenId),
      UpdateExpression: 'SET #token.revokedAt = :at, #token.revokedByName = :by',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#token.revokedAt)',
      ExpressionAttributeNames: { '#token': 'token' },
      ExpressionAttributeValues: { ':at': at, ':by': by },
    })
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

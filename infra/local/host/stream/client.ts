import { isRecord, listOf, recordOf } from '../plain.ts'
import type { AccessKey } from '../iam/keys.ts'

/** A record of the table's stream, as DynamoDB sends it and as a function gets it. */
export interface StreamRecord {
  readonly sequenceNumber: string
  readonly raw: Record<string, unknown>
}

interface StreamPage {
  readonly records: readonly StreamRecord[]
  /** `undefined` when the shard was closed and read to its end. */
  readonly next: string | undefined
}

/** Where reading goes on: after this record of this shard. */
export interface StreamPosition {
  readonly streamArn: string
  readonly shardId: string
  readonly sequenceNumber: string
}

export interface StreamClient {
  /** Ids of the stream's shards, oldest first. */
  shards(): Promise<readonly string[]>
  /** An iterator after a record, or from the shard's beginning. */
  iterator(shardId: string, after: string | undefined): Promise<string>
  read(iterator: string): Promise<StreamPage>
}

/** DynamoDB said no to a call on the stream; `code` is the exception's name. */
export class StreamError extends Error {
  override readonly name = 'StreamError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Reads a table's stream from a local DynamoDB. The protocol is spoken by hand: five lines, where the SDK's client
 * for streams would be one more package for the host alone. The stand-ins do not verify signatures, so it has none.
 */
export function createStreamClient(endpoint: string, streamArn: string, key: AccessKey): StreamClient {
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/20270101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`

  async function call(operation: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        'x-amz-date': '20270101T000000Z',
        authorization,
      },
      body: JSON.stringify(body),
    })
    const answer = recordOf(await response.json())
    if (response.ok) return answer
    const type = String(answer['__type'])
    throw new StreamError(type.slice(type.indexOf('#') + 1), String(answer['message'] ?? answer['Message']))
  }

  async function shards(): Promise<string[]> {
    const ids: string[] = []
    let start: unknown
    do {
      const page = await call('DescribeStream', {
        StreamArn: streamArn,
        ...(start ? { ExclusiveStartShardId: start } : {}),
      })
      const description = recordOf(page['StreamDescription'])
      ids.push(...listOf(description['Shards']).map((shard) => String(recordOf(shard)['ShardId'])))
      start = description['LastEvaluatedShardId']
    } while (start !== undefined)
    return ids
  }

  async function iterator(shardId: string, after: string | undefined): Promise<string> {
    const position =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
    const answer = await call('GetShardIterator', { StreamArn: streamArn, ShardId: shardId, ...position })
    return String(answer['ShardIterator'])
  }

  async function read(iterator: string): Promise<StreamPage> {
    const answer = await call('GetRecords', { ShardIterator: iterator })
    const next = answer['NextShardIterator']
    const records = listOf(answer['Records']).filter(isRecord).map(recordOfStream)
    return { records, next: typeof next === 'string' ? next : undefined }
  }

  function recordOfStream(raw: Record<string, unknown>): StreamRecord {
    const sequenceNumber = String(recordOf(raw['dynamodb'])['SequenceNumber'])
    return { sequenceNumber, raw: { ...raw, eventSourceARN: streamArn } }
  }

  return { shards, iterator, read }
}

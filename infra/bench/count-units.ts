import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'

/** What DynamoDB says it would charge, and how often S3 was asked, since the last `reset`. */
export interface Units {
  read: number
  write: number
  /** The part of `write` that indexes took. */
  indexWrite: number
  storeRequests: number
  reset(): void
}

interface Capacity {
  CapacityUnits?: number
  ReadCapacityUnits?: number
  WriteCapacityUnits?: number
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits?: number }>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const capacitiesOf = (output: unknown): Capacity[] => {
  const consumed = isRecord(output) ? output['ConsumedCapacity'] : undefined
  if (Array.isArray(consumed)) return consumed.filter(isRecord)
  return isRecord(consumed) ? [consumed] : []
}

const READS = /^(Get|BatchGet|Query|Scan|TransactGet)/u

/** Makes every request of these clients tell its capacity, and adds it up. */
export function countUnits(dynamodb: DynamoDBDocumentClient, s3: S3Client): Units {
  const units: Units = {
    read: 0,
    write: 0,
    indexWrite: 0,
    storeRequests: 0,
    reset() {
      Object.assign(this, { read: 0, write: 0, indexWrite: 0, storeRequests: 0 })
    },
  }
  dynamodb.middlewareStack.add(
    (next, context) => async (request) => {
      if (isRecord(request.input)) Object.assign(request.input, { ReturnConsumedCapacity: 'INDEXES' })
      const result = await next(request)
      const isRead = READS.test(context.commandName ?? '')
      for (const capacity of capacitiesOf(result.output)) {
        const amount = capacity.CapacityUnits ?? 0
        const indexes = Object.values(capacity.GlobalSecondaryIndexes ?? {})
        if (isRead) units.read += amount
        else {
          units.write += amount
          units.indexWrite += indexes.reduce((sum, index) => sum + (index.CapacityUnits ?? 0), 0)
        }
      }
      return result
    },
    { step: 'initialize', name: 'countUnits', priority: 'high' },
  )
  s3.middlewareStack.add(
    (next) => async (request) => {
      units.storeRequests += 1
      return next(request)
    },
    { step: 'initialize', name: 'countRequests' },
  )
  return units
}

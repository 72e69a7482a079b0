import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Config } from './config.ts'
import { newId, type NewId } from './new-id.ts'
import { Table } from './storage/table.ts'

/** What verbs and routes stand on. Tests give their own clock and the clients of the local stores. */
export interface Deps {
  config: Config
  table: Table
  s3: S3Client
  /** Now, as an ISO instant in UTC. */
  now: () => string
  newId: NewId
  /** One line of structured log. */
  log: (entry: Record<string, unknown>) => void
}

interface Clients {
  dynamodb?: DynamoDBClientConfig
  s3?: S3ClientConfig
}

/** Builds the dependencies; `clients` is empty in a function, where the SDK reads its environment. */
export function createDeps(config: Config, clients: Clients = {}): Deps {
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(clients.dynamodb ?? {}), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return {
    config,
    table: new Table(dynamodb, config.tableName),
    // Presigned uploads bind the checksum that the page announces; the SDK must not add one of an empty body.
    s3: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', ...clients.s3 }),
    now: () => new Date().toISOString(),
    newId,
    log: (entry) => {
      process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
    },
  }
}

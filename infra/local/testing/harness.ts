import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import { startS3 } from '../s3/server.ts'
import type { BucketSetting, ObjectCreated } from '../s3/types.ts'
import { type StandInConnection, TEST_CREDENTIALS, TEST_REGION } from './provided.ts'

export interface TestTable {
  readonly tableName: string
  readonly endpoint: string
  /** What an SDK client takes: `new DynamoDBClient(table.clientConfig)`. */
  readonly clientConfig: StandInConnection
  drop(): Promise<void>
}

/**
 * Creates an empty table of the portal's own definition, with time to live, under a name of its own, so that test
 * files do not see each other's items. Its stream only where it is asked for: the emulator writes slower with every
 * record that it keeps of one. Needs `global-setup.ts` in the project's `globalSetup`.
 */
export async function createTestTable({ hasStream = false } = {}): Promise<TestTable> {
  const clientConfig = inject('dynamo')
  const client = new DynamoDBClient(clientConfig)
  const tableName = `test-${randomUUID()}`
  const { StreamSpecification, ...definition } = inject('tableDefinition')
  await client.send(
    new CreateTableCommand({
      ...definition,
      ...(hasStream && { StreamSpecification }),
      TableName: tableName,
      DeletionProtectionEnabled: false,
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName: tableName })
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    }),
  )
  return {
    tableName,
    endpoint: clientConfig.endpoint,
    clientConfig,
    drop: async () => {
      await client.send(new DeleteTableCommand({ TableName: tableName }))
      client.destroy()
    },
  }
}

export interface TestBuckets {
  /** Versioned; a page of any origin may read and write it, as far as a signed address or form lets it. */
  readonly documentsBucket: string
  /** Object Lock with a governance retention of a day. */
  readonly recordsBucket: string
  readonly endpoint: string
  /** What an SDK client takes: `new S3Client(buckets.clientConfig)`. */
  readonly clientConfig: StandInConnection
  /** What has been created so far, oldest first, as EventBridge would tell. */
  readonly created: readonly ObjectCreated[]
  /** Resolves when every uploaded document carries the malware scanner's verdict as its tag. */
  scansDone(): Promise<void>
  drop(): Promise<void>
}

/**
 * Creates the portal's two buckets, empty, on a strict local S3 of their own, so that test files do not see each
 * other's objects. `clock` is the S3's clock: set it to see what an hour does to a permission.
 */
export async function createTestBuckets(clock?: () => Date): Promise<TestBuckets> {
  const [documentsBucket, recordsBucket] = ['test-documents', 'test-records']
  const created: ObjectCreated[] = []
  const server = await startS3({
    port: 0,
    buckets: testBucketSettings(documentsBucket, recordsBucket),
    credentials: (id) => (id === TEST_CREDENTIALS.accessKeyId ? TEST_CREDENTIALS.secretAccessKey : undefined),
    onObjectCreated: (event) => created.push(event),
    scanner: { buckets: [documentsBucket] },
    clock,
  })
  return {
    documentsBucket,
    recordsBucket,
    endpoint: server.url,
    clientConfig: { endpoint: server.url, region: TEST_REGION, credentials: TEST_CREDENTIALS },
    created,
    scansDone: server.scansDone,
    drop: server.close,
  }
}

function testBucketSettings(documents: string, records: string): BucketSetting[] {
  const cors = [{ allowedOrigins: ['*'], allowedMethods: ['GET', 'PUT', 'POST'], allowedHeaders: ['*'] }]
  return [
    { name: documents, versioned: true, cors },
    { name: records, objectLock: true, defaultRetention: { mode: 'GOVERNANCE', days: 1 } },
  ]
}

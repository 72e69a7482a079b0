import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { inject } from 'vitest'
import type { StandInConnection } from './provided.ts'

export interface TestTable {
  readonly tableName: string
  readonly endpoint: string
  /** What an SDK client takes: `new DynamoDBClient(table.clientConfig)`. */
  readonly clientConfig: StandInConnection
  drop(): Promise<void>
}

/**
 * Creates an empty table of the portal's own definition, with stream and time to live, under a name of its own, so
 * that test files do not see each other's items. Needs `global-setup.ts` in the project's `globalSetup`.
 */
export async function createTestTable(): Promise<TestTable> {
  const clientConfig = inject('dynamo')
  const client = new DynamoDBClient(clientConfig)
  const tableName = `test-${randomUUID()}`
  const definition = { ...inject('tableDefinition'), TableName: tableName, DeletionProtectionEnabled: false }
  await client.send(new CreateTableCommand(definition))
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

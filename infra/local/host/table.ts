import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'
import type { TableDefinition } from '../template/table-definition.ts'

/**
 * Makes sure that the template's table is there, and gives the ARN of its stream. Throws a `LaunchFailure` when the
 * data folder holds a table of another form.
 */
export async function ensureTable(client: DynamoDBClient, definition: TableDefinition): Promise<string> {
  const table = (await describe(client, definition)) ?? (await create(client, definition))
  if (formOf(table) !== formOf(definition.createTable)) {
    throw new LaunchFailure(
      'The kept data was written for another form of the table. Run "npm run reset" to start afresh, or go back to the version that wrote it.',
    )
  }
  if (table.LatestStreamArn === undefined) throw new LaunchFailure('The local table has no stream.')
  return table.LatestStreamArn
}

async function describe(
  client: DynamoDBClient,
  { createTable }: TableDefinition,
): Promise<TableDescription | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: createTable.TableName }))
    return Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

async function create(client: DynamoDBClient, definition: TableDefinition): Promise<TableDescription> {
  const { TableName } = definition.createTable
  await client.send(new CreateTableCommand(definition.createTable))
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName })
  const TimeToLiveSpecification = { AttributeName: definition.timeToLiveAttribute, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  const table = await describe(client, definition)
  if (table === undefined) throw new LaunchFailure('The local DynamoDB made no table.')
  return table
}

interface Keyed {
  readonly IndexName?: string | undefined
  readonly KeySchema?:
    readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined
}

/** Keys of the table and its indexes, comparable as text. */
function formOf(table: Keyed & { readonly GlobalSecondaryIndexes?: readonly Keyed[] | undefined }): string {
  const keys = ({ IndexName = 'table', KeySchema = [] }: Keyed) =>
    `${IndexName}: ${KeySchema.map((key) => `${key.AttributeName} ${key.KeyType}`).join(', ')}`
  return [table, ...(table.GlobalSecondaryIndexes ?? [])].map(keys).sort().join('; ')
}

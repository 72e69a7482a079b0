import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { createTestTable } from './harness.ts'

describe('a test table', () => {
  it('has the keys, indexes, stream and time to live of the portal, and is empty for each test file', async () => {
    const [table, other] = await Promise.all([createTestTable(), createTestTable()])
    const client = new DynamoDBClient(table.clientConfig)
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table.tableName }))
    expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(['pk', 'sk'])
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual([
      'listByReference',
      'listByScore',
      'listByTime',
    ])
    expect(Table?.StreamSpecification?.StreamViewType).toBe('NEW_AND_OLD_IMAGES')
    const timeToLive = await client.send(new DescribeTimeToLiveCommand({ TableName: table.tableName }))
    expect(timeToLive.TimeToLiveDescription?.AttributeName).toBe('expiresAt')

    const key = { pk: { S: 'dos_1' }, sk: { S: 'dossier' } }
    await client.send(new PutItemCommand({ TableName: table.tableName, Item: key }))
    const elsewhere = await client.send(new GetItemCommand({ TableName: other.tableName, Key: key }))
    expect(elsewhere.Item).toBeUndefined()
    await Promise.all([table.drop(), other.drop()])
  })
})

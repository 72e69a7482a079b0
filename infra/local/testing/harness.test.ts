import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { GetObjectTaggingCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { createTestBuckets, createTestTable } from './harness.ts'

describe('a test table', () => {
  it('has the keys, indexes, stream and time to live of the portal, and is empty for each test file', async () => {
    const [table, other] = await Promise.all([createTestTable({ hasStream: true }), createTestTable()])
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

describe('the test buckets', () => {
  it('take documents, tell of them and have them scanned', async () => {
    const buckets = await createTestBuckets()
    const client = new S3Client(buckets.clientConfig)
    const at = { Bucket: buckets.documentsBucket, Key: 'dos_1/doc_1' }
    await client.send(new PutObjectCommand({ ...at, Body: 'text' }))
    await buckets.scansDone()
    const { TagSet } = await client.send(new GetObjectTaggingCommand(at))
    expect(TagSet).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' }])
    expect(buckets.created.map(({ bucket, key }) => ({ bucket, key }))).toEqual([
      { bucket: buckets.documentsBucket, key: 'dos_1/doc_1' },
    ])
    client.destroy()
    await buckets.drop()
  })
})

import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Item } from '../../functions/storage/table.ts'

const Body = z.strictObject({ id: z.string(), text: z.string().max(20_000) })

/**
 * What the same machine does at best: bare Hono, one validation by zod, one PutItem through the same emulator. It
 * writes `template`, so that size and shape are those of the item that is compared with it.
 */
export function createReference(dynamodb: DynamoDBDocumentClient, tableName: string, template: Item): Hono {
  const app = new Hono()
  app.put('/reference', async (request) => {
    const body = Body.parse(await request.req.json())
    const item = { ...template, pk: `reference#${body.id}`, sk: 'reference', text: body.text }
    await dynamodb.send(new PutCommand({ TableName: tableName, Item: item }))
    return request.json({ saved: true })
  })
  return app
}

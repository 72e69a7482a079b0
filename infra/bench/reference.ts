import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import * as z from 'zod'

const Body = z.strictObject({ id: z.string(), text: z.string().max(20_000) })

/** What the same machine does at best: bare Hono, one validation by zod, one PutItem through the same emulator. */
export function createReference(dynamodb: DynamoDBDocumentClient, tableName: string): Hono {
  const app = new Hono()
  app.put('/reference', async (request) => {
    const body = Body.parse(await request.req.json())
    await dynamodb.send(
      new PutCommand({
        TableName: tableName,
        Item: { pk: `reference#${body.id}`, sk: 'reference', text: body.text },
      }),
    )
    return request.json({ saved: true })
  })
  return app
}

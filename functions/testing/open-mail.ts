import { createServer } from 'node:http'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { createMail, type LocalMail } from '../../infra/local/mail/server.ts'
import { deliverMessage } from '../output/deliver/deliver-message.ts'
import type { TestPortal } from './portal.ts'

export interface TestMail {
  /** E-mails of an address, the latest first. */
  list: LocalMail['list']
  /** Handles every message that waits in the outbox, as the stream would; again on each call. */
  deliverAll(): Promise<void>
  close(): void
}

/** A post office beside a test's portal. */
export async function openMail(portal: TestPortal): Promise<TestMail> {
  const mail = createMail()
  const server = createServer((request, response) => mail.handleSes(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const ses = new SESv2Client({
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const { client, name } = portal.deps.table
  return {
    list: (email) => mail.list(email),
    deliverAll: async () => {
      const { Items = [] } = await client.send(
        new ScanCommand({
          TableName: name,
          FilterExpression: 'kind = :message',
          ExpressionAttributeValues: { ':message': 'OutboxMessage' },
        }),
      )
      for (const item of Items) await deliverMessage({ ...portal.deps, ses }, item)
    },
    close: () => server.close(),
  }
}

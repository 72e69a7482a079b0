import { S3Client } from '@aws-sdk/client-s3'
import { afterAll } from 'vitest'
import { startS3 } from './server.ts'
import type { S3Options } from './types.ts'

export const BUCKET = 'documents'
export const CREDENTIALS = { accessKeyId: 'TESTROOT', secretAccessKey: 'test-root-secret' }

export interface ServerForTests {
  readonly url: string
  readonly client: S3Client
  scansDone(): Promise<void>
}

/** A server of its own for a test file, with one bucket `documents` unless told otherwise; ends with the file. */
export async function serverForTests(options: Partial<S3Options> = {}): Promise<ServerForTests> {
  const server = await startS3({
    port: 0,
    buckets: [{ name: BUCKET }],
    credentials: (id) => (id === CREDENTIALS.accessKeyId ? CREDENTIALS.secretAccessKey : undefined),
    onFault: (error) => {
      throw error
    },
    ...options,
  })
  const client = clientOf(server.url)
  afterAll(async () => {
    client.destroy()
    await server.close()
  })
  return { url: server.url, client, scansDone: server.scansDone }
}

/** The SDK's own client, as functions use it. */
export function clientOf(
  endpoint: string,
  credentials = CREDENTIALS,
  requestChecksumCalculation: 'WHEN_SUPPORTED' | 'WHEN_REQUIRED' = 'WHEN_SUPPORTED',
): S3Client {
  return new S3Client({
    endpoint,
    region: 'eu-west-3',
    credentials,
    requestChecksumCalculation,
    maxAttempts: 1,
  })
}

/** The code of a refusal, from S3's XML. */
export async function errorCode(response: Response): Promise<string> {
  return /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? `no code, status ${response.status}`
}

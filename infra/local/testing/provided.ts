import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/** What an SDK client needs to reach a stand-in. The secret protects nothing: the stand-in lives for one test run. */
export interface StandInConnection {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** What `global-setup.ts` hands to the test files. */
declare module 'vitest' {
  interface ProvidedContext {
    readonly dynamo: StandInConnection
    readonly tableDefinition: Omit<CreateTableCommandInput, 'TableName'>
  }
}

export const TEST_REGION = 'eu-west-3'
export const TEST_CREDENTIALS = { accessKeyId: 'TESTROOT', secretAccessKey: 'test-root-secret' } as const

import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import type { Hono } from 'hono'
import type { Account } from '../../shared/accounts/account.ts'
import { startSession } from '../../functions/accounts/session.store.ts'
import { createApp } from '../../functions/api/app.ts'
import type { Env } from '../../functions/api/env.ts'
import { createDeps, type Deps } from '../../functions/deps.ts'
import { testConfig } from '../../functions/testing/test-config.ts'
import { launchDynamo } from '../local/dynamodb/launch.ts'
import { startS3 } from '../local/s3/server.ts'
import { tableDefinitionFromConstruct } from '../local/template/table-definition.ts'
import { countUnits, type Units } from './count-units.ts'

const TABLE = 'bench'
const CREDENTIALS = { accessKeyId: 'bench', secretAccessKey: 'bench-secret' }
const REGION = 'eu-west-3'

/** The real app on the local stores, with counters on every request to them. */
export interface Stage {
  deps: Deps
  app: Hono<Env>
  units: Units
  /** Signs an account in; gives the cookie. */
  signIn(account: Account): Promise<string>
  close(): Promise<void>
}

/** Starts the stores in memory, and the app on them. */
export async function openStage(): Promise<Stage> {
  const dynamo = await launchDynamo()
  const s3 = await startS3({
    port: 0,
    buckets: [
      { name: 'documents', versioned: true },
      { name: 'records', objectLock: true },
      { name: 'exports' },
    ],
    credentials: (id) => (id === CREDENTIALS.accessKeyId ? CREDENTIALS.secretAccessKey : undefined),
  })
  const client = { region: REGION, credentials: CREDENTIALS }
  const deps: Deps = {
    ...createDeps(testConfig({ tableName: TABLE }), {
      dynamodb: { ...client, endpoint: dynamo.endpoint },
      s3: { ...client, endpoint: s3.url },
    }),
    log: () => undefined,
  }
  await createTable(deps)
  const units = countUnits(deps.table.client, deps.s3)
  return {
    deps,
    app: createApp(deps),
    units,
    signIn: async ({ id }) => `__Host-session=${await startSession(deps, id)}`,
    close: async () => {
      await Promise.all([s3.close(), dynamo.close()])
    },
  }
}

async function createTable({ table: { client } }: Deps): Promise<void> {
  // Without the stream: nobody here reads it, and the emulator writes slower with every record that it keeps of it.
  const { StreamSpecification: _stream, ...definition } = tableDefinitionFromConstruct()
  await client.send(new CreateTableCommand({ ...definition, TableName: TABLE }))
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName: TABLE })
}

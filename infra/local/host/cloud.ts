import { createServer } from 'node:http'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoEngine } from '../dynamodb/engines.ts'
import { launchDynamo } from '../dynamodb/launch.ts'
import type { LocalMail } from '../mail/server.ts'
import { type LocalS3, startS3 } from '../s3/server.ts'
import { type TemplateBucket, buckets as bucketsOf } from '../template/buckets.ts'
import { type TemplateFunction, functions as functionsOf } from '../template/functions.ts'
import type { Scope } from '../template/scope.ts'
import { tableDefinition } from '../template/table-definition.ts'
import type { Closing } from './closing.ts'
import { type Functions, createFunctions } from './functions.ts'
import { startGateway } from './iam/gateway.ts'
import { type AccessKey, type KeyRing, ROOT, createKeyRing } from './iam/keys.ts'
import type { Permissions } from './iam/refusal.ts'
import { listen, stop } from './listening.ts'
import type { Log } from './log.ts'
import { messageOf } from './plain.ts'
import { permissionsOf, remembering } from './permissions.ts'
import { ensureTable } from './table.ts'
import { type Triggers, startTriggers } from './triggers.ts'

export interface CloudOptions {
  readonly scope: Scope
  readonly dataDir: string
  /** False keeps the table in memory. */
  readonly isKept: boolean
  readonly engine: DynamoEngine | undefined
  readonly s3Port: number
  /** Answers SES's calls. */
  readonly mail: Pick<LocalMail, 'handleSes' | 'onEvent'>
  /** Another folder for a function's bundle than the template's. */
  readonly folderOf: ((functionName: string) => string) | undefined
  readonly closing: Closing
  readonly log: Log
}

export interface Cloud {
  readonly functions: readonly TemplateFunction[]
  invoke(functionName: string, event: unknown): Promise<unknown>
  restart(functionName: string): void
  readonly tableName: string
  readonly s3Url: string
  /** DynamoDB with permissions (as functions reach it) and without. */
  readonly endpoints: { readonly gateway: string; readonly dynamodb: string }
  readonly rootKey: AccessKey
  settled(): Promise<void>
}

/** Starts what the template asks of the cloud, but for its public address. Everything is ended by `closing`. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { scope, closing } = options
  const { region } = scope.stack
  const keys = createKeyRing()
  const rootKey = keys.keyOf(ROOT)
  const functions = withFolders(functionsOf(scope), options.folderOf)
  const permissions = permissionsOf(functions, keys, scope.stack)
  const { endpoint, streamArn, tableName } = await startTable(options, rootKey)

  let triggers: Triggers | undefined
  const ses = await startSes(options)
  const gateway = await startGateway({
    upstreams: { dynamodb: endpoint, ses },
    permissions: remembering(permissions),
    onWrite: () => triggers?.onWrite(),
    log: options.log,
  })
  closing.add(() => gateway.close())

  const s3 = `http://127.0.0.1:${options.s3Port}`
  const endpoints = { dynamodb: gateway.url, s3, ses: gateway.url }
  const running = createFunctions({ functions, region, endpoints, keyOf: keys.keyOf, log: options.log })
  const buckets = bucketsOf(scope)
  const stream = { endpoint, arn: streamArn, key: rootKey }
  triggers = startTriggers({ ...options, functions, buckets, invoke: running.invoke, stream })
  options.mail.onEvent(triggers.onMailEvent)
  closing.add(() => endFunctions(running, triggers))
  const storage = await startStorage(options, buckets, keys, permissions, triggers)
  const started = triggers
  return {
    functions,
    invoke: running.invoke,
    restart: running.restart,
    tableName,
    s3Url: storage.url,
    endpoints: { gateway: gateway.url, dynamodb: endpoint },
    rootKey,
    settled: async () => {
      await storage.scansDone()
      await started.settled()
    },
  }
}

function withFolders(
  functions: readonly TemplateFunction[],
  folderOf: ((functionName: string) => string) | undefined,
): TemplateFunction[] {
  return functions.map((each) => (folderOf === undefined ? each : { ...each, folder: folderOf(each.name) }))
}

async function startTable(
  { scope, dataDir, isKept, engine, closing }: CloudOptions,
  rootKey: AccessKey,
): Promise<{ endpoint: string; streamArn: string; tableName: string }> {
  const dynamo = await launchDynamo({ engine, dataDir: isKept ? join(dataDir, 'dynamodb') : undefined })
  closing.add(() => dynamo.close())
  const { endpoint } = dynamo
  const client = new DynamoDBClient({ endpoint, region: scope.stack.region, credentials: rootKey })
  const definition = tableDefinition(scope)
  const streamArn = await ensureTable(client, definition)
  client.destroy()
  return { endpoint, streamArn, tableName: definition.createTable.TableName }
}

async function startSes({ mail, closing }: CloudOptions): Promise<string> {
  const server = createServer(mail.handleSes)
  const port = await listen(server)
  closing.add(() => stop(server))
  return `http://127.0.0.1:${port}`
}

async function startStorage(
  { s3Port, dataDir, closing, log }: CloudOptions,
  buckets: readonly TemplateBucket[],
  keys: KeyRing,
  permissions: Permissions,
  triggers: Triggers,
): Promise<LocalS3> {
  const s3 = await startS3({
    port: s3Port,
    dataDir: join(dataDir, 's3'),
    buckets: buckets.map(({ objectLock, ...bucket }) => ({
      ...bucket,
      objectLock: objectLock !== undefined,
      defaultRetention: objectLock,
    })),
    credentials: keys.secretOf,
    authorise: permissions.isAllowed,
    onFault: (error) => log('s3', messageOf(error)),
    onObjectCreated: triggers.onObjectCreated,
    scanner: {
      buckets: buckets.filter(({ malwareScan }) => malwareScan).map(({ name }) => name),
      onResult: triggers.onScanResult,
    },
  })
  closing.add(() => s3.close())
  return s3
}

/** The triggers stop first, so that what the threads' end interrupts is not taken for a failure. */
async function endFunctions(running: Functions, triggers: Triggers | undefined): Promise<void> {
  const stopped = triggers?.close()
  await running.close()
  await stopped
}

import type { RequestListener, Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { DynamoEngine } from './dynamodb/engines.ts'
import { takeAddress } from './host/address.ts'
import { startBeside } from './host/beside.ts'
import { type Closing, createClosing } from './host/closing.ts'
import { type Cloud, startCloud } from './host/cloud.ts'
import { openDataFolder } from './host/data-folder.ts'
import { freePort } from './host/listening.ts'
import { localScope } from './host/local-scope.ts'
import { type Log, silentLog, terminalLog, withoutRoutine } from './host/log.ts'
import { assertNotRunning, markRunning } from './host/running-lock.ts'
import { createPortalFront } from './host/web/portal-front.ts'
import type { LocalMail } from './mail/server.ts'
import type { TemplateFunction } from './template/functions.ts'
import { httpRoutes } from './template/http-routes.ts'
import { readTemplate } from './template/read-template.ts'
import type { Scope } from './template/scope.ts'

export interface InstanceOptions {
  /** Port of the portal; the documents have the next one. 0 takes free ones. */
  readonly port: number
  /** Without a folder, everything goes with the instance. */
  readonly dataDir?: string | undefined
  /** Clears the folder first. */
  readonly fresh?: boolean
  /** Prints nothing. */
  readonly quiet?: boolean
  /** Prints also what functions say when all is well. */
  readonly verbose?: boolean
  readonly engine?: DynamoEngine | undefined
  /** The synthesized stack; `cdk.out` in the repository by default. */
  readonly cdkOut?: string
  /** Another folder for a function's bundle than the synthesized one. */
  readonly folderOf?: ((functionName: string) => string) | undefined
  /** Serves the pages in the site's place; gets the server, to share it for its own socket. */
  readonly pages?: ((server: Server) => Promise<RequestListener>) | undefined
}

export interface Instance {
  /** The portal's address, without a slash at the end. */
  readonly url: string
  readonly mail: LocalMail
  readonly s3Url: string
  readonly tableName: string
  /** The local DynamoDB itself, without permissions before it. */
  readonly dynamoEndpoint: string
  /** For SDK clients that may do everything. Its endpoint is DynamoDB's and SES's; S3 has `s3Url`. */
  readonly rootClientConfig: RootClientConfig
  /** What the API is given by the template: whoever loads data stands on the same table, buckets and settings. */
  readonly apiEnvironment: Readonly<Record<string, string>>
  /** Makes a function load its bundle anew. */
  restart(functionName: string): void
  /** Resolves when nothing is under way: stream read, uploads scanned, events handled. */
  settled(): Promise<void>
  close(): Promise<void>
}

interface RootClientConfig {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

const CDK_OUT = fileURLToPath(new URL('../../cdk.out', import.meta.url))

/**
 * Runs the synthesized stack on this machine: `npm start`, browser tests and measurements all use it. Throws a
 * `LaunchFailure` with a sentence that says what to do; whatever was started by then is ended.
 */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  // Functions run in UTC, as in Lambda; a thread takes the time zone of its process.
  process.env['TZ'] = 'UTC'
  // The host's own clients run on the Node of this machine; package.json says from which version on.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const closing = createClosing()
  try {
    return await start(options, closing)
  } catch (error) {
    await closing.closeAll()
    throw error
  }
}

async function start(options: InstanceOptions, closing: Closing): Promise<Instance> {
  const log = logOf(options)
  const stack = readTemplate(options.cdkOut ?? CDK_OUT)
  if (options.dataDir !== undefined) assertNotRunning(options.dataDir)
  const address = await takeAddress(options.port)
  closing.add(() => address.close())
  const data = openDataFolder(options.dataDir, options.fresh ?? false)
  closing.add(() => data.leave())
  closing.add(markRunning(data.path, address.url))

  const s3Port = options.port === 0 ? await freePort() : options.port + 1
  const scope = localScope(stack, { portal: address.url, s3: `http://127.0.0.1:${s3Port}` })
  const beside = await startBeside({ scope, portal: address.url, dataDir: data.path, log })
  const cloud = await startCloud({
    scope,
    dataDir: data.path,
    isKept: options.dataDir !== undefined,
    engine: options.engine,
    s3Port,
    mail: beside.mail,
    folderOf: options.folderOf,
    closing,
    log,
  })
  const apiEnvironment = apiFunction(scope, cloud.functions).environment
  const pages = await options.pages?.(address.server)
  const { functions, invoke } = cloud
  address.serve(createPortalFront({ scope, functions, invoke, beside: beside.listeners, pages }))
  return { ...describe(address.url, stack.region, cloud, closing), mail: beside.mail, apiEnvironment }
}

function logOf({ quiet = false, verbose = false }: InstanceOptions): Log {
  if (quiet) return silentLog
  return verbose ? terminalLog() : withoutRoutine(terminalLog())
}

/** What is behind the public address. */
function apiFunction(scope: Scope, functions: readonly TemplateFunction[]): TemplateFunction {
  const [route] = httpRoutes(scope, [...functions])
  if (route === undefined) throw new Error('The template has no route to a function.')
  return route.function
}

function describe(
  url: string,
  region: string,
  cloud: Cloud,
  closing: Closing,
): Omit<Instance, 'mail' | 'apiEnvironment'> {
  return {
    url,
    s3Url: cloud.s3Url,
    tableName: cloud.tableName,
    dynamoEndpoint: cloud.endpoints.dynamodb,
    rootClientConfig: { endpoint: cloud.endpoints.gateway, region, credentials: cloud.rootKey },
    restart: cloud.restart,
    settled: cloud.settled,
    close: closing.closeAll,
  }
}

/**
 * Runs the template's functions. A function's thread sees the template's environment and what Lambda adds to it, and
 * nothing of this machine's.
 *
 * S3 addressing: `AWS_ENDPOINT_URL_S3` holds an IP address (`http://127.0.0.1:8081`). The SDK's endpoint rules use
 * path-style addresses for those, for calls, presigned URLs and POST policies alike, so functions need no
 * `forcePathStyle` (it would be harmless). With `localhost` the SDK would write `bucket.localhost`, which Node does
 * not resolve. It also keeps the documents on another host than the pages, so that cookies do not travel.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateFunction } from '../template/functions.ts'
import { FunctionFailure } from './lambda/function-failure.ts'
import type { AccessKey } from './iam/keys.ts'
import { type LambdaPool, createLambdaPool } from './lambda/pool.ts'
import type { Log } from './log.ts'

/** What running a function needs of what the template tells of it. */
export type RunnableFunction = Pick<
  TemplateFunction,
  'name' | 'arn' | 'folder' | 'module' | 'handler' | 'environment' | 'timeoutSeconds' | 'memoryMB'
>

/** Where the SDK of a function finds its services. */
interface Endpoints {
  readonly dynamodb: string
  readonly s3: string
  readonly ses: string
}

export interface FunctionsOptions {
  readonly functions: readonly RunnableFunction[]
  readonly region: string
  readonly endpoints: Endpoints
  readonly keyOf: (functionName: string) => AccessKey
  readonly log: Log
}

export interface Functions {
  /** Runs a function with an event, and gives its answer. Rejects with `FunctionFailure`, which is also logged. */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Makes a function load its module anew. */
  restart(name: string): void
  close(): Promise<void>
}

/** Instances of one function that run at once. More would only wait for this machine's cores. */
const MOST_INSTANCES = 4

/** Makes the functions ready to run; their threads start at the first invocation. */
export function createFunctions(options: FunctionsOptions): Functions {
  const pools = new Map(options.functions.map((definition) => [definition.name, poolOf(definition, options)]))

  function pool(name: string): LambdaPool {
    const found = pools.get(name)
    if (found === undefined) throw new Error(`The template has no function "${name}".`)
    return found
  }

  async function invoke(name: string, event: unknown): Promise<unknown> {
    try {
      return JSON.parse(await pool(name).invoke(JSON.stringify(event)))
    } catch (error) {
      if (error instanceof FunctionFailure && error.kind !== 'crash') options.log(name, error.message)
      throw error
    }
  }

  return {
    invoke,
    restart: (name) => pool(name).restart(),
    close: async () => {
      await Promise.all([...pools.values()].map((each) => each.close()))
    },
  }
}

function poolOf(definition: RunnableFunction, options: FunctionsOptions): LambdaPool {
  const { name, arn, handler, memoryMB, timeoutSeconds } = definition
  return createLambdaPool(
    {
      file: moduleFile(definition),
      exportName: handler,
      functionName: name,
      functionArn: arn,
      memoryMB,
      environment: { ...lambdaEnvironment(definition, options), ...definition.environment },
      timeoutMs: timeoutSeconds * 1000,
      log: options.log,
    },
    MOST_INSTANCES,
  )
}

/** `index` is `index.mjs`, `index.js` or `index.cjs`. Throws when the bundle is not there. */
function moduleFile(definition: RunnableFunction): string {
  const path = join(definition.folder, definition.module)
  const file = ['.mjs', '.js', '.cjs'].map((extension) => path + extension).find((each) => existsSync(each))
  if (file !== undefined) return file
  throw new Error(`The bundle of ${definition.name} is missing in ${definition.folder}. Run "npm run synth".`)
}

/** What Lambda puts beside the template's variables, as far as it means something here. */
function lambdaEnvironment(definition: RunnableFunction, options: FunctionsOptions): Record<string, string> {
  const key = options.keyOf(definition.name)
  return {
    AWS_REGION: options.region,
    AWS_DEFAULT_REGION: options.region,
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: options.endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: options.endpoints.s3,
    AWS_ENDPOINT_URL_SESV2: options.endpoints.ses,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMB),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    LAMBDA_TASK_ROOT: definition.folder,
    _HANDLER: `${definition.module}.${definition.handler}`,
    LANG: 'en_US.UTF-8',
    // The deployed functions run a newer Node than a developer's machine may have.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }
}

/**
 * Runs inside a function's worker thread: loads the bundled handler, then answers one invocation at a time.
 * It is compiled to plain JavaScript when the host starts, because the thread has none of the host's loaders: a
 * function sees what it would see in Lambda.
 */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Invocation, ThreadMessage, ThreadSetup } from './protocol.ts'

type Handler = (event: unknown, context: object) => unknown

const setup: ThreadSetup = workerData

function send(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none, unlike a window
  parentPort?.postMessage(message)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function load(): Promise<Handler> {
  const module: Record<string, unknown> = await import(pathToFileURL(setup.file).href)
  const named = module[setup.exportName] ?? property(module['default'], setup.exportName)
  if (!isHandler(named)) throw new Error(`${setup.file} exports no function "${setup.exportName}".`)
  return named
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}

/** The context object of Lambda's Node runtime, without what only callbacks need. */
function contextOf(invocation: Invocation): object {
  return {
    awsRequestId: invocation.requestId,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMB),
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - Date.now()),
  }
}

async function answer(handler: Handler, invocation: Invocation): Promise<void> {
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation))
    send({ kind: 'result', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    send({ kind: 'thrown', message: describe(error) })
  }
}

try {
  const handler = await load()
  parentPort?.on('message', (invocation: Invocation) => void answer(handler, invocation))
  send({ kind: 'ready' })
} catch (error) {
  send({ kind: 'unloadable', message: describe(error) })
}

import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { FunctionFailure } from './function-failure.ts'
import type { Invocation, ThreadMessage, ThreadSetup } from './protocol.ts'
import { type Log, logLines } from '../log.ts'
import { type Mailbox, createMailbox } from './mailbox.ts'
import { threadCode } from './thread-code.ts'

/** What an instance needs to run: the module, the environment that it sees (nothing else) and its limits. */
export interface InstanceOptions extends ThreadSetup {
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly log: Log
}

export interface LambdaInstance {
  /** Runs one invocation; call it again only after it settled. Rejects with a `FunctionFailure`. */
  invoke(event: string): Promise<string>
  /** False after a timeout, a crash or a failed load: then another instance must take over. */
  isAlive(): boolean
  close(): Promise<void>
}

/** Lambda gives a function ten seconds to load, outside its timeout. */
const LOAD_WITHIN_MS = 10_000

/** Starts a thread that plays one execution environment of a function: one invocation at a time, as in Lambda. */
export function startLambdaInstance(options: InstanceOptions): LambdaInstance {
  const { functionName: name, timeoutMs } = options
  const messages = createMailbox<ThreadMessage>()
  const worker = startThread(options, messages)
  let isAlive = true
  worker.once('exit', () => (isAlive = false))

  async function close(): Promise<void> {
    isAlive = false
    await worker.terminate()
  }

  function answerWithin(ms: number, sentence: string): Promise<ThreadMessage> {
    return messages.next(ms, () => {
      void close()
      return new FunctionFailure('timeout', sentence)
    })
  }

  const loaded = answerWithin(LOAD_WITHIN_MS, `${name} did not load within 10 seconds.`)
  // Whoever invokes it hears of it; a load that nobody waits for must not end the host.
  loaded.catch(() => undefined)

  async function invoke(event: string): Promise<string> {
    const first = await loaded
    if (first.kind === 'unloadable') {
      await close()
      throw new FunctionFailure('unloadable', first.message)
    }
    const answer = answerWithin(timeoutMs, `${name} was stopped after its ${timeoutMs / 1000} seconds.`)
    const invocation: Invocation = { requestId: randomUUID(), event, deadline: Date.now() + timeoutMs }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none, unlike a window
    worker.postMessage(invocation)
    return resultOf(await answer)
  }

  return { invoke, isAlive: () => isAlive, close }
}

function startThread(options: InstanceOptions, messages: Mailbox<ThreadMessage>): Worker {
  const { environment, log, timeoutMs: _, ...setup } = options
  const worker = new Worker(threadCode(), {
    workerData: setup satisfies ThreadSetup,
    env: { ...environment },
    // Without this, the thread would load what the host's own command line asks for (tsx).
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: setup.memoryMB },
  })
  logLines(worker.stdout, setup.functionName, log)
  logLines(worker.stderr, setup.functionName, log)
  worker.on('message', (message: ThreadMessage) => messages.put(message))
  worker.on('error', (error) => {
    messages.put(new FunctionFailure('crash', error.stack ?? error.message))
    log(setup.functionName, `crashed: ${error.stack ?? error.message}`)
  })
  worker.on('exit', () => messages.put(new FunctionFailure('crash', `${setup.functionName} ended itself.`)))
  return worker
}

function resultOf(message: ThreadMessage): string {
  if (message.kind === 'result') return message.result
  const text = 'message' in message ? message.message : 'The thread answered out of turn.'
  throw new FunctionFailure('thrown', text)
}

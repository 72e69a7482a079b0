import { type FailureKind, FunctionFailure } from './function-failure.ts'
import { type InstanceOptions, type LambdaInstance, startLambdaInstance } from './instance.ts'

export interface LambdaPool {
  /** Runs the function with an event given as JSON text; the answer is JSON text. Rejects with `FunctionFailure`. */
  invoke(event: string): Promise<string>
  /** Lets new instances take over, with the module as it is now on disk; running invocations end undisturbed. */
  restart(): void
  close(): Promise<void>
}

/** Lambda's limit for the event and the answer of a synchronous invocation, in bytes. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024

/**
 * Keeps at most `most` instances of a function. An invocation takes the instance that was idle the shortest time,
 * else a new one, else it waits its turn.
 */
export function createLambdaPool(options: InstanceOptions, most: number): LambdaPool {
  const idle: LambdaInstance[] = []
  const all = new Set<LambdaInstance>()
  const queue: ((instance: LambdaInstance) => void)[] = []
  let current = new Set<LambdaInstance>()

  function start(): LambdaInstance {
    const instance = startLambdaInstance(options)
    all.add(instance)
    current.add(instance)
    return instance
  }

  function take(): Promise<LambdaInstance> {
    for (let instance = idle.pop(); instance !== undefined; instance = idle.pop()) {
      if (instance.isAlive()) return Promise.resolve(instance)
      retire(instance)
    }
    if (current.size < most) return Promise.resolve(start())
    return new Promise((resolve) => queue.push(resolve))
  }

  function retire(instance: LambdaInstance): void {
    current.delete(instance)
    void instance.close().then(() => all.delete(instance))
  }

  function giveBack(instance: LambdaInstance): void {
    const isUsable = instance.isAlive() && current.has(instance)
    if (!isUsable) retire(instance)
    if (!isUsable && current.size >= most) return
    const next = queue.shift()
    if (next !== undefined) next(isUsable ? instance : start())
    else if (isUsable) idle.push(instance)
  }

  async function invoke(event: string): Promise<string> {
    refuseTooLarge(event, 'event_too_large', `The event for ${options.functionName}`)
    const instance = await take()
    try {
      const result = await instance.invoke(event)
      refuseTooLarge(result, 'answer_too_large', `The answer of ${options.functionName}`)
      return result
    } finally {
      giveBack(instance)
    }
  }

  function restart(): void {
    const stale = idle.splice(0)
    current = new Set()
    for (const instance of stale) retire(instance)
  }

  async function close(): Promise<void> {
    await Promise.all([...all].map((instance) => instance.close()))
  }

  return { invoke, restart, close }
}

function refuseTooLarge(json: string, kind: FailureKind, what: string): void {
  const bytes = Buffer.byteLength(json)
  if (bytes <= PAYLOAD_LIMIT) return
  throw new FunctionFailure(kind, `${what} has ${bytes} bytes; Lambda carries ${PAYLOAD_LIMIT}.`)
}

import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import type { DeadLetters } from './dead-letters.ts'
import type { Log } from '../log.ts'

export interface AsyncInvocationsOptions {
  /** Where events wait until they are handled, so that none is lost when the host stops. */
  readonly folder: string
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  /** Name of the queue that takes what a function failed to handle. */
  readonly failureQueueOf: (functionName: string) => string | undefined
  readonly deadLetters: DeadLetters
  readonly log: Log
  /** Milliseconds before the two retries that Lambda makes (there one and two minutes). */
  readonly retryDelaysMs?: readonly number[]
}

export interface AsyncInvocations {
  /** Takes an event for a function: from here on it is handled, or ends in the queue. */
  send(functionName: string, event: unknown): void
  /** Resolves when nothing is waiting. */
  settled(): Promise<void>
  close(): Promise<void>
}

const Waiting = z.object({ functionName: z.string(), event: z.unknown() })
type Waiting = z.infer<typeof Waiting>

const RETRY_DELAYS_MS = [1_000, 3_000]

/** Plays Lambda's asynchronous invocation: two retries, then the function's dead-letter queue. */
export function createAsyncInvocations(options: AsyncInvocationsOptions): AsyncInvocations {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  mkdirSync(options.folder, { recursive: true })

  function start(file: string, waiting: Waiting): void {
    const handling = handle(file, waiting, options, stopping.signal).finally(() => running.delete(handling))
    running.add(handling)
  }

  function send(functionName: string, event: unknown): void {
    const file = join(options.folder, `${Date.now()}-${randomUUID()}.json`)
    const waiting = { functionName, event }
    writeFileSync(`${file}.new`, JSON.stringify(waiting))
    renameSync(`${file}.new`, file)
    start(file, waiting)
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running)
  }

  for (const { file, waiting } of leftOver(options.folder, options.log)) start(file, waiting)

  return {
    send,
    settled,
    close: async () => {
      stopping.abort()
      await settled()
    },
  }
}

async function handle(
  file: string,
  { functionName, event }: Waiting,
  options: AsyncInvocationsOptions,
  signal: AbortSignal,
): Promise<void> {
  const delays = [...(options.retryDelaysMs ?? RETRY_DELAYS_MS)]
  for (;;) {
    const isHandled = await options.invoke(functionName, event).then(
      () => true,
      () => false,
    )
    // What the host interrupts waits in its file for the next start.
    if (!isHandled && signal.aborted) return
    const delay = delays.shift()
    if (isHandled || delay === undefined) {
      if (!isHandled) options.deadLetters.put(options.failureQueueOf(functionName), functionName, event)
      rmSync(file, { force: true })
      return
    }
    await pause(delay, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
  }
}

/** What an earlier run had not handled, oldest first. A file that is not whole was never acknowledged to anybody. */
function leftOver(folder: string, log: Log): { file: string; waiting: Waiting }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      const parsed = Waiting.safeParse(parse(readFileSync(file, 'utf8')))
      if (parsed.success) return [{ file, waiting: parsed.data }]
      log('events', `${file} cannot be read and is left where it is.`)
      return []
    })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { DeadLetters } from '../events/dead-letters.ts'
import { matchesPattern } from '../events/event-pattern.ts'
import type { Log } from '../log.ts'
import { messageOf } from '../plain.ts'
import { type StreamClient, StreamError, type StreamPosition, type StreamRecord } from './client.ts'
import { type DeliveryPorts, type StreamMapping, deliver } from './delivery.ts'
import type { PositionStore } from './position.ts'
import { createWakeUp } from './wake-up.ts'

export interface StreamPollerOptions {
  readonly client: StreamClient
  readonly streamArn: string
  readonly mapping: StreamMapping
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  readonly positions: PositionStore
  readonly deadLetters: DeadLetters
  readonly log: Log
  /** Milliseconds before the first retry; doubled for each further one, up to five seconds. */
  readonly retryDelayMs?: number
}

export interface StreamPoller {
  /** Says that the table may have changed. */
  ring(): void
  /** Resolves when everything that stood in the stream at the call was handled or given up. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** A write rings; without one the stream is still read every second (time to live, writes past the gateway). */
const LEAST_PAUSE_MS = 50
const MOST_PAUSE_MS = 1_000
const LONGEST_RETRY_DELAY_MS = 5_000

/** Reads a table's stream from where it was left, and feeds a function with it until it is closed. */
export function startStreamPoller(options: StreamPollerOptions): StreamPoller {
  const stopping = new AbortController()
  const wakeUp = createWakeUp(stopping.signal)
  let waiting: (() => void)[] = []

  /** What was asked before a read that found nothing new is settled by it. */
  async function readAndHandle(iterator: string, shardId: string): Promise<string | undefined> {
    const asked = waiting
    const page = await options.client.read(iterator)
    await handle(page.records, shardId)
    if (page.records.length > 0) return page.next
    waiting = waiting.filter((each) => !asked.includes(each))
    for (const resolve of asked) resolve()
    await wakeUp.sleep(LEAST_PAUSE_MS, MOST_PAUSE_MS)
    return page.next
  }

  async function handle(records: readonly StreamRecord[], shardId: string): Promise<void> {
    const { mapping, positions, streamArn } = options
    const passing = records.filter((record) => passes(mapping, record))
    for (let start = 0; start < passing.length; start += mapping.batchSize) {
      const batch = passing.slice(start, start + mapping.batchSize)
      await deliver(batch, mapping, portsOf(options, shardId, stopping.signal))
      save(positions, streamArn, shardId, batch)
    }
    if (records.length > 0) save(positions, streamArn, shardId, records)
  }

  async function follow(): Promise<void> {
    const known = currentPosition(options)
    const shards = await options.client.shards()
    const first = Math.max(0, shards.indexOf(known?.shardId ?? ''))
    for (const shardId of shards.slice(first)) {
      const after = shardId === known?.shardId ? known.sequenceNumber : undefined
      let iterator: string | undefined = await firstIterator(options.client, shardId, after)
      while (iterator !== undefined && !stopping.signal.aborted)
        iterator = await readAndHandle(iterator, shardId)
    }
    await wakeUp.sleep(LEAST_PAUSE_MS, MOST_PAUSE_MS)
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await follow()
      } catch (error) {
        if (stopping.signal.aborted) return
        if (!isExpired(error)) options.log('stream', `could not be read, trying again: ${messageOf(error)}`)
        await wakeUp.sleep(MOST_PAUSE_MS, MOST_PAUSE_MS)
      }
    }
  }

  const running = run()
  return {
    ring: wakeUp.ring,
    settled: () => {
      if (stopping.signal.aborted) return Promise.resolve()
      const settled = new Promise<void>((resolve) => waiting.push(resolve))
      wakeUp.ring()
      return settled
    },
    close: async () => {
      stopping.abort()
      await running
      for (const resolve of waiting) resolve()
    },
  }
}

function passes(mapping: StreamMapping, record: StreamRecord): boolean {
  return mapping.filters.length === 0 || mapping.filters.some((filter) => matchesPattern(filter, record.raw))
}

function save(
  positions: PositionStore,
  streamArn: string,
  shardId: string,
  handled: readonly StreamRecord[],
): void {
  const last = handled.at(-1)
  if (last !== undefined) positions.save({ streamArn, shardId, sequenceNumber: last.sequenceNumber })
}

/** A position of another table's stream (the data folder was cleared) says nothing about this one. */
function currentPosition(options: StreamPollerOptions): StreamPosition | undefined {
  const position = options.positions.load()
  return position?.streamArn === options.streamArn ? position : undefined
}

/** Where the stream no longer reaches back to the position, its oldest record is the next one. */
async function firstIterator(
  client: StreamClient,
  shardId: string,
  after: string | undefined,
): Promise<string> {
  try {
    return await client.iterator(shardId, after)
  } catch (error) {
    if (after === undefined || !(error instanceof StreamError)) throw error
    return await client.iterator(shardId, undefined)
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof StreamError && error.code === 'ExpiredIteratorException'
}

function portsOf(options: StreamPollerOptions, shardId: string, signal: AbortSignal): DeliveryPorts {
  const { mapping, streamArn } = options
  const delay = options.retryDelayMs ?? 200
  return {
    invoke: (event) => options.invoke(mapping.functionName, event),
    assertRunning: () => signal.throwIfAborted(),
    pauseBefore: async (retry) => {
      await pause(Math.min(delay * 2 ** (retry - 1), LONGEST_RETRY_DELAY_MS), undefined, { signal })
    },
    giveUp: (records, retries) => {
      const letter = deadLetter(records, { functionName: mapping.functionName, streamArn, shardId, retries })
      options.deadLetters.put(mapping.failureQueue, mapping.functionName, letter)
    },
  }
}

/** What Lambda sends to the queue (it tells where the records stand in the stream), and the records themselves. */
function deadLetter(
  records: readonly StreamRecord[],
  context: { functionName: string; streamArn: string; shardId: string; retries: number },
): object {
  return {
    requestContext: {
      functionName: context.functionName,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: context.retries + 1,
    },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: context.shardId,
      startSequenceNumber: records[0]?.sequenceNumber,
      endSequenceNumber: records.at(-1)?.sequenceNumber,
      batchSize: records.length,
      streamArn: context.streamArn,
    },
    records: records.map((record) => record.raw),
  }
}

import { listOf, recordOf } from '../plain.ts'
import type { StreamRecord } from './client.ts'

/** How a function is fed from the stream: the template's `AWS::Lambda::EventSourceMapping`. */
export interface StreamMapping {
  readonly functionName: string
  /** Patterns of which one must fit; none lets every record pass. */
  readonly filters: readonly unknown[]
  readonly batchSize: number
  readonly bisectsOnError: boolean
  readonly reportsItemFailures: boolean
  /** `Infinity` for the template's -1. */
  readonly maximumRetries: number
  /** Name of the queue that takes what was given up. */
  readonly failureQueue: string | undefined
}

export interface DeliveryPorts {
  readonly invoke: (event: unknown) => Promise<unknown>
  /** Throws when the host stops: a function that it ended has not failed, its records come again. */
  readonly assertRunning: () => void
  /** Called with records that failed to the end of their retries. */
  readonly giveUp: (records: readonly StreamRecord[], retries: number) => void
  /** Waits before the retry with this number; rejects when the host stops. */
  readonly pauseBefore: (retry: number) => Promise<void>
}

/**
 * Delivers a batch as Lambda's poller does: retries from the first record that failed, halves a failing batch where
 * the mapping asks for it (halving is no retry), and gives up after the mapping's retries. Resolves when every
 * record was handled or given up.
 */
export async function deliver(
  batch: readonly StreamRecord[],
  mapping: StreamMapping,
  ports: DeliveryPorts,
  retries = 0,
): Promise<void> {
  if (batch.length === 0) return
  const failedFrom = await firstFailure(batch, mapping, ports)
  if (failedFrom === undefined) return
  const rest = batch.slice(failedFrom)
  if (mapping.bisectsOnError && rest.length > 1) {
    const half = Math.ceil(rest.length / 2)
    await deliver(rest.slice(0, half), mapping, ports, retries)
    await deliver(rest.slice(half), mapping, ports, retries)
  } else if (retries >= mapping.maximumRetries) {
    ports.giveUp(rest, retries)
  } else {
    await ports.pauseBefore(retries + 1)
    await deliver(rest, mapping, ports, retries + 1)
  }
}

/** Index of the first record that the function did not handle. */
async function firstFailure(
  batch: readonly StreamRecord[],
  mapping: StreamMapping,
  ports: DeliveryPorts,
): Promise<number | undefined> {
  let answer: unknown
  try {
    answer = await ports.invoke({ Records: batch.map((record) => record.raw) })
  } catch {
    ports.assertRunning()
    return 0
  }
  if (!mapping.reportsItemFailures) return undefined
  const failures = listOf(recordOf(answer)['batchItemFailures'])
  if (failures.length === 0) return undefined
  const named = failures.map((failure) => {
    const id = recordOf(failure)['itemIdentifier']
    return batch.findIndex((record) => record.sequenceNumber === id)
  })
  // Lambda takes a name that is not in the batch for a failure of the whole batch.
  return Math.max(0, Math.min(...named))
}

import { performance } from 'node:perf_hooks'
import type { Units } from './count-units.ts'

export interface Figures {
  clients: number
  runs: number
  /** Milliseconds. */
  median: number
  p95: number
  /** Mean per run. */
  readUnits: number
  writeUnits: number
  indexWriteUnits: number
  storeRequests: number
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/**
 * Runs a piece of work `runs` times with `clients` at once, after a warm-up, and gives times and what the stores
 * counted. `work` gets the number of the run, so that each can touch a thing of its own.
 */
export async function measure(
  units: Units,
  { clients, runs, warmUp = 20 }: { clients: number; runs: number; warmUp?: number },
  work: (run: number) => Promise<void>,
): Promise<Figures> {
  for (let run = 0; run < warmUp; run += 1) await work(run)
  units.reset()
  const times: number[] = []
  let next = warmUp
  const client = async () => {
    for (let run = next++; run < warmUp + runs; run = next++) {
      const started = performance.now()
      await work(run)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const sorted = times.toSorted((left, right) => left - right)
  const per = (total: number) => Math.round((total / runs) * 100) / 100
  return {
    clients,
    runs,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    readUnits: per(units.read),
    writeUnits: per(units.write),
    indexWriteUnits: per(units.indexWrite),
    storeRequests: per(units.storeRequests),
  }
}

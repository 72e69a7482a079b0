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

/** `work` gets the number of the run, so that each can touch a thing of its own. */
export interface Task {
  runs: number
  work: (run: number) => Promise<void>
}

type Counts = Omit<Figures, 'clients' | 'runs' | 'median' | 'p95'>

const NOTHING: Counts = { readUnits: 0, writeUnits: 0, indexWriteUnits: 0, storeRequests: 0 }

/** So often do two tasks take turns: what else the machine does, and when, then slows both alike. */
const MOST_TURNS = 8

/**
 * Runs two pieces of work, each `runs` times with `clients` at once, in turns after a warm-up of both, and gives of each
 * the times and what the stores counted.
 */
export async function measureInTurns(
  units: Units,
  { clients, warmUp }: { clients: number; warmUp: number },
  tasks: readonly [Task, Task],
): Promise<[Figures, Figures]> {
  const [one, other] = tasks.map((task) => new Measured(units, clients, task))
  if (!one || !other) throw new Error('Two tasks take turns.')
  const both = [one, other]
  for (const measured of both) await measured.warmUp(warmUp)
  const turns = Math.max(1, Math.min(MOST_TURNS, ...tasks.map(({ runs }) => Math.floor(runs / clients))))
  for (let turn = 1; turn <= turns; turn += 1)
    for (const measured of both) await measured.runUpTo(turn / turns)
  return [one.figures(), other.figures()]
}

/** What one task took so far. */
class Measured {
  readonly #units: Units
  readonly #clients: number
  readonly #task: Task
  readonly #times: number[] = []
  #counts = NOTHING
  #warmUp = 0

  constructor(units: Units, clients: number, task: Task) {
    this.#units = units
    this.#clients = clients
    this.#task = task
  }

  async warmUp(runs: number): Promise<void> {
    for (let run = 0; run < runs; run += 1) await this.#task.work(run)
    this.#warmUp = runs
  }

  /** Goes on until this share of all runs is done. */
  async runUpTo(share: number): Promise<void> {
    this.#units.reset()
    let next = this.#times.length
    const end = Math.round(this.#task.runs * share)
    const client = async () => {
      for (let run = next++; run < end; run = next++) {
        const started = performance.now()
        await this.#task.work(this.#warmUp + run)
        this.#times.push(performance.now() - started)
      }
    }
    await Promise.all(Array.from({ length: this.#clients }, client))
    const { readUnits, writeUnits, indexWriteUnits, storeRequests } = this.#counts
    this.#counts = {
      readUnits: readUnits + this.#units.read,
      writeUnits: writeUnits + this.#units.write,
      indexWriteUnits: indexWriteUnits + this.#units.indexWrite,
      storeRequests: storeRequests + this.#units.storeRequests,
    }
  }

  figures(): Figures {
    const { runs } = this.#task
    const sorted = this.#times.toSorted((left, right) => left - right)
    const per = (total: number) => Math.round((total / runs) * 100) / 100
    return {
      clients: this.#clients,
      runs,
      median: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      readUnits: per(this.#counts.readUnits),
      writeUnits: per(this.#counts.writeUnits),
      indexWriteUnits: per(this.#counts.indexWriteUnits),
      storeRequests: per(this.#counts.storeRequests),
    }
  }
}

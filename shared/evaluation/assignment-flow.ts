import { startHoldings } from './assignment-holdings.ts'
import { at, type Matrix } from './matrix.ts'

interface FlowProblem {
  /** `costs[evaluator][dossier]`; Infinity where there is no edge. */
  costs: Matrix
  demands: readonly number[]
  /** What each evaluator has already. */
  carried: readonly number[]
  minimum: readonly number[]
  maximum: readonly number[]
}

export interface Flow {
  /** Gives a dossier one more evaluation, moving others where that is cheaper. */
  serve: (dossier: number) => void
  isAssigned: (evaluator: number, dossier: number) => boolean
  /** What is carried included. */
  loadOf: (evaluator: number) => number
}

/** Who does the work: evaluators, then « nobody » as often as one dossier may lack an evaluation. */
interface Workers {
  costs: Matrix
  minimum: readonly number[]
  maximum: readonly number[]
  /** What reaching a least load is worth: more than any path costs, less than an evaluation. */
  reward: number
  tolerance: number
}

/**
 * Adds « nobody », who may take anything at a price that no path outweighs, so that every unit finds its place and
 * what lacks is seen at the end. Each further « nobody » is dearer: a second missing evaluation weighs more than two
 * dossiers that miss one. A path visits each worker once at most, which bounds what one can save.
 */
function workersOf({ costs, demands, minimum, maximum }: FlowProblem): Workers {
  const finite = costs.flat().filter(Number.isFinite)
  const highest = finite.reduce((most, cost) => Math.max(most, cost), 0)
  const range = highest - finite.reduce((least, cost) => Math.min(least, cost), 0) || 1
  const copies = Math.max(0, ...demands)
  const path = 2 * (costs.length + copies + 1) * range
  const reward = path + range
  const further = 4 * (path + reward)
  const missing = 8 * copies * copies * further
  const nobody = Array.from({ length: copies }, (_, copy) =>
    demands.map(() => highest + missing + copy * further),
  )
  return {
    costs: [...costs, ...nobody],
    minimum: [...minimum, ...nobody.map(() => 0)],
    maximum: [...maximum, ...nobody.map(() => Infinity)],
    reward,
    tolerance: range * 1e-9,
  }
}

/**
 * Successive shortest paths (Jewell 1958; with potentials, Edmonds & Karp 1972), on the workers alone: giving up a
 * dossier for another worker is one edge between two of them, so a path is looked for among two hundred nodes and not
 * among four hundred thousand edges. Loads weigh on the last edge of a path only, so that least loads and equal loads
 * are decided where it ends and never disturb the costs.
 */
export function startFlow(problem: FlowProblem): Flow {
  const workers = workersOf(problem)
  const holdings = startHoldings(workers.costs)
  const potentials = workers.costs.map(() => 0)
  const loadOf = (worker: number) => holdings.loadOf(worker) + at(problem.carried, worker)

  const serve = (dossier: number) => {
    const entry = workers.costs.map((row, worker) =>
      holdings.has(worker, dossier) ? Infinity : at(row, dossier),
    )
    const { distances, before } = shortestPaths(entry, holdings.costs, potentials)
    const end = bestEnd(workers, distances, loadOf)
    if (end === undefined) return
    const path = pathTo(end, before)
    const handed = path.slice(1).map((to, index) => {
      const from = at(path, index)
      return { from, to, dossier: holdings.cheapest(from, to) }
    })
    for (const hand of handed) {
      holdings.remove(hand.from, hand.dossier)
      holdings.add(hand.to, hand.dossier)
    }
    holdings.add(at(path, 0), dossier)
    const farthest = at(distances, end) - at(potentials, end)
    for (const [worker, distance] of distances.entries())
      potentials[worker] = Math.min(distance, at(potentials, worker) + farthest)
  }
  return { serve, isAssigned: holdings.has, loadOf }
}

interface Paths {
  distances: number[]
  /** The worker before each on its shortest path; -1 at the start. */
  before: number[]
}

/**
 * Dijkstra on a full graph: `entry` is the cost of giving the new dossier to each worker directly. Nearly all of the
 * time goes into these two loops, which is why they read their own arrays and call nothing.
 */
function shortestPaths(entry: readonly number[], costs: Matrix, potentials: readonly number[]): Paths {
  const distances = Float64Array.from(entry)
  const ahead = Float64Array.from(potentials)
  const before = new Int32Array(entry.length).fill(-1)
  const waiting = Int32Array.from(entry.keys())
  for (let left = waiting.length; left > 0; left -= 1) {
    let nearest = -1
    let least = Infinity
    for (let place = 0; place < left; place += 1) {
      const worker = waiting[place] ?? 0
      const reduced = (distances[worker] ?? 0) - (ahead[worker] ?? 0)
      if (reduced < least) [nearest, least] = [place, reduced]
    }
    if (nearest < 0) break
    const next = waiting[nearest] ?? 0
    waiting[nearest] = waiting[left - 1] ?? 0
    const base = distances[next] ?? 0
    const own = costs[next] ?? []
    for (let place = 0; place < left - 1; place += 1) {
      const worker = waiting[place] ?? 0
      const distance = base + (own[worker] ?? Infinity)
      if (distance >= (distances[worker] ?? 0)) continue
      distances[worker] = distance
      before[worker] = next
    }
  }
  return { distances: [...distances], before: [...before] }
}

/** Where a path ends best: cost less the reward for a least load, then the smaller load, then the first. */
function bestEnd(
  { minimum, maximum, reward, tolerance }: Workers,
  distances: readonly number[],
  loadOf: (worker: number) => number,
): number | undefined {
  let best: { worker: number; cost: number; load: number } | undefined
  for (const [worker, distance] of distances.entries()) {
    const load = loadOf(worker)
    if (load >= at(maximum, worker) || distance === Infinity) continue
    const cost = load < at(minimum, worker) ? distance - reward : distance
    const isBetter =
      !best || cost < best.cost - tolerance || (cost <= best.cost + tolerance && load < best.load)
    if (isBetter) best = { worker, cost, load }
  }
  return best?.worker
}

function pathTo(end: number, before: readonly number[]): number[] {
  const path: number[] = []
  for (let worker = end; worker >= 0; worker = at(before, worker)) path.unshift(worker)
  return path
}

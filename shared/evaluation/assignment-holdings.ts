import { at, type Matrix } from './matrix.ts'

/** Who holds what, and the cheapest way to hand a dossier from one worker to another. */
export interface Holdings {
  has: (worker: number, dossier: number) => boolean
  loadOf: (worker: number) => number
  add: (worker: number, dossier: number) => void
  remove: (worker: number, dossier: number) => void
  /** `costs[from][to]`: what handing the cheapest dossier over costs; Infinity where there is none. */
  costs: Matrix
  /** The dossier that it is. */
  cheapest: (from: number, to: number) => number
}

/** Holdings of nobody yet. `prices[worker][dossier]`; Infinity where a worker cannot take a dossier. */
export function startHoldings(prices: Matrix): Holdings {
  const held = prices.map(() => new Set<number>())
  const holders = new Map<number, number[]>()
  const costs = prices.map(() => prices.map(() => Infinity))
  const dossiers = prices.map(() => prices.map(() => -1))

  const remember = (from: number, to: number, cost: number, dossier: number) => {
    const [ofCosts, ofDossiers] = [costs[from], dossiers[from]]
    if (!ofCosts || !ofDossiers) return
    ofCosts[to] = cost
    ofDossiers[to] = dossier
  }
  const offer = (from: number, to: number, dossier: number) => {
    const cost = at(prices[to], dossier) - at(prices[from], dossier)
    if (cost < at(costs[from], to)) remember(from, to, cost, dossier)
  }
  const findAnew = (from: number, to: number) => {
    remember(from, to, Infinity, -1)
    for (const dossier of held[from] ?? []) if (!held[to]?.has(dossier)) offer(from, to, dossier)
  }
  const cheapest = (from: number, to: number) => at(dossiers[from], to)
  return {
    has: (worker, dossier) => held[worker]?.has(dossier) ?? false,
    loadOf: (worker) => held[worker]?.size ?? 0,
    costs,
    cheapest,
    add: (worker, dossier) => {
      const others = holders.get(dossier) ?? []
      held[worker]?.add(dossier)
      holders.set(dossier, [...others, worker])
      for (const other of others) if (cheapest(other, worker) === dossier) findAnew(other, worker)
      for (let to = 0; to < prices.length; to += 1) if (!held[to]?.has(dossier)) offer(worker, to, dossier)
    },
    remove: (worker, dossier) => {
      const others = (holders.get(dossier) ?? []).filter((other) => other !== worker)
      held[worker]?.delete(dossier)
      holders.set(dossier, others)
      for (let to = 0; to < prices.length; to += 1) if (cheapest(worker, to) === dossier) findAnew(worker, to)
      for (const other of others) offer(other, worker, dossier)
    },
  }
}

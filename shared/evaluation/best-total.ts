import type { Candidate } from './selection.ts'

export interface BestTotal {
  /** Never a proposal: the best sum of points is not the rank order that the call promised. */
  isSimulation: true
  dossiers: string[]
  score: number
  spent: number
  /** False where the search was given up and this is the best found so far. */
  isProven: boolean
}

const MOST_STEPS = 200_000

/**
 * The selection with the highest sum of points that the money allows (knapsack; branch and bound, Kolesar 1967), to
 * see what rank order costs. Dossiers without a score or under a threshold take no part.
 */
export function bestTotal(candidates: readonly Candidate[], total: number): BestTotal {
  const items = candidates
    .flatMap(({ id, score, asked, isUnderThreshold }) =>
      score === undefined || isUnderThreshold || asked <= 0 ? [] : [{ id, score, asked }],
    )
    .sort(
      (left, right) => right.score / right.asked - left.score / left.asked || (left.id < right.id ? -1 : 1),
    )
  let best = { dossiers: [] as string[], score: 0, spent: 0 }
  let steps = 0
  /** What the rest could bring at most, the last one cut to measure. */
  const bound = (from: number, money: number) => {
    let [points, rest] = [0, money]
    for (const { score, asked } of items.slice(from)) {
      if (asked > rest) return points + (score * rest) / asked
      ;[points, rest] = [points + score, rest - asked]
    }
    return points
  }
  const search = (from: number, taken: readonly string[], score: number, spent: number) => {
    steps += 1
    if (score > best.score) best = { dossiers: [...taken], score, spent }
    const item = items[from]
    if (!item || steps > MOST_STEPS || score + bound(from, total - spent) <= best.score) return
    if (item.asked <= total - spent)
      search(from + 1, [...taken, item.id], score + item.score, spent + item.asked)
    search(from + 1, taken, score, spent)
  }
  search(0, [], 0, 0)
  return { isSimulation: true, ...best, isProven: steps <= MOST_STEPS }
}

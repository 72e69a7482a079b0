import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Candidate } from './selection.ts'

/** Equal scores: by ticket (a reference: the order of submission), or by a draw whose seed is published. */
export type Ties = { by: 'id' } | { by: 'draw'; seed: string }

/** The ticket of a dossier in a draw: anybody who knows the seed can make it again. The lowest comes first. */
export const drawTicket = (seed: string, id: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${seed}:${id}`)))

// The shorter first: `CTF27-9999` came before `CTF27-10000`.
const byKey = (left: string, right: string) => left.length - right.length || (left < right ? -1 : 1)

/** Under every score. */
const NOT_SCORED = -1

export interface Ranked {
  candidate: Candidate
  /** From 1; equal scores share a rank. Absent without a score. */
  rank?: number
  isDrawn: boolean
}

/** The dossiers by score, the best first; without a score last. */
export function rankInOrder(candidates: readonly Candidate[], ties: Ties = { by: 'id' }): Ranked[] {
  const key = ({ id, ticket = id }: Candidate) =>
    ties.by === 'draw' ? drawTicket(ties.seed, ticket) : ticket
  const sorted = candidates
    .map((candidate) => ({ candidate, score: candidate.score ?? NOT_SCORED, key: key(candidate) }))
    .sort((left, right) => right.score - left.score || byKey(left.key, right.key))
  const ranks = new Map<number, { rank: number; count: number }>()
  for (const [index, { score }] of sorted.entries()) {
    const { rank, count } = ranks.get(score) ?? { rank: index + 1, count: 0 }
    ranks.set(score, { rank, count: count + 1 })
  }
  return sorted.map(({ candidate, score }) => {
    const found = ranks.get(score)
    if (candidate.score === undefined || !found) return { candidate, isDrawn: false }
    return { candidate, rank: found.rank, isDrawn: ties.by === 'draw' && found.count > 1 }
  })
}

/** The order in its groups of equal scores; whoever has none stands last, together. */
export function equals(order: readonly Ranked[]): Ranked[][] {
  const groups: Ranked[][] = []
  for (const one of order) {
    const last = groups.at(-1)
    if (last?.[0]?.rank === one.rank && last) last.push(one)
    else groups.push([one])
  }
  return groups
}

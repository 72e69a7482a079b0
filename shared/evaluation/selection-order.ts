import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Candidate } from './selection.ts'

/** Equal scores: by id, which is the order of arrival, or by a draw whose seed is published before it is made. */
export type Ties = { by: 'id' } | { by: 'draw'; seed: string }

/** The ticket of a dossier in a draw: anybody who knows the seed can make it again. The lowest comes first. */
export const drawTicket = (seed: string, id: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${seed}:${id}`)))

interface Ranked {
  candidate: Candidate
  /** From 1; equal scores share a rank. Absent without a score. */
  rank?: number
  isDrawn: boolean
}

/** The dossiers by score, the best first; without a score last. */
export function rankInOrder(candidates: readonly Candidate[], ties: Ties = { by: 'id' }): Ranked[] {
  const key = ({ id }: Candidate) => (ties.by === 'draw' ? drawTicket(ties.seed, id) : id)
  const sorted = candidates
    .map((candidate) => ({ candidate, score: candidate.score ?? -Infinity, key: key(candidate) }))
    .sort((left, right) =>
      left.score === right.score ? (left.key < right.key ? -1 : 1) : right.score - left.score,
    )
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

/** A piece of two texts: in both, only in the old one, or only in the new one. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Words with the space before them, and each sign by itself: what a reader sees as one. */
const wordsOf = (text: string): string[] => text.match(/\s*(?:[\p{L}\p{N}\p{M}’'-]+|\S|\s+$)/gu) ?? []

/** Above this many comparisons the texts are shown whole, old and new: nobody reads such a patchwork. */
const MOST_COMPARISONS = 4_000_000

/** Lengths of the longest common subsequence of every two endings. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (row && below)
        row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

function append(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else if (text !== '') pieces.push({ kind, text })
}

/**
 * What was taken out of a text and what was put in, word by word (longest common subsequence). The pieces that are not
 * `added` give the old text again, those that are not `removed` the new one.
 */
export function diffTexts(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const pieces: DiffPiece[] = []
  if (old.length * now.length > MOST_COMPARISONS) {
    append(pieces, 'removed', before)
    append(pieces, 'added', after)
    return pieces
  }
  const lengths = commonLengths(old, now)
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      append(pieces, 'same', was)
      i += 1
      j += 1
    } else if (
      was !== undefined &&
      (is === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      append(pieces, 'removed', was)
      i += 1
    } else {
      append(pieces, 'added', is ?? '')
      j += 1
    }
  }
  return pieces
}

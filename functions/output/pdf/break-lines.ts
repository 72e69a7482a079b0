/** Width of a text on one line, in points. */
export type Measure = (text: string) => number

/** Words with the spaces behind them; a word also ends after a hyphen between letters, and after a slash. */
const PIECES = /[^ /-]*(?:(?<=\p{L})-(?=\p{L})| +|\/+|-|$)/gu

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cuts a word that no line can hold. */
function cutWord(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of clusters.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

function breakOne(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  // Pieces are measured once each: measuring the growing line again would take the square of its length.
  let used = 0
  for (const [piece] of text.matchAll(PIECES)) {
    const own = measure(piece.trimEnd())
    if (used + own <= width) {
      line += piece
      used += measure(piece)
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    const parts = own <= width ? [piece] : cutWord(piece, width, measure)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
    used = measure(line)
  }
  return [...lines, line.trimEnd()]
}

/** Lines of a text that fit a width; typed line breaks and indents stay, and no character but spaces at a line's end goes. */
export const breakLines = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((line) => breakOne(line, width, measure))

/** From how many rows on a list is long, and how many of a long one are shown at first. */
export const LONG = 60
export const SHOWN_AT_FIRST = 50

/** Without case and accents: who types `peche` finds « Pêche ». */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Rows in whose text every word that was typed stands, in their order. */
export function findRows<Row>(
  rows: readonly Row[],
  typed: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = plain(textOf(row))
    return words.every((word) => text.includes(word))
  })
}

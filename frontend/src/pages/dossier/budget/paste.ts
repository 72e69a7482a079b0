/** The cells of a block as spreadsheets put it on the clipboard: rows by line, cells by tab, quotes around what has either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.replaceAll(/\s+/gu, ' ').trim())
    cell = ''
  }
  const characters = text.replaceAll('\r\n', '\n').replace(/\n$/u, '')
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? ''
    if (isQuoted && character === '"' && characters[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && character === '\t') endCell()
    else if (!isQuoted && character === '\n') {
      endCell()
      rows.push([])
    } else cell += character
  }
  endCell()
  return rows
}

/** A text without its accents, capitals, dashes and apostrophes. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()

/** A label without the number of its account. */
const named = (label: string) => plain(label).replace(/^\d+ /u, '')

/** The choice that a pasted text means: its value, its label, its name, or the start of exactly one label. */
export function readChoice(
  text: string,
  options: readonly { value: string; label: string }[],
): string | undefined {
  const wanted = plain(text)
  if (wanted === '') return undefined
  const same = options.find(({ value, label }) => [plain(value), plain(label), named(label)].includes(wanted))
  if (same) return same.value
  const beginning = options.filter(({ label }) => plain(label).startsWith(wanted))
  return beginning.length === 1 ? beginning[0]?.value : undefined
}

/**
 * The columns that a block names in its first row, cell by cell, as a table does that is copied whole; undefined where
 * that row is a line like the others.
 */
export function readHeads<Column extends { label: string }>(
  [first = []]: readonly (readonly string[])[],
  columns: readonly Column[],
): (Column | undefined)[] | undefined {
  const found = first.map((text) => columns.find(({ label }) => plain(label) === plain(text)))
  return found.filter(Boolean).length > 1 ? found : undefined
}

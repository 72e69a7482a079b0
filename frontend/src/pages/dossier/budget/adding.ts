import type { Answer } from '../../../../../shared/calls/answer.ts'
import { CURRENCY_PATH } from '../../../../../shared/budget/lines.ts'
import { COLUMNS, type SheetColumn } from './columns.ts'
import { emptyLine, withCells } from './line-values.ts'
import { readHeads } from './paste.ts'
import type { SheetProps } from './sheet-table.tsx'

type Block = readonly (readonly string[])[]

interface Shown {
  columns: () => readonly SheetColumn[]
  /** Shows the columns of quantities, for a block that has them. */
  showQuantities: () => void
}

/** Adds lines, and the currency with the first: the page only proposed it until then. */
export function createAdding(props: SheetProps, shown: Shown) {
  const withCurrency = (entries: { path: string; value: Answer }[]) =>
    props.sheet.valueAt(CURRENCY_PATH) === null
      ? [{ path: CURRENCY_PATH, value: props.currency }, ...entries]
      : entries
  const newLines = (count: number) =>
    props.sheet.newLines(props.sort, count).map(({ path, place }) => ({
      path,
      value: emptyLine(props.sort, props.rules, { place, currency: props.currency }),
    }))
  /** Columns of a block, and its lines without their heads: named by these in whatever order, or from the cell on. */
  const readTable = (block: Block, from: number) => {
    const columns = shown.columns()
    const all = COLUMNS[props.sort](props.rules, { withQuantities: true })
    const heads = readHeads(block, [...columns, ...all])
    if (!heads) return { targets: columns.slice(from), rows: block }
    if (heads.some((head) => head && !columns.some(({ part }) => part === head.part))) shown.showQuantities()
    return { targets: heads, rows: block.slice(1) }
  }
  return {
    add: () => {
      const lines = newLines(1)
      props.sheet.change(withCurrency(lines))
      return lines[0]?.path
    },
    /** Puts a block into the lines from a cell on; gives how many cells it filled. */
    paste: (from: { path: string | undefined; column: number }, block: Block): number => {
      const { targets: columns, rows } = readTable(block, from.column)
      const present = props.sheet.lines[props.sort]()
      const first = from.path === undefined ? present.length : present.indexOf(from.path)
      const known = present.slice(first).map((path) => ({ path, value: props.sheet.partsAt(path) }))
      const targets = [...known, ...newLines(Math.max(0, rows.length - known.length))]
      let total = 0
      const entries = rows.flatMap((cells, row) => {
        const target = targets[row]
        if (!target) return []
        const { parts, filled } = withCells(columns, target.value, cells)
        total += filled
        return [{ path: target.path, value: parts }]
      })
      props.sheet.change(withCurrency(entries))
      return total
    },
  }
}

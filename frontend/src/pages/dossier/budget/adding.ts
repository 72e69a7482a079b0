import type { Answer } from '../../../../../shared/calls/answer.ts'
import { CURRENCY_PATH } from '../../../../../shared/budget/lines.ts'
import type { SheetColumn } from './columns.ts'
import { emptyLine, withCells } from './line-values.ts'
import type { SheetProps } from './sheet-table.tsx'

/** Adds lines, and the currency with the first: the page only proposed it until then. */
export function createAdding(props: SheetProps, columns: () => readonly SheetColumn[]) {
  const withCurrency = (entries: { path: string; value: Answer }[]) =>
    props.sheet.valueAt(CURRENCY_PATH) === null
      ? [{ path: CURRENCY_PATH, value: props.currency }, ...entries]
      : entries
  const newLines = (count: number) =>
    props.sheet.newLines(props.sort, count).map(({ path, place }) => ({
      path,
      value: emptyLine(props.sort, props.rules, { place, currency: props.currency }),
    }))
  return {
    add: () => {
      const lines = newLines(1)
      props.sheet.change(withCurrency(lines))
      return lines[0]?.path
    },
    /** Puts a block into the lines from a cell on; gives how many cells it filled. */
    paste: (
      from: { path: string | undefined; column: number },
      block: readonly (readonly string[])[],
    ): number => {
      const present = props.sheet.lines[props.sort]()
      const first = from.path === undefined ? present.length : present.indexOf(from.path)
      const known = present.slice(first).map((path) => ({ path, value: props.sheet.partsAt(path) }))
      const targets = [...known, ...newLines(Math.max(0, block.length - known.length))]
      let total = 0
      const entries = block.flatMap((cells, row) => {
        const target = targets[row]
        if (!target) return []
        const { parts, filled } = withCells(columns(), target.value, { cells, from: from.column })
        total += filled
        return [{ path: target.path, value: parts }]
      })
      props.sheet.change(withCurrency(entries))
      return total
    },
  }
}
